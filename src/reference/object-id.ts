/** Whether text is the name of a git object: SHA-1 or SHA-256, lower-case hex. All zeros, GitHub's sign for "no commit", is none. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !isZero(text)
}

/** GitHub's sign for "no commit": the branch did not exist before, or does not any more. */
export function isZero(text: string): boolean {
  return /^0+$/.test(text)
}
