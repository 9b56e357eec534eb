/** The code of an error of Node or of a library (`ENOENT`, `UND_ERR_SOCKET`); null where there is none. */
export function errorCode(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null
  return typeof thrown.code === 'string' ? thrown.code : null
}

/** Whether a file was asked for that is not there. */
export function isMissing(thrown: unknown): boolean {
  const code = errorCode(thrown)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
