import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { output } from '../../command'
import type { WorkflowEvent } from '../../runner/event'
import type { Work } from '../step'
import { onlyInputs } from './actions'
import type { ActionCall } from './actions'
import { done } from './done'

/**
 * Fetches the event's commit at the depth that is asked for (default 1; 0 is everything, with tags) and checks it out. Since v6 the token
 * lies in a file of its own, which `.git/config` includes; since v7 the pull request of a fork is refused where the workflow is trusted.
 */
export async function checkout({ machine, inputs, ...call }: ActionCall): Promise<Work> {
  onlyInputs({ machine, inputs, ...call }, ['fetch-depth', 'persist-credentials', 'ref', 'allow-unsafe-pr-checkout'])
  const { remote, event } = machine.state.options
  const git = (...args: readonly string[]) => output('git', args, { cwd: machine.workspace, env: { ...call.env } })
  const depth = inputs['fetch-depth'] ?? '1'
  const ref = (inputs['ref'] ?? '') === '' ? event.sha : (inputs['ref'] ?? '')
  if (inputs['allow-unsafe-pr-checkout'] !== 'true') refuseFork(event, inputs['ref'] ?? '')
  await git('init', '--quiet')
  // As on the server, where the protocol decides about depth; a bare path would be copied whole.
  await git('remote', 'add', 'origin', `file://${remote}`)
  if (depth === '0') {
    await git(
      'fetch',
      '--quiet',
      '--tags',
      'origin',
      '+refs/heads/*:refs/remotes/origin/*',
      '+refs/pull/*:refs/remotes/pull/*'
    )
  }
  const shallow = depth === '0' ? [] : ['--no-tags', `--depth=${depth}`]
  await git('fetch', '--quiet', ...shallow, 'origin', ref)
  await git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
  if (inputs['persist-credentials'] !== 'false') {
    const file = path.join(call.env['RUNNER_TEMP'] ?? '', 'git-credentials-1.config')
    await writeFile(file, `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${TOKEN}\n`)
    await git('config', `includeIf.gitdir:${machine.workspace}/.git.path`, file)
  }
  return done(`checked out ${ref} at depth ${depth}`, { commit: await git('rev-parse', 'HEAD'), ref })
}

/** Nobody's token, as the action encodes it. */
const TOKEN = Buffer.from('x-access-token:not-a-token').toString('base64')

/** Source: https://github.com/actions/checkout/blob/v7.0.1/src/unsafe-pr-checkout-helper.ts */
function refuseFork({ name, payload }: WorkflowEvent, ref: string): void {
  if (name !== 'pull_request_target' && name !== 'workflow_run') return
  const pull = record(payload[name === 'workflow_run' ? 'workflow_run' : 'pull_request'])
  const from = record(name === 'workflow_run' ? pull['head_repository'] : record(pull['head'])['repo'])
  const commits = [record(pull['head'])['sha'], pull['merge_commit_sha'], pull['head_sha']]
  const isOurs = from['full_name'] === record(payload['repository'])['full_name']
  if (!isOurs && (/^refs\/pull\/\d+\/(?:head|merge)$/.test(ref) || commits.includes(ref)))
    throw new Error(`Refusing to check out fork pull request code from a '${name}' workflow.`)
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
