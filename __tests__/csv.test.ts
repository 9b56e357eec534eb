import { csvRecords } from '../src/csv'

test.each<[string, readonly (readonly string[])[]]>([
  ['', []],
  ['a,b', [['a', 'b']]],
  ['a,b\nc\n', [['a', 'b'], ['c']]],
  ['a\r\nb\r\n', [['a'], ['b']]],
  ['# one\n  # two\na\n\n \nb', [['a'], ['b']]],
  ['"a,b",c', [['a,b', 'c']]],
  ['"a ""b"""', [['a "b"']]],
  ['"a\nb"\nc', [['a\nb'], ['c']]],
  ['x="a,b"', [['x="a', 'b"']]],
  ['"a', [['"a']]],
  ['"a"b', [['"a"b']]],
  ['a,', [['a', '']]]
])('%j', (text, records) => {
  expect(csvRecords(text)).toEqual(records)
})
