import { ignoreFilter, parseIgnore } from '../../src/ignore/ignore'
import { parseDockerfile } from '../../src/dockerfile/parse'
import { resolveTarget } from '../../src/dockerfile/resolve'
import { contextIndex, selectFiles } from '../../src/dockerfile/select'
import type { ContextFile, Selection } from '../../src/dockerfile/selection'

/** `path`, `path -> target` for a link, `path @` for a submodule. */
function context(text: string): readonly ContextFile[] {
  return text.split(', ').map(entry => {
    const [path = '', target] = entry.split(' -> ')
    if (target !== undefined) return { path, mode: '120000', oid: `link:${target}` }
    return path.endsWith(' @')
      ? { path: path.slice(0, -2), mode: '160000', oid: 'commit' }
      : { path, mode: '100644', oid: path }
  })
}

function select(files: string, instructions: string, ignore: string | null = null): Selection {
  const file = parseDockerfile(`FROM a\n${instructions}`)
  const { consumes } = resolveTarget(file, { target: null, args: {}, platform: 'linux/amd64' })
  const filter = ignore === null ? null : ignoreFilter(parseIgnore(ignore))
  return selectFiles(contextIndex(context(files)), consumes, filter, oid => oid.replace(/^link:/, ''))
}

function names(selection: Selection): string {
  return selection.files.map(({ file }) => file.path).join(' ')
}

const tree = 'README.md, a/b/x.py, a/b/y.md, a/z.py, b.txt, c.txt, d/.keep, d/e/f.txt'

test.each([
  ['a file', 'COPY b.txt /', 'b.txt'],
  ['a folder', 'COPY a /a', 'a/b/x.py a/b/y.md a/z.py'],
  ['everything', 'COPY . .', 'README.md a/b/x.py a/b/y.md a/z.py b.txt c.txt d/.keep d/e/f.txt'],
  ['several', 'COPY b.txt d/e/ /', 'b.txt d/e/f.txt'],
  ['a glob stays in its folder', 'COPY *.txt /', 'b.txt c.txt'],
  ['a glob takes folders and dot files', 'COPY d/* /', 'd/.keep d/e/f.txt'],
  ['a glob in the middle', 'COPY a/*/x.py /', 'a/b/x.py'],
  ['a class', 'COPY [bx].txt /', 'b.txt'],
  ['a class may match a slash', 'COPY a[^q]b /', 'a/b/x.py a/b/y.md'],
  ['** is no more than *', 'COPY **/z.py /', 'a/z.py'],
  ['** crosses folders with --parents', 'COPY --parents **/*.py /', 'a/b/x.py a/z.py'],
  ['--parents and a pivot', 'COPY --parents a/./**/x.py /', 'a/b/x.py'],
  ['--parents and a glob before the pivot', 'COPY --parents */./e /', 'd/e/f.txt'],
  ['--parents and a folder', 'COPY --parents a/b d/e/f.txt /', 'a/b/x.py a/b/y.md d/e/f.txt'],
  ['--exclude', 'COPY --exclude=**/*.md --exclude=b/x.py a /a', 'a/z.py'],
  ['--exclude goes by the path below the source', 'COPY --exclude=a/z.py a /a', 'a/b/x.py a/b/y.md a/z.py'],
  ['--exclude does not ask about a named file', 'COPY --exclude=*.txt b.txt /', 'b.txt'],
  ['--exclude with an exception', 'COPY --exclude=b --exclude=!b/x.py a /a', 'a/b/x.py a/z.py'],
  ['a mount of a folder', 'RUN --mount=type=bind,source=d,target=/d x', 'd/.keep d/e/f.txt'],
  ['a mount of a file', 'RUN --mount=type=bind,source=b.txt,target=/d x', 'b.txt'],
  ['a mount knows no globs', 'RUN --mount=type=bind,source=*.txt,target=/d x', '']
])('%s', (_, instruction, expected) => {
  expect(names(select(tree, instruction))).toBe(expected)
})

test('lines, and whether a line names the file', () => {
  const selection = select(tree, 'COPY b.txt *.txt /\nCOPY a /a\nRUN --mount=type=bind,target=/s x')
  expect(selection.files.map(({ file, lines, swept }) => [file.path, lines, swept])).toEqual([
    ['README.md', [4], true],
    ['a/b/x.py', [3, 4], true],
    ['a/b/y.md', [3, 4], true],
    ['a/z.py', [3, 4], true],
    ['b.txt', [2, 4], false],
    ['c.txt', [2, 4], true],
    ['d/.keep', [4], true],
    ['d/e/f.txt', [4], true]
  ])
  expect(selection.wholeContext).toEqual([4])
})

