import { loadGoExpressions } from '../../src/ignore/go-expression'
import { ignoreFilter, parseIgnore } from '../../src/ignore/ignore'
import { parseDockerfile } from '../../src/dockerfile/parse'
import { resolveTarget } from '../../src/dockerfile/resolve'
import { parseReference } from '../../src/reference/reference'

// None of these is timed: each would run for minutes or out of memory if it were read in another than linear time.

const long = 60_000

beforeAll(loadGoExpressions)

function resolve(text: string): readonly string[] {
  const { consumes } = resolveTarget(parseDockerfile(text), { target: null, args: {}, platform: 'linux/amd64' })
  return consumes.flatMap(use => use.paths)
}

test.each([
  ['**/a/'.repeat(8) + 'b', 'a/'.repeat(200) + 'x'],
  ['*a'.repeat(8) + 'b', 'a'.repeat(200)],
  ['**a'.repeat(8) + 'b', 'a'.repeat(200)],
  ['x|**/*a*/**/*a*/**/b', 'a/'.repeat(100) + 'a'],
  ['[a{1,1000}'.repeat(8).replaceAll('[', '') + 'b', 'a'.repeat(200)]
])('the pattern %s', (pattern, path) => {
  expect(ignoreFilter(parseIgnore(pattern)).keeps(path)).toBe(true)
})

test('a pattern that would need too much memory is refused', () => {
  expect(() => parseIgnore('a{1000}'.repeat(200) + '*')).toThrow('too large to match with')
})

test.each(['a', 'a-', 'a.', 'a_', 'a/', '-'])('a reference made of %j', part => {
  expect(() => parseReference(`${part.repeat(long / part.length)}!`)).toThrow('invalid reference format')
})

test.each([
  `# escape=x${' '.repeat(long)}y\nFROM a`,
  `FROM a\nRUN --mount=type=tmpfs,target=/t,size=${'1'.repeat(long)}x x`,
  `FROM a\nENV A=${'x'.repeat(1000)}\nCOPY \${A##${'*x'.repeat(20)}y} /`,
  `FROM a\nENV A=xxxxxxxxxx\n${'ENV A=$A$A\n'.repeat(40)}COPY a /`,
  `FROM a\nCOPY ${'${U:-'.repeat(12_000)} /`
])('refused: %#', text => {
  expect(() => resolve(text)).toThrow()
})

test('long files', () => {
  expect(resolve(`FROM a\nRUN x \\\n${'  y \\\n'.repeat(long)}  z\nCOPY a /`)).toEqual(['a'])
  expect(resolve(`FROM a\nRUN <<EOF\n${'x\n'.repeat(long)}EOF\nCOPY a /`)).toEqual(['a'])
  expect(
    resolve(`FROM a AS s0\n${Array.from({ length: 2000 }, (_, at) => `FROM s${at} AS s${at + 1}\n`).join('')}COPY a /`)
  ).toEqual(['a'])
})
