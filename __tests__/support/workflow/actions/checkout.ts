import { output } from '../../command'
import type { Work } from '../step'
import { onlyInputs } from './actions'
import type { ActionCall } from './actions'
import { done } from './done'

/** Fetches the event's commit at the depth that is asked for (default 1; 0 is everything, with tags) and checks it out. */
export async function checkout({ machine, inputs, ...call }: ActionCall): Promise<Work> {
  onlyInputs({ machine, inputs, ...call }, ['fetch-depth', 'persist-credentials', 'ref'])
  const { remote, event } = machine.state.options
  const git = (...args: readonly string[]) => output('git', args, { cwd: machine.workspace, env: { ...call.env } })
  const depth = inputs['fetch-depth'] ?? '1'
  const ref = (inputs['ref'] ?? '') === '' ? event.sha : (inputs['ref'] ?? '')
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
  return done(`checked out ${ref} at depth ${depth}`, { commit: await git('rev-parse', 'HEAD'), ref })
}
