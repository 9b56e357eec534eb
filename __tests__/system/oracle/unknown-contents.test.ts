import { prepare } from '../../support/prepared'
import { openSnapshot } from '../../../src/images/snapshot'
import type { ServiceSpec } from '../../../src/config/spec'
import type { Repository, TreeEntry } from '../../../src/ports'
import { comparePaths } from '../../../src/path-bytes'
import { COMMIT, memoryRepository, type MemoryFiles } from '../../support/commit'
import { serviceSpec } from '../../support/spec'

/** What the planner cannot look into, or reads by another name, must count all the same. */

const submodule = 'vendor'

/** A commit with a submodule at {@link submodule}, which is at `oid`. */
function withSubmodule(files: MemoryFiles, oid: string): Repository {
  const repository = memoryRepository({ files })
  const entry: TreeEntry = { path: submodule, mode: '160000', oid }
  return {
    ...repository,
    files: async commit =>
      [...(await repository.files(commit)), entry].sort((one, other) => comparePaths(one.path, other.path))
  }
}

async function hashOf(repository: Repository, spec: Partial<ServiceSpec> = {}): Promise<string> {
  const snapshot = await openSnapshot(repository, COMMIT)
  const { services } = await prepare({ bases: [], services: [serviceSpec(spec)] }, snapshot)
  return services[0]?.hash.hash ?? ''
}

test.each([
  ['a folder', 'COPY . .', ''],
  ['the submodule', 'COPY vendor /v', ''],
  ['a file in it', 'COPY vendor/a.txt /v', ''],
  ['a glob through it', 'COPY */a.txt /v/', ''],
  ['a glob in it', 'COPY vendor/*.txt /v/', ''],
  ['a class through it', 'COPY v[a-z]ndor/a.txt src/a.txt /v/', ''],
  ['patterns through folders', 'COPY --parents **/a.txt /v/', ''],
  ['a mount', 'RUN --mount=type=bind,target=/m x', ''],
  ['an exception in it', 'COPY . .', '*\n!vendor/a.txt\n'],
  ['an exception in it that a glob makes', 'COPY . .', '*\n!vendor/*.txt\n'],
  ['an exclusion with an exception', 'COPY --exclude=vendor --exclude=!vendor/a.txt . .', '']
])('another commit of a submodule counts: %s', async (_, line, ignore) => {
  const files = {
    Dockerfile: `FROM scratch\n${line}\n`,
    'src/a.txt': '',
    ...(ignore !== '' && { '.dockerignore': ignore })
  }
  const [one, other] = ['a', 'b'].map(digit => withSubmodule(files, digit.repeat(40)))
  if (one === undefined || other === undefined) throw new Error('two commits')
  expect(await hashOf(one)).not.toBe(await hashOf(other))
})

test.each([
  ['COPY src /v', ''],
  ['COPY *.txt src /v/', ''],
  ['COPY . .', 'vendor\n'],
  ['COPY --exclude=vendor . .', '']
])('another commit of a submodule does not count: %s', async (line, ignore) => {
  const files = {
    Dockerfile: `FROM scratch\n${line}\n`,
    'src/a.txt': '',
    'x.txt': '',
    ...(ignore !== '' && { '.dockerignore': ignore })
  }
  const [one, other] = ['a', 'b'].map(digit => withSubmodule(files, digit.repeat(40)))
  if (one === undefined || other === undefined) throw new Error('two commits')
  expect(await hashOf(one)).toBe(await hashOf(other))
})

/** A repository whose Dockerfile, ignore file and one file's name hold a byte that is no UTF-8. */
function latin(
  byte: number,
  { dockerfile, ignore, file }: Record<'dockerfile' | 'ignore' | 'file', string>
): Repository {
  const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('?', String.fromCharCode(byte)), 'latin1')
  const contents = new Map([
    ['1'.repeat(40), bytes(dockerfile)],
    ['2'.repeat(40), bytes(ignore)],
    ['3'.repeat(40), bytes('content')]
  ])
  const entries: readonly TreeEntry[] = [
    { path: '.dockerignore', mode: '100644', oid: '2'.repeat(40) },
    { path: 'Dockerfile', mode: '100644', oid: '1'.repeat(40) },
    { path: file, mode: '100644', oid: '3'.repeat(40) }
  ]
  return {
    files: () => Promise.resolve(entries),
    read: ids => Promise.resolve(new Map(ids.map(id => [id, contents.get(id) ?? new Uint8Array()]))),
    beside: () => Promise.resolve([]),
    present: () => Promise.resolve(null),
    isEdited: () => false
  }
}

test('two Dockerfiles that differ in a byte that is no UTF-8 differ', async () => {
  const text = { dockerfile: 'FROM scratch\nLABEL by=Andr?\n', ignore: '', file: 'x' }
  expect(await hashOf(latin(0xe9, text))).not.toBe(await hashOf(latin(0xe8, text)))
})

test('a name that is no UTF-8 is found by the lines that write it so', async () => {
  const text = { dockerfile: 'FROM scratch\nCOPY . /\n', ignore: '*\n!caf?\n', file: 'caf\udce9' }
  const snapshot = await openSnapshot(latin(0xe9, text), COMMIT)
  const { services } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
  expect(services[0]?.inputs.files.map(file => file.path)).toEqual(['caf\udce9'])
})

test.each(['TARGETARCH', 'BUILDPLATFORM', 'BUILDKIT_SYNTAX'])('the argument %s counts undeclared', async name => {
  const files = { Dockerfile: 'FROM --platform=linux/$TARGETARCH scratch\nCOPY a /\n', a: '' }
  const hashes = await Promise.all(
    ['amd64', 'arm64'].map(value => hashOf(memoryRepository({ files }), { buildArgs: [{ name, value }] }))
  )
  expect(new Set(hashes).size).toBe(2)
})

test.each([
  ['both count where no platform is named', [], true],
  ['not where one is', ['linux/amd64'], false]
])('files that only another platform takes: %s', async (_, platforms, counts) => {
  const dockerfile = 'FROM scratch\nARG TARGETARCH\nCOPY bin/$TARGETARCH /tool\n'
  const hashes = await Promise.all(
    ['1', '2'].map(arm64 =>
      hashOf(memoryRepository({ files: { Dockerfile: dockerfile, 'bin/amd64': '1', 'bin/arm64': arm64 } }), {
        platforms
      })
    )
  )
  expect(new Set(hashes).size).toBe(counts ? 2 : 1)
})

test('what only another platform lacks is not missing', async () => {
  const files = { Dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY bin/$TARGETARCH /tool\n', 'bin/amd64': '1' }
  const snapshot = await openSnapshot(memoryRepository({ files }), COMMIT)
  const { services, warnings } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
  expect([services[0]?.inputs.unknowable, warnings]).toEqual([false, []])
})
