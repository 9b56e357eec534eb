import {
  isMode,
  isPort,
  isSignal,
  isSize,
  parseDuration,
  parseInteger,
  parseUnsigned
} from '../../src/dockerfile/numbers'

test.each([
  [
    isMode,
    ['755', '0644', '7777', 'u+x', 'a=rX,go-w', 'u=rwx,g=u-w', '+t'],
    ['10000', '999', '8', 'u', 'x+u', 'u+x,', '0o755', '']
  ],
  [
    isPort,
    ['80', '80/tcp', '80-90/UDP', '1:2', '1.2.3.4:1:2', '[::1]:1:2', '1-2:3-4', '1-2:3'],
    ['', 'x', '70000', '2-1', '80/x', '1.2:1:2', '1-3:1-2']
  ],
  [isSignal, ['SIGTERM', 'term', '9', '-1', 'RTMIN+3', 'SIGRTMAX-14'], ['', '0', 'NOPE', 'RTMIN+16', 'RTMAX-15']],
  [isSize, ['64', '64m', '1.5GiB', '10 kb', '5B', '1e3'], ['', 'm', '-1', '1x', '1kbb', '64  m']]
])('%p', (check, good, bad) => {
  expect(good.filter(text => !check(text))).toEqual([])
  expect(bad.filter(check)).toEqual([])
})

test.each([
  ['0', 0],
  ['1h30m', 5.4e12],
  ['1.5s', 1.5e9],
  ['-2ms', -2e6],
  ['10\u00b5s', 1e4],
  ['5', null],
  ['s', null],
  ['1d', null],
  ['9999999h', null]
])('the duration %s is %p ns', (text, expected) => {
  expect(parseDuration(text)).toBe(expected)
})

test('integers within their bits', () => {
  expect(parseInteger('-2147483648', 32)).toBe(-2_147_483_648n)
  expect(parseInteger('2147483648', 32)).toBeNull()
  expect(parseInteger('+7', 64)).toBe(7n)
  expect(parseInteger('1_0', 64)).toBeNull()
  expect(parseUnsigned('777', 8)).toBe(0o777)
  expect(parseUnsigned('4294967296', 10)).toBeNull()
})
