import { lines, list, tagList } from '../../src/config/lists'

test.each<[string, readonly string[]]>([
  ['', []],
  ['linux/amd64,linux/arm64', ['linux/amd64', 'linux/arm64']],
  ['linux/amd64, linux/arm64\n  linux/arm/v7 # slow\n# none\n,,', ['linux/amd64', 'linux/arm64', 'linux/arm/v7']],
  ['"docs/a,b.md",src#1\r\n', ['docs/a,b.md', 'src#1']]
])('list %j', (text, items) => {
  expect(list(text)).toEqual(items)
})

test.each<[string, readonly string[]]>([
  ['A=1,2\nB=#fff # not a comment\n# C=3\n  D = x \n', ['A=1,2', 'B=#fff # not a comment', 'D = x']],
  ['"LONG=one\ntwo"\nE="a,b"', ['LONG=one\ntwo', 'E="a,b"']],
  ['MSG=hello, "world"', ['MSG=hello, "world"']]
])('lines %j', (text, items) => {
  expect(lines(text)).toEqual(items)
})

test.each<[string, readonly string[]]>([
  ['latest, {{sha}}', ['latest', '{{sha}}']],
  ['type=ref,event=branch # the branch\ntype=sha\na,b', ['type=ref,event=branch', 'type=sha', 'a', 'b']],
  ["v{{date 'YYYYMMDD' tz='UTC'}},latest", ["v{{date 'YYYYMMDD' tz='UTC'}}", 'latest']],
  ['enable=true,type=raw,value=x', ['enable=true,type=raw,value=x']],
  ['type=match,"pattern=v(.*),x"', ['type=match,"pattern=v(.*),x"']],
  ['ghcr.io/a/b:1\nghcr.io/a/b:2', ['ghcr.io/a/b:1', 'ghcr.io/a/b:2']]
])('tags %j', (text, items) => {
  expect(tagList(text)).toEqual(items)
})
