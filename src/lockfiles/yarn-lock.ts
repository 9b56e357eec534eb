import { canonicalText, setOf } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseLockYaml } from './pnpm-lock'
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
import { parseYarnOne } from './yarn-one'

/**
 * yarn.lock: that of Yarn 1 in its own syntax, that of later ones ("berry") in YAML with `__metadata`.
 * https://classic.yarnpkg.com/lang/en/docs/yarn-lock/, https://github.com/yarnpkg/berry
 */
export async function readYarnLock(text: string): Promise<Content> {
  if (!/^"?__metadata"?:/m.test(text)) return entries(parseYarnOne(text), 'yarn 1')
  const lock = await parseLockYaml(text)
  const metadata = tableAt(lock, '__metadata')
  const version = sourceOf(member(metadata, 'version')) ?? 'none'
  if (!/^[3-9]$/.test(version)) throw new NotUnderstood(`yarn.lock of version ${version}; known are 1 and 3 to 9`)
  return entries(without(lock, new Set(['__metadata'])), without(metadata, new Set(['cacheKey'])))
}

function entries(lock: Table, metadata: Value): Content {
  const read = Object.entries(lock).map(([key, value]) => {
    const descriptors = key.split(',').map(descriptor => descriptor.trim())
    const meaning = {
      for: setOf(descriptors),
      entry: mapTable(asTable(value, key), item => (isList(item) ? setOf(item) : item))
    }
    return { meaning, shown: packageOf(descriptors, meaning.entry, canonicalText(meaning)) }
  })
  return {
    meaning: { metadata, entries: setOf(read.map(({ meaning }) => meaning)) },
    packages: read.flatMap(({ shown }) => shown)
  }
}

/** A workspace of the project is no package that is installed. */
function packageOf(descriptors: readonly string[], entry: Table, rest: string): readonly Package[] {
  const [first = ''] = descriptors
  if (/^(?:@[^/]+\/)?[^@/]+@workspace:/.test(first)) return []
  const name = /^((?:@[^/]+\/)?[^@]+)@/.exec(first)?.[1] ?? first
  return [{ name, version: sourceOf(member(entry, 'version')), rest }]
}
