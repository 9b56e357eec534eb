import { expandWord, expandWords } from '../../src/dockerfile/expand'

const values: Readonly<Record<string, string>> = { A: 'a', E: '', V: 'v1.2.3-rc.1', P: 'a/b/c.tar.gz', S: 'x y' }

function expand(word: string, escape = '\\'): string {
  return expandWord(word, name => values[name], { escape }).text
}

test.each([
  ['$A', 'a'],
  ['${A}', 'a'],
  ['$Ab', ''],
  ['$A-b', 'a-b'],
  ['$U', ''],
  ['$', '$'],
  ['a$', 'a$'],
  ['$A$A', 'aa'],
  ['\\$A', '$A'],
  ["'$A'", '$A'],
  ['"$A"', 'a'],
  ['"\\$A"', '$A'],
  ['"a\\b"', 'a\\b'],
  ['a\\b', 'ab'],
  ['a\\', 'a'],
  ['\ufeffx', 'x'],
  ['${E:-d}', 'd'],
  ['${E-d}', ''],
  ['${U:-d}', 'd'],
  ['${U-d}', 'd'],
  ['${U:-${A:-b}}', 'a'],
  ["${U:-'q r'}", 'q r'],
  ['${A:+y}', 'y'],
  ['${E:+y}', ''],
  ['${E+y}', 'y'],
  ['${U+y}', ''],
  ['${A:?no}', 'a'],
  ['${V#v}', '1.2.3-rc.1'],
  ['${V#*.}', '2.3-rc.1'],
  ['${V##*.}', '1'],
  ['${V%.*}', 'v1.2.3-rc'],
  ['${V%%.*}', 'v1'],
  ['${V#?}', '1.2.3-rc.1'],
  ['${P##*/}', 'c.tar.gz'],
  ['${P%/*}', 'a/b'],
  ['${P/b/x}', 'a/x/c.tar.gz'],
  ['${P//a/x}', 'x/b/c.txr.gz'],
  ['${P//\\//-}', 'a-b-c.tar.gz'],
  ['${P/*/x}', 'x'],
  ['${P//*/x}', 'x'],
  ['${V//./}', 'v123-rc1'],
  ['${U/a/b}', '']
])('%s is %j', (word, expected) => {
  expect(expand(word)).toBe(expected)
})

test('another escape character', () => {
  expect(expand('`$A C:\\x', '`')).toBe('$A C:\\x')
})

test.each([
  ['${A', "missing '}'"],
  ['${', "missing '}'"],
  ['${}', 'bad substitution'],
  ['${:x}', 'bad substitution'],
  ['${A^}', 'unsupported modifier (^)'],
  ['${A:#x}', 'unsupported modifier (:#)'],
  ['${A#\\x}', "invalid escape '\\x'"],
  ["'a", 'matching single-quote'],
  ['"a', 'matching double-quote'],
  ['${U?}', 'U: is not allowed to be unset'],
  ['${E:?}', 'E: is not allowed to be empty'],
  ['${U:?give it}', 'U: give it']
])('%s is refused', (word, message) => {
  expect(() => expand(word)).toThrow(message)
})

test('words, names and what is not set', () => {
  const expanded = expandWords('a $S "$S" ${U:-$A} $N', name => values[name], { escape: '\\' })
  expect(expanded.words).toEqual(['a', 'x', 'y', 'x y', 'a'])
  expect([...expanded.names].sort()).toEqual(['A', 'N', 'S', 'U'])
  expect([...expanded.unset]).toEqual(['N'])
})
