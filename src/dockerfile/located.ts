import { UserError } from '../errors'
import { DockerfileError, verdictOn } from '../ignore/error'
import { printable } from '../printable'

/** Gives errors about a Dockerfile or an ignore file its name, and says what to do. Throws `UserError`. */
export function located<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof DockerfileError)) throw error
    const [place, fix] =
      error.line === null ? [file, 'Correct the target, or the file.'] : [`${file}:${error.line}`, 'Correct this line.']
    throw new UserError(`${printable(place)}: ${printable(error.message)}. ${verdictOn(error, fix)}`, {
      cause: error
    })
  }
}
