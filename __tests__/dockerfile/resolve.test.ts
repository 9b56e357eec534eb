import fc from 'fast-check'
import type { Contexts, ContextKind } from '../../src/dockerfile/resolved'
import { parseDockerfile } from '../../src/dockerfile/parse'
import { resolveTarget, type ResolvedTarget, type ResolveOptions } from '../../src/dockerfile/resolve'
import { refusal } from './refusal'

function resolve(text: string, options: Partial<ResolveOptions> = {}): ResolvedTarget {
  return resolveTarget(parseDockerfile(text), { target: null, args: {}, platform: 'linux/amd64', ...options })
}

function contexts(kind: ContextKind, ...names: readonly string[]): Contexts {
  return new Map(names.map(name => [name, kind]))
}

function paths(text: string, options: Partial<ResolveOptions> = {}): readonly string[] {
  return resolve(text, options).consumes.flatMap(use => use.paths)
}

test.each([
  ['global ARGs end at FROM', 'ARG D=src\nFROM a\nCOPY ${D}/x /', ['x']],
  ['and are taken up by name', 'ARG D=src\nFROM a\nARG D\nCOPY $D /', ['src']],
  ['a default of the stage wins', 'ARG D=src\nFROM a\nARG D=own\nCOPY $D /', ['own']],
  ['several on a line see those before', 'FROM a\nARG A=x B=${A}y\nCOPY $B /', ['xy']],
  ['ENV on one line does not', 'FROM a\nENV A=1\nENV A=2 B=$A\nCOPY $A $B /', ['2', '1']],
  ['ENV wins over a later ARG in the next stage', 'FROM a AS b\nENV V=env\nARG V=arg\nFROM b\nCOPY $V /', ['env']],
  ['ARG is inherited', 'FROM a AS b\nARG V=arg\nFROM b\nCOPY $V /', ['arg']],
  ['the old form of ENV', 'FROM a\nENV A b  c\nCOPY "$A" /', ['b  c']],
  ['an unset ARG leaves what is there', 'FROM a\nENV V=env\nARG V\nCOPY $V /', ['env']],
  [
    'a SBOM argument is no variable',
    'FROM a\nARG BUILDKIT_SBOM_SCAN_STAGE=true\nCOPY x$BUILDKIT_SBOM_SCAN_STAGE /',
    ['x']
  ]
])('scope: %s', (_, text, expected) => {
  expect(paths(text)).toEqual(expected)
})

test('build arguments win over defaults and global values, not over ENV', () => {
  const text = 'ARG G=1\nFROM a\nARG G\nARG D=1\nENV E=env\nARG E=1\nCOPY $G $D $E /\nENV D=late\nCOPY $D /'
  expect(paths(text, { args: { G: 'g', D: 'd', E: 'e' } })).toEqual(['g', 'd', 'e', 'late'])
})

test.each([
  ['linux/amd64', 'linux/amd64,linux,amd64,'],
  ['linux/arm64/v8', 'linux/arm64,linux,arm64,'],
  ['linux/arm64', 'linux/arm64,linux,arm64,'],
  ['linux/arm', 'linux/arm/v7,linux,arm,v7'],
  ['linux/arm/v6', 'linux/arm/v6,linux,arm,v6'],
  ['linux/amd64/v2', 'linux/amd64/v2,linux,amd64,v2']
])('platform arguments of %s', (platform, expected) => {
  const args = 'ARG TARGETPLATFORM TARGETOS TARGETARCH TARGETVARIANT BUILDPLATFORM'
  const text = `FROM a\n${args}\nCOPY $TARGETPLATFORM,$TARGETOS,$TARGETARCH,$TARGETVARIANT $BUILDPLATFORM /`
  expect(resolve(text, { platform }).consumes[0]?.sources).toEqual([expected, 'linux/amd64'])
})

const chain = `FROM alpine AS deps
COPY lock /
FROM debian AS unused
COPY u /
FROM deps AS build
COPY --from=tool:1 /t /t
RUN --mount=type=bind,source=src,target=/s --mount=from=unused2,target=/u make
FROM scratch
COPY --from=build /o /o
COPY --from=0 /l /l
`

