import { baseReasons } from '../../src/decide/decide-base'
import { unknownTriggers } from '../../src/decide/upstreams'
import { asking } from '../../src/facts/ask'
import { triggersLabel } from '../../src/facts/triggers'
import type { ImageFacts } from '../../src/facts/facts'
import { labelNames } from '../../src/hash/labels'
import type { PreparedImage } from '../../src/images/prepare'
import { triggeredFiles } from '../../src/images/triggered'
import type { Refresh } from '../../src/config/spec'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { memoryRegistry, type MemoryImage } from '../support/memory-registry'
import { prepare } from '../support/prepared'
import { baseSpec, serviceSpec } from '../support/spec'

const upstream = 'docker.io/library/tool:1'
const digest = `sha256:${upstream}`
const amd64 = 'linux/amd64'
const files: MemoryFiles = {
  'Dockerfile.base': 'FROM tool:1\nRUN x\n',
  Dockerfile: 'FROM ghcr.io/acme/base:latest\n',
  'lib/a.txt': '1',
  'lib/b.txt': '1',
  'other.txt': '1'
}
const refresh: Refresh = { ...baseSpec().refresh, upstream: 'rebuild', on: ['schedule'] }

function upstreamWith(onBuild: readonly string[]): Readonly<Record<string, MemoryImage>> {
  const image = { platform: amd64, layers: ['a'], onBuild }
  return { [upstream]: image, [`docker.io/library/tool@${digest}`]: image }
}

/** What is found of the base, at a commit with these files, and what was asked. */
async function ask(images: Readonly<Record<string, MemoryImage>>, more: MemoryFiles = {}, event = 'push') {
  const snapshot = await memorySnapshot({ ...files, ...more })
  const { bases } = await prepare({ bases: [baseSpec({ refresh })], services: [serviceSpec()] }, snapshot)
  const [base] = bases
  if (base === undefined) throw new Error('no base')
  const registry = memoryRegistry(images)
  const { begin, answers } = asking(
    { ...registry, manifest: (image, reference) => registry.manifest(image, reference.replace(/^deps-.*/, 'deps')) },
    {
      event,
      now: new Date('2024-02-01T00:00:00Z'),
      isToBuild: (image, { published }) => reasonsOf(image, published).length > 0,
      tagsToMove: () => Promise.resolve({ references: [], absent: 'is left' }),
      askedOfLatest: () => Promise.resolve('nothing'),
      triggeredFiles: ({ described }, triggers) => triggeredFiles(described, triggers, snapshot)
    }
  )
  begin(base)
  const facts = (await answers()).get('bases.base')
  if (facts === undefined) throw new Error('nothing was asked')
  return { base, facts, asked: registry.asked, reasons: reasonsOf(base, facts.published) }
}

function reasonsOf({ hash: { hash } }: PreparedImage, published: ImageFacts['published']) {
  const none = { tag: 'deps-1', platforms: [], forced: false, staleParents: [], refresh: null }
  return baseReasons({ ...none, hash, published })
}

/** The base as a build by this plan would push it. */
async function built(
  onBuild: readonly string[],
  more: MemoryFiles = {}
): Promise<Readonly<Record<string, MemoryImage>>> {
  const { base, facts } = await ask(upstreamWith(onBuild), more)
  const { triggered } = facts
  if (triggered === null || triggered === 'unknown') throw new Error('the triggers were not read')
  const labels = { [labelNames.dependencyHash]: base.hash.hash, [labelNames.onbuild]: triggersLabel(triggered) }
  return { 'ghcr.io/acme/base:deps': { platform: amd64, layers: ['a', 'b'], labels } }
}

describe('a base whose upstream has ONBUILD triggers', () => {
  test('reads them by digest where it is built, one look-up', async () => {
    const { facts, asked } = await ask(upstreamWith(['COPY lib /lib', 'RUN y']))
    expect(facts.triggered).toMatchObject({ by: [{ reference: 'tool:1', triggers: ['COPY lib /lib', 'RUN y'] }] })
    expect(asked.filter(one => one.includes('tool'))).toEqual([
      `HEAD ${upstream}`,
      `GET docker.io/library/tool@${digest}`,
      'CONFIG docker.io/library/tool'
    ])
  })

  test.each<[string, readonly string[], MemoryFiles, number]>([
    ['nothing changed', ['COPY lib /lib'], {}, 0],
    ['a file that a trigger copies', ['COPY lib /lib'], { 'lib/a.txt': '2' }, 1],
    ['a file that comes', ['COPY lib /lib'], { 'lib/c.txt': '2' }, 1],
    ['a file that no trigger copies', ['COPY lib /lib'], { 'other.txt': '2' }, 0],
    ['a file that the ignore file leaves out', ['COPY . /x'], { 'lib/b.txt': '2' }, 0],
    ['a file that a trigger mounts', ['RUN --mount=type=bind,target=/src make'], { 'other.txt': '2' }, 1],
    ['a file behind a variable', ['ARG D=lib', 'COPY ${D}/a.txt /x'], { 'lib/a.txt': '2' }, 1],
    ['triggers that take no file', ['RUN y', 'ENV A=b'], { 'lib/a.txt': '2' }, 0]
  ])('on a push, from the label alone: %s', async (_, onBuild, edit, count) => {
    const ignore = { '.dockerignore': 'lib/b.txt\n' }
    const { reasons, asked } = await ask(await built(onBuild, ignore), { ...ignore, ...edit })
    expect(reasons.map(({ code }) => code)).toEqual(Array(count).fill('hash-mismatch'))
    if (count === 1) expect(reasons[0]?.message).toContain('was built from other files than ONBUILD of tool:1 takes in')
    if (count === 0) expect(asked.filter(one => one.includes('tool'))).toEqual([])
  })

  test('a base that says nothing of them is built on an event that looks at upstreams, and left alone on others', async () => {
    const { base } = await ask({})
    const silent = { platform: amd64, layers: ['a', 'b'], labels: { [labelNames.dependencyHash]: base.hash.hash } }
    const images = { ...upstreamWith(['COPY lib /lib']), 'ghcr.io/acme/base:deps': silent }
    expect((await ask(images, {}, 'schedule')).reasons).toHaveLength(1)
    expect((await ask(images)).reasons).toEqual([])
    const without = { ...upstreamWith([]), 'ghcr.io/acme/base:deps': silent }
    expect((await ask(without, {}, 'schedule')).reasons).toEqual([])
  })

  test.each<[string, Readonly<Record<string, MemoryImage>>]>([
    ['its registry does not answer', { [upstream]: 'unknown' }],
    ['a trigger is not understood', upstreamWith(['COPY'])]
  ])('the plan says that it does not know: %s', async (_, images) => {
    const { base, facts } = await ask(images)
    expect(facts.triggered).toBe('unknown')
    expect(unknownTriggers(base, facts)[0]?.message).toContain('ONBUILD')
  })
})
