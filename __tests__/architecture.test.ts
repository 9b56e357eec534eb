import path from 'node:path'
import { PROJECT } from './support/action'
import { readSource, sourceFiles, type SourceFile } from './support/imports'

/** Node's modules that compute and do nothing else. */
const computing = /^node:(?:path|buffer|crypto|util|vm)$/
/** Packages that compute and do nothing else. */
const parsers = /^(?:valibot|yaml|smol-toml|re2js|@actions\/expressions)$/
const anyNode = /^node:/

/** A folder of `src/`, or a file at its root. */
interface Layer {
  readonly name: string
  /** What it may import beside the layers below it. */
  readonly packages: readonly RegExp[]
  /** Values in, values out: no environment, no clock, no network. */
  readonly isPure: boolean
}

const pure = (...names: readonly string[]): readonly Layer[] =>
  names.map(name => ({ name, packages: [computing, parsers], isPure: true }))
const layer = (name: string, ...packages: readonly RegExp[]): Layer => ({ name, packages, isPure: false })

/**
 * From the bottom to the top: each imports from those before it alone, types included. First what everybody uses, then the way of an
 * event: specification, graph, inputs and hashes, facts, decisions, plan; then the adapters, and what puts it all together.
 */
const layers: readonly Layer[] = [
  ...pure('ports', 'errors', 'printable', 'nearest', 'csv', 'path-bytes', 'quantities', 'markdown', 'reference'),
  ...pure('checkout', 'ignore', 'dockerfile', 'lockfiles', 'shell', 'event', 'changes', 'tags'),
  ...pure('config', 'discovery', 'specify', 'hash', 'images', 'facts', 'decide', 'plan', 'pipeline', 'inputs'),
  layer('memory', anyNode),
  layer('git', anyNode, /^@actions\/exec$/),
  layer('registry', anyNode, /^https-proxy-agent$/, parsers),
  layer('cache-service', /^@actions\/cache$/),
  layer('buildx', anyNode),
  layer('wiring', anyNode),
  layer('session', anyNode),
  layer('move-tags'),
  layer('runner', /^@actions\/core$/),
  layer('doctor', anyNode),
  layer('action', anyNode, /^@actions\/(?:core|github)$/),
  layer('verify', anyNode, /^tar-stream$/, /^@actions\/core$/, parsers),
  layer('cli', anyNode),
  layer('index')
]
const heights = new Map(layers.map(({ name }, height) => [name, height]))

/** Adapters know what they answer to, and nothing of how it is used. */
const narrow: Readonly<Record<string, RegExp>> = {
  git: /^(?:ports|errors|printable|path-bytes|reference|checkout|changes|git)(?:\/|$)/,
  registry: /^(?:ports|errors|printable|reference|registry)(?:\/|$)/,
  buildx: /^(?:ports|errors|printable|discovery|buildx)(?:\/|$)/
}

/** `plan` of `plan/bake` and of a package's own name nothing. */
function layerOf(name: string): Layer | undefined {
  return layers.find(one => one.name === name.split('/')[0])
}

function wrongArrows({ name, imports }: SourceFile): readonly string[] {
  const own = layerOf(name)
  if (own === undefined) return [`${name} is in no layer`]
  return imports
    .filter(({ of }) => {
      if (own.packages.some(allowed => allowed.test(of))) return false
      const other = layerOf(of)
      if (other === undefined || narrow[own.name]?.test(of) === false) return true
      return other !== own && (heights.get(other.name) ?? 0) > (heights.get(own.name) ?? 0)
    })
    .map(({ of }) => `${name} → ${of}`)
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

/** Files whose imports lead back to themselves; types count like the rest, so that a file can be read without those above it. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const byName = new Map(files.map(file => [file.name, file.imports.map(({ of }) => of)]))
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
    file => layerOf(file.name)?.isPure === true && file.uses.some(use => use === 'clock' || use === 'random')
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
    ['plan/x.ts', "import { readFile } from 'node:fs/promises'", ['plan/x → node:fs/promises']],
    ['plan/x.ts', "import type { Git } from '../git/run'", ['plan/x → git/run']],
    ['images/x.ts', "export { a } from '../registry/client'", ['images/x → registry/client']],
    ['images/x.ts', "import type { Plan } from '../plan/types'", ['images/x → plan/types']],
    ['facts/x.ts', "import type { Decision } from '../decide/decide'", ['facts/x → decide/decide']],
    ['hash/x.ts', "type A = import('@actions/core').A", ['hash/x → @actions/core']],
    ['facts/x.ts', "void import('https-proxy-agent')", ['facts/x → https-proxy-agent']],
    ['git/x.ts', "import { a } from '../registry/client'", ['git/x → registry/client']],
    ['registry/x.ts', "import { a } from '../tags/tags'", ['registry/x → tags/tags']],
    ['registry/x.ts', "import { a } from 'tar-stream'", ['registry/x → tar-stream']],
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
    const byType = [readSource('a.ts', "import type { b } from './b'"), readSource('b.ts', "import { a } from './a'")]
    expect(cycles(byType)).toEqual(['a → b → a'])
  })
})