test('only what the target needs', () => {
  const found = resolve(chain)
  expect(found.target).toBe(3)
  expect(found.needed).toEqual([0, 2, 3])
  expect(found.images.map(({ reference, instruction, line }) => `${instruction} ${reference} ${line}`)).toEqual([
    'FROM alpine 1',
    'COPY tool:1 6',
    'RUN unused2 7'
  ])
  expect(found.consumes.map(({ instruction, line, paths: list }) => [instruction, line, ...list])).toEqual([
    ['COPY', 2, 'lock'],
    ['BIND', 7, 'src']
  ])
  expect(resolve(chain, { target: 'UNUSED' }).needed).toEqual([1])
})

test('a stage that a named context replaces is cut out, with all that it takes', () => {
  const found = resolve(chain, { contexts: contexts('stage', 'build', 'alpine') })
  expect(found.needed).toEqual([0, 3])
  expect(found.consumes.map(use => use.line)).toEqual([2])
  expect(resolve(chain, { contexts: contexts('stage', 'deps') }).images.map(use => use.reference)).toEqual([
    'tool:1',
    'unused2'
  ])
  expect(resolve(chain, { target: 'deps', contexts: contexts('stage', 'deps') }).needed).toEqual([0])
})

test('an image and the arguments that its reference is made of', () => {
  const text = 'ARG TAG=1\nARG BASE=app-base:$TAG\nARG OTHER=2\nFROM ${BASE:-x}\nARG OTHER\nARG OWN=1'
  const found = resolve(text)
  expect(found.images).toEqual([
    { reference: 'app-base:1', stage: 0, line: 4, instruction: 'FROM', written: '${BASE:-x}', args: ['BASE'] }
  ])
  expect(found.declaredArgs).toEqual(['BASE', 'OTHER', 'OWN', 'TAG'])
})

test.each([
  [
    'triggers of the base come first, with the line of FROM',
    'FROM a AS b\nONBUILD COPY t /\nFROM b\nCOPY c /',
    [3, 't', 4, 'c']
  ],
  ['not in the stage itself', 'FROM a AS b\nONBUILD COPY t /\nCOPY c /', [3, 'c']],
  ['not in a grandchild', 'FROM a AS b\nONBUILD COPY t /\nFROM b AS c\nFROM c', [3, 't']],
  ['they may need further stages', 'FROM a AS x\nCOPY x /\nFROM a AS b\nONBUILD COPY --from=x /x /\nFROM b', [2, 'x']],
  ['they may set variables', 'FROM a AS b\nONBUILD ENV V=o\nFROM b\nCOPY $V /', [4, 'o']]
])('ONBUILD: %s', (_, text, expected) => {
  expect(resolve(text).consumes.flatMap(use => [use.line, ...use.paths])).toEqual(expected)
})

test.each([
  ['parents and excludes', 'COPY --parents --exclude=*.md --exclude=$V a/./b /', ['a/b'], ['*.md', '$V']],
  ['out of the context', 'COPY ../../x /y/../z /d/', ['x', 'z'], []],
  ['nothing is the whole context', 'COPY "$U" /', ['.'], []],
  ['a mount without source', 'RUN --mount=type=bind,target=/s x', ['.'], []],
  ['only binds of the context count', 'RUN --mount=type=cache,target=/c --mount=type=tmpfs,target=/t x', [], []]
])('paths: %s', (_, line, expected, exclude) => {
  const { consumes } = resolve(`FROM a\n${line}`)
  expect(consumes.flatMap(use => use.paths)).toEqual(expected)
  expect(consumes.flatMap(use => use.exclude)).toEqual(exclude)
})

test('a Windows stage has other paths', () => {
  const text = 'FROM --platform=windows/amd64 w\nCOPY a\\\\b C:\\\\c\\\\d C:\\\\app\\\\\n'
  expect(paths(text)).toEqual(['a/b', 'c/d'])
  expect(() => paths('FROM --platform=windows/amd64 w\nCOPY D:\\\\a /')).toThrow('not on the system drive')
})

