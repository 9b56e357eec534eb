import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import * as fc from 'fast-check'
import { bakeOf } from '../../src/plan/bake'
import { buildArguments } from '../../src/cli/build/store-arguments'
import { buildEntry as entryOf, type EntryFacts } from '../../src/plan/entries'
import { readPairs } from '../../src/plan/list-input'
import type { BuildEntry } from '../../src/plan/types'
import { startDocker, type DockerEngine } from '../support/docker/engine'
import { buildFlags } from '../support/docker/flags'
import { buildInputs } from '../support/docker/inputs'
import { plan, servicePlan } from '../support/plan'

/** What a build is handed arrives byte for byte, whichever way it is handed over. */
let engine: DockerEngine
let folder: string
beforeAll(async () => {
  engine = await startDocker()
  folder = await mkdtemp(path.join(tmpdir(), 'arguments-'))
  await copyFile('/bin/busybox', path.join(folder, 'busybox'))
})
afterAll(async () => {
  await (engine as DockerEngine | undefined)?.stop()
  await rm(folder, { recursive: true, force: true })
})

const names = ['__proto__', 'prototype', 'constructor', 'toString', 'hasOwnProperty', 'A', 'b_1', 'NAME']
const pieces = [
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  ',',
  ',"',
  '#',
  ' #',
  '=',
  "'",
  '\\',
  '`',
  '$',
  '${',
  '$${',
  '$$$',
  '%{',
  '%%{',
  '}',
  '{',
  ' '
]
const words = ['a', 'NAME=two', 'é', '𝄞', '<&>', '$A', '${A}', '%{ if true }', '-----BEGIN-----', '\t']
const value = fc
  .array(fc.constantFrom(...pieces, ...words), { minLength: 0, maxLength: 6 })
  .map(parts => parts.join(''))
  .filter(text => `A=${text}`.trim() === `A=${text}`)
const values = fc.tuple(...names.map(name => value.map(text => [name, text] as const)))

/** `seen` holds the arguments as a build sees them, `labels` is what its image carries. */
const dockerfile = [
  'FROM scratch AS run',
  'COPY busybox /busybox',
  ...names.map(name => `ARG ${name}`),
  'RUN ["/busybox", "sh", "-c", "/busybox env -0 > /seen"]',
  'FROM scratch',
  'COPY --from=run /seen /seen',
  ''
].join('\n')

function entryWith(pairs: readonly (readonly [string, string])[], labels = pairs): BuildEntry {
  const facts: EntryFacts = {
    spec: {
      kind: 'service',
      fallbackDockerfile: null,
      name: 'app',
      image: 'example.org/app',
      context: '.',
      dockerfile: 'Dockerfile',
      target: null,
      platforms: [],
      buildArgs: [],
      buildContexts: [],
      ignore: null,
      tags: null,
      verify: null
    },
    mode: 'fast',
    hash: 'a'.repeat(64),
    ref: 'example.org/app:src-1',
    tags: ['example.org/app:src-1'],
    labels: Object.fromEntries(labels.map(([name, text]) => [`label.${name}`, text])),
    buildArgs: pairs.map(([name, text]) => ({ name, value: text })),
    bases: [],
    pins: [],
    push: false,
    refreshed: false,
    fallback: null
  }
  return entryOf(facts)
}

async function seenIn(file: string): Promise<ReadonlyMap<string, string>> {
  const all = (await readFile(file, 'utf8')).split('\0').map(line => [line.slice(0, line.indexOf('=')), line] as const)
  return new Map(all.map(([name, line]) => [name, line.slice(name.length + 1)]))
}

interface Manifest {
  readonly config: { readonly digest: string }
}

async function labelsOf(layout: string): Promise<Record<string, string>> {
  const read = async (digest: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(layout, 'blobs', digest.replace(':', '/')), 'utf8'))
  const index = JSON.parse(await readFile(path.join(layout, 'index.json'), 'utf8')) as {
    manifests: { digest: string }[]
  }
  // With a provenance attestation it is an index of the image and of that.
  const whole = (await read(index.manifests[0]?.digest ?? '')) as Partial<typeof index & Manifest>
  const manifest = whole.config === undefined ? await read(whole.manifests?.[0]?.digest ?? '') : whole
  const { digest } = (manifest as Manifest).config
  return ((await read(digest)) as { config: { Labels: Record<string, string> } }).config.Labels
}

const ways: Readonly<Record<string, (entry: BuildEntry, output: string) => Promise<readonly string[]>>> = {
  'the flags of docker/build-push-action': (entry, output) =>
    Promise.resolve([...buildFlags({ ...buildInputs(entry), outputs: output })]),
  'the bake file': async (entry, output) => {
    const file = path.join(folder, 'docker-bake.json')
    const bake = bakeOf(plan({ services: [servicePlan('app', 'fast', { build: entry })] }))
    await writeFile(file, JSON.stringify(bake))
    return ['buildx', 'bake', '--file', file, '--set', `*.output=${output}`]
  }
}

describe.each(Object.keys(ways))('by %s', way => {
  test('arguments and labels arrive byte for byte', async () => {
    await writeFile(path.join(folder, 'Dockerfile'), dockerfile)
    await fc.assert(
      fc.asyncProperty(values, async pairs => {
        const entry = entryWith(pairs)
        const command = async (output: string) => engine.docker((await ways[way]?.(entry, output)) ?? [], folder)
        await rm(path.join(folder, 'out'), { recursive: true, force: true })
        await command(`type=local,dest=${path.join(folder, 'out')}`)
        const seen = await seenIn(path.join(folder, 'out/seen'))
        expect(names.map(name => [name, seen.get(name)])).toEqual(pairs.map(([name, text]) => [name, text]))
        await command(`type=oci,tar=false,dest=${path.join(folder, 'layout')}`)
        const labels = await labelsOf(path.join(folder, 'layout'))
        expect(names.map(name => [name, labels[`label.${name}`]])).toEqual(pairs.map(([name, text]) => [name, text]))
        await rm(path.join(folder, 'layout'), { recursive: true, force: true })
      }),
      { numRuns: 4, seed: 7, endOnFailure: true }
    )
  })
})

test('by the arguments of buildah and podman, arguments and labels arrive byte for byte', () => {
  fc.assert(
    fc.property(values, pairs => {
      const entry = entryWith(pairs)
      expect([...readPairs(entry['build-args'])]).toEqual(pairs)
      const args = buildArguments(entry, 'localhost/app', new Map(), '/root')
      for (const [name, text] of pairs) {
        expect(args[args.indexOf('--build-arg') + 2 * pairs.findIndex(([one]) => one === name) + 1]).toBe(
          `${name}=${text}`
        )
        expect(args).toContain(`label.${name}=${text}`)
      }
    })
  )
})

test.each([
  ['a value that ends in a space', 'one ', /build-args: the value of "A" begins or ends with white space/],
  ['a value that ends in a tab', 'one\t', /white space/],
  ['a value with a NUL', 'one\0two', /NUL/],
  ['half a character', '\ud800', /Unicode/]
])('%s is refused by name', (_, text, message) => {
  expect(() => entryWith([['A', text]], [])).toThrow(message)
})
