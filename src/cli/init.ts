import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { renderConfiguration } from '../config/render'
import type { Configuration } from '../config/schema'
import { defaultConfigurationFile, discoverConfiguration, type SpecifyRequest } from '../config/specify'
import { inputLabel } from '../config/single-service'
import { specificationOf } from '../config/specification'
import { messageOf, UserError } from '../errors'
import { openWorkTree } from '../git/work-tree'
import { printable } from '../printable'
import { printBakeWith } from '../buildx/print-bake'
import { textOption, type Command } from './command'
import { renderWorkflow } from './init/workflow'
import { styleOf } from './style'
import { currentBranch, localInputsOf, originOf, workspaceOptions } from './workspace'

const workflowFile = '.github/workflows/images.yml'

/** `init`: writes down what was found, ready to commit. */
export const initCommand: Command = {
  name: 'init',
  operands: '',
  summary: `write what is found in the repository to ${defaultConfigurationFile} and ${workflowFile}; never overwrites`,
  options: workspaceOptions.filter(option => option.name !== 'commit' && option.name !== 'config'),
  async run(args, terminal) {
    const directory = resolve(terminal.directory, textOption(args, 'repo') ?? '.')
    const inputs = localInputsOf(args)
    const opened = await openWorkTree(directory, { environment: terminal.environment })
    try {
      const { repository, tree } = opened
      const [remote, branch] = await Promise.all([originOf(directory), currentBranch(directory)])
      const request: SpecifyRequest = {
        repository,
        commit: tree,
        config: null,
        single: inputs.single,
        given: inputs.given,
        registry: inputs.registry,
        repositoryName: remote?.name ?? null,
        printBake: printBakeWith({ workTree: repository.root, environment: terminal.environment, refused: null })
      }
      const { configuration, findings } = await discoverConfiguration(request)
      for (const finding of findings) terminal.note(printable(finding))
      const files = [
        [defaultConfigurationFile, renderConfiguration(configuration)],
        [workflowFile, renderWorkflow({ branch: branch ?? 'main', host: hostOf(configuration, request) })]
      ] as const
      const style = styleOf(terminal)
      for (const [file, text] of files) {
        const isNew = await writeNew(join(repository.root, file), text)
        terminal.print(isNew ? style.green(`wrote ${file}`) : style.dim(`left ${file} as it is`))
      }
      return 0
    } finally {
      await opened.close()
    }
  }
}

/** The registry of the first service: the one to log in to; empty for local layouts. */
function hostOf(configuration: Configuration, request: SpecifyRequest): string {
  const shared = { registry: request.registry, repository: request.repositoryName }
  const { services, bases } = specificationOf(configuration, shared, inputLabel)
  const [first] = [...services, ...bases]
  return first === undefined || first.image.startsWith('oci:') ? '' : (first.image.split('/')[0] ?? '')
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
