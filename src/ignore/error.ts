import { UserError } from '../errors'

/** A Dockerfile or `.dockerignore` that the builder would refuse. The message does not name the file: the caller adds it. */
export class DockerfileError extends UserError {
  override readonly name = 'DockerfileError'
  /** From 1; null where it is about no line. */
  readonly line: number | null

  constructor(message: string, line: number | null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.line = line
  }
}

/** A file that is correct, and asks for more work than there is time. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}

/** Whether a limit of this project is the reason, and not a rule of the builder. */
function isLimit(error: unknown): boolean {
  return error instanceof LimitError || (error instanceof Error && error.cause !== undefined && isLimit(error.cause))
}

/** Whose rule an error is about, and the fix. */
export function verdictOn(error: DockerfileError, fix: string): string {
  return isLimit(error)
    ? 'That is more than base-image-planner goes through. Shorten it.'
    : `A builder refuses it too. ${fix}`
}

/** A {@link LimitError} with its line. */
export function limitAt(line: number | null, message: string): DockerfileError {
  return new DockerfileError(message, line, new LimitError(message))
}
