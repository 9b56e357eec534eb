import { posix } from 'node:path'
import { contextIndex, selectFiles, type ContextIndex } from '../dockerfile/select'
import type { Action, Consumption, Origin, ResolvedTarget } from '../dockerfile/resolved'
import type { SelectedFile } from '../dockerfile/selection'
import { hasWildcards } from '../ignore/glob'
import { contextPath } from '../dockerfile/paths'
import type { DescribedImage } from './described'
import { relativeTo } from './paths'
import { placesAfter, type Places, type Transfer } from './places'
import { readRun } from './read-run'
import { Sight, type TracedFile } from './sight'
import type { Snapshot } from './snapshot'

/** What an image that a Dockerfile names holds; null where nothing of the plan is known to be in it. */
export type Below = (origin: { readonly stage: string | null; readonly reference: string }) => Sight | null

export interface Traced {
  readonly described: DescribedImage
  /** Dependency files that it takes in itself; none of a service, all of whose files count by their bytes. */
  readonly own: readonly TracedFile[]
  readonly below: Below
  /** Lines that sweep in something that is no dependency file. */
  readonly sweeping: ReadonlySet<number>
  /** It may hold code of the repository, which scripts of its dependency files may run. */
  readonly hasCode: boolean
}

/** Follows dependency files through the stages of an image: which commands see them, and which of them it holds in the end. */
export async function traceImage(
  traced: Traced,
  target: ResolvedTarget,
  snapshot: Snapshot,
  links: (folder: string) => readonly SelectedFile['file'][]
): Promise<Sight> {
  const sights = new Map<number, Sight>()
  const { described: image, own } = traced

  const sightOf = (origin: Origin): Sight => {
    if (origin.kind === 'image') return traced.below({ stage: null, reference: origin.reference }) ?? new Sight()
    const stage = target.stages[origin.index]
    const known = sights.get(origin.index)
    return known ?? traced.below({ stage: stage?.name ?? null, reference: stage?.from ?? '' }) ?? new Sight()
  }

  /** The traced files that an instruction takes from its context, each with its source. */
  function taken(use: Consumption, files: readonly TracedFile[]): readonly Taken[] {
    const { spec, ignore } = image.views.find(({ name }) => name === use.context)?.described ?? image
    const keys = new Map(files.map(file => [relativeTo(spec.context, file.path), file]))
    const entries = files.flatMap(file => {
      const key = relativeTo(spec.context, file.path)
      return key === null ? [] : [{ ...file.entry, path: key }]
    })
    if (entries.length === 0) return []
    const context: ContextIndex = contextIndex([...links(spec.context), ...entries])
    return use.paths.flatMap((path, at) => {
      const one = { ...use, paths: [path], sources: [use.sources[at] ?? path] }
      const { files: selected } = selectFiles(context, [one], ignore?.filter ?? null, snapshot.linkTarget)
      return selected.flatMap(({ file: { path: key }, swept }) => {
        const file = keys.get(key)
        return file === undefined ? [] : [{ file, key, swept, source: path, written: one.sources[0] ?? path }]
      })
    })
  }

  function take(use: Consumption, { destination, line }: { destination: string; line: number }, sight: Sight): void {
    const isOwn = new Set(own)
    for (const { file, key, swept, source, written } of taken(use, [...new Set([...own, ...sight.files.keys()])])) {
      const transfer = transferOf(source, written, use, destination)
      const places = use.uncertain ? null : (placesAfter(transfer, key) ?? null)
      // The same file in the same place is not the one of the base any more.
      if (places?.length === 1) sight.remove(file, place => place === places[0])
      if (!isOwn.has(file)) continue
      note(file, swept, line)
      sight.add(file, places)
    }
  }

  function note(file: TracedFile, swept: boolean, line: number): void {
    file.isFound = true
    if (swept && traced.sweeping.has(line)) file.swept ??= { file: image.spec.dockerfile, line, text: '' }
  }

  function copy(action: Extract<Action, { kind: 'copy' }>, sight: Sight): void {
    const { sources, destination, parents } = action
    if (action.taken !== undefined) {
      take(action.taken, action, sight)
      return
    }
    const isAlone = sources.length === 1 && !sources.some(hasWildcards)
    const transfers = sources.map(source => ({ source, isAlone, destination, pivot: parents ? '.' : null }))
    sight.addFrom(sightOf(action.origin), transfers)
  }

  /** What a RUN line sees: what the stage holds, and what it mounts. */
  function visible(action: Extract<Action, { kind: 'run' }>, sight: Sight): ReadonlyMap<TracedFile, Places> {
    const seen = sight.copy()
    for (const mount of action.mounts) {
      const use = 'consumption' in mount ? mount.consumption : mount.taken
      if (use !== undefined) {
        for (const { file, key, swept, source } of taken(use, own)) {
          note(file, swept, action.line)
          seen.add(file, mountedAt(mount.target, source, key))
        }
      } else if ('origin' in mount) {
        const { source, target: destination } = mount
        seen.addFrom(sightOf(mount.origin), [{ source, isAlone: true, destination, pivot: null }])
      }
    }
    return seen.files
  }

  for (const index of target.needed) {
    const stage = target.stages[index]
    const base: Origin =
      stage?.base == null ? { kind: 'image', reference: stage?.from ?? '' } : { kind: 'stage', index: stage.base }
    const sight = sightOf(base).copy()
    sights.set(index, sight)
    for (const action of target.actions) {
      if (action.stage !== index) continue
      if (action.kind === 'take') take(action.consumption, action, sight)
      else if (action.kind === 'copy') copy(action, sight)
      else {
        const files = visible(action, sight)
        // What a service runs matters only where it sees something of a base.
        if (files.size > 0 || own.length > 0)
          await readRun(action, { files, sight, hasCode: traced.hasCode, dockerfile: image.spec.dockerfile })
      }
    }
  }
  return sights.get(target.target) ?? new Sight()
}

interface Taken {
  readonly file: TracedFile
  readonly key: string
  readonly swept: boolean
  readonly source: string
  readonly written: string
}

function transferOf(source: string, written: string, use: Consumption, destination: string): Transfer {
  const isAlone = use.paths.length === 1 && !hasWildcards(source)
  const pivot = written.indexOf('/./')
  const folder = pivot < 0 ? '.' : contextPath(written.slice(0, pivot))
  return { source, isAlone, destination, pivot: use.parents ? folder : null }
}

/** A mounted file lies at the target itself, one of a mounted folder below it. */
function mountedAt(target: string, source: string, key: string): Places {
  if (key === source) return new Set([posix.normalize(target)])
  const rest = relativeTo(source, key)
  return rest === null ? null : new Set([posix.join(target, rest)])
}

/** The links of a context: a source may lead to a file through one of them. */
export function linksOf(snapshot: Snapshot, folder: string): readonly SelectedFile['file'][] {
  return snapshot.context(folder).files.filter(file => file.mode === '120000')
}

/** Lines of a base that sweep in something that is no dependency file: code. */
export function sweepingLines(
  files: readonly { readonly path: string; readonly swept: boolean; readonly lines: readonly number[] }[],
  isDependency: (path: string) => boolean
): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const file of files) {
    if (file.swept && !isDependency(file.path)) for (const line of file.lines) lines.add(line)
  }
  return lines
}
