import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { testScenarios } from '../../support/events/scenario'
import { otherPayload } from '../../support/git/payloads'
import { dispatchEvent, scheduleEvent } from '../../support/runner/event'
import type { WorkflowEvent } from '../../support/runner/event'

const events: readonly (readonly [string, (sha: string) => WorkflowEvent])[] = [
  ['workflow_dispatch', sha => dispatchEvent(sha, { rebuild: 'none' })],
  ['schedule', sha => scheduleEvent(sha, '0 4 * * 1')],
  ['schedule, case 25: without a repository', sha => otherPayload('schedule', sha, { schedule: '0 4 * * 1' })],
  ['repository_dispatch', sha => otherPayload('repository_dispatch', sha, { action: 'build', client_payload: {} })],
  ['workflow_run', sha => otherPayload('workflow_run', sha, { workflow_run: { head_sha: 'a'.repeat(40) } })],
  ['workflow_call of another host', sha => otherPayload('workflow_call', sha)],
  ['issue_comment', sha => otherPayload('issue_comment', sha, { issue: { number: 1 }, comment: { body: '/build' } })],
  ['deployment', sha => ({ ...otherPayload('deployment', sha), ref: '' })]
]

describe('an event that names no earlier state', () => {
  testScenarios(
    events.map(([name, eventOf]) => ({
      name,
      arrange: async origin => {
        await origin.commit(SEED)
        const head = await origin.commit({ 'src/app.py': '2' })
        const event = eventOf(head)
        const how = `${event.name} names no earlier state: the registry decides`
        return { event, expected: { known: false, base: null, head, how } }
      }
    }))
  )
})

describe('where the runner says little', () => {
  let yard: Yard
  let head: string

  beforeAll(async () => {
    yard = await Yard.open()
    head = await yard.origin.commit(SEED)
  })

  afterAll(() => yard.close())

  test('an event without a payload file', async () => {
    const { changes } = await yard.plan({
      event: otherPayload('schedule', head),
      env: { GITHUB_EVENT_PATH: '' }
    })
    expect(changes).toMatchObject({ known: false, base: null, head, source: 'none', paths: [] })
  })

  test.each([
    ['a list', []],
    ['null', null],
    ['fields of other types', { before: 1, after: [], repository: 'x', pull_request: [], release: 0 }]
  ])('a payload that is %s', async (_, payload) => {
    for (const name of ['push', 'pull_request', 'pull_request_target', 'merge_group', 'release']) {
      const event = { ...otherPayload(name, head), payload: payload as unknown as Record<string, unknown> }
      const { changes, run } = await yard.plan({ event })
      expect(changes).toMatchObject({ known: false, base: null, head, source: 'none', count: 0, paths: [] })
      expect(run.outputs['build-base']).toBe('true')
    }
  })

  test('the event "delete" of another branch plans nothing', async () => {
    const event = otherPayload('delete', head, { ref: 'feature', ref_type: 'branch' })
    const { changes, run } = await yard.plan({ event })
    expect(changes).toMatchObject({ known: false, head: null, paths: [] })
    expect(run.outputs).toMatchObject({ 'build-base': 'false', 'build-app': 'false', push: 'false', mode: 'skip' })
  })

  test('a deletion needs no checkout at all', async () => {
    const event = otherPayload('delete', head, { ref: 'feature', ref_type: 'branch' })
    const run = await yard.visit({ event, inputs: SEED_INPUTS, env: { GITHUB_WORKSPACE: '/nonexistent' } })
    expect(run).toMatchObject({ code: 0, missing: [] })
  })
})
