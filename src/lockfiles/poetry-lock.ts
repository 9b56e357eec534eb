import { canonicalText, setOf, withSets } from './canonical'
import type { Content } from './formats'
import { parseToml } from './toml'
import { NotUnderstood, asText, member, tableAt, tablesAt, textAt, without } from './value'

const KNOWN_VERSIONS = new Set(['1.0', '1.1', '2.0', '2.1'])

/** poetry.lock; the oldest ones do not name their version. https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py */
export function readPoetryLock(text: string): Content {
  const lock = parseToml(text)
  const metadata = tableAt(lock, 'metadata')
  const version = textAt(metadata, 'lock-version') ?? '1.0'
  if (!KNOWN_VERSIONS.has(version)) {
    throw new NotUnderstood(`poetry.lock of version ${version}; known are ${[...KNOWN_VERSIONS].join(', ')}`)
  }
  const packages = tablesAt(lock, 'package').map(entry => ({
    name: asText(member(entry, 'name') ?? null, 'the name of a package'),
    version: textAt(entry, 'version'),
    meaning: withSets(without(entry, new Set(['description'])))
  }))
  return {
    meaning: {
      // Extras and whatever else stands beside the packages.
      ...without(lock, new Set(['package', 'metadata', 'extras'])),
      extras: withSets(tableAt(lock, 'extras')),
      metadata: withSets(without(metadata, new Set(['lock-version', 'content-hash']))),
      package: setOf(packages.map(({ meaning }) => meaning))
    },
    packages: packages.map(({ name, version, meaning }) => ({ name, version, rest: canonicalText(meaning) }))
  }
}