test.each([
  ['FROM a\nCOPY --from=3 x /', 'invalid stage index 3', 2],
  ['FROM a\nCOPY --from=$X x /', 'variable expansion is not supported', 2],
  ['FROM a AS b\nCOPY --from=b x /', 'circular dependency', 2],
  ['FROM a AS x\nCOPY --from=y a /\nFROM a AS y\nCOPY --from=x a /', 'circular dependency', 4],
  ['FROM A', 'must be lowercase', 1],
  ['FROM $X', 'should not be blank', 1],
  ['FROM --platform=a/b/c/d x', 'no platform', 1],
  ['FROM a\nCOPY https://e.x/f /', "can't be a URL for COPY", 2],
  ['FROM a\nCOPY --chmod=999 x /', 'invalid chmod', 2],
  ['FROM a\nADD --checksum=sha256:1 x /', 'checksum requires', 2],
  ['FROM a\nRUN --mount=type=bind,target=. x', 'invalid mount target', 2],
  ['FROM a\nRUN --mount=type=bind,sorce=a,target=/a x', "unexpected key 'sorce'", 2],
  ['FROM a\nLABEL a=${V:?must}', 'V: must', 2],
  ['FROM a\nEXPOSE 99999', 'invalid port', 2],
  ['FROM a\nSTOPSIGNAL NOPE', 'invalid signal', 2],
  ['FROM a AS b\nONBUILD BOGUS\nFROM b', 'unknown instruction', 3],
  ['FROM a AS b\nCOPY --from=c x /\nFROM a AS c', 'needs to be defined before', 2]
])('%j is refused', (text, message, line) => {
  const target = text.includes('AS c') ? 'b' : null
  const found = refusal(() => resolve(text, { target }))
  expect(found.line).toBe(line)
  expect(found.message).toContain(message)
})

test('an error in a stage that is not needed is none', () => {
  expect(resolve('FROM a AS x\nLABEL a=${V:?must}\nFROM a').needed).toEqual([1])
})

test('an unknown target names those that there are', () => {
  expect(() => resolve(chain, { target: '0' })).toThrow('the stages are deps, unused, build')
})

test.each([
  ['FROM a\nCOPY $X/a /', ['unresolved-variable']],
  ['FROM a\nCOPY ${X:-b}/a /', ['unresolved-variable']],
  ['FROM a\nARG X=\nCOPY $X/a /', []],
  ['FROM scratch\nCOPY ${X:-b}/a /', []],
  ['FROM scratch\nCOPY $X/a /', ['unresolved-variable']],
  ['FROM a\nADD https://e.x/f /', ['remote-without-checksum']],
  [`FROM a\nADD --checksum=sha256:${'a'.repeat(64)} https://e.x/f /`, []],
  ['FROM a\nADD https://github.com/a/b.git#main /', ['remote-without-checksum']],
  [`FROM a\nADD https://github.com/a/b.git#${'a'.repeat(40)} /`, []]
])('warnings of %j', (text, codes) => {
  const { warnings } = resolve(text)
  expect(warnings.map(warning => warning.code)).toEqual(codes)
  expect(warnings.every(warning => warning.line === 2)).toBe(true)
})

test('a variable that an unknown image may set makes its line uncertain', () => {
  const uses = (text: string): readonly (readonly [readonly string[], boolean])[] =>
    resolve(text).consumes.map(({ unresolved, uncertain }) => [unresolved, uncertain])
  expect(uses('FROM a\nARG V\nCOPY $V ${W:-w} /\nRUN --mount=source=$V,target=/m x')).toEqual([
    [['V', 'W'], true],
    [['V'], true]
  ])
  expect(uses('FROM scratch\nCOPY $V ${W:-w} /')).toEqual([[['V'], false]])
  expect(uses('FROM a\nARG V=v\nCOPY --chown=$U $V $PATH /d/$X')).toEqual([[[], false]])
})

