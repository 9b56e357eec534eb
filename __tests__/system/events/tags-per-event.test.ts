import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import type { Planned } from '../../support/events/planned'
import {
  mergeGroupPayload,
  otherPayload,
  pullRequestPayload,
  pushPayload,
  releasePayload
} from '../../support/git/payloads'
import { dispatchEvent, scheduleEvent } from '../../support/runner/event'
import type { WorkflowEvent } from '../../support/runner/event'

let yard: Yard
let base: string
let head: string
let merge: string

beforeAll(async () => {
  yard = await Yard.open()
  base = await yard.origin.commit(SEED, { date: 1_750_000_000 })
  head = await yard.origin.commit({ 'src/app.py': '2' }, { date: 1_750_000_060 })
  merge = await yard.origin.commit({ 'src/app.py': '2' }, { ref: 'refs/pull/1/merge', parents: [base, head] })
})

afterAll(() => yard.close())

/** Tags of base and app, beside those of their hashes. */
async function tagsOf(
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>> = {}
): Promise<{ readonly base: readonly string[]; readonly app: readonly string[]; readonly planned: Planned }> {
  const ref = event.ref.startsWith('refs/pull/') ? event.ref : 'refs/heads/main'
  const planned = await yard.plan({ event, checkout: { ref }, inputs: { ...SEED_INPUTS, ...inputs } })
  const { bases, services } = planned.plan
  const tags = (image: (typeof bases)[number] | (typeof services)[number] | undefined) =>
    (image?.build.tags ?? '').split('\n').map(reference => reference.replace(/^oci:\.\/images\/(app|base):/, ''))
  expect(tags(bases[0])[0]).toMatch(/^deps-[0-9a-f]{16}$/)
  expect(tags(services[0])[0]).toMatch(/^src-[0-9a-f]{16}$/)
  return { base: tags(bases[0]).slice(1), app: tags(services[0]).slice(1), planned }
}

/** The rows of the README's table. */
const rows: readonly {
  readonly name: string
  readonly event: () => WorkflowEvent
  readonly inputs?: Readonly<Record<string, string>>
  readonly app: readonly string[]
  readonly base: readonly string[]
}[] = [
  {
    name: 'push to the default branch',
    event: () => pushPayload({ before: base, after: head }),
    app: ['SHA', 'latest'],
    base: ['latest']
  },
  {
    name: 'push to another branch',
    event: () => pushPayload({ before: base, after: head, ref: 'refs/heads/release/1.2' }),
    app: ['SHA', 'release-1.2'],
    base: []
  },
  {
    name: 'a branch that is called latest does not get that tag',
    event: () => pushPayload({ before: base, after: head, ref: 'refs/heads/latest' }),
    app: ['SHA'],
    base: []
  },
  {
    name: 'a branch whose name is mostly what a tag cannot hold',
    event: () => pushPayload({ before: base, after: head, ref: 'refs/heads/$(id)/日本/-x' }),
    app: ['SHA', 'id--x'],
    base: []
  },
  {
    name: 'pull request',
    event: () => pullRequestPayload({ sha: merge, head, base }),
    app: ['SHA', 'pr-1'],
    base: []
  },
  {
    name: 'pull request of a branch called main',
    event: () => pullRequestPayload({ sha: merge, head, base, from: 'guest/shop', headRef: 'main' }),
    app: ['SHA', 'pr-1'],
    base: []
  },
  {
    name: 'push of a tag that is a version',
    event: () => pushPayload({ after: head, ref: 'refs/tags/v1.2.3' }),
    app: ['SHA', '1.2.3'],
    base: []
  },
  {
    name: 'push of another tag',
    event: () => pushPayload({ after: head, ref: 'refs/tags/nightly/7' }),
    app: ['SHA', 'nightly-7'],
    base: []
  },
  { name: 'release', event: () => releasePayload('v2.0.0-rc.1', head), app: ['SHA', '2.0.0-rc.1'], base: [] },
  {
    name: 'schedule',
    event: () => scheduleEvent(head, '0 4 * * 1'),
    app: ['SHA', 'latest'],
    base: ['latest']
  },
  {
    name: 'schedule, case 25: without a repository in the payload, it runs on the default branch all the same',
    event: () => otherPayload('schedule', head, { schedule: '0 4 * * 1' }),
    app: ['SHA', 'latest'],
    base: ['latest']
  },
  {
    name: 'manual run, with the input tag',
    event: () => dispatchEvent(head, { rebuild: 'base', tag: 'security-fix' }),
    inputs: { rebuild: 'base', tag: 'security-fix' },
    app: ['SHA', 'latest'],
    base: ['latest', 'security-fix']
  },
  {
    name: 'manual run on another branch',
    event: () => dispatchEvent(head, {}, 'refs/heads/hotfix'),
    app: ['SHA', 'hotfix'],
    base: []
  },
  {
    name: 'merge group: its branch is gone a moment later',
    event: () => mergeGroupPayload(base, head),
    app: ['SHA'],
    base: []
  },
  {
    name: 'repository_dispatch, which runs on the default branch',
    event: () => otherPayload('repository_dispatch', head, { repository: { default_branch: 'main' } }),
    app: ['SHA', 'latest'],
    base: ['latest']
  }
]

test.each(rows)('$name', async ({ event, inputs = {}, app, base: ofBase }) => {
  const started = event()
  const tags = await tagsOf(started, inputs)
  const sha = started.sha.slice(0, 7)
  expect({ app: tags.app, base: tags.base }).toEqual({
    app: app.map(tag => (tag === 'SHA' ? sha : tag)),
    base: [...ofBase]
  })
})

test('the expressions of docker/metadata-action, whole references and duplicates, in one push of few tags', async () => {
  const tags = [
    '{{sha}}',
    '{{branch}}-{{sha}}',
    'type=ref,event=branch',
    "{{commit_date 'YYYYMMDD-HHmmss'}}",
    "{{commit_date 'YYYYMMDD-HHmm' tz='Europe/Rome'}}",
    'pr-{{number}}',
    '{{tag}}',
    'is-default-{{is_default_branch}}',
    'oci:./images/app:whole',
    'whole',
    '# a comment'
  ].join('\n')
  const { app, planned } = await tagsOf(pushPayload({ before: base, after: head }), { tags })
  expect(app).toEqual([
    head.slice(0, 7),
    `main-${head.slice(0, 7)}`,
    'main',
    '20250615-150740',
    '20250615-1707',
    'is-default-true',
    'whole'
  ])
  expect(planned.run.warnings).toEqual([])
})

test('the version of a tag, by semver and PEP 440, also as a build argument', async () => {
  const inputs = {
    tags: '{{version}}\n{{major}}.{{minor}}\ntype=pep440,pattern={{version}}',
    'build-args': 'VERSION={{version}}'
  }
  const { app, planned } = await tagsOf(pushPayload({ after: head, ref: 'refs/tags/v1.2.3' }), inputs)
  expect(app).toEqual(['1.2.3', '1.2'])
  expect(planned.plan.services[0]?.build['build-args']).toBe('VERSION=1.2.3')
  const elsewhere = await tagsOf(pushPayload({ before: base, after: head }), inputs)
  expect(elsewhere.app).toEqual([])
  expect(elsewhere.planned.plan.services[0]?.build['build-args']).toBe('')
  // A version that changes with every release takes no part in the hash.
  expect(elsewhere.planned.plan.services[0]?.hash).toBe(planned.plan.services[0]?.hash)
})
