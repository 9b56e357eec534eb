import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { nodeRoots, replacedNames, wantedOf, type Wanted } from './node-roots'
import { parseLockYaml } from './pnpm-lock'
import { grouped, reachable } from './reach'
import {
  NotUnderstood,
  asTable,
  isList,
  mapTable,
  member,
  sourceOf,
  tableAt,
  without,
  type Table,
  type Value
} from './value'
import { takenBy, type Taken, type View } from './view'
import { parseYarnOne } from './yarn-one'

/**
 * yarn.lock: that of Yarn 1 in its own syntax, that of later ones ("berry") in YAML with `__metadata`.
 * https://classic.yarnpkg.com/lang/en/docs/yarn-lock/, https://github.com/yarnpkg/berry
 */
export async function readYarnLock(text: string, _: string, view: View): Promise<Content> {
  const isOne = !/^"?__metadata"?:/m.test(text)
  const taken = takenBy(view, group => group !== 'dev' || !isOne)
  if (isOne) return entries(parseYarnOne(text), 'yarn 1', taken, view)
  const lock = await parseLockYaml(text)
  const metadata = tableAt(lock, '__metadata')
  const version = sourceOf(member(metadata, 'version')) ?? 'none'
  if (!/^[3-9]$/.test(version)) throw new NotUnderstood(`yarn.lock of version ${version}; known are 1 and 3 to 9`)
  return entries(without(lock, new Set(['__metadata'])), without(metadata, new Set(['cacheKey'])), taken, view)
}

interface Locked {
  readonly descriptors: readonly string[]
  readonly entry: Table
}

function entries(lock: Table, metadata: Value, taken: Taken, view: View): Content {
  const all = Object.entries(lock).map(([key, value]) => ({
    descriptors: key.split(',').map(descriptor => descriptor.trim()),
    entry: asTable(value, key)
  }))
  const read = installedOf(all, taken, view).map(({ descriptors, entry }) => {
    const meaning = {
      for: setOf(descriptors),
      entry: mapTable(isWorkspace(descriptors) ? without(entry, RANGES) : entry, item =>
        isList(item) ? setOf(item) : item
      )
    }
    return { meaning, shown: packageOf(descriptors, meaning.entry, canonicalText(meaning)) }
  })
  return {
    meaning: { metadata, entries: setOf(read.map(({ meaning }) => meaning)) },
    packages: read.flatMap(({ shown }) => shown)
  }
}

/** What a workspace asks for, its package.json says. */
const RANGES = new Set(['dependencies', 'peerDependencies', 'dependenciesMeta', 'peerDependenciesMeta'])

/** What the manifests' groups that are taken lead to. What cannot be followed to the letter is followed by name: more, never less. */
function installedOf(all: readonly Locked[], taken: Taken, { beside }: View): readonly Locked[] {
  const roots = nodeRoots(beside.manifests, taken)
  if (taken.all || roots === null) return all
  const byDescriptor = new Map(
    all.flatMap(locked => locked.descriptors.map(descriptor => [descriptor, locked] as const))
  )
  const byName = grouped(
    all.flatMap(locked => [...new Set(locked.descriptors.map(nameOf))].map(name => ({ name, locked }))),
    ({ name }) => name
  )
  const replaced = new Set(replacedNames(beside.manifests ?? []))
  const found = ({ name, range }: Wanted): readonly Locked[] => {
    const exact = byDescriptor.get(`${name}@${range}`) ?? byDescriptor.get(`${name}@npm:${range}`)
    const named = (byName.get(name) ?? []).map(({ locked }) => locked)
    // A patched package is an entry of its own beside that of the package.
    const isPatched = named.some(({ descriptors }) => descriptors.some(descriptor => descriptor.includes('@patch:')))
    return exact === undefined || replaced.has(name) || isPatched ? named : [exact]
  }
  const next = ({ descriptors, entry }: Locked): readonly Locked[] =>
    // That a workspace asks for, its manifest has said already.
    isWorkspace(descriptors)
      ? []
      : ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap(key =>
          wantedOf(tableAt(entry, key)).flatMap(found)
        )
  const reached = reachable(
    [...roots.flatMap(found), ...all.filter(({ descriptors }) => isWorkspace(descriptors))],
    next
  )
  return all.filter(locked => reached.has(locked))
}

function isWorkspace([first = '']: readonly string[]): boolean {
  return /^(?:@[^/]+\/)?[^@/]+@workspace:/.test(first)
}

function nameOf(descriptor: string): string {
  return /^((?:@[^/]+\/)?[^@]+)@/.exec(descriptor)?.[1] ?? descriptor
}

/** A workspace of the project is no package that is installed. */
function packageOf(descriptors: readonly string[], entry: Table, rest: string): readonly Package[] {
  const [first = ''] = descriptors
  if (isWorkspace(descriptors)) return []
  return [{ name: nameOf(first), version: sourceOf(member(entry, 'version')), rest }]
}
