import { ImageTree } from '../../src/verify/image-tree'
import type { LayerFile } from '../../src/verify/layer-files'
import { forbiddenPaths, missingPaths } from '../../src/verify/path-checks'

function entry(path: string, kind: LayerFile['kind'] = 'file'): LayerFile {
  return { path, kind, mode: 0o644, owner: '0:0', size: 0, time: 0, content: '' }
}

function treeOf(...layers: readonly (readonly (string | LayerFile)[])[]): ImageTree {
  const tree = new ImageTree()
  for (const [index, paths] of layers.entries())
    for (const path of paths) tree.add(index, typeof path === 'string' ? entry(path) : path)
  return tree
}

test.each<[string, ImageTree, readonly string[]]>([
  ['a layer upon another', treeOf(['a'], ['b']), ['a', 'b']],
  ['a whiteout', treeOf(['d/a', 'd/b'], ['d/.wh.a']), ['d/b']],
  ['a whiteout of a folder', treeOf(['d/a', 'd/e/b', 'de'], ['.wh.d']), ['de']],
  ['an opaque folder, its own files first', treeOf(['d/a', 'd/b'], ['d/c', 'd/.wh..wh..opq']), ['d/c']],
  ['an opaque root', treeOf(['a'], ['.wh..wh..opq', 'b']), ['b']],
  ['a file in the place of a folder', treeOf([entry('d', 'folder'), 'd/a'], ['d']), ['d']],
  ['a folder that comes again', treeOf([entry('d', 'folder'), 'd/a'], [entry('d', 'folder')]), ['d', 'd/a']],
  ['a file that comes back', treeOf(['a'], ['.wh.a'], ['a']), ['a']]
])('%s', (_, tree, visible) => {
  expect(
    tree.paths
      .filter(one => !one.hidden)
      .map(one => one.path)
      .sort()
  ).toEqual(visible)
})

const tree = treeOf(['usr/bin/gcc', 'app/main.py', 'repo/.git/HEAD'], ['usr/bin/.wh.gcc', 'app/test/x'])

test.each<[string, string | null]>([
  ['**/bin/gcc', 'usr/bin/gcc (removed by a later layer, but still pulled)'],
  ['/app/test', 'app/test/x'],
  ['**/.git/**', 'repo/.git/HEAD'],
  ['**/site-packages/pytest/**', null],
  ['bin/gcc', null]
])('"%s" is forbidden', (pattern, named) => {
  const messages = forbiddenPaths(tree.paths, [pattern], 'linux/amd64').map(finding => finding.message)
  expect(messages).toEqual(named === null ? [] : [`"${pattern}" is forbidden and matches ${named}.`])
})

test.each<[string, boolean]>([
  ['app/main.py', true],
  ['/app', true],
  ['usr/bin/gcc', false],
  ['app/other.py', false]
])('"%s" is required', (pattern, isThere) => {
  expect(missingPaths(tree.paths, [pattern], 'linux/amd64')).toHaveLength(isThere ? 0 : 1)
})
