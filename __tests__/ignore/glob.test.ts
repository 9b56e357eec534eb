import { hasWildcards, matchesOr, matchGlob } from '../../src/ignore/glob'

test.each([
  ['abc', 'abc', true],
  ['*', 'abc', true],
  ['*', 'a/c', false],
  ['*c', 'abc', true],
  ['a*', 'ab/c', false],
  ['a*/b', 'abc/b', true],
  ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
  ['a*b?c*x', 'abxbbxdbxebxczzx', true],
  ['ab[c]', 'abc', true],
  ['ab[b-d]', 'abc', true],
  ['ab[^c]', 'abc', false],
  ['ab[^c]', 'ab/', true],
  ['a\\*b', 'a*b', true],
  ['[\\]a]', ']', true],
  ['a?b', 'a\u263ab', true],
  ['a[^a]b', 'a\u263ab', true],
  ['a?b', 'a/b', false],
  ['a*b', 'a\udcffb', true],
  ['', '', true]
])('%j matches %j: %s', (pattern, name, expected) => {
  expect(matchGlob(pattern, name)).toBe(expected)
})

test.each(['[', '[]a]', '[a-', '[-x]', '[-a]x', '[a-b-c]', 'a\\', 'abc[x', '[^'])('%j is no pattern', pattern => {
  expect(() => matchGlob(pattern, 'zzz')).toThrow('syntax error in pattern')
})

test('wildcards that are escaped are none', () => {
  expect(['a*', '?', '[a]', 'a\\*', '\\[a', 'a'].map(hasWildcards)).toEqual([true, true, true, false, false, false])
})

test('what a bad pattern matches is up to the caller', () => {
  for (const ifBad of [true, false]) {
    expect(['[-a]x', 'a*', 'b*'].map(pattern => matchesOr(ifBad, pattern, 'ax'))).toEqual([ifBad, true, false])
  }
})
