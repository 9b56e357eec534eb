import { resolve } from 'node:path'
import { UserError } from '../errors'
import { withSession } from '../session'
import { imagesOf } from '../wiring'
import { textOption, type Arguments, type Command, type Terminal } from './command'
import { findingLines, type Finding } from '../doctor/finding'
import { builderFindings, gitFindings } from '../doctor/machine'
import { registryFindings } from '../doctor/registries'
import { openWorkspace, workspaceOptions } from './workspace'

/** `doctor`: what would stop a build, before there is one. It changes nothing; the exit code is 1 where something would. */
export const doctorCommand: Command = {
  name: 'doctor',
  operands: '',
  summary: 'look at git, the builder and each registry of the plan for what would stop a build',
  options: [...workspaceOptions],
  async run(args, terminal) {
    const directory = resolve(terminal.directory, textOption(args, 'repo') ?? '.')
    const machine = { directory, environment: terminal.environment }
    const [git, builder] = await Promise.all([gitFindings(machine), builderFindings(machine)])
    const findings = [...git, ...builder, ...(await ofThePlan(args, terminal))]
    for (const line of findingLines(findings)) terminal.print(line)
    return findings.some(({ state }) => state === 'stop') ? 1 : 0
  }
}

/** What a plan would ask; a mistake that keeps it from being made is a finding like the others. */
async function ofThePlan(args: Arguments, terminal: Terminal): Promise<readonly Finding[]> {
  try {
    const workspace = await openWorkspace(args, terminal)
    const { inputs, specification, event } = workspace
    const images = imagesOf(specification)
    const asksToPush = inputs.options.push !== false && inputs.options.checkPush === 'auto'
    try {
      return await withSession(workspace, registry => {
        // With the right to read: more is asked only of what is there already.
        registry.prepare(images.map(image => ({ image, push: false })))
        return registryFindings(registry, { images, event, push: asksToPush, patience: 30_000 })
      })
    } finally {
      await workspace.close()
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [{ subject: 'plan', state: 'stop', said: error.message }]
  }
}
