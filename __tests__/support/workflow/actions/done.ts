import type { Work } from '../step'

/** Work that succeeded. */
export function done(log: string, outputs: Readonly<Record<string, string>> = {}): Work {
  return { code: 0, stdout: log, stderr: '', outputs }
}
