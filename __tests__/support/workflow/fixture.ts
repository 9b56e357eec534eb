import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { output } from '../command'
import { pushEvent } from '../runner/event'
import type { WorkflowEvent } from '../runner/event'
import { runWorkflow } from './run'
import type { WorkflowRun } from './types'

/** A repository for each test of the file that imports this. */
let remote: string

beforeEach(async () => {
  remote = await mkdtemp(path.join(tmpdir(), 'remote-'))
  await output('git', ['init', '--quiet', '-b', 'main', remote])
})

afterEach(async () => {
  await rm(remote, { recursive: true })
})

/** Commits files to the repository of this test. Gives the commit. */
export async function commit(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(remote, name)), { recursive: true })
    await writeFile(path.join(remote, name), text)
  }
  const git = (...args: readonly string[]) =>
    output('git', ['-C', remote, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'x')
  return git('rev-parse', 'HEAD')
}

/** Runs a workflow file of this text, in the repository of this test. */
export async function workflow(
  text: string,
  event: (sha: string) => WorkflowEvent = sha => pushEvent(sha),
  more: Readonly<Record<string, string>> = {},
  secrets: Readonly<Record<string, string>> = {}
): Promise<WorkflowRun | null> {
  const file = '.github/workflows/build.yml'
  const sha = await commit({ [file]: text, ...more })
  return runWorkflow({ remote, file, event: event(sha), secrets })
}

/** Like {@link workflow}, for an event that starts it. */
export async function started(...args: Parameters<typeof workflow>): Promise<WorkflowRun> {
  const run = await workflow(...args)
  if (run === null) throw new Error('the event does not start the workflow')
  return run
}

/** Results by job. */
export function results(run: WorkflowRun): Record<string, string> {
  return Object.fromEntries(run.jobs.map(job => [job.id, job.result]))
}

export const JOB = 'runs-on: ubuntu-latest'
