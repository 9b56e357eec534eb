import { factsOf, itJudges, packagesOf, refusalOf } from './meaning'

const mod = `// The service.
module example.org/acme/service

go 1.22.0

toolchain go1.22.3

godebug default=go1.21

require (
	github.com/gin-gonic/gin v1.9.1
	golang.org/x/text v0.14.0 // indirect
)

require github.com/google/uuid v1.6.0

exclude golang.org/x/net v1.2.3

replace (
	example.org/old v1.0.0 => example.org/new v1.0.1
	example.org/local => ../local
)

retract (
	v1.0.0 // broken
	[v1.1.0, v1.2.0]
)

tool golang.org/x/tools/cmd/stringer
`

describe('go.mod', () => {
  itJudges(
    'go.mod',
    mod,
    [
      ['the Go version', 'go 1.22.0', 'go 1.23.0'],
      ['the toolchain', 'go1.22.3', 'go1.22.4'],
      ['a requirement', 'v1.9.1', 'v1.9.2'],
      ['a requirement of one line', 'v1.6.0', 'v1.6.1'],
      ['an exclusion', 'v1.2.3', 'v1.2.4'],
      ['a replacement', 'v1.0.1', 'v1.0.2'],
      ['a local replacement', '../local', '../other'],
      ['a tool', 'cmd/stringer', 'cmd/stress'],
      ['a debug setting', 'go1.21', 'go1.20']
    ],
    [
      ['a comment', '// The service.', '// A service.'],
      ['an indirect note', ' // indirect', ''],
      ['the module', 'acme/service', 'acme/server'],
      ['a retraction', '[v1.1.0, v1.2.0]', '[v1.1.0, v1.3.0]'],
      [
        'the order',
        '\tgithub.com/gin-gonic/gin v1.9.1\n\tgolang.org/x/text v0.14.0 // indirect\n',
        '\tgolang.org/x/text v0.14.0\n\tgithub.com/gin-gonic/gin v1.9.1\n'
      ],
      [
        'a line instead of a block',
        'require github.com/google/uuid v1.6.0',
        'require (\n  github.com/google/uuid   v1.6.0\n)'
      ],
      ['quotes', 'golang.org/x/net v1.2.3', '"golang.org/x/net" `v1.2.3`']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('go.mod', mod)).toEqual([
      'example.org/local => ../local replace',
      'example.org/old v1.0.0 => example.org/new v1.0.1 replace',
      'github.com/gin-gonic/gin v1.9.1',
      'github.com/google/uuid v1.6.0',
      'go 1.22.0',
      'golang.org/x/text v0.14.0',
      'toolchain go1.22.3'
    ])
  })

  test.each([
    ['an unknown directive', 'frobnicate x\n'],
    ['an open block', 'require (\n a v1\n'],
    ['a directive alone', 'go\n'],
    ['an open quotation', 'require "a v1\n'],
    ['a bracket', 'require a v1 )\n']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('go.mod', text)).not.toBeNull()
  })
})

const sum = `github.com/google/uuid v1.6.0 h1:aaaa=
github.com/google/uuid v1.6.0/go.mod h1:bbbb=
golang.org/x/text v0.14.0/go.mod h1:cccc=
`

describe('go.sum', () => {
  itJudges(
    'go.sum',
    sum,
    [
      ['a sum', 'aaaa', 'aaab'],
      ['the sum of a go.mod', 'cccc', 'cccd'],
      ['a version', 'v0.14.0', 'v0.15.0'],
      ['a line less', 'golang.org/x/text v0.14.0/go.mod h1:cccc=\n', '']
    ],
    [
      ['blank lines', '\n', '\n\n'],
      [
        'a line twice',
        'github.com/google/uuid v1.6.0 h1:aaaa=\n',
        'github.com/google/uuid v1.6.0 h1:aaaa=\ngithub.com/google/uuid v1.6.0 h1:aaaa=\n'
      ]
    ]
  )

  test('its lines are a set', async () => {
    const reversed = sum.trim().split('\n').reverse().join('\n')
    expect((await factsOf('go.sum', reversed)).canonical).toBe((await factsOf('go.sum', sum)).canonical)
  })

  test('names the modules that are used', async () => {
    expect(await packagesOf('go.sum', sum)).toEqual(['github.com/google/uuid v1.6.0'])
  })
})
