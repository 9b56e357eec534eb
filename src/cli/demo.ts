import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChanges } from '../changes/find-changes'
import type { StartedEvent } from '../event/event'
import { specify } from '../config/specify'
import { openRepository } from '../git/repository'
import { readInputs } from '../action/inputs'
import { splitTag } from '../facts/ask-tags'
import { makePlan } from '../planner'
import { wireRegistries } from '../wiring'
import { textOption, type Command, type Terminal } from './command'
import { steps, type Step } from './demo/example'
import { buildTiny } from './demo/images'
import { ExampleRepository } from './demo/repository'
import { styleOf } from './style'
import { planTable } from './table'

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
  const inputs = readInputs(() => '')
  const repository = await openRepository(example.folder, { environment: terminal.environment })
  const registry = wireRegistries({
    named: [],
    inputs,
    images: [],
    plainHttp: [],
    environment: terminal.environment,
    layoutRoot: example.folder,
    mask: () => undefined,
    say: terminal.note
  })
  try {
    const event = pushEvent(sha, before)
    const { specification } = await specify({
      repository,
      commit: sha,
      config: null,
      single: inputs.single,
      given: [],
      registry: null,
      repositoryName: null
    })
    const { plan, retags } = await makePlan(
      {
        specification,
        event,
        changes: findChanges(event, repository, null),
        commitDate: repository.commitDate(sha),
        options: inputs.options
      },
      { repository, registry, clock: { now: () => new Date() }, githubRequests: () => 0 }
    )
    const style = styleOf(terminal)
    terminal.print(`${style.bold(`${number}. ${step.title}`)}  ${style.dim(step.says)}`)
    for (const line of planTable(plan, terminal)) terminal.print(`   ${line}`)
    terminal.print('')
    await buildTiny(plan, example.folder, registry)
    for (const { reference, manifest } of retags) {
      const { image, tag } = splitTag(reference)
      await registry.retag(image, manifest, tag)
    }
    return sha
  } finally {
    await registry.close()
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
