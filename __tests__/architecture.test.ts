import path from 'node:path'
import { PROJECT } from './support/action'
import { readSource, sourceFiles, type Import, type SourceFile } from './support/imports'

/** Imported by everybody: values and types without a will of their own. */
const common = /^(?:ports|errors|printable|nearest|csv|path-bytes|quantities)$|^(?:reference|checkout)\//
/** The middle of the design: values in, values out. */
const pure =
  /^(?:(?:event|config|discovery|ignore|dockerfile|shell|lockfiles|hash|images|facts|decide|tags|plan|changes)\/|planner$|action\/(?:inputs|outputs|report|graph|summary|markdown)$)/
/** Node's modules that compute and do nothing else. */
const computing = /^node:(?:path|buffer|crypto|util|vm)$/
/** Packages that compute and do nothing else. */
const parsers = /^(?:valibot|yaml|smol-toml|re2js|@actions\/expressions)$/
const root = /^(?:index|memory|wiring)$|^cli\/|^action\/(?:action|held-log|publish|runner)$|^verify\/(?:index|action)$/

/** What each layer may import; type-only imports count like the others. */
const layers: readonly { readonly name: string; readonly files: RegExp; readonly may: readonly RegExp[] }[] = [
  { name: 'common', files: common, may: [common, computing] },
  { name: 'the pure middle', files: pure, may: [common, pure, computing, parsers] },
  {
    name: 'the adapter of git',
    files: /^git\//,
    may: [common, /^git\//, /^changes\/(?:history|object-id)$/, /^node:/, /^@actions\/exec$/]
  },
  {
    name: 'the adapter of registries',
    files: /^registry\//,
    may: [common, /^registry\//, /^node:/, /^https-proxy-agent$/, parsers]
  },
  {
    name: 'the adapter of buildx',
    files: /^buildx\//,
    may: [common, /^discovery\/bake-file$/, /^node:/]
  },
  {
    name: 'the proof after the build',
    files: /^verify\/(?!index$|action$)/,
    may: [common, pure, /^verify\//, computing, /^node:(?:stream|stream\/promises|zlib)$/, /^tar-stream$/, parsers]
  },
  {
    name: 'the composition roots',
    files: root,
    may: [
      common,
      pure,
      root,
      /^verify\//,
      /^(?:git|registry|changes|buildx)\//,
      /^node:/,
      /^@actions\/(?:core|github|cache)$/
    ]
  }
]

function wrongArrows(file: SourceFile): readonly string[] {
  const layer = layers.find(one => one.files.test(file.name))
  if (layer === undefined) return [`${file.name} is in no layer`]
  return file.imports
    .filter(({ of }) => !layer.may.some(allowed => allowed.test(of)))
    .map(({ of }) => `${file.name} (${layer.name}) → ${of}`)
}

/** Loaded where they are used, since loading them costs more than a plan; the action itself while git works, and with it the toolkit. */
function eager({ name, imports }: SourceFile): readonly string[] {
  return imports
    .filter(
      ({ of, kind }) =>
        (/^(?:@actions\/(?:core|github|cache)|re2js)$/.test(of) || of === 'action/action') && kind === 'static'
    )
    .map(({ of }) => `${name} → ${of}`)
    .filter(arrow => !/^(?:action|verify)\/action → @actions\/core$/.test(arrow))
}

/** Files whose imports, types apart, lead back to themselves. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const byName = new Map(files.map(file => [file.name, file.imports.filter(isLoaded).map(({ of }) => of)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) found.push([...trail.slice(trail.indexOf(name)), name].join(' → '))
    if (trail.includes(name) || done.has(name)) return
    for (const next of byName.get(name) ?? []) visit(next, [...trail, name])
    done.add(name)
  }
  for (const name of byName.keys()) visit(name, [])
  return found
}

function isLoaded({ kind }: Import): boolean {
  return kind !== 'type'
}

let files: readonly SourceFile[]

beforeAll(async () => {
  files = await sourceFiles(path.join(PROJECT, 'src'))
})

test('every import points the right way', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(wrongArrows)).toEqual([])
})

test('what costs start-up is loaded where it is used', () => {
  expect(files.flatMap(eager)).toEqual([])
})

test('no import leads back to where it started', () => {
  expect(cycles(files)).toEqual([])
})

test('only the composition roots see the process, and nothing writes to the console', () => {
  const readers = files.filter(file => file.uses.includes('process')).map(file => file.name)
  expect(readers.filter(name => !/^(?:index|action\/action|cli\/index|verify\/index)$/.test(name))).toEqual([])
  expect(files.filter(file => file.uses.includes('console')).map(file => file.name)).toEqual([])
})

test('the pure middle has neither a clock nor chance', () => {
  const unsteady = files.filter(
    file => pure.test(file.name) && file.uses.some(use => use === 'clock' || use === 'random')
  )
  expect(unsteady.map(file => file.name)).toEqual([])
})

test('no file has what the house does without', () => {
  expect(files.flatMap(file => file.oddities.map(oddity => `${file.name}.ts:${oddity}`))).toEqual([])
})

test('no file is longer than one idea', () => {
  expect(files.filter(file => file.lines > 260).map(file => `${file.name}: ${file.lines} lines`)).toEqual([])
})

describe('this test sees', () => {
  test.each<[string, string, readonly string[]]>([
    ['plan/x.ts', "import { readFile } from 'node:fs/promises'", ['plan/x (the pure middle) → node:fs/promises']],
    ['plan/x.ts', "import type { Git } from '../git/run'", ['plan/x (the pure middle) → git/run']],
    ['images/x.ts', "export { a } from '../registry/client'", ['images/x (the pure middle) → registry/client']],
    ['hash/x.ts', "type A = import('@actions/core').A", ['hash/x (the pure middle) → @actions/core']],
    ['facts/x.ts', "void import('https-proxy-agent')", ['facts/x (the pure middle) → https-proxy-agent']],
    ['git/x.ts', "import { a } from '../registry/client'", ['git/x (the adapter of git) → registry/client']],
    ['registry/x.ts', "import { a } from '../tags/tags'", ['registry/x (the adapter of registries) → tags/tags']],
    ['unknown/x.ts', '', ['unknown/x is in no layer']],
    ['plan/x.ts', "import { a } from '../ports'\nimport { b } from '../tags/tags'", []]
  ])('in %s: %s', (file, text, arrows) => {
    expect(wrongArrows(readSource(file, text))).toEqual(arrows)
  })

  test.each<[string, readonly string[]]>([
    ["import { a } from '@actions/cache'", ['x → @actions/cache']],
    ["import type { a } from '@actions/cache'", []],
    ["void import('@actions/cache')", []]
  ])('%s', (text, found) => {
    expect(eager(readSource('x.ts', text))).toEqual(found)
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['let count = 0', ['1: module-level let'], []],
    ['const known = new Map<string, string>()', ['1: module-level collection to be filled'], []],
    ["const known: ReadonlyMap<string, string> = new Map([['a', 'b']])", [], []],
    ['const none: ReadonlySet<string> = new Set()', [], []],
    ['function f() { const known = new Map() }', [], []],
    ['enum A { B }', ['1: enum'], []],
    ['export default function f() {}', ['1: default export'], []],
    ['export default 1', ['1: default export'], []],
    ['switch (x) { default: f() }', [], []],
    ['function f(x: any) {}', ['1: any'], []],
    ['f(x!)', ['1: non-null assertion'], []],
    ["process.env['A']", [], ['process']],
    ['const { env } = process', [], ['process']],
    ['x.process', [], []],
    ["console.log('a')", [], ['console']],
    ['Date.now()', [], ['clock']],
    ['const now = Date.now', [], ['clock']],
    ['new Date()', [], ['clock']],
    ['new Date(0)', [], []],
    ['Math.random()', [], ['random']]
  ])('%s', (text, oddities, uses) => {
    const source = readSource('x.ts', text)
    expect([source.oddities, source.uses]).toEqual([oddities, uses])
  })

  test('a circle', () => {
    const circle = [
      readSource('a.ts', "import { b } from './b'"),
      readSource('b.ts', "import { c } from './c'"),
      readSource('c.ts', "import { a } from './a'")
    ]
    expect(cycles(circle)).toEqual(['a → b → c → a'])
    expect(
      cycles([readSource('a.ts', "import type { b } from './b'"), readSource('b.ts', "import { a } from './a'")])
    ).toEqual([])
  })
})
