import { REPOSITORY } from '../runner/event'
import type { Json } from './evaluate'
import type { WorkflowOptions } from './types'

/** The `github` context. */
export function githubContext({ event, actor }: WorkflowOptions, token: string, workspace: string): Json {
  const [owner = '', name = ''] = REPOSITORY.split('/')
  return {
    actor: actor ?? 'octocat',
    api_url: 'https://api.github.com',
    base_ref: event.baseRef ?? '',
    event: JSON.parse(JSON.stringify(event.payload)) as Json,
    event_name: event.name,
    head_ref: event.headRef ?? '',
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: `${owner}/${name}`,
    repository_owner: owner,
    run_attempt: '1',
    run_id: '1000',
    run_number: '10',
    server_url: 'https://github.com',
    sha: event.sha,
    token,
    workflow: 'build',
    workspace
  }
}
