import { createHash } from 'node:crypto'
import { readDependencies } from '../src/lockfiles/read'
import type { Bench } from './run'
import { median } from './support/measure'
import { verdict } from './support/table'

const megabyte = 1_000_000
const budget = 150

/**
 * From the bytes of a lock file to its hash: reading, canonical form, package list, SHA-256. The parser is loaded before (with an
 * empty file); the first reading, by code that nothing has warmed up, is what an action pays and what the budget is for.
 */
export async function benchDependencies(bench: Bench): Promise<void> {
  for (const [name, text] of Object.entries({
    'uv.lock': uvLock(),
    'package-lock.json': npmLock(),
    'pnpm-lock.yaml': pnpmLock()
  })) {
    await readDependencies(name, new Uint8Array())
    const content = new TextEncoder().encode(text)
    const first = await milliseconds(name, content)
    const later: number[] = []
    for (let round = 0; round < bench.rounds(5); round++) later.push(await milliseconds(name, content))
    bench.print(verdict(`${name} of ${(content.length / megabyte).toFixed(1)} MB, first reading`, first, budget, 'ms'))
    bench.print(`  then ${median(later).toFixed(0)} ms`)
  }
}

async function milliseconds(name: string, content: Uint8Array): Promise<number> {
  const start = performance.now()
  const reading = await readDependencies(name, content)
  if (reading.kind === 'bytes') throw new Error(`${name} was not understood: ${reading.why}`)
  createHash('sha256').update(reading.facts.canonical).digest('hex')
  return performance.now() - start
}

function sum(algorithm: 'sha256' | 'sha512', of: string): string {
  return createHash(algorithm)
    .update(of)
    .digest(algorithm === 'sha256' ? 'hex' : 'base64')
}

/** Entries until they are a megabyte. */
function* megabytes(of: (at: number) => string, size = megabyte): Generator<string> {
  for (let at = 0, length = 0; length < size; at++) {
    const entry = of(at)
    length += entry.length
    yield entry
  }
}

function uvLock(): string {
  const file = (at: number, of: string): string =>
    `{ url = "https://files.example/packages/${sum('sha256', `u${at}${of}`)}/p${at}-1.0${of}", hash = "sha256:${sum('sha256', `h${at}${of}`)}", size = ${at}, upload-time = "2024-01-01T00:00:00.000Z" }`
  const entries = megabytes(at => {
    const wheels = Array.from({ length: 8 }, (_, tag) => `    ${file(at, `-cp31${tag}-manylinux.whl`)},\n`)
    return `
[[package]]
name = "p${at}"
version = "1.${at}.0"
source = { registry = "https://index.example/simple" }
dependencies = [
    { name = "p${at + 1}" },
    { name = "colorama", marker = "sys_platform == 'win32'" },
]
sdist = ${file(at, '.tar.gz')}
wheels = [
${wheels.join('')}]
`
  })
  return `version = 1\nrevision = 2\nrequires-python = ">=3.11"\n${[...entries].join('')}`
}

function npmLock(): string {
  const entries = megabytes(
    at => `,
    "node_modules/p${at}": {
      "version": "1.${at}.0",
      "resolved": "https://registry.example/p${at}/-/p${at}-1.${at}.0.tgz",
      "integrity": "sha512-${sum('sha512', `n${at}`)}",
      "dev": true,
      "license": "MIT",
      "dependencies": {
        "p${at + 1}": "^1.0.0",
        "foo": ">=2"
      },
      "engines": {
        "node": ">=12"
      }
    }`
  )
  return `{
  "name": "app",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "app"
    }${[...entries].join('')}
  }
}
`
}

function pnpmLock(): string {
  const packages = megabytes(
    at => `
  '@scope/p${at}@1.${at}.0':
    resolution: {integrity: sha512-${sum('sha512', `p${at}`)}}
    engines: {node: '>=18'}
    peerDependencies:
      react: '*'
`,
    0.6 * megabyte
  )
  const snapshots = megabytes(
    at => `
  '@scope/p${at}@1.${at}.0(react@18.0.0)':
    dependencies:
      '@scope/p${at + 1}': 1.${at + 1}.0
      react: 18.0.0
    transitivePeerDependencies:
      - supports-color
`,
    0.4 * megabyte
  )
  return `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      p0:
        specifier: ^1.0.0
        version: 1.0.0

packages:
${[...packages].join('')}
snapshots:
${[...snapshots].join('')}`
}
