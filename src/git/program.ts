import { accessSync, constants, statSync } from 'node:fs'
import { platform } from 'node:os'
import path from 'node:path'
import { UserError } from '../errors'

/** Environment variables as `process.env` gives them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The absolute path of git. Looked up here, since Windows would look in the working directory first, which is the
 * repository: a `git.exe` that somebody committed must not be run.
 */
export function findGit(environment: Environment): string {
  const windows = platform() === 'win32'
  const key = Object.keys(environment).find(name => (windows ? name.toUpperCase() : name) === 'PATH')
  const folders = (key === undefined ? '' : (environment[key] ?? '')).split(path.delimiter)
  const found = folders
    .filter(folder => path.isAbsolute(folder))
    .map(folder => path.join(folder, windows ? 'git.exe' : 'git'))
    .find(isProgram)
  if (found === undefined) {
    throw new UserError(
      'There is no git program on the PATH; install git (2.25 or newer) on this runner or in the container of the job.'
    )
  }
  return found
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
