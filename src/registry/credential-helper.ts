import { execFile } from 'node:child_process'

import * as v from 'valibot'

import type { Credentials } from './credential'

/** Runs `program` with `args`, `input` on its standard input; never through a shell. Rejects when it cannot be started. */
export type RunHelper = (
  program: string,
  args: readonly string[],
  input: string
) => Promise<{ readonly code: number; readonly stdout: string }>

export interface HelperAnswer {
  readonly credentials: Credentials | null
  /** Safe to print: nothing that the program wrote is in it. */
  readonly problem: string | null
}

const Answer = v.object({ Username: v.string(), Secret: v.string() })

/**
 * Asks `docker-credential-<name> get`. The user name `<token>` marks an identity token.
 *
 * Source: https://github.com/docker/docker-credential-helpers#development
 */
export async function credentialsOfHelper(name: string, server: string, run: RunHelper): Promise<HelperAnswer> {
  const program = `docker-credential-${name}`
  // The name becomes a program's name: nothing that leaves the folders of PATH.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return problem(`a credential helper has a name that is refused`)
  let result: { readonly code: number; readonly stdout: string }
  try {
    result = await run(program, ['get'], server)
  } catch {
    return problem(`${program} cannot be run: is it installed?`)
  }
  if (result.code !== 0) {
    // The one message that helpers agree on: this server has no entry, which is no fault.
    const absent = /credentials not found/i.test(result.stdout)
    return absent ? { credentials: null, problem: null } : problem(`${program} failed with code ${result.code}`)
  }
  const answer = parse(result.stdout)
  if (answer === null) return problem(`${program} gave an answer that cannot be read`)
  if (answer.Secret === '') return { credentials: null, problem: null }
  if (answer.Username === '<token>') return { credentials: { kind: 'identity', token: answer.Secret }, problem: null }
  return { credentials: { kind: 'password', username: answer.Username, password: answer.Secret }, problem: null }
}

const TIMEOUT = 30_000

/** Runs helpers as child processes in the given environment (PATH, HOME), for at most 30 seconds each. */
export function helperRunner(environment: Readonly<Record<string, string | undefined>>): RunHelper {
  const options = { env: environment, timeout: TIMEOUT, maxBuffer: 64 * 1024, encoding: 'utf8' } as const
  return (program, args, input) =>
    new Promise((resolve, reject) => {
      const child = execFile(program, args, options, (error, stdout) => {
        if (error === null) resolve({ code: 0, stdout })
        else if (typeof error.code === 'number') resolve({ code: error.code, stdout })
        else reject(new Error(`${program} did not run`, { cause: error }))
      })
      // A helper that ends before it has read its input is no fault of ours.
      child.stdin?.on('error', () => undefined).end(input)
    })
}

function parse(stdout: string): v.InferOutput<typeof Answer> | null {
  try {
    const parsed = v.safeParse(Answer, JSON.parse(stdout))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

function problem(text: string): HelperAnswer {
  return { credentials: null, problem: text }
}
