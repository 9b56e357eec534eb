import { changedAgainst, changedSince, latestFacts } from '../../src/facts/changed'
import { consumedChanges } from '../../src/images/consumed'
import { prepare } from '../support/prepared'
import { shortHashes, type PreparedImage } from '../../src/images/prepare'
import { writeInputs } from '../../src/hash/labels'
import type { BaseSpec } from '../../src/config/spec'
import type { ChangedInput } from '../../src/facts/changed'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { memoryRegistry, type MemoryRegistry } from '../support/memory-registry'
import { baseSpec } from '../support/spec'

const files: MemoryFiles = {
  'Dockerfile.base': 'FROM alpine:3\nCOPY requirements.txt setup.cfg* ./\n',
  'requirements.txt': 'flask==2.3.2\nsix==1.16.0\n',
  'setup.cfg': 'x\n'
}

async function baseOf(content: Readonly<Record<string, MemoryFiles[string] | null>>, spec: Partial<BaseSpec> = {}) {
  const kept = Object.entries({ ...files, ...content }).filter(
    (entry): entry is [string, MemoryFiles[string]] => entry[1] !== null
  )
  const snapshot = await memorySnapshot(Object.fromEntries(kept))
  const [base] = (await prepare({ bases: [baseSpec(spec)], services: [] }, snapshot)).bases
  if (base === undefined) throw new Error('no base')
  return { base, snapshot }
}

/** Which inputs and packages differ between {@link files} and these changes. */
async function changed(
  content: Readonly<Record<string, MemoryFiles[string] | null>>,
  spec: Partial<BaseSpec> = {}
): Promise<readonly ChangedInput[]> {
  const before = await memorySnapshot(files)
  const { base, snapshot } = await baseOf(content, spec)
  const changes = consumedChanges(base.described, base.inputs, Object.keys(content).sort(), snapshot)
  return changedSince(base, changes, before, snapshot)
}

test.each<[string, Readonly<Record<string, MemoryFiles[string] | null>>, Partial<BaseSpec>, readonly ChangedInput[]]>([
  [
    'packages that came, went and moved',
    { 'requirements.txt': 'flask==3.0.0\nredis==5.0.1\n' },
    {},
    [
      {
        input: 'requirements.txt',
        packages: [
          { name: 'flask', from: '2.3.2', to: '3.0.0' },
          { name: 'redis', from: null, to: '5.0.1' },
          { name: 'six', from: '1.16.0', to: null }
        ]
      }
    ]
  ],
  ['a comment is no change', { 'requirements.txt': '# x\nflask==2.3.2\nsix==1.16.0\n' }, {}, []],
  [
    'a comment is one where bytes count',
    { 'requirements.txt': '# x\nflask==2.3.2\nsix==1.16.0\n' },
    { hash: 'bytes' },
    [{ input: 'requirements.txt', packages: [] }]
  ],
  ['a file that nothing understands', { 'setup.cfg': 'y\n' }, {}, [{ input: 'setup.cfg', packages: [] }]],
  ['a file that was deleted', { 'setup.cfg': null }, {}, [{ input: 'setup.cfg', packages: [] }]],
  [
    'the Dockerfile',
    { 'Dockerfile.base': 'FROM alpine:3.20\nCOPY requirements.txt setup.cfg* ./\n' },
    {},
    [{ input: 'Dockerfile.base', packages: [] }]
  ],
  ['a path that the base does not take in', { 'app.py': 'x' }, {}, []]
])('%s', async (_, content, spec, expected) => {
  expect(await changed(content, spec)).toEqual(expected)
})

describe('where the commit before is not at hand, the label of `latest` tells', () => {
  function latest(base: PreparedImage, label: string | null) {
    const labels = label === null ? {} : { 'io.base-image-planner.inputs': label }
    return memoryRegistry({ [`${base.spec.image}:latest`]: { platform: 'linux/amd64', layers: ['a'], labels } })
  }

  async function sinceLatest(
    registry: MemoryRegistry,
    base: PreparedImage<BaseSpec>
  ): Promise<readonly ChangedInput[]> {
    const { inputs } = await latestFacts(registry, base.spec)
    return inputs === null ? [] : changedAgainst(base, inputs)
  }

  test('which inputs are others, new or gone', async () => {
    const { base: before } = await baseOf({})
    const { base } = await baseOf({ 'requirements.txt': 'flask==3.0.0\n', 'setup.cfg': null })
    const registry = latest(before, writeInputs(shortHashes(before)))
    expect(await sinceLatest(registry, base)).toEqual([
      { input: 'requirements.txt', packages: [] },
      { input: 'setup.cfg', packages: [] }
    ])
  })

  test('that there is no such tag', async () => {
    const { base } = await baseOf({})
    expect(await latestFacts(memoryRegistry({}), base.spec)).toEqual({ absent: true, digest: null, inputs: null })
    expect(await latestFacts(latest(base, null), base.spec)).toMatchObject({ absent: false, inputs: null })
  })

  test('nothing where nothing is another', async () => {
    const { base } = await baseOf({})
    expect(await sinceLatest(latest(base, writeInputs(shortHashes(base))), base)).toEqual([])
  })

  test('nothing where it is absent or damaged', async () => {
    const { base } = await baseOf({})
    expect(await sinceLatest(latest(base, null), base)).toEqual([])
    expect(await sinceLatest(latest(base, 'nonsense'), base)).toEqual([])
    expect(await sinceLatest(memoryRegistry({}), base)).toEqual([])
  })
})
