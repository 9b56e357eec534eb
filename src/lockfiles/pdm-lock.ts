import { canonicalText, setOf, withSets } from './canonical'
import type { Content } from './formats'
import { parseToml } from './toml'
import { NotUnderstood, asText, mapTable, member, sourceOf, tableAt, tablesAt, textAt, without } from './value'

/**
 * pdm.lock. Of its metadata the strategy, the groups and the targets count: they say what may be installed from it.
 * https://pdm-project.org/latest/usage/lockfile/
 */
export function readPdmLock(text: string): Content {
  const lock = parseToml(text)
  const metadata = tableAt(lock, 'metadata')
  const version = sourceOf(member(metadata, 'lock_version')) ?? 'none'
  if (!/^[34]\.\d/.test(version)) throw new NotUnderstood(`pdm.lock of version ${version}; known are 3 and 4`)
  const packages = tablesAt(lock, 'package').map(entry => ({
    name: asText(member(entry, 'name') ?? null, 'the name of a package'),
    version: textAt(entry, 'version'),
    meaning: withSets(without(entry, new Set(['summary'])))
  }))
  return {
    meaning: {
      ...without(lock, new Set(['package', 'metadata'])),
      // The targets are tried one after the other; the lists beside them have no order.
      metadata: mapTable(without(metadata, new Set(['lock_version', 'content_hash'])), (value, key) =>
        key === 'targets' ? value : withSets(value)
      ),
      package: setOf(packages.map(({ meaning }) => meaning))
    },
    packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: canonicalText(meaning) }))
  }
}
