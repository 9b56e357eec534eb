import { remoteOf } from '../../src/dockerfile/remote'

test.each([
  ['https://e.x/f.tgz', 'http'],
  ['http://e.x/f.tgz?a=b', 'http'],
  ['https://github.com/a/b.git', 'git'],
  ['https://github.com/a/b.git#v1:sub', 'git'],
  ['https://github.com/a/b.git?ref=v1', 'git'],
  ['https://github.com/a/b', 'http'],
  ['https://github.com/a/b.git/', 'http'],
  ['git://e.x/a', 'git'],
  ['ssh://git@e.x/a', 'git'],
  ['git@github.com:a/b.git', 'git'],
  ['git@github.com:a/b#main', 'git'],
  ['github.com/a/b', 'local'],
  ['ftp://e.x/f', 'local'],
  ['./https://e.x', 'local'],
  ['a@b', 'local'],
  ['ssh://[bad/a', 'local']
])('%s is %s', (source, kind) => {
  expect(remoteOf(source).kind).toBe(kind)
})

test('what a query says', () => {
  expect(remoteOf('https://e.x/a.git?tag=v1&commit=abc&keep-git-dir=1')).toEqual({
    kind: 'git',
    git: { ref: 'refs/tags/v1', checksum: 'abc', keepGitDir: true }
  })
})

test.each(['nope=1', 'ref=a&ref=b', 'ref=', 'keep-git-dir=2', 'mtime=x', 'tag=a&branch=b', 'ref=a#b'])(
  'the query %s is refused',
  query => {
    expect(() => remoteOf(`https://e.x/a.git?${query}`)).toThrow()
  }
)
