import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { messageOf, UserError } from '../../errors'
import type { Environment } from '../../wiring'
import type { Step } from './example'

const run = promisify(execFile)

/** The example's own git repository, out of reach of the user's configuration. */
export class ExampleRepository {
  readonly folder: string
  readonly #environment: Environment

  constructor(folder: string, environment: Environment) {
    this.folder = folder
    this.#environment = environment
  }

  async create(): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await this.#git('init', '--quiet', '--initial-branch=main')
  }

  /** Writes the files of a step and commits them. @returns the id of the commit */
  async commit(step: Step): Promise<string> {
    for (const [path, content] of Object.entries(step.files)) {
      const file = join(this.folder, path)
      if (content === null) await rm(file)
      else {
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, content)
      }
    }
    await this.#git('add', '--all')
    await this.#git('commit', '--quiet', '--message', step.title)
    return (await this.#git('rev-parse', 'HEAD')).trim()
  }

  async #git(...args: readonly string[]): Promise<string> {
    const identity = ['-c', 'user.name=demo', '-c', 'user.email=demo@example.com', '-c', 'commit.gpgsign=false']
    const env = { ...this.#environment, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
    try {
      return (await run('git', [...identity, ...args], { cwd: this.folder, env })).stdout
    } catch (error) {
      throw new UserError(`The demonstration needs git 2.28 or newer: ${messageOf(error)}`, { cause: error })
    }
  }
}
