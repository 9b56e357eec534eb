import { fileNamePattern, isFileNamePattern } from '../../src/git/file-name-pattern'

// From the tests of Go's path/filepath, with separators left out: https://go.dev/src/path/filepath/match_test.go
test.each([
  ['abc', 'abc', true],
  ['*', 'abc', true],
  ['*c', 'abc', true],
  ['a*', 'a', true],
  ['a*', 'abc', true],
  ['a*b*c*d*e*', 'axbxcxdxe', true],
  ['a*b?c*x', 'abxbbxdbxebxczzx', true],
  ['a*b?c*x', 'abxbbxdbxebxczzy', false],
  ['ab[c]', 'abc', true],
  ['ab[b-d]', 'abc', true],
  ['ab[e-g]', 'abc', false],
  ['ab[^c]', 'abc', false],
  ['ab[^b-d]', 'abc', false],
  ['ab[^e-g]', 'abc', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'ab', false],
  ['a?b', 'a☺b', true],
  ['a[^a]b', 'a☺b', true],
  ['a???b', 'a☺b', false],
  ['[a-ζ]*', 'α', true],
  ['*[a-ζ]', 'A', false],
  ['[\\]a]', ']', true],
  ['[\\-]', '-', true],
  ['[x\\-]', 'z', false],
  ['[\\-x]', 'a', false],
  ['[]a]', ']', false],
  ['[', 'a', false],
  ['[^', 'a', false],
  ['a[', 'a', false],
  ['*x', 'xxx', true],
  ['*.whl', 'app-1.0.whl', true],
  ['a.b', 'axb', false],
  ['*', '.hidden', true],
  ['*', 'line\nbreak', true]
])('%s matches %s: %s', (pattern, name, matches) => {
  expect(fileNamePattern(pattern)(name)).toBe(matches)
})

test.each([
  ['abc', false],
  ['a*', true],
  ['a?', true],
  ['[a]', true],
  ['a\\*', true],
  ['{a}', false]
])('%s is a pattern: %s', (component, expected) => {
  expect(isFileNamePattern(component)).toBe(expected)
})
