import { DockerfileError } from '../../src/ignore/error'

/** What a file is refused with. */
export function refusal(read: () => unknown): { readonly message: string; readonly line: number | null } {
  try {
    read()
  } catch (error) {
    if (error instanceof DockerfileError) return { message: error.message, line: error.line }
    throw error
  }
  throw new Error('not refused')
}
