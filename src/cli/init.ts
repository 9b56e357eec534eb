import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { loadConfiguration } from '../config/load'
import { renderConfiguration } from '../config/render'
import type { Configuration } from '../config/schema'
import { defaultConfigurationFile } from '../specify'
import { plainHttpHosts, specificationOf } from '../config/specification'
import { messageOf, UserError } from '../errors'
import { printable } from '../printable'
import type { Session } from '../session'
import { flag, textOption, type Arguments, type Command, type Terminal } from './command'
import { draftOf, type Draft } from './init/draft'
import { splitDockerfile, withSplit } from './init/split'
import { loginsFor, renderWorkflow, secretsIn } from './init/workflow'
import { styleOf } from './style'
import { planTable } from './table'
import { openExploration, openWorkspace, planWorkspace, workspaceOptions, type Exploration } from './workspace'

const workflowFile = '.github/workflows/images.yml'

/** `init`: writes down what was found, ready to commit, and plans it. */
export const initCommand: Command = {
  name: 'init',
  operands: '',
  summary: `write what is found in the repository to ${defaultConfigurationFile} and ${workflowFile}; never overwrites`,
  options: [
    { name: 'dry-run', type: 'boolean', help: 'print the files instead of writing them' },
    {
      name: 'split',
      type: 'string',
      value: 'SERVICE',
      help: "also write a Dockerfile that builds the service's image on a base: the stage that installs its dependencies, cut in two"
    },
    ...workspaceOptions.filter(option => option.name !== 'commit' && option.name !== 'config')
  ],
  async run(args, terminal) {
    const exploration = await openExploration(args, terminal)
    try {
      const { explored, checkedOut, repository } = exploration
      const split = await proposeSplit(exploration, textOption(args, 'split'), terminal)
      const draft = draftOf({ ...explored, configuration: split.configuration }, exploration.shared)
      const logins = loginsFor(draft.hosts, explored.workflows.logins)
      const files = [
        [defaultConfigurationFile, renderConfiguration(draft.configuration, draft.notes)],
        [workflowFile, renderWorkflow({ branch: checkedOut ?? 'main', logins, emulates: draft.emulates })],
        ...split.files
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
      if (split.files.length > 0) await showSplitPlan(dry, args, terminal)
      else await showWritten(configuration, exploration, terminal)
      return 0
    } finally {
      await exploration.close()
    }
  }
}

interface ProposedSplit {
  readonly configuration: Configuration
  /** Paths and texts of what is to be written. */
  readonly files: readonly (readonly [string, string])[]
}

/** The Dockerfile of a service cut in two, beside the one that is there: nothing is overwritten. */
async function proposeSplit(
  { explored, repository }: Exploration,
  name: string | null,
  terminal: Terminal
): Promise<ProposedSplit> {
  const { configuration } = explored
  if (name === null) return { configuration, files: [] }
  const service = configuration.services?.[name]
  if (service === undefined) {
    const names = Object.keys(configuration.services ?? {}).join(', ')
    throw new UserError(`--split: there is no service ${JSON.stringify(name)}. Services: ${names}.`)
  }
  const dockerfile = service.dockerfile ?? 'Dockerfile'
  const read = (path: string): Promise<string> => readFile(join(repository.root, path), 'utf8')
  const text = await read(dockerfile)
  const split = splitDockerfile(dockerfile, text, service.target ?? null)
  if (split.text === text) {
    terminal.note(printable(`split: the stage "${split.stage}" of ${dockerfile} is the base of ${name} as it is.`))
    return { configuration: withSplit(configuration, name, service, dockerfile, split), files: [] }
  }
  const written = `${dockerfile}.split`
  const ignored = await read(`${dockerfile}.dockerignore`).catch(() => null)
  terminal.note(
    printable(
      `split: lines ${split.first} to ${split.last} of ${dockerfile} are the base of ${name}, the stage "${split.stage}" of ${written}. ` +
        'It builds the same image; put it in the place of the other when you have looked at it.'
    )
  )
  return {
    configuration: withSplit(configuration, name, service, written, split),
    files: [[written, split.text], ...(ignored === null ? [] : [[`${written}.dockerignore`, ignored] as const])]
  }
}

/** The plan of the work tree with what was written; what was only printed cannot be planned. */
async function showSplitPlan(dry: boolean, args: Arguments, terminal: Terminal): Promise<void> {
  if (dry) return
  const workspace = await openWorkspace(args, terminal)
  await showPlan(workspace, terminal).finally(workspace.close)
}

/** What was found where, what could not be known, and what the new workflow replaces. */
function report({ open, hasBase }: Draft, { explored }: Exploration, terminal: Terminal): void {
  for (const { what, why } of explored.findings) terminal.note(printable(`found: ${what} (${why})`))
  for (const line of open) terminal.note(printable(`open: ${line}`))
  for (const { place, what } of explored.workflows.steps)
    terminal.note(printable(`replaced: ${place} (${what}); take this step out when the new workflow has run`))
  if (hasBase)
    terminal.note(
      'Write COPY --link where an app only copies files onto its base, and the base is not downloaded: with 320 MB of dependencies on an empty builder, 2 s instead of 8 s ' +
        'with a plain COPY, which is no faster than one Dockerfile with a registry cache. The plan lists the lines; README.md has the figures.'
    )
  else terminal.note('No base image was found to split off: each image is planned alone, by its hash.')
}

/** The plan of the file as it is written. */
async function showWritten(text: string, exploration: Exploration, terminal: Terminal): Promise<void> {
  const { shared } = exploration
  const { configuration, label } = await loadConfiguration(defaultConfigurationFile, text)
  const workspace = {
    ...exploration,
    specification: specificationOf(configuration, shared, label),
    plainHttp: plainHttpHosts(configuration, shared),
    findings: [],
    warnings: [],
    describedIn: new Set<string>()
  }
  await showPlan(workspace, terminal)
}

/** It needs no registry: one that does not answer counts as empty. */
async function showPlan(workspace: Session, terminal: Terminal): Promise<void> {
  const { inputs } = workspace
  const options = { ...inputs.options, push: true, checkPush: 'false', onRegistryError: 'rebuild' } as const
  const { plan } = await planWorkspace({ ...workspace, inputs: { ...inputs, options } }, result => result)
  for (const line of planTable(plan, terminal)) terminal.print(line)
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
