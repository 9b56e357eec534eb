import { parseDuration } from '../../src/config/duration'
import { readPlatform } from '../../src/reference/read-platform'

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['Linux/x86_64', 'linux/amd64'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/arm/6', 'linux/arm/v6'],
  ['linux/arm/7', 'linux/arm/v7'],
  ['linux/arm/8', 'linux/arm/v8'],
  ['linux/armhf', 'linux/arm/v7'],
  ['linux/armel', 'linux/arm/v6'],
  ['linux/arm64/v8.0', 'linux/arm64'],
  ['linux/arm64/9.0', 'linux/arm64/v9'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/i386', 'linux/386'],
  ['windows/amd64', 'windows/amd64']
])('%s is %s', (text, platform) => {
  expect(readPlatform(text, 'x')).toBe(platform)
})

test.each([
  ['amd64', /^platforms: "amd64" is no platform\. Write os\/arch/],
  ['linus/arm64', /Did you mean linux\/arm64\?/],
  ['linux/', /is no platform/],
  ['linux/amd64/v2/x', /is no platform/]
])('%s is refused', (text, message) => {
  expect(() => readPlatform(text, 'platforms')).toThrow(message)
})

test.each([
  ['30d', 2_592_000],
  ['12h', 43_200],
  ['2w', 1_209_600],
  ['90m', 5400],
  ['45 s', 45]
])('%s is %d seconds', (text, seconds) => {
  expect(parseDuration(text, 'x')).toBe(seconds)
})

test.each(['30', 'd', '1.5d', '-1d', '1y'])('%s is no duration', text => {
  expect(() => parseDuration(text, 'refresh.max-age')).toThrow(`refresh.max-age: "${text}" is no duration`)
})
