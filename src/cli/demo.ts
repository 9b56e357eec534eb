import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInputs } from '../inputs'
import { specify } from '../specify'
import type { StartedEvent } from '../event/event'
import { openRepository } from '../git/repository'
import { moveTags, unmovedError } from '../move-tags'
import { specifyRequest } from '../session'
import { textOption, type Command, type Terminal } from './command'
import { steps, type Step } from './demo/example'
import { buildTiny } from './demo/images'
import { ExampleRepository } from './demo/repository'
import { styleOf } from './style'
import { planTable } from './table'
import { localSession, planWorkspace } from './workspace'

/** `demo`: a small repository walked through its history, planned against a registry in a folder. */
export const demoCommand: Command = {
  name: 'demo',
  operands: '',
  summary: 'walk a small example through its history, with a registry in a folder: no Docker, no network',
  options: [{ name: 'keep', type: 'string', value: 'DIR', help: 'make the example in this folder and leave it there' }],
  async run(args, terminal) {
    const kept = textOption(args, 'keep')
    const folder = kept ?? (await mkdtemp(join(tmpdir(), 'base-image-planner-demo-')))
    try {
      const example = new ExampleRepository(folder, terminal.environment)
      await example.create()
      let before: string | null = null
      for (const [index, step] of steps.entries()) {
        before = await walk(step, index + 1, before, example, terminal)
      }
      if (kept !== null)
        terminal.print(`The example is in ${folder}: a git repository, and the images in ${join(folder, 'images')}`)
      return 0
    } finally {
      if (kept === null) await rm(folder, { recursive: true, force: true })
    }
  }
}

/** Commits a step, plans its push, prints the plan and carries it out. @returns the id of the commit */
async function walk(
  step: Step,
  number: number,
  before: string | null,
  example: ExampleRepository,
  terminal: Terminal
): Promise<string> {
  const sha = await example.commit(step)
  const repository = await openRepository(example.folder, { environment: terminal.environment })
  try {
    const opened = localSession({ repository, inputs: readInputs(() => ''), event: pushEvent(sha, before) }, terminal)
    await planWorkspace(
      { ...opened, ...(await specify(specifyRequest(opened))) },
      async ({ plan, retags }, registry) => {
        const style = styleOf(terminal)
        terminal.print(`${style.bold(`${number}. ${step.title}`)}  ${style.dim(step.says)}`)
        for (const line of planTable(plan, terminal)) terminal.print(`   ${line}`)
        terminal.print('')
        await buildTiny(plan, example.folder, registry)
        const moved = await moveTags(retags, registry, () => undefined)
        if (moved.unmoved.length > 0) throw unmovedError(moved)
      }
    )
    return sha
  } finally {
    repository.close()
  }
}

/** A push to the default branch. */
function pushEvent(sha: string, before: string | null): StartedEvent {
  return {
    name: 'push',
    ref: 'refs/heads/main',
    sha,
    repository: null,
    repositoryUrl: null,
    branch: 'main',
    tag: null,
    pullRequest: null,
    defaultBranch: 'main',
    deleted: false,
    mayPush: { allowed: true },
    origin: { kind: 'push', before, after: sha, forced: false }
  }
}
