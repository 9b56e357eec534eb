import { loadGoExpressions } from '../../src/ignore/go-expression'
import { ignoreFilter, parseIgnore } from '../../src/ignore/ignore'
import { ignorePathFor } from '../../src/ignore/ignore-file'
import { refusal } from '../dockerfile/refusal'

beforeAll(loadGoExpressions)

function kept(patterns: string, files: string): string {
  const filter = ignoreFilter(parseIgnore(patterns.replaceAll(' ', '\n')))
  return files.split(' ').filter(filter.keeps).join(' ')
}

test.each([
  ['a folder', 'a', 'a/b b', 'b'],
  ['a name at the root only', '*.md', 'x.md d/x.md', 'd/x.md'],
  ['a name at any depth', '**/*.md', 'x.md d/x.md d/e/x.mdx', 'd/e/x.mdx'],
  ['the whole context', '*', 'a b/c', ''],
  ['the whole context but for some', '* !a/b !c', 'a/b/x a/y c d', 'a/b/x c'],
  ['a file of an excluded folder', 'a !a/b.txt', 'a/b.txt a/c.txt', 'a/b.txt'],
  ['an exception for a parent does not undo what is below', 'a/b !a', 'a/b/x a/y', 'a/y'],
  ['the last rule wins', '!a a', 'a b', 'b'],
  ['a leading slash', '/a', 'a/b b', 'b'],
  ['clean paths', './a//b/../c', 'a/b a/c', 'a/b'],
  ['comments and blanks', '#a  b', 'a b', 'a'],
  ['braces and bars are syntax of the expression behind', '*a|b a{2}*', 'xa xb b aa aab c', 'c'],
  ['dots, plus and parentheses are not', 'a.b* a+b (a)*', 'a.b axb a+b aab (a)', 'axb aab'],
  ['** joined to a name', '**b', 'b ab x/ab ba', 'ba']
])('%s', (_, patterns, files, expected) => {
  expect(kept(patterns, files)).toBe(expected)
})

test.each([
  ['!', 1, 'illegal exclusion pattern'],
  ['a\n[', 2, 'syntax error in pattern'],
  ['a\n\n#\n[]', 4, 'syntax error in pattern'],
  ['!/', 1, 'illegal exclusion pattern']
])('%j is refused in line %i', (text, line, message) => {
  const found = refusal(() => parseIgnore(text))
  expect(found.line).toBe(line)
  expect(found.message).toContain(message)
})

test('a pattern that only fails when it is matched with is refused then', () => {
  const filter = ignoreFilter(parseIgnore('a\n[z-a]'))
  expect(filter.keeps('a')).toBe(false)
  expect(() => filter.keeps('b')).toThrow('syntax error in pattern "[z-a]"')
})

test.each([
  ['thousands of **/', ['x/y', 'a/b'], '**/'.repeat(5_000) + 'b', 'x/y'],
  ['thousands of folders', ['x/y', 'a/b'], '**/a/'.repeat(5_000) + 'b', 'x/y a/b'],
  ['thousands of components', ['x/y', 'a/b'], '*/'.repeat(20_000) + 'b', 'x/y a/b'],
  ['thousands of stars', ['x/y', `${'a'.repeat(200)}c`], '*a'.repeat(20_000), `x/y ${'a'.repeat(200)}c`],
  ['many folders in a deep tree', [`${'a/'.repeat(1_000)}b`], `${'**/a/'.repeat(300)}c`, `${'a/'.repeat(1_000)}b`]
])('%s take linear time', (_, files, pattern, expected) => {
  expect(kept(pattern, files.join(' '))).toBe(expected)
})

test.each([
  ['x\n'.repeat(2_001), 2_001, 'more than 2000 patterns'],
  ['a{1000}*\n'.repeat(30), 20, 'too large to match with']
])('what would take too long is refused, %#', (text, line, message) => {
  const found = refusal(() => parseIgnore(text))
  expect(found.line).toBe(line)
  expect(found.message).toContain(message)
})

test('a class of letters, an escape, a brace', () => {
  expect(kept('**/[Bb]in \\!x a{2}* [^a]?', 'Bin/x x/bin/y cin !x aab ba c/d')).toBe('cin c/d')
})

test('the rule that decided', () => {
  const filter = ignoreFilter(parseIgnore('# head\n*.log\n\na\n!a/keep\n'))
  expect(['x.log', 'a/b', 'a/keep', 'c'].map(filter.ruleFor)).toEqual([2, 4, 5, null])
})

test('order of the questions does not matter', () => {
  const files = ['a/b/c', 'a/b', 'z', 'a/x', 'a/b/d']
  const rules = parseIgnore('a\n!a/b\na/b/d')
  const forward = ignoreFilter(rules)
  const backward = ignoreFilter(rules)
  expect(files.map(forward.keeps)).toEqual([...files].reverse().map(backward.keeps).reverse())
})

test.each([
  [['docker/Dockerfile.base.dockerignore', 'app/.dockerignore'], 'docker/Dockerfile.base.dockerignore'],
  [['app/.dockerignore', '.dockerignore'], 'app/.dockerignore'],
  [['.dockerignore'], null]
])('of %j it is %s', (files, expected) => {
  expect(ignorePathFor('docker/Dockerfile.base', 'app', path => files.includes(path))).toBe(expected)
  expect(ignorePathFor('Dockerfile', '.', path => path === '.dockerignore')).toBe('.dockerignore')
})
