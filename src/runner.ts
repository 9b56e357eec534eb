import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { UserError } from './errors'
import type { Environment } from './wiring'

/** Where an annotation points. */
export interface Annotation {
  readonly file?: string
  /** From 1. */
  readonly startLine?: number
}

/**
 * What the action says to the runner. Instead of `@actions/core`, which brings an HTTP client along that costs as much time at the
 * start as the rest of a plan. Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export interface Runner {
  /** The value of an input, trimmed; empty where it is not given. */
  getInput(name: string): string
  /** Has the runner take a text out of everything that is logged. */
  setSecret(secret: string): void
  setOutput(name: string, value: string): void
  /** Appends Markdown to the summary of the job; nothing where the runner has none. */
  addSummary(markdown: string): void
  info(line: string): void
  debug(message: string): void
  warning(message: string, at?: Annotation): void
  error(message: string): void
  /** Ends the action with an error. */
  setFailed(message: string): void
  startGroup(name: string): void
  endGroup(): void
}

/** @param write to standard output */
export function openRunner(environment: Environment, write: (text: string) => void, fail: () => void): Runner {
  const say = (name: string, message: string, at: Annotation = {}): void => {
    write(command(name, message, { file: at.file, line: at.startLine?.toString() }))
  }
  const error = (message: string): void => {
    say('error', message)
  }
  return {
    getInput: name => (environment[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '').trim(),
    setSecret: secret => {
      say('add-mask', secret)
    },
    setOutput: (name, value) => {
      append(environment, 'GITHUB_OUTPUT', keyValue(name, value))
    },
    addSummary: markdown => {
      if (isSet(environment, 'GITHUB_STEP_SUMMARY')) append(environment, 'GITHUB_STEP_SUMMARY', markdown)
    },
    info: line => {
      write(`${line}\n`)
    },
    debug: message => {
      say('debug', message)
    },
    warning: (message, at) => {
      say('warning', message, at)
    },
    error,
    setFailed: message => {
      fail()
      error(message)
    },
    startGroup: name => {
      say('group', name)
    },
    endGroup: () => {
      say('endgroup', '')
    }
  }
}

/** `::name key=value,key=value::message`, escaped so that it is one line and ends where it should. */
function command(name: string, message: string, properties: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeData(value).replace(/:/g, '%3A').replace(/,/g, '%2C')}`]
  )
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** A block that ends with a line that nobody can foresee, so that no value can end it early. */
function keyValue(name: string, value: string): string {
  const end = `ghadelimiter_${randomUUID()}`
  return `${name}<<${end}\n${value}\n${end}\n`
}

function append(environment: Environment, variable: string, text: string): void {
  const file = environment[variable]
  if (file === undefined || file === '')
    throw new UserError(
      `${variable} is not set: this is an action, which a workflow starts. On your own machine use the command line.`
    )
  appendFileSync(file, text)
}

function isSet(environment: Environment, variable: string): boolean {
  return (environment[variable] ?? '') !== ''
}
