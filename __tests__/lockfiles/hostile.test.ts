import type { FormatName } from '../../src/lockfiles/facts'
import { readDependencies } from '../../src/lockfiles/read'

const many = 200_000

/** Files that would take a careless reader minutes, or its stack. */
const hostile: readonly (readonly [FormatName, string, string])[] = [
  ['requirements', 'blanks before no comment', `a${' '.repeat(many)}b`],
  ['requirements', 'blanks in a path', `./a${' '.repeat(many)}b`],
  ['requirements', 'sharps', `a${'#'.repeat(many)}`],
  ['requirements', 'backslashes', '\\\n'.repeat(many)],
  ['requirements', 'quotes', `-e ${'"'.repeat(many)}`],
  ['pyproject.toml', 'nested lists', `a = ${'['.repeat(many)}`],
  ['uv.lock', 'nested tables', `a = ${'{b='.repeat(many)}`],
  ['package.json', 'nested lists', `{"a":${'['.repeat(many)}`],
  ['package.json', 'many keys', `{${Array.from({ length: many }, (_, at) => `"${at}":0`).join(',')}}`],
  ['bun.lock', 'open comments', '/*'.repeat(many)],
  ['pnpm-lock.yaml', 'deep indentation', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ['pnpm-lock.yaml', 'blanks', `a: b${' '.repeat(many)}c: d`],
  ['yarn.lock', 'blanks', `a@1${' '.repeat(many)}:`],
  ['yarn.lock', 'blanks in a key', `"a${' '.repeat(many)}b":\n  version "1"\n`],
  ['go.mod', 'blanks', `require a${' '.repeat(many)}(`],
  ['Gemfile', 'slashes', '/ '.repeat(many)],
  ['Gemfile', 'brackets', '(\n'.repeat(many)],
  ['Gemfile', 'nested expressions', '"#{'.repeat(many)],
  ['gradle', 'slashes', 'a / b '.repeat(many)],
  ['gradle', 'braces', '{\n'.repeat(many)],
  ['gradle', 'nested expressions', '"${'.repeat(many)],
  ['pom.xml', 'nested elements', '<a>'.repeat(many)],
  ['pom.xml', 'blanks in a tag', `<project${' '.repeat(many)}a`],
  ['pom.xml', 'open comments', '<!--'.repeat(many)]
]

test.each(hostile)('%s: %s are read or refused at once', async (format, _, text) => {
  const start = performance.now()
  const reading = await readDependencies('file', new TextEncoder().encode(text), format)
  // Seconds only where something is quadratic; the limit is far from what a busy machine needs.
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(['facts', 'bytes']).toContain(reading.kind)
})
