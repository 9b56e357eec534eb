import { fromRe2 } from '../../src/ignore/re2'

test.each([
  ['^a{2}$', 'aa', 'a'],
  ['^a{1,}b$', 'aab', 'b'],
  ['^a{x}$', 'a{x}', 'a'],
  ['^a{01}$', 'a{01}', 'a'],
  ['^a|b$', 'ax', 'xa'],
  ['^(.*/)?b$', 'x/y/b', 'xb'],
  ['^[[:alpha:]]$', 'q', '1'],
  ['^[[:^alpha:]]$', '1', 'q'],
  ['^[^[:digit:]a]$', 'b', 'a'],
  ['^[]a]$', ']', 'b'],
  ['^[a-]$', '-', 'b'],
  ['^\\d\\D$', '1x', 'x1'],
  ['^[\\w]\\s$', 'a ', ' a'],
  ['^\\x41\\x{42}\\012$', 'AB\n', 'AB'],
  ['^\\pL\\p{Greek}$', 'a\u03b1', 'aa'],
  ['^\\Qa*\\E$', 'a*', 'aa'],
  ['^\\.\\_$', '._', 'x_'],
  ['^[*]$', '*', 'a'],
  ['^\\Aa\\z$', 'a', 'aa']
])('%s matches %j, not %j', (source, yes, no) => {
  expect(fromRe2(source)(yes)).toBe(true)
  expect(fromRe2(source)(no)).toBe(false)
})

test.each([
  'a{2}{3}',
  '|{2}',
  'a{1001}',
  'a{3,2}',
  '[z-a]',
  '[[:nope:]]',
  '\\8',
  '\\q',
  '\\x{110000}',
  '[a',
  '\\pX',
  '\\p{Nope}',
  '\\é'
])('%s is refused, as by Go', source => {
  expect(() => fromRe2(source)).toThrow()
})
