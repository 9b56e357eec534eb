import type { Plan } from '../../../src/plan/types'
import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { otherPayload, pullRequestPayload, pushPayload } from '../../support/git/payloads'
import type { WorkflowEvent } from '../../support/runner/event'

/** Row 1 of docs/threat-model.md: usual habits of checking out, by which other code got the names of the event's commit. */
let yard: Yard
/** The tip of main. */
let main: string
/** The head of a pull request, and its merge commit. */
let topic: string
let merge: string

beforeAll(async () => {
  yard = await Yard.open()
  main = await yard.origin.commit(SEED)
  topic = await yard.origin.commit({ 'src/app.py': 'print("topic")\n' }, { ref: 'topic', parents: [main] })
  const tip = await yard.origin.commit({ 'src/main.py': '1' })
  merge = await yard.origin.commit(
    { 'src/app.py': 'print("topic")\n' },
    { ref: 'refs/pull/1/merge', parents: [tip, topic] }
  )
  main = tip
})

afterAll(() => yard.close())

const pull = (): WorkflowEvent => pullRequestPayload({ sha: merge, head: topic, base: main })
const privileged = (name: string): WorkflowEvent => ({ ...otherPayload(name, main), payload: pull().payload })

const tagsOf = ({ services }: Plan): readonly string[] =>
  services.flatMap(({ build }) => build.tags.split('\n')).filter(tag => !tag.includes(':src-'))

async function planOf(event: WorkflowEvent, inputs: Readonly<Record<string, string>> = {}): Promise<Plan> {
  const visit = { event, commit: topic, checkout: { ref: 'refs/heads/topic' }, inputs: { ...SEED_INPUTS, ...inputs } }
  return (await yard.plan(visit)).plan
}

async function hashesAt(commit: string): Promise<readonly string[]> {
  const event = { ...pushPayload({ after: commit }), ref: 'refs/heads/x' }
  const { plan } = await yard.plan({ event, commit })
  return [...plan.bases, ...plan.services].map(({ hash }) => hash)
}

test.each<[string, () => WorkflowEvent]>([
  ['pull_request with ref: github.event.pull_request.head.sha', pull],
  ['workflow_dispatch with a ref', () => otherPayload('workflow_dispatch', main)],
  ['push with the ref of another branch', () => pushPayload({ after: main })],
  ['schedule with the ref of another branch', () => otherPayload('schedule', main)]
])('%s: what is built is hashed, and gets no name of the event', async (_, event) => {
  const plan = await planOf(event())
  expect([...plan.bases, ...plan.services].map(({ hash }) => hash)).toEqual(await hashesAt(topic))
  expect(plan.event).toMatchObject({ sha: event().sha, commit: topic, push: false })
  expect(sentences(plan)).toEqual([sentence(event(), topic)])

  const told = await planOf(event(), { commit: 'head' })
  expect(told.event).toMatchObject({ sha: event().sha, commit: topic, push: true })
  expect(tagsOf(told).every(tag => !/:(?:latest|main)$/.test(tag))).toBe(true)
  expect(tagsOf(told)).toContain(`oci:./images/app:${topic.slice(0, 7)}`)
  expect(sentences(told)).toEqual([])
})

test.each(['pull_request_target', 'issue_comment', 'workflow_run'])(
  '%s with the pull request checked out: the commit of the event is planned, and nothing is pushed',
  async name => {
    const event = privileged(name)
    const plan = await planOf(event)
    expect([...plan.bases, ...plan.services].map(({ hash }) => hash)).toEqual(await hashesAt(main))
    expect(plan.event).toMatchObject({ sha: main, commit: main, push: false })
    expect(sentences(plan)).toEqual([sentence(event, topic)])

    const told = await planOf(event, { commit: 'head' })
    expect([...told.bases, ...told.services].map(({ hash }) => hash)).toEqual(await hashesAt(topic))
    expect(told.event.commit).toBe(topic)
    expect(tagsOf(told).some(tag => /:(?:latest|main)$/.test(tag) || tag.endsWith(main.slice(0, 7)))).toBe(false)
  }
)

function sentences({ warnings }: Plan): readonly string[] {
  return warnings.filter(({ code }) => code === 'other-code').map(({ message }) => message)
}

/** One sentence: both commits, what follows, both cures. */
function sentence({ name, sha }: WorkflowEvent, head: string): unknown {
  return expect.stringMatching(
    new RegExp(
      `^The work tree is at commit ${head.slice(0, 12)}, and the commit of this ${name} event is ${sha.slice(0, 12)}, so nothing is pushed` +
        `.*check out the event's commit .*or set the input "commit: head"[^.]*\\.$`
    )
  )
}
