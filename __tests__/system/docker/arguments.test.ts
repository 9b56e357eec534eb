import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import * as fc from 'fast-check'
import { bakeOf } from '../../../src/plan/bake'
import { buildArguments } from '../../../src/cli/build/store-arguments'
import { buildEntry as entryOf, type EntryFacts } from '../../../src/plan/entries'
import { readPairs } from '../../../src/plan/list-input'
import type { BuildContext } from '../../../src/config/spec'
import { bakeBuilder } from '../../../src/cli/build/docker'
import type { BuildEntry, Plan } from '../../../src/plan/types'
import { run } from '../../support/command'
import { startDocker, type DockerEngine } from '../../support/docker/engine'
import { buildFlags } from '../../support/docker/flags'
import { buildInputs } from '../../support/docker/inputs'
import { fileIn } from '../../support/docker/layers'
import { plan, servicePlan } from '../../support/plan'
import { pushedTo } from '../../support/pushed'
import { startRegistry, type RegistryServer } from '../../support/registry/server'

/** What a build is handed arrives byte for byte, whichever way it is handed over. */
let engine: DockerEngine
let registry: RegistryServer
let folder: string
beforeAll(async () => {
  ;[engine, registry] = await Promise.all([startDocker(), startRegistry()])
  folder = await mkdtemp(path.join(tmpdir(), 'arguments-'))
  await copyFile('/bin/busybox', path.join(folder, 'busybox'))
})
afterAll(async () => {
  await Promise.all([(engine as DockerEngine | undefined)?.stop(), registry.stop()])
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

/** Names of named contexts, and of folders: whatever a file system takes and git holds, also what reads like something else. */
const contextNames = ['shared', 'example.org/acme/shared:latest', 'docker.io/library/constructor:1']
const folderName = fc.oneof(
  fc.constantFrom(
    'target:app-app',
    'docker-image:',
    'github.com/acme',
    'git@example.org:acme',
    'http:',
    'cwd:',
    'c.git',
    '#',
    'a#b'
  ),
  fc
    .array(
      fc.constantFrom(
        ...pieces.filter(piece => !/[{]/.test(piece)),
        ...['a', 'é', '𝄞', ':', '@', ';', '&', '*', '[', '?']
      ),
      {
        minLength: 1,
        maxLength: 5
      }
    )
    .map(parts => `x${parts.join('')}x`)
)
const part = fc.stringMatching(/^[a-z0-9]{1,4}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,4}){0,2}$/)
const repository = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/).filter(text => text !== 'latest')

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

function entryWith(
  pairs: readonly (readonly [string, string])[],
  labels = pairs,
  buildContexts: readonly BuildContext[] = []
): BuildEntry {
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
      buildContexts,
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
    hasLatest: true,
    refreshed: false,
    fallback: null
  }
  return entryOf(facts)
}

/** The arguments as the build saw them, by name. */
function seenIn(content: string): ReadonlyMap<string, string> {
  const all = content.split('\0').map(line => [line.slice(0, line.indexOf('=')), line] as const)
  return new Map(all.map(([name, line]) => [name, line.slice(name.length + 1)]))
}

function planOf(entry: BuildEntry): Plan {
  return plan({ services: [servicePlan('app', 'fast', { build: entry })] })
}

/** Each carries an entry out. What the builder said where it fails is in the rejection; else what it says is given. */
const ways: Readonly<Record<string, (entry: BuildEntry) => Promise<string>>> = {
  'the flags of docker/build-push-action': entry => builder([...buildFlags(buildInputs(entry)), '--progress', 'plain']),
  'the bake file': async entry => {
    const file = path.join(folder, 'docker-bake.json')
    await writeFile(file, JSON.stringify(bakeOf(planOf(entry))))
    return builder(['buildx', 'bake', '--file', file, '--progress', 'plain'])
  },
  build: async entry => {
    const said: string[] = []
    const board = { step: (_: string, text: string) => said.push(text), done: () => undefined }
    const environment = { ...process.env, ...engine.environment }
    const request = { plan: planOf(entry), push: entry.push, jobs: 0, root: folder, board }
    await bakeBuilder({ directory: folder, environment }).build(request)
    return said.join('\n')
  }
}

async function builder(args: readonly string[]): Promise<string> {
  const { code, stderr } = await run('docker', args, { cwd: folder, env: { ...process.env, ...engine.environment } })
  if (code !== 0) throw new Error(stderr)
  return stderr
}

/** Few runs, since each one builds; another seed finds what this one does not. */
const chance = {
  numRuns: Number(process.env['ARGUMENTS_RUNS'] ?? '4'),
  seed: Number(process.env['ARGUMENTS_SEED'] ?? '7'),
  endOnFailure: true
}

describe.each(Object.keys(ways))('by %s', way => {
  async function carryOut(entry: Partial<BuildEntry>): Promise<string> {
    return (await ways[way]?.({ ...entryWith([]), push: true, tags: `${registry.host}/app:1`, ...entry })) ?? ''
  }

  test('arguments and labels arrive byte for byte', async () => {
    await writeFile(path.join(folder, 'Dockerfile'), dockerfile)
    await fc.assert(
      fc.asyncProperty(values, async pairs => {
        const { labels, 'build-args': args } = entryWith(pairs)
        await carryOut({ labels, 'build-args': args })
        const seen = seenIn((await fileIn(`${registry.host}/app:1`, 'seen')) ?? '')
        expect(names.map(name => [name, seen.get(name)])).toEqual(pairs)
        const pushed = await pushedTo(registry.host).labels('app', '1')
        expect(names.map(name => [name, pushed[`label.${name}`]])).toEqual(pairs)
      }),
      chance
    )
  })

  test('folders arrive as the contexts that they are, whatever they are called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(folderName, { minLength: 3, maxLength: 3 }), async folders => {
        const contexts = folders.map((name, index) => ({
          name: contextNames[index] ?? '',
          kind: 'folder' as const,
          path: name
        }))
        for (const name of folders) {
          await mkdir(path.join(folder, name), { recursive: true })
          await writeFile(path.join(folder, name, 'f'), name)
        }
        const copies = contexts.map(({ name }, index) => `COPY --from=${name} f /${index}`)
        await writeFile(path.join(folder, 'Dockerfile'), ['FROM scratch', ...copies, ''].join('\n'))
        await carryOut({ 'build-contexts': entryWith([], [], contexts)['build-contexts'] })
        for (const [index, name] of folders.entries())
          expect(await fileIn(`${registry.host}/app:1`, String(index))).toBe(`${name}\n`)
      }),
      chance
    )
  })

  test('tags are pushed as they are, and a cache is taken from where the entry says', async () => {
    await writeFile(path.join(folder, 'Dockerfile'), 'FROM scratch\nCOPY busybox /\n')
    await fc.assert(
      fc.asyncProperty(repository, fc.uniqueArray(tag, { minLength: 1, maxLength: 4 }), async (name, tags) => {
        const image = `${registry.host}/${way.replace(/\W+/g, '-')}/${name}`
        const said = await carryOut({
          tags: tags.map(one => `${image}:${one}`).join('\n'),
          'cache-from': `type=registry,ref=${image}:latest`,
          'cache-to': 'type=inline'
        })
        expect(await pushedTo(registry.host).tags(image.replace(`${registry.host}/`, ''))).toEqual([...tags].sort())
        if (way !== 'build') expect(said).toContain(`importing cache manifest from ${image}:latest`)
      }),
      chance
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
