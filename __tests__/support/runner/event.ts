/** What starts a run: the event's name, where it happened and its payload, as GitHub sends it (the fields that are read). */
export interface WorkflowEvent {
  readonly name: string
  readonly ref: string
  readonly sha: string
  readonly headRef?: string
  readonly baseRef?: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const REPOSITORY = 'acme/shop'
export const NO_COMMIT = '0'.repeat(40)

const repository = {
  name: 'shop',
  full_name: REPOSITORY,
  html_url: `https://github.com/${REPOSITORY}`,
  default_branch: 'main',
  fork: false,
  private: true,
  owner: { login: 'acme' }
}

/** A push to a branch or of a tag. `before` is {@link NO_COMMIT} for the first push of a ref. */
export function pushEvent(sha: string, before: string = NO_COMMIT, ref = 'refs/heads/main'): WorkflowEvent {
  const payload = {
    ref,
    before,
    after: sha,
    created: before === NO_COMMIT,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `https://github.com/${REPOSITORY}/compare/${before}...${sha}`,
    head_commit: { id: sha },
    commits: [],
    repository
  }
  return { name: 'push', ref, sha, payload }
}

export function dispatchEvent(
  sha: string,
  inputs: Readonly<Record<string, string>> = {},
  ref = 'refs/heads/main'
): WorkflowEvent {
  return { name: 'workflow_dispatch', ref, sha, payload: { ref, inputs, workflow: 'build.yml', repository } }
}

export function scheduleEvent(sha: string, schedule: string): WorkflowEvent {
  return { name: 'schedule', ref: 'refs/heads/main', sha, payload: { schedule, repository } }
}

/** A pull request; `sha` is its merge commit, `head` the branch's last commit. From a fork nothing may be pushed. */
export function pullRequestEvent(
  sha: string,
  pull: { readonly number: number; readonly head: string; readonly base: string; readonly fork: boolean }
): WorkflowEvent {
  const from = pull.fork ? { ...repository, full_name: 'guest/shop', fork: true } : repository
  return {
    name: 'pull_request',
    ref: `refs/pull/${pull.number}/merge`,
    sha,
    headRef: 'feature',
    baseRef: 'main',
    payload: {
      action: 'synchronize',
      number: pull.number,
      pull_request: {
        number: pull.number,
        merge_commit_sha: sha,
        merged: false,
        state: 'open',
        head: { ref: 'feature', sha: pull.head, repo: from },
        base: { ref: 'main', sha: pull.base, repo: repository }
      },
      repository
    }
  }
}
