import { dispatchEvent, pushEvent, scheduleEvent } from '../runner/event'
import { JOB, results, started, workflow } from './fixture'

describe('events', () => {
  const ON = `
on:
  push: { branches: [main, 'release/**', '!release/old'], tags: ['v*'] }
  schedule: [{ cron: '0 4 * * 1' }]
  workflow_dispatch:
    inputs:
      rebuild: { type: choice, options: [none, base], default: none }
      dry: { type: boolean, default: false }
permissions: { contents: read, packages: write }
concurrency: { group: 'x-\${{ github.ref }}' }
jobs: { a: { ${JOB}, steps: [{ run: 'echo "\${{ inputs.rebuild }} \${{ inputs.dry == false }} \${{ github.ref_name }}"' }] } }
`
  test.each([
    ['refs/heads/main', true],
    ['refs/heads/release/1/x', true],
    ['refs/heads/release/old', false],
    ['refs/heads/other', false],
    ['refs/tags/v1.0', true],
    ['refs/tags/x', false]
  ])('push to %s starts it: %s', async (ref, starts) => {
    expect((await workflow(ON, sha => pushEvent(sha, undefined, ref))) !== null).toBe(starts)
  })

  test('a schedule starts it with the cron line of its own', async () => {
    expect(await workflow(ON, sha => scheduleEvent(sha, '0 4 * * 1'))).not.toBeNull()
    expect(await workflow(`${ON}# another commit`, sha => scheduleEvent(sha, '0 5 * * 1'))).toBeNull()
  })

  test('a dispatch has its inputs, with defaults', async () => {
    const run = await started(ON, sha => dispatchEvent(sha, { rebuild: 'base' }))
    expect(run.jobs[0]?.steps[0]?.log).toBe('base true main\n')
    expect(run.concurrency).toBe('x-refs/heads/main')
    expect(run.jobs[0]?.permissions).toEqual({ contents: 'read', packages: 'write' })
    await expect(workflow(`${ON}#`, sha => dispatchEvent(sha, { rebuild: 'x' }))).rejects.toThrow('none of none,base')
  })
})

describe('called workflows', () => {
  test('get inputs and secrets, and give outputs', async () => {
    const called = `
on:
  workflow_call:
    inputs: { name: { type: string, required: true }, loud: { type: boolean, default: true } }
    secrets: { token: { required: true } }
    outputs: { greeting: { value: '\${{ jobs.a.outputs.greeting }}' } }
jobs:
  a:
    ${JOB}
    outputs: { greeting: '\${{ steps.s.outputs.greeting }}' }
    steps:
      - { run: 'test "\${{ secrets.token }}" = t0ken' }
      - { id: s, run: 'echo "greeting=hello \${{ inputs.name }} \${{ inputs.loud }}" >> $GITHUB_OUTPUT' }
`
    const caller = `
on: push
jobs:
  call: { uses: ./.github/workflows/called.yml, with: { name: you }, secrets: { token: '\${{ secrets.T }}' } }
  after: { needs: call, ${JOB}, steps: [{ run: 'echo "\${{ needs.call.outputs.greeting }}"' }] }
`
    const run = await started(caller, undefined, { '.github/workflows/called.yml': called }, { T: 't0ken' })
    expect(results(run)).toEqual({ call: 'success', 'call / a': 'success', after: 'success' })
    expect(run.jobs.at(-1)?.steps[0]?.log).toBe('hello you true\n')
  })
})
