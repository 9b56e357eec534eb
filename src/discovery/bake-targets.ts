import { UserError, messageOf } from '../errors'
import { recordOf, textsOf } from './values'

export type Target = Readonly<Record<string, unknown>>

/** The targets of a bake file in JSON, with what they inherit. */
export interface BakeTargets {
  readonly all: ReadonlyMap<string, Target>
  /** What `docker buildx bake` builds when nothing is named: the group or the target `default`; null where there is neither. */
  readonly byDefault: readonly string[] | null
  /** The targets that a target or a group stands for. */
  readonly expanded: (name: string) => readonly string[]
}

/** Steps of `inherits` or of groups in groups; people write a handful. */
const deepest = 50

/**
 * Reads a bake file in JSON, or what `bake --print` prints. Each target is worked out once, however often it is inherited. Throws
 * `UserError` for a file that is broken, a circle and for more steps of `inherits` than people write.
 * Source: https://docs.docker.com/build/bake/reference/
 */
export function bakeTargets(path: string, text: string): BakeTargets {
  const content = parsed(path, text)
  const written = entriesOf(content['target'])
  const groups = entriesOf(content['group'])
  const variables = new Map([...entriesOf(content['variable'])].map(([name, { default: value }]) => [name, value]))
  const done = new Map<string, Target>()

  function inherited(name: string, from: readonly string[]): Target {
    const known = done.get(name)
    if (known !== undefined) return known
    const target = written.get(name)
    const trail = [...from, name].join(' → ')
    if (target === undefined || from.includes(name))
      throw new UserError(`${path}: target ${trail} inherits from ${target === undefined ? 'nothing' : 'itself'}.`)
    if (from.length >= deepest)
      throw new UserError(
        `${path}: target ${from[0] ?? name} inherits over more than ${deepest} steps. Shorten the chain.`
      )
    const parents = textsOf(target['inherits']).map(parent => inherited(parent, [...from, name]))
    // Of several parents the last one wins.
    const merged = [...parents, target].reduce(over, {})
    done.set(name, merged)
    return merged
  }

  const members = new Map<string, readonly string[]>()
  function expanded(name: string, from: readonly string[] = []): readonly string[] {
    const known = members.get(name)
    const group = groups.get(name)
    if (known !== undefined || group === undefined) return known ?? (written.has(name) ? [name] : [])
    if (from.includes(name) || from.length >= deepest)
      throw new UserError(
        `${path}: group ${[...from.slice(0, 5), name].join(' → ')} holds itself, or too many groups in groups.`
      )
    const found = [...new Set(textsOf(group['targets']).flatMap(one => expanded(one, [...from, name])))]
    members.set(name, found)
    return found
  }

  const all = new Map([...written.keys()].map(name => [name, recordOf(filled(inherited(name, []), variables))]))
  const byDefault = groups.has('default') || written.has('default') ? expanded('default') : null
  return { all, byDefault, expanded }
}

function over(below: Target, above: Target): Target {
  const maps = ['args', 'contexts'].map(key => [key, { ...recordOf(below[key]), ...recordOf(above[key]) }] as const)
  return { ...below, ...above, ...Object.fromEntries(maps) }
}

/** `${NAME}` of a variable with a default in the file; other expressions stay as they are. */
function filled(value: unknown, variables: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, variables))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, variables)]))
  if (typeof value !== 'string') return value
  return value.replace(/\$\{(\w+)\}/g, (whole: string, name: string) => {
    const known = variables.get(name)
    return typeof known === 'string' || typeof known === 'number' ? String(known) : whole
  })
}

function parsed(path: string, text: string): Target {
  try {
    const content: unknown = JSON.parse(text)
    return recordOf(content)
  } catch (cause) {
    throw new UserError(`${path} is not valid JSON: ${messageOf(cause)}`, { cause })
  }
}

function entriesOf(value: unknown): ReadonlyMap<string, Target> {
  return new Map(Object.entries(recordOf(value)).map(([name, entry]) => [name, recordOf(entry)]))
}