test('what is missing, in the context or by being ignored', () => {
  const selection = select(tree, 'COPY dist b.txt /\nCOPY a/z.py *.whl /\nCOPY d /d\nADD c.txt /', 'a\nd/**\nc.txt')
  expect(selection.missing).toEqual([
    { source: 'dist', line: 2, instruction: 'COPY' },
    { source: 'a/z.py', line: 3, instruction: 'COPY' },
    { source: '*.whl', line: 3, instruction: 'COPY' },
    { source: 'c.txt', line: 5, instruction: 'ADD' }
  ])
  expect(names(selection)).toBe('b.txt')
})

test('where a source is uncertain, every file counts', () => {
  const selection = select(tree, 'COPY $SET/b.txt /', 'd')
  expect(names(selection)).toBe('README.md a/b/x.py a/b/y.md a/z.py b.txt c.txt')
  expect(selection.files.filter(file => !file.swept).map(({ file }) => file.path)).toEqual(['b.txt'])
  expect(selection.wholeContext).toEqual([])
})

test('a folder whose files are all ignored or excluded is there', () => {
  expect(select(tree, 'COPY --exclude=* a /a').missing).toEqual([])
  expect(select(tree, 'COPY d /d', 'd/.keep\nd/e').missing).toEqual([])
})

test.each([
  ['a link that is named brings its target', 'l -> t, t', 'COPY l /', 'l t'],
  ['through links of links', 'l -> m, m -> d/t, d/t', 'COPY l /', 'd/t l m'],
  ['a link to a folder', 'l -> d, d/t, d/u', 'COPY l /x', 'd/t d/u l'],
  ['a link on the way', 'l -> d, d/t, d/u', 'COPY l/t /', 'd/t l'],
  ['a link that goes up', 'd/l -> ../t, t', 'COPY d/l /', 'd/l t'],
  ['no link leaves the context', 'd/l -> ../../../t, t', 'COPY d/l /', 'd/l t'],
  ['nor does an absolute one', 'd/l -> /t, t', 'COPY d/l /', 'd/l t'],
  ['links in a folder stay links', 'd/l -> ../t, t', 'COPY d /', 'd/l'],
  ['a glob follows the links that it matches', 'l.txt -> t, t', 'COPY *.txt /', 'l.txt t'],
  ['and the folders before it', 'l -> d, d/a.txt', 'COPY l/*.txt /', 'd/a.txt l'],
  ['but none behind it', 'd/l -> ../e, e/t', 'COPY d*/l*/t /', ''],
  ['a mount follows too', 'l -> d, d/t', 'RUN --mount=type=bind,source=l,target=/m x', 'd/t l']
])('%s', (_, files, instruction, expected) => {
  expect(names(select(files, instruction))).toBe(expected)
})

test('links that lead nowhere are missing, and count', () => {
  const selection = select('a -> b, b -> a, c -> gone', 'COPY a c /')
  expect(names(selection)).toBe('a b c')
  expect(selection.missing.map(one => one.source)).toEqual(['a', 'c'])
})

test('a submodule is one entry', () => {
  expect(names(select('lib/sub @, lib/x', 'COPY lib /'))).toBe('lib/sub lib/x')
  expect(names(select('lib/sub @, lib/x', 'COPY lib/sub/src/a.c /'))).toBe('lib/sub')
})

test('names beyond ASCII, in byte order', () => {
  const files = 'd/\u{1f600}.txt, d/\udc80.txt, d/\uffee.txt, d/a.txt, d0, e'
  expect(names(select(files, 'COPY d /'))).toBe('d/a.txt d/\udc80.txt d/\uffee.txt d/\u{1f600}.txt')
  expect(names(select(files, 'COPY d/?.txt /'))).toBe('d/a.txt d/\udc80.txt d/\uffee.txt d/\u{1f600}.txt')
})

test('files may come in any order', () => {
  const files = context(tree)
  const { files: sorted } = contextIndex([...files].reverse())
  expect(sorted).toEqual(files)
})
