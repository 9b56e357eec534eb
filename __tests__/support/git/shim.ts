import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findGit } from '../../../src/git/program'
import type { Sandbox } from './program'

/** A `git` in front of git that writes down what it is asked for. */
export interface Shim {
  /** The sandbox's environment with the shim first on the PATH. */
  readonly environment: Readonly<Record<string, string>>
  /** Subcommands in the order in which they were started, each with its arguments; settings (`-c …`) are left out. */
  calls(): Promise<readonly string[]>
}

/** `variables` are set for every git that the shim starts. */
export async function createShim(sandbox: Sandbox, variables: Readonly<Record<string, string>> = {}): Promise<Shim> {
  const folder = path.join(sandbox.folder, 'shim')
  const log = path.join(folder, 'log')
  const program = path.join(folder, 'git')
  await mkdir(folder)
  await writeFile(log, '')
  const assignments = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`)
  const script = `#!/bin/sh\n${assignments.join('')}printf '%s\\n' "$*" | tr '\\n' ' ' >> ${log}\necho >> ${log}\nexec ${findGit(sandbox.environment)} "$@"\n`
  await writeFile(program, script)
  await chmod(program, 0o755)
  return {
    environment: { ...sandbox.environment, PATH: `${folder}${path.delimiter}${sandbox.environment['PATH'] ?? ''}` },
    calls: async () => {
      const lines = (await readFile(log, 'utf8')).split('\n').filter(Boolean)
      return lines.map(line => line.replace(/^(?:-c \S+ )+/, '').trim())
    }
  }
}
