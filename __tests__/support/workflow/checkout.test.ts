import { JOB, commit, started } from './fixture'
import type { WorkflowEvent } from '../runner/event'

const checkoutWith = (inputs: string) => `
on: [push, pull_request_target, workflow_run]
jobs:
  a:
    ${JOB}
    steps:
      - { uses: actions/checkout@v7, with: { ${inputs} } }
      - run: |
          echo "config: $(grep -ci authorization .git/config)"
          echo "git: $(git config --get http.https://github.com/.extraheader | cut -d' ' -f1)"
`

test.each([
  ['persist-credentials: true', 'config: 0\ngit: AUTHORIZATION:'],
  ['persist-credentials: false', 'config: 0\ngit: \n']
])('actions/checkout with %s keeps the token out of .git/config', async (inputs, said) => {
  const run = await started(checkoutWith(inputs))
  expect(run.jobs[0]?.steps[1]?.log).toContain(said)
})

/** A pull request of a fork, in an event that runs with the secrets of the repository. */
function trusted(name: 'pull_request_target' | 'workflow_run', sha: string, head: string): WorkflowEvent {
  const repository = { full_name: 'acme/shop', default_branch: 'main' }
  const from = { full_name: 'guest/shop', fork: true }
  const payload =
    name === 'workflow_run'
      ? { workflow_run: { head_sha: head, head_repository: from, event: 'pull_request' }, repository }
      : { pull_request: { head: { sha: head, repo: from }, base: { sha, repo: repository } }, repository }
  return { name, ref: 'refs/heads/main', sha, payload }
}

test.each(['pull_request_target', 'workflow_run'] as const)(
  'actions/checkout refuses a fork in %s, unless it is told otherwise',
  async name => {
    const head = await commit({ 'evil.sh': 'exit 1\n' })
    const event = (sha: string) => trusted(name, sha, head)
    const refused = await started(checkoutWith(`ref: ${head}`), event)
    expect(refused.jobs[0]?.steps[0]?.log).toContain('Refusing to check out fork pull request code')
    const allowed = await started(checkoutWith(`ref: ${head}, allow-unsafe-pr-checkout: true`), event)
    expect(allowed.jobs[0]?.steps[0]?.outcome).toBe('success')
    const ordinary = await started(checkoutWith('fetch-depth: 1'), event)
    expect(ordinary.jobs[0]?.steps[0]?.outcome).toBe('success')
  }
)
