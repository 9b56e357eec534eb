import type { LayerFile } from '../../src/verify/layer-files'
import { differencesOf } from '../../src/verify/rebuilt'
import type { Difference } from '../../src/verify/report'

function file(path: string, overrides: Partial<LayerFile> = {}): LayerFile {
  return { path, kind: 'file', mode: 0o644, owner: '0:0', size: 1, time: 1, content: 'a', ...overrides }
}

test.each<[string, readonly LayerFile[], readonly LayerFile[], readonly Difference[]]>([
  ['nothing, in another order', [file('a'), file('b')], [file('b'), file('a')], []],
  ['a file that came', [], [file('a')], [{ kind: 'added', count: 1, paths: ['a'] }]],
  ['a file that went', [file('a')], [], [{ kind: 'removed', count: 1, paths: ['a'] }]],
  [
    'content, whatever its time',
    [file('a')],
    [file('a', { content: 'b', time: 2, mode: 0o755 })],
    [{ kind: 'content', count: 1, paths: ['a'] }]
  ],
  [
    'a link in place of a file',
    [file('a')],
    [file('a', { kind: 'link' })],
    [{ kind: 'content', count: 1, paths: ['a'] }]
  ],
  ['a mode', [file('a')], [file('a', { mode: 0o755 })], [{ kind: 'rights', count: 1, paths: ['a'] }]],
  ['an owner', [file('a')], [file('a', { owner: '1:1', time: 2 })], [{ kind: 'rights', count: 1, paths: ['a'] }]],
  ['a time alone', [file('a')], [file('a', { time: 2 })], [{ kind: 'time', count: 1, paths: ['a'] }]],
  [
    'many: all are counted, ten are named',
    [],
    Array.from({ length: 30 }, (_, index) => file(`f${index}`)),
    [{ kind: 'added', count: 30, paths: Array.from({ length: 10 }, (_, index) => `f${index}`) }]
  ]
])('two layers differ in %s', (_, before, now, expected) => {
  expect(differencesOf(before, now)).toEqual(expected)
})
