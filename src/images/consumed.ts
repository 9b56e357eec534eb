import { ignorePaths } from '../ignore/ignore-file'
import { contextIndex } from '../dockerfile/select'
import type { ContextFile } from '../dockerfile/selection'
import { ignoreFileOf, type DescribedImage } from './described'
import { consumedFiles, namedBy, type ImageInputs } from './inputs'
import { relativeTo, within } from './paths'
import type { Snapshot } from './snapshot'

/** A changed path that an image consumes. */
export interface ConsumedChange {
  readonly path: string
  /** First line of the Dockerfile that consumes it; null for the Dockerfile itself and for what `dependencies` adds. */
  readonly line: number | null
  readonly swept: boolean
}

/**
 * Changed paths that an image consumes, each with its line. Paths that the commit no longer holds are looked up by the same rules,
 * so a deletion counts like an edit.
 *
 * @param missing those of the paths that the commit does not hold, see {@link missingFrom}
 */
export function consumedChanges(
  image: DescribedImage,
  inputs: ImageInputs,
  paths: readonly string[],
  snapshot: Snapshot,
  missing: readonly string[] = missingFrom(snapshot, paths)
): readonly ConsumedChange[] {
  const { spec } = image
  const asked = new Set(paths)
  const found = new Map<string, ConsumedChange>()
  const add = (path: string, lines: readonly number[], swept: boolean): void => {
    found.set(path, { path, line: lines[0] ?? null, swept })
  }
  for (const file of inputs.files) if (asked.has(file.path)) add(file.path, file.lines, file.swept)
  for (const one of [image, ...image.views.map(view => view.described)]) {
    for (const { path, lines, swept } of goneFrom(one, missing, snapshot)) add(path, lines, swept)
  }
  const isNamed = 'dependencies' in spec && spec.dependencies.length > 0 ? namedBy(spec.dependencies) : () => false
  for (const path of missing) if (!found.has(path) && isNamed(path)) add(path, [], true)
  add(spec.dockerfile, [], false)
  // Also the one that is not there, or not heeded, any more.
  for (const path of ignorePaths(spec.dockerfile, spec.context)) add(path, [], false)
  for (const view of image.views) add(ignoreFileOf(view.described.spec.context), [], false)
  return paths.flatMap(path => found.get(path) ?? [])
}

/** Those of the paths that are not there any more which one context of an image would take in. */
function goneFrom(
  image: DescribedImage,
  missing: readonly string[],
  snapshot: Snapshot
): readonly { readonly path: string; readonly lines: readonly number[]; readonly swept: boolean }[] {
  const { context } = image.spec
  const gone: ContextFile[] = []
  for (const path of missing) {
    const key = relativeTo(context, path)
    if (key !== null) gone.push({ path: key, mode: '100644', oid: GONE })
  }
  if (gone.length === 0) return []
  // With the links that are there: a source may lead to what is gone through one of them.
  const links = snapshot.context(context).files.filter(file => file.mode === '120000')
  const { files } = consumedFiles(image, contextIndex([...links, ...gone]), snapshot)
  return files.flatMap(({ file, lines, swept }) =>
    file.oid === GONE ? [{ path: within(context, file.path), lines, swept }] : []
  )
}

/** Paths from which on a set of all files costs less than to look each one up. */
const MANY = 1000

/** Those of some paths that are no file of the commit. */
export function missingFrom(snapshot: Snapshot, paths: readonly string[]): readonly string[] {
  if (paths.length < MANY) return paths.filter(path => snapshot.entry(path) === undefined)
  const there = new Set(snapshot.files.map(entry => entry.path))
  return paths.filter(path => !there.has(path))
}

/** Stands for the content of a file that the commit does not hold. */
const GONE = ''
