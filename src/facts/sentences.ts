/** What went wrong and what helps, as two sentences. Adapters write a fix as a phrase: `check the address; run the job again`. */
export function inSentences({ message, fix }: { readonly message: string; readonly fix: string }): string {
  return `${message}. ${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`
}
