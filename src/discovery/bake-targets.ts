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
 * Reads bake files in JSON, the later over the earlier ones, or what `bake --print` prints. Each target is worked out once, however often it
 * is inherited. Throws `UserError` for a file that is broken, a circle and for more steps of `inherits` than people write.
 * Source: https://docs.docker.com/build/bake/reference/
 *
 * @param values of variables that whoever runs bake sets
 */
export function bakeTargets(
  path: string,
  texts: readonly string[],
  values: Readonly<Record<string, string>> = {}
): BakeTargets {
  const contents = texts.map(text => parsed(path, text))
  const sections = (key: string): readonly (readonly [string, Target])[] =>
    contents.flatMap(content => [...entriesOf(content[key])])
  const written = new Map<string, Target>()
  for (const [name, target] of sections('target')) written.set(name, over(written.get(name) ?? {}, target))
  const groups = new Map(sections('group'))
  const variables = new Map(sections('variable').map(([name, { default: value }]) => [name, values[name] ?? value]))
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

/** Whether only bake itself can say what a target builds. */
export function needsBake(target: Target): boolean {
  const { context, dockerfile, target: stage, args, contexts } = target
  const texts = [context, dockerfile, stage, ...[args, contexts].flatMap(map => Object.entries(recordOf(map)).flat())]
  return 'matrix' in target || texts.some(text => typeof text === 'string' && /[$%]\{(?!\{)/.test(text))
}

/** The targets that are built, and those that they take as contexts. */
export function wantedTargets(targets: BakeTargets, asked: readonly string[] | null): readonly Target[] {
  const wanted = wantedNames(targets, asked) ?? [...targets.all.keys()].filter(name => !name.startsWith('_'))
  const found = new Map<string, Target>()
  const take = (name: string): void => {
    const target = targets.all.get(name)
    if (target === undefined || found.has(name)) return
    found.set(name, target)
    for (const value of textsOf(Object.values(recordOf(target['contexts'])))) take(value.replace(/^target:/, ''))
  }
  wanted.forEach(take)
  return [...found.values()]
}

/** What is built: null where nothing says it. */
export function wantedNames(targets: BakeTargets, asked: readonly string[] | null): readonly string[] | null {
  return asked?.flatMap(name => targets.expanded(name)) ?? targets.byDefault
}
