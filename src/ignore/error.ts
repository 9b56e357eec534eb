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
