import type { BaseSpec } from '../config/spec'
import type { Warning } from '../ports'
import { printable } from '../printable'
import type { Counted } from './counted'

/** For each file that counts by its bytes because of a command: which line it is, and the three ways out. */
export function bytesAdvice(spec: BaseSpec, counted: ReadonlyMap<string, Counted>): readonly Warning[] {
  return [...counted].flatMap(([path, file]) => {
    if (file.kind !== 'bytes' || !('place' in file.because) || file.because.rule === 'swept') return []
    const { place, rule } = file.because
    const name = printable(path)
    if (rule === 'settings') {
      const message =
        `${name}: ${printable(place.file)} (${printable(place.text)}) may make its tool install more than the command line says, so each of its ` +
        `bytes counts for base ${printable(spec.name)}. Give what it says as options of the command instead, or write "hash: semantic" for this base.`
      return [{ code: 'dependency-file-bytes', message, file: place.file, ...(place.line > 0 && { line: place.line }) }]
    }
    const message =
      `${name}: line ${place.line} of ${printable(place.file)} (${printable(place.text)}) may read all of it, so each of its bytes counts for ` +
      `base ${printable(spec.name)}. If it does not: move that line above the COPY of the file; or mount the file in the line that installs from it ` +
      `(RUN --mount=type=bind,source=${name},target=${name}) instead of copying it; or write "hash: semantic" for this base.`
    return [{ code: 'dependency-file-bytes', message, file: place.file, line: place.line }]
  })
}
