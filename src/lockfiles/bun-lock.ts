import { canonicalText } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { parseJson } from './json'
import {
  NotUnderstood,
  asTable,
  asText,
  isList,
  mapTable,
  member,
  sourceOf,
  tableAt,
  without,
  type Value
} from './value'

const OWN_VERSION = new Set(['version'])

/** bun.lock, the text form. A workspace's own version does not count. https://bun.com/docs/pm/lockfile */
export function readBunLock(text: string): Content {
  const lock = parseJson(text, 'jsonc')
  const version = sourceOf(member(lock, 'lockfileVersion')) ?? 'none'
  if (version !== '0' && version !== '1') throw new NotUnderstood(`bun.lock of version ${version}; known are 0 and 1`)
  const workspaces = mapTable(tableAt(lock, 'workspaces'), (entry, path) => {
    const own = asTable(entry, path)
    return without(own, path === '' ? new Set(['version', 'name']) : OWN_VERSION)
  })
  return {
    meaning: { ...lock, workspaces },
    packages: Object.entries(tableAt(lock, 'packages')).flatMap(([key, entry]) => packageOf(key, entry))
  }
}

/** `["name@1.2.3", registry, { dependencies }, integrity]`, under the path that it is installed at. */
function packageOf(key: string, entry: Value): readonly Package[] {
  const resolution = isList(entry) ? asText(entry[0] ?? null, key) : null
  if (resolution === null) throw new NotUnderstood(`${key} in packages is no list`)
  const match = /^((?:@[^/]+\/)?[^@]+)@(.+)$/.exec(resolution)
  if (match?.[2]?.startsWith('workspace:') === true) return []
  return [{ name: match?.[1] ?? resolution, version: match?.[2] ?? null, rest: canonicalText([key, entry]) }]
}
