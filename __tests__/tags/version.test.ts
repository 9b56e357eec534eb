import { parsePep440, parseSemver } from '../../src/tags/version'

test.each([
  ['v1.2.3', '1.2.3', false],
  ['=1.2.3', '1.2.3', false],
  ['1.2.3-rc.1+build.5', '1.2.3-rc.1', true],
  ['1.2.3-0.x', '1.2.3-0.x', true]
])('%s is the semantic version %s', (text, version, unstable) => {
  expect(parseSemver(text)).toMatchObject({ version, unstable, major: '1', minor: '2', patch: '3' })
})

test.each(['1.2', '01.2.3', '1.2.3-01', 'v1.2.3.4', 'release-1.2.3', ''])('%s is no semantic version', text => {
  expect(parseSemver(text)).toBeNull()
})

// Normal forms from https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization
test.each([
  ['v1.2.3', '1.2.3', false],
  ['1.2.3-rc.1', '1.2.3rc1', true],
  ['1.1RC1', '1.1rc1', true],
  ['00.0', '0.0', false],
  ['1.1-a1', '1.1a1', true],
  ['1.1alpha', '1.1a0', true],
  ['1.2c2', '1.2rc2', true],
  ['1.2.post', '1.2.post0', false],
  ['1.0-1', '1.0.post1', false],
  ['1.0-r4', '1.0.post4', false],
  ['1.2-dev2', '1.2.dev2', true],
  ['1.0b2.post345.dev456', '1.0b2.post345.dev456', true],
  ['1.0+ubuntu-1', '1.0+ubuntu.1', false],
  ['2!1.0', '2!1.0', false],
  ['0.1.0.dev0', '0.1.0.dev0', true]
])('%s is %s for Python', (text, version, unstable) => {
  expect(parsePep440(text)).toMatchObject({ version, unstable })
})

test.each(['one', '1.x', 'v', '1..2', 'release-1.2'])('%s is no version of Python', text => {
  expect(parsePep440(text)).toBeNull()
})
