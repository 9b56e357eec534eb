import fc from 'fast-check'
import { goExpression, loadGoExpressions } from '../../src/ignore/go-expression'
import { plainMatcher } from '../../src/ignore/plain-pattern'

beforeAll(loadGoExpressions)

test.each([
  ['**/node_modules/**/*.map', 'a/node_modules/b/c.map', 'a/node_modules/b/c.js'],
  ['a/**/b', 'a/b', 'a/xb'],
  ['a/**/b', 'a/x/y/b', 'b'],
  ['*/**', 'a/b/c', 'a'],
  ['**/*.[ch]', 'x/y.h', 'x/y.hh'],
  ['[A-Cx_.]?', 'B-', 'D-'],
  ['a?c', 'a😀c', 'a/c'],
  ['\\*\\[a', '*[a', 'x[a'],
  ['**/a*b*c/**/d', 'x/a1b2c/y/d', 'x/a1c/y/d'],
  ['*a/**/b', 'xa\ny/b'.replace('\n', '/'), 'xa/p\nq/b']
])('%s matches %j, not %j', (pattern, yes, no) => {
  const matches = plainMatcher(pattern)
  expect([matches?.(yes), matches?.(no)]).toEqual([true, false])
})

test.each(['a**b', '[^a]', '[]a]', '[z-a]', '[a-]', 'a{2}', 'a|b', '^a', '\\d', 'a\\', '[[:alpha:]]', 'a]'])(
  '%s is left to Go',
  pattern => {
    expect(plainMatcher(pattern)).toBeNull()
  }
)

/** The reference's translation of these parts. */
const PARTS: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'b',
  '.': '\\.',
  '/': '/',
  '*': '[^/]*',
  '?': '[^/]',
  '[ab]': '[ab]',
  '/**/': '/(.*/)?'
}

test('it answers as the expression does', () => {
  const patterns = fc.array(fc.constantFrom(...Object.keys(PARTS)), { minLength: 1, maxLength: 7 })
  const path = fc.array(fc.constantFrom('a', 'b', '.', '/', 'é', '\n', '😀'), { maxLength: 9 }).map(all => all.join(''))
  fc.assert(
    fc.property(patterns, path, (parts, text) => {
      // Clean patterns do not end with a slash, and other places of `**` mean something else.
      fc.pre(!/\*\*|\/$/.test(parts.join('').replaceAll('/**/', '/-/')) && parts.at(-1) !== '/**/')
      const expression = goExpression(`^${parts.map(part => PARTS[part] ?? '').join('')}$`)
      expect(plainMatcher(parts.join(''))?.(text)).toBe(expression(text))
    }),
    { numRuns: 3_000, seed: 20261127 }
  )
})
