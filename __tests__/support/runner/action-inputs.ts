import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

/** The inputs of an `action.yml` with their defaults (empty where there is none), and its declared outputs. */
export interface ActionFace {
  readonly defaults: Readonly<Record<string, string>>
  readonly outputs: readonly string[]
}

export async function actionFace(file: string): Promise<ActionFace> {
  const document: unknown = parse(await readFile(file, 'utf8'))
  return {
    defaults: Object.fromEntries(section(document, 'inputs').map(([name, input]) => [name, defaultOf(input)])),
    outputs: section(document, 'outputs').map(([name]) => name)
  }
}

/**
 * `INPUT_*` variables: upper case, spaces as underscores, everything else kept. An input that the action does not declare is
 * passed on (the runner only warns), so an action can see a misspelt one.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
export function inputVariables(
  face: ActionFace,
  inputs: Readonly<Record<string, string>>,
  evaluate: (text: string) => string
): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(face.defaults)) variables[variable(name)] = evaluate(value)
  for (const [name, value] of Object.entries(inputs)) variables[variable(name)] = value
  return variables
}

function variable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function section(document: unknown, name: string): [string, unknown][] {
  if (!isRecord(document)) throw new Error('action.yml is no mapping')
  const found = document[name]
  return isRecord(found) ? Object.entries(found) : []
}

function defaultOf(input: unknown): string {
  const value = isRecord(input) ? input['default'] : undefined
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return String(value)
  throw new Error(`action.yml: a default is no scalar: ${JSON.stringify(value)}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
