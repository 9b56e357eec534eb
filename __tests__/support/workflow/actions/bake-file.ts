/** A target of a bake file, as far as this runner carries it out. */
export interface BakeTarget {
  readonly context: string
  readonly dockerfile: string
  /** The text of a Dockerfile, in place of one; else empty. */
  readonly inline: string
  readonly target: string
  readonly args: Readonly<Record<string, string>>
  readonly contexts: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly platforms: readonly string[]
  readonly annotations: readonly string[]
  readonly output: readonly string[]
  readonly pull: boolean
}

export interface BakeFile {
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly targets: ReadonlyMap<string, BakeTarget>
}

const KEYS = [
  ...[
    'context',
    'dockerfile',
    'dockerfile-inline',
    'target',
    'args',
    'contexts',
    'labels',
    'tags',
    'platforms',
    'annotations',
    'output',
    'pull'
  ],
  ...['cache-from', 'cache-to', 'no-cache', 'description']
]

/**
 * Reads a `docker-bake.json`. Throws on a key that would be left out in silence, and on a template, which is not evaluated here.
 * Source: https://docs.docker.com/build/bake/reference/
 */
export function bakeFile(text: string): BakeFile {
  if (/[$%]\{/.test(text.replace(/([$%])\1\{/g, ''))) throw new Error('bake file: this runner evaluates no template')
  const file = record(JSON.parse(text.replace(/([$%])\1\{/g, '$1{')), 'the bake file')
  const unknown = Object.keys(file).find(key => key !== 'group' && key !== 'target')
  if (unknown !== undefined) throw new Error(`bake file: this runner does not know ${unknown}`)
  const groups = Object.entries(record(file['group'], 'group')).map(
    ([name, group]) => [name, texts(record(group, name)['targets'])] as const
  )
  const targets = Object.entries(record(file['target'], 'target')).map(
    ([name, target]) => [name, bakeTarget(name, record(target, name))] as const
  )
  return { groups: new Map(groups), targets: new Map(targets) }
}

/** Targets that these names of groups and targets mean, linked ones included, each after those that it is built on. */
export function inBuildOrder(file: BakeFile, names: readonly string[]): readonly (readonly [string, BakeTarget])[] {
  const ordered = new Map<string, BakeTarget>()
  function visit(name: string): void {
    const group = file.groups.get(name)
    if (group !== undefined) {
      group.forEach(visit)
      return
    }
    const target = file.targets.get(name)
    if (target === undefined) throw new Error(`failed to find target ${name}`)
    for (const source of Object.values(target.contexts)) {
      if (source.startsWith('target:')) visit(source.slice('target:'.length))
    }
    ordered.set(name, asBuilt(target, file))
  }
  names.forEach(visit)
  return [...ordered]
}

/** BuildKit adds no layer for a FROM alone, buildah does: such a target is built as the one that it is FROM. */
function asBuilt(target: BakeTarget, { targets }: BakeFile): BakeTarget {
  if (target.inline === '') return target
  const from = /^FROM (\S+)$/.exec(target.inline)?.[1] ?? ''
  const linked = targets.get((target.contexts[from] ?? '').replace(/^target:/, ''))
  if (linked === undefined) throw new Error(`bake file: this runner does not build ${target.inline}`)
  const { tags, labels, args, output } = target
  return { ...linked, tags, labels: { ...linked.labels, ...labels }, args: { ...linked.args, ...args }, output }
}

function bakeTarget(name: string, target: Readonly<Record<string, unknown>>): BakeTarget {
  const unknown = Object.keys(target).find(key => !KEYS.includes(key))
  if (unknown !== undefined) throw new Error(`bake target ${name}: this runner does not know ${unknown}`)
  const text = (key: string) => texts(target[key])[0] ?? ''
  const pairs = (key: string) =>
    Object.fromEntries(Object.entries(record(target[key], key)).map(([each, value]) => [each, String(value)]))
  return {
    context: text('context') === '' ? '.' : text('context'),
    dockerfile: text('dockerfile') === '' ? 'Dockerfile' : text('dockerfile'),
    inline: text('dockerfile-inline'),
    target: text('target'),
    args: pairs('args'),
    contexts: pairs('contexts'),
    labels: pairs('labels'),
    tags: texts(target['tags']),
    platforms: texts(target['platforms']),
    annotations: texts(target['annotations']),
    output: texts(target['output']),
    pull: target['pull'] === true
  }
}

function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map(String)
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is no object`)
  return Object.fromEntries(Object.entries(value))
}
