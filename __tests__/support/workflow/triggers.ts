import type { WorkflowEvent } from '../runner/event'
import { entriesOf, knownEntries, literal, literals } from './document'
import type { Node } from './document'
import type { Json } from './evaluate'

/** Whether the event starts a workflow with this `on`. */
export function startedBy(on: Node, event: WorkflowEvent): boolean {
  if (on.kind !== 'mapping') return literals(on).includes(event.name)
  const trigger = on.entries.get(event.name)
  if (trigger === undefined) return false
  switch (event.name) {
    case 'push':
      return pushMatches(trigger, event.ref)
    case 'pull_request': {
      const branches = knownEntries(trigger, ['branches'], 'on.pull_request').get('branches')
      return branches === undefined || matches(literals(branches), event.baseRef ?? '')
    }
    case 'schedule':
      return crons(trigger).includes(String(event.payload['schedule']))
    default:
      return true
  }
}

/** The `inputs` of a dispatched run: what was typed, else defaults; booleans as booleans. Throws as GitHub refuses them. */
export function dispatchInputs(on: Node, event: WorkflowEvent): Record<string, Json> {
  if (event.name !== 'workflow_dispatch') return {}
  const trigger = on.kind === 'mapping' ? on.entries.get('workflow_dispatch') : undefined
  const typed = event.payload['inputs']
  return inputValues(entriesOf(entriesOf(trigger).get('inputs')), isTexts(typed) ? typed : {})
}

/** Values for declared inputs (of a dispatch or of a called workflow), with their defaults and types. */
export function inputValues(
  declared: ReadonlyMap<string, Node>,
  given: Readonly<Record<string, Json>>
): Record<string, Json> {
  const unexpected = Object.keys(given).find(name => !declared.has(name))
  if (unexpected !== undefined) throw new Error(`Unexpected input provided: ${unexpected}`)
  const values: Record<string, Json> = {}
  for (const [name, node] of declared) {
    const input = knownEntries(node, ['description', 'required', 'type', 'default', 'options'], `input ${name}`)
    const type = literal(input.get('type')) ?? 'string'
    const value = scalar(given[name] ?? literal(input.get('default')), name)
    if (value === null && literal(input.get('required')) === 'true')
      throw new Error(`Required input ${name} not provided`)
    const options = literals(input.get('options'))
    if (type === 'choice' && !options.includes(String(value)))
      throw new Error(`Input ${name} is none of ${options.join()}`)
    if (type === 'boolean') values[name] = String(value ?? false) === 'true'
    else if (type === 'number') values[name] = Number(value ?? 0)
    else values[name] = String(value ?? '')
  }
  return values
}

function scalar(value: Json, name: string): string | number | boolean | null {
  if (typeof value === 'object' && value !== null) throw new Error(`Input ${name} is a list or an object`)
  return value
}

function pushMatches(trigger: Node, ref: string): boolean {
  const filters = knownEntries(trigger, ['branches', 'tags'], 'on.push')
  const [branches, tags] = [filters.get('branches'), filters.get('tags')]
  if (branches === undefined && tags === undefined) return true
  const tag = /^refs\/tags\/(.+)$/.exec(ref)?.[1]
  if (tag !== undefined) return tags !== undefined && matches(literals(tags), tag)
  return branches !== undefined && matches(literals(branches), ref.replace('refs/heads/', ''))
}

/** Filter patterns: `*` within a level, `**` across; a later `!pattern` takes away. */
function matches(patterns: readonly string[], name: string): boolean {
  let matched = false
  for (const pattern of patterns) {
    const positive = pattern.replace(/^!/, '')
    const source = positive
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*\*|\*/g, star => (star === '**' ? '.*' : '[^/]*'))
    if (new RegExp(`^${source}$`).test(name)) matched = positive === pattern
  }
  return matched
}

function crons(trigger: Node): readonly string[] {
  if (trigger.kind !== 'sequence') throw new Error('on.schedule is no list')
  return trigger.items.map(item => literal(entriesOf(item).get('cron')) ?? '')
}

function isTexts(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every(each => typeof each === 'string')
}
