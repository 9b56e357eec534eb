import fc from 'fast-check'
import { printable } from '../src/printable'

test.each([
  ['src/app.py', 'src/app.py'],
  ['é 日本 😀 a b', 'é 日本 😀 a b'],
  ['x\n::set-output name=a::b', 'x\\n::set-output name=a::b'],
  ['::error::made up', '\\::error::made up'],
  ['  ::error::x', '  \\::error::x'],
  ['\u3000::error::x', '\u3000\\::error::x'],
  ['a::b', 'a::b'],
  ['text ##[error]x', 'text #\\#\\[error]x'],
  ['###[error]x', '#\\#\\#\\[error]x'],
  ['##vso[task]', '#\\#vso[task]'],
  ['ends in ##', 'ends in #\\#'],
  ['[error]', '[error]'],
  ['#1', '#1'],
  ['#\u00ad#\u200b[error]', '#\\xad#\\u{200b}[error]'],
  ['\u00ad::error::x', '\\xad::error::x'],
  ['\u001b[31mred\u0007\u0000', '\\x1b[31mred\\x07\\x00'],
  ['a\rb\tc', 'a\\rb\\tc'],
  ['right\u202eto left', 'right\\u{202e}to left'],
  ['\udcff.py', '\\xff.py'],
  ['\ud800', '\\u{d800}'],
  ['line\u2028\u0085break', 'line\\u{2028}\\x85break'],
  ['%0A::error::x', '%0A::error::x']
])('%j is shown as %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('no text becomes a command, alone or between our own words', () => {
  const dangerous = fc.constantFrom(
    ':',
    '#',
    '[',
    ']',
    '\n',
    '\r',
    ' ',
    '\u00a0',
    '\u2029',
    '\u200b',
    '\u00ad',
    '\ud83d',
    '\udc80',
    'error',
    'set-output name=a',
    '%0A',
    '\u0000',
    '\\',
    'x'
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(dangerous, fc.string({ unit: 'binary' })), { maxLength: 12 }).map(parts => parts.join('')),
      text => {
        const shown = printable(text)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
        expect(shown.trimStart()).not.toMatch(/^::/)
        for (const line of [shown, `${shown}[1]`, `#${shown.slice(1)}`, `changed: ${shown}`])
          expect(line).not.toContain('##[')
      }
    ),
    { numRuns: 2000 }
  )
})
