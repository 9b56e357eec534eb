import { printable } from '../printable'

/** One answer of the doctor. `stop`: a build would fail on it; `note`: worth knowing. */
export interface Finding {
  /** What was looked at: `git`, `buildx`, `ghcr.io/acme/app`. */
  readonly subject: string
  readonly state: 'ok' | 'note' | 'stop'
  /** What was found. */
  readonly said: string
  /** One sentence; absent where there is nothing to mend. */
  readonly fix?: string
}

/** Aligned lines, a fix below its finding. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(0, ...findings.map(({ subject }) => subject.length))
  return findings.flatMap(({ subject, state, said, fix }) => [
    `${subject.padEnd(width)}  ${state.padEnd(4)}  ${printable(said)}`,
    ...(fix === undefined ? [] : [`${' '.repeat(width)}        → ${printable(fix)}`])
  ])
}
