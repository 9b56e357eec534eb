/**
 * A mistake that the user can mend: shown as one line, never with a stack trace. The message names the thing (input,
 * file and line, image), what was expected, and the fix.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** What went wrong and what helps, as two sentences. Adapters write a fix as a phrase: `check the address; run the job again`. */
export function inSentences({ message, fix }: { readonly message: string; readonly fix: string }): string {
  return `${message}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`
}
