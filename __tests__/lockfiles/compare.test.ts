import { comparePackages } from '../../src/lockfiles/compare'
import type { Package } from '../../src/lockfiles/facts'
import { factsOf } from './meaning'

function packages(...texts: readonly string[]): readonly Package[] {
  return texts.map(text => {
    const [name = '', version = '', rest, group] = text.split(' ')
    return { name, version: version === '-' ? null : version, ...(rest ? { rest } : {}), ...(group ? { group } : {}) }
  })
}

describe('the difference of two package lists', () => {
  test.each([
    ['nothing', ['a 1'], ['a 1'], []],
    ['a version', ['flask 2.3.2'], ['flask 3.0.0'], [['flask', '2.3.2', '3.0.0']]],
    ['a package more', [], ['redis 5.0.1'], [['redis', null, '5.0.1']]],
    ['a package less', ['six 1.16.0'], [], [['six', '1.16.0', null]]],
    ['a package without version', [], ['six -'], [['six', null, 'any']]],
    ['a version where there was none', ['six -'], ['six 1'], [['six', 'any', '1']]],
    ['one of two versions', ['rand 0.7', 'rand 0.8'], ['rand 0.7', 'rand 0.9'], [['rand', '0.8', '0.9']]],
    ['a second version', ['rand 0.7'], ['rand 0.7', 'rand 0.8'], [['rand', null, '0.8']]],
    ['a version less', ['rand 0.7', 'rand 0.8'], ['rand 0.8'], [['rand', '0.7', null]]],
    [
      'the same version at one place less',
      ['a 1 x', 'a 1 x'],
      ['a 1 x'],
      [['a', '1', '1 (other source, hashes or markers)']]
    ],
    ['the rest', ['a 1 x'], ['a 1 y'], [['a', '1', '1 (other source, hashes or markers)']]],
    ['the group', ['a 1 x main'], ['a 1 x dev'], [['a', '1', '1 (other source, hashes or markers)']]],
    ['the order', ['a 1', 'b 2', 'a 3'], ['b 2', 'a 3', 'a 1'], []],
    [
      'several, sorted by name',
      ['b 1', 'c 1'],
      ['a 1', 'c 2'],
      [
        ['a', null, '1'],
        ['b', '1', null],
        ['c', '1', '2']
      ]
    ],
    [
      'names that objects have',
      ['constructor 1'],
      ['__proto__ 1'],
      [
        ['__proto__', null, '1'],
        ['constructor', '1', null]
      ]
    ]
  ])('%s', (_, before, after, expected) => {
    const changes = comparePackages(packages(...before), packages(...after))
    expect(changes.map(({ name, from, to }) => [name, from, to])).toEqual(expected)
  })

  test('tells changed hashes from a changed version', async () => {
    const line = (hash: string): string => `flask==3.0.0 --hash=sha256:${hash}\nsix==1.0\n`
    const [before, after] = await Promise.all(['aa', 'bb'].map(hash => factsOf('requirements.txt', line(hash))))
    expect(comparePackages(before?.packages ?? [], after?.packages ?? [])).toEqual([
      { name: 'flask', from: '3.0.0', to: '3.0.0 (other source, hashes or markers)' }
    ])
  })
})