test('what an image hands on reaches the stages that are built from it', () => {
  const base = resolve(
    'FROM x AS b\nENV A=a\nARG B=b\nWORKDIR /w\nFROM b\nENV C=$A$B\nWORKDIR v\nONBUILD COPY o /\n'
  ).handsOn
  expect(base).toMatchObject({ variables: { A: 'a', C: 'ab' }, directory: '/w/v', triggers: ['COPY o /'] })
  const inherits = (reference: string): typeof base | null => (reference === 'app-base:1' ? base : null)
  const found = resolve('FROM app-base:1\nCOPY $C${B} /', { inherits })
  expect(found.consumes.map(({ line, paths: list, uncertain }) => [line, list, uncertain])).toEqual([
    [1, ['o'], false],
    [2, ['ab'], false]
  ])
})

test('so does a stage that a named context replaces, without its ARGs', () => {
  const text =
    'FROM scratch AS root\nENV R=r\nFROM root AS base\nARG A=a\nENV E=${A}e\nONBUILD COPY o /\nFROM base\nCOPY $R$E$A /'
  const found = resolve(text, { contexts: contexts('stage', 'base') })
  expect(found.needed).toEqual([2])
  expect(found.consumes.map(({ line, paths: list }) => [line, ...list])).toEqual([
    [7, 'o'],
    [8, 'rae']
  ])
  expect(paths(text)).toEqual(['o', 'raea'])
})

const canonical = (text: string, options: Partial<ResolveOptions> = {}): readonly string[] =>
  resolve(text, options).canonical

test('what counts for a hash', () => {
  expect(
    canonical(
      '# escape=`\n# hi\nARG A=1\nARG UNUSED=1\nfrom `\n  x:${A} as B\n\nrun a `\n # c\n  b\ncopy <<E /x\n# kept\nE\nonbuild copy a b'
    )
  ).toEqual([
    'escape=`',
    'ARG A=1',
    'stage image',
    'FROM x:${A} AS b',
    'RUN a   b',
    'COPY <<E /x\n# kept\nE',
    'ONBUILD COPY a b'
  ])
})

test.each([
  ['an ARG default', 'ARG A=1\nFROM x:$A', 'ARG A=2\nFROM x:$A'],
  ['a heredoc body', 'FROM a\nRUN <<E\nx\nE', 'FROM a\nRUN <<E\ny\nE'],
  ['the frontend', 'FROM a', '# syntax=x\nFROM a'],
  ['a stage that is needed', 'FROM a AS b\nRUN 1\nFROM b', 'FROM a AS b\nRUN 2\nFROM b'],
  [
    'what a number means',
    'FROM a\nFROM a AS b\nFROM b\nCOPY --from=0 x /',
    'FROM x\nFROM a\nFROM a AS b\nFROM b\nCOPY --from=0 x /'
  ],
  [
    'a name that comes to mean a stage',
    'FROM a AS x\nFROM a\nCOPY --from=b /x /',
    'FROM a AS b\nFROM a\nCOPY --from=b /x /'
  ]
])('%s changes it', (_, one, other) => {
  expect(canonical(one)).not.toEqual(canonical(other))
})

test('a stage that is not needed does not', () => {
  expect(canonical('FROM a AS b\nFROM x AS y\nRUN 1\nFROM b')).toEqual(canonical('FROM a AS b\nFROM b'))
})

test('comments, blank lines and the case of keywords never do', () => {
  const lines = ['FROM a:1 AS base', 'ARG V=1', 'RUN make \\\n  all', 'COPY src /src', 'ENTRYPOINT ["x"]']
  const expected = canonical(lines.join('\n'))
  const noise = fc.record({
    lines: fc.array(fc.constantFrom('# comment', '', '   ', '  # more'), { maxLength: 3 }),
    lower: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(noise, { minLength: lines.length, maxLength: lines.length }), around => {
      const text = lines.flatMap((line, at) => {
        const keyword = line.split(' ', 1)[0] ?? ''
        const written = around[at]?.lower === true ? keyword.toLowerCase() + line.slice(keyword.length) : line
        return [...(around[at]?.lines ?? []), written.replace('\\\n', '\\\n# inside\n')]
      })
      expect(canonical(text.join('\n'))).toEqual(expected)
    })
  )
})
