import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { loadConfiguration } from '../config/load'
import { renderConfiguration } from '../config/render'
import { defaultConfigurationFile } from '../specify'
import { plainHttpHosts, specificationOf } from '../config/specification'
import { messageOf, UserError } from '../errors'
import { printable } from '../printable'
import { flag, type Command, type Terminal } from './command'
import { draftOf, type Draft } from './init/draft'
import { loginsFor, renderWorkflow, secretsIn } from './init/workflow'
import { styleOf } from './style'
import { planTable } from './table'
import { openExploration, planWorkspace, workspaceOptions, type Exploration } from './workspace'

const workflowFile = '.github/workflows/images.yml'

/** `init`: writes down what was found, ready to commit, and plans it. */
export const initCommand: Command = {
  name: 'init',
  operands: '',
  summary: `write what is found in the repository to ${defaultConfigurationFile} and ${workflowFile}; never overwrites`,
  options: [
    { name: 'dry-run', type: 'boolean', help: 'print both files instead of writing them' },
    ...workspaceOptions.filter(option => option.name !== 'commit' && option.name !== 'config')
  ],
  async run(args, terminal) {
    const exploration = await openExploration(args, terminal)
    try {
      const { explored, checkedOut, repository } = exploration
      const draft = draftOf(explored, exploration.shared)
      const logins = loginsFor(draft.hosts, explored.workflows.logins)
      const files = [
        [defaultConfigurationFile, renderConfiguration(draft.configuration, draft.notes)],
        [workflowFile, renderWorkflow({ branch: checkedOut ?? 'main', logins, emulates: draft.emulates })]
      ] as const
      report(draft, exploration, terminal)
      const style = styleOf(terminal)
      const dry = flag(args, 'dry-run')
      for (const [file, text] of files) {
        if (dry) terminal.print(`${style.dim(`# ${file}`)}\n${text}`)
        else {
          const isNew = await writeNew(join(repository.root, file), text)
          terminal.print(isNew ? style.green(`wrote ${file}`) : style.dim(`left ${file} as it is`))
        }
      }
      const missing = secretsIn(logins).filter(
        name => !explored.workflows.logins.some(login => JSON.stringify(login).includes(name))
      )
      if (missing.length > 0) terminal.print(`Create the secrets ${missing.join(', ')} before the first run.`)
      const configuration = dry ? files[0][1] : await readFile(join(repository.root, defaultConfigurationFile), 'utf8')
      return await showPlan(configuration, exploration, terminal)
    } finally {
      await exploration.close()
    }
  }
}

/** What was found where, what could not be known, and what the new workflow replaces. */
function report({ open, hasBase }: Draft, { explored }: Exploration, terminal: Terminal): void {
  for (const { what, why } of explored.findings) terminal.note(printable(`found: ${what} (${why})`))
  for (const line of open) terminal.note(printable(`open: ${line}`))
  for (const { place, what } of explored.workflows.steps)
    terminal.note(printable(`replaced: ${place} (${what}); take this step out when the new workflow has run`))
  if (hasBase)
    terminal.note(
      'Write COPY --link where an app only copies files onto its base, and the base is not downloaded: with 320 MB of dependencies on an empty builder, 5 s instead of 16 s ' +
        'with a plain COPY, which is no faster than one Dockerfile with a registry cache. The plan lists the lines; README.md has the figures.'
    )
  else terminal.note('No base image was found to split off: each image is planned alone, by its hash.')
}

/** The plan of the file as it is written. It needs no registry: one that does not answer counts as empty. */
async function showPlan(text: string, exploration: Exploration, terminal: Terminal): Promise<number> {
  const { inputs, shared } = exploration
  const { configuration, label } = await loadConfiguration(defaultConfigurationFile, text)
  const options = { ...inputs.options, push: true, checkPush: 'false', onRegistryError: 'rebuild' } as const
  const workspace = {
    ...exploration,
    inputs: { ...inputs, options },
    specification: specificationOf(configuration, shared, label),
    plainHttp: plainHttpHosts(configuration, shared),
    findings: [],
    warnings: [],
    describedIn: new Set<string>()
  }
  const { plan } = await planWorkspace(workspace, result => result)
  for (const line of planTable(plan, terminal)) terminal.print(line)
  return 0
}

/** @returns false where the file is there already */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false
    throw new UserError(`${printable(path)} cannot be written: ${messageOf(error)}`, { cause: error })
  }
}
