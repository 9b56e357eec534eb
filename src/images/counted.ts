import { holdsCode } from './code'
import { formatOf } from '../lockfiles/read'
import { INSTALLED_PARTS, semanticParts, unionOf, type Parts } from '../lockfiles/reading'
import type { FormatName } from '../lockfiles/facts'
import type { BaseSpec, ImageSpec } from '../config/spec'
import type { TreeEntry } from '../ports'
import type { DescribedImage } from './described'
import type { ImageInputs } from './inputs'
import type { Places } from './places'
import type { Sight } from './sight'
import { type Place, type TracedFile } from './sight'
import { widenedFormats, type Settled, type Widened } from './settings'
import type { Snapshot } from './snapshot'
import { linksOf, sweepingLines, traceImage, type Below } from './trace'

/** What of a dependency file counts for the hash of its base, and why. */
export type Counted =
  | { readonly kind: 'bytes'; readonly because: BytesReason }
  | {
      readonly kind: 'parts'
      readonly parts: Parts
      /** It stays in an image, where the running app can read it. */
      readonly kept: boolean
      /** Where it is, as far as that is known. Absolute paths, sorted. */
      readonly keptAt: readonly string[]
      /** RUN lines that read it. */
      readonly readers: readonly Place[]
    }

/**
 * `asked`: `hash: bytes`; `swept`: a line takes it in with what is no dependency file; `command`: a command may read all of it;
 * `settings`: a file, or a line, gives its tool settings that may install more; `unseen`: how it gets into the image is not followed.
 */
export type BytesReason =
  { readonly rule: 'asked' | 'unseen' } | { readonly rule: 'swept' | 'command' | 'settings'; readonly place: Place }

/** An image of the plan, and what it stands on. */
export interface Standing {
  readonly described: DescribedImage
  /** Of a base; null of a service. */
  readonly base: { readonly spec: BaseSpec; readonly image: DescribedImage; readonly inputs: ImageInputs } | null
  /** Which image of the plan a stage or a reference of its Dockerfile means; null: none. */
  readonly means: (origin: Parameters<Below>[0]) => ImageSpec | null
  readonly standsOn: readonly ImageSpec[]
}

/** Whether the meaning of a file can be read, so that not all of its bytes have to count. */
export function dependencyFormat(path: string, entry: TreeEntry): FormatName | null {
  return entry.mode === '100644' || entry.mode === '100755' ? formatOf(path) : null
}

/**
 * What of each dependency file of the bases can reach an image.
 *
 * @param images parents before what stands on them
 * @returns by base, by path
 */
export async function countedFiles(
  images: readonly Standing[],
  snapshot: Snapshot
): Promise<ReadonlyMap<ImageSpec, ReadonlyMap<string, Counted>>> {
  const traced = new Map<ImageSpec, readonly TracedFile[]>()
  for (const { base } of images) if (base !== null) traced.set(base.spec, filesOf(base.spec, base.inputs))
  const isNothing = [...traced.values()].every(files => files.length === 0)
  const ends = isNothing ? new Map<ImageSpec, readonly Sight[]>() : await traceAll(images, traced, snapshot)
  const counted = new Map<ImageSpec, ReadonlyMap<string, Counted>>()
  for (const { base } of images) {
    if (base === null) continue
    const leaves = leavesOf(base.spec, images)
    const isTraced = traced.get(base.spec)?.length !== 0
    const widened = isTraced ? await widenedFormats([base, ...runningOn(base.spec, images)], snapshot) : new Map()
    const kept = (file: TracedFile): readonly Places[] =>
      leaves.flatMap(leaf => (ends.get(leaf) ?? []).flatMap(({ files }) => [files.get(file)].filter(isPlaces)))
    const files = base.inputs.files.flatMap(({ path, entry, lines }) => {
      if (dependencyFormat(path, entry) === null) return []
      const file = traced.get(base.spec)?.find(one => one.path === path)
      if (file !== undefined) return [[path, countedOf(file, base.spec, kept(file), widened)] as const]
      return [[path, countedUntraced(base.spec, lines.length > 0)] as const]
    })
    counted.set(base.spec, new Map(files))
  }
  return counted
}

/** Files that lines of the Dockerfile take from a context; one that two of them hold is one file. */
function filesOf(spec: BaseSpec, { files }: ImageInputs): readonly TracedFile[] {
  if (spec.hash === 'bytes') return []
  const found = files.flatMap(({ path, key, entry, lines }): readonly TracedFile[] => {
    const format = dependencyFormat(path, entry)
    if (format === null || lines.length === 0) return []
    return [{ path, key, entry, format, reads: [], unknown: [], swept: null, isFound: false }]
  })
  return [...new Map(found.map(file => [file.path, file])).values()]
}

async function traceAll(
  images: readonly Standing[],
  traced: ReadonlyMap<ImageSpec, readonly TracedFile[]>,
  snapshot: Snapshot
): Promise<ReadonlyMap<ImageSpec, readonly Sight[]>> {
  const ends = new Map<ImageSpec, readonly Sight[]>()
  const known = new Map<string, ReturnType<typeof linksOf>>()
  const links = (folder: string): ReturnType<typeof linksOf> => {
    const found = known.get(folder) ?? linksOf(snapshot, folder)
    known.set(folder, found)
    return found
  }
  for (const { described: image, base, means, standsOn } of images) {
    const { spec, resolved, elsewhere } = image
    const own = base === null ? [] : (traced.get(base.spec) ?? [])
    const below: Below = origin => {
      const meant = means(origin)
      const [end, ...others] = meant === null ? [] : (ends.get(meant) ?? [])
      return end === undefined ? null : others.reduce(joined, end)
    }
    const isStanding = own.length > 0 || standsOn.some(on => ends.has(on))
    if (!isStanding) continue
    const sweeping = sweepingLines(base?.inputs.files ?? [], path => formatOf(path) !== null)
    const hasCode = base === null || holdsCode(image, base.inputs, standsOn.length > 0)
    const sights: Sight[] = []
    for (const target of [...resolved, ...(elsewhere === undefined ? [] : [elsewhere])]) {
      sights.push(await traceImage({ described: image, own, below, sweeping, hasCode }, target, snapshot, links))
    }
    ends.set(spec, sights)
  }
  return ends
}

/** Whatever lies in one of the images of several platforms may lie in the image. */
function joined(one: Sight, other: Sight): Sight {
  const both = one.copy()
  for (const [file, places] of other.files) both.add(file, places)
  both.hasLinks ||= other.hasLinks
  return both
}

/** The images in which a base runs: the services above it, or itself where there is none. */
function leavesOf(base: BaseSpec, images: readonly Standing[]): readonly ImageSpec[] {
  const services = imagesAbove(base, images).filter(one => one.base === null)
  return services.length > 0 ? services.map(one => one.described.spec) : [base]
}

/** Those that stand on a base, over whatever is between them. */
function imagesAbove(base: BaseSpec, images: readonly Standing[]): readonly Standing[] {
  const above = new Set<ImageSpec>([base])
  for (const { described, standsOn } of images) if (standsOn.some(on => above.has(on))) above.add(described.spec)
  return images.filter(({ described: { spec } }) => spec !== base && above.has(spec))
}

/** The other images above a base whose lines run something: they may bring settings of their own for its files. */
function runningOn(base: BaseSpec, images: readonly Standing[]): readonly Settled[] {
  return imagesAbove(base, images).flatMap(({ described: image, base: one }) => {
    const runs = image.resolved.some(({ actions }) => actions.some(({ kind }) => kind === 'run'))
    return runs ? [{ image, inputs: one?.inputs ?? null }] : []
  })
}

function isPlaces(places: Places | undefined): places is Places {
  return places !== undefined
}

/** @param kept where it lies in each of the images that run */
function countedOf(file: TracedFile, spec: BaseSpec, kept: readonly Places[], widened: Widened): Counted {
  const parts = unionOf(file.reads.map(({ reading }) => reading))
  const settings = widened.get(file.format)
  if (spec.hash === 'semantic') return installed(settings === undefined ? semanticParts(parts) : INSTALLED_PARTS, file)
  const [unknown] = file.unknown
  if (settings !== undefined) return { kind: 'bytes', because: { rule: 'settings', place: settings } }
  if (!file.isFound) return { kind: 'bytes', because: { rule: 'unseen' } }
  if (file.swept !== null) return { kind: 'bytes', because: { rule: 'swept', place: file.swept } }
  if (unknown !== undefined) return { kind: 'bytes', because: { rule: 'command', place: unknown } }
  const keptAt = [...new Set(kept.flatMap(places => [...(places ?? [])]))].sort()
  return { ...installed(parts, file), kept: kept.length > 0, keptAt }
}

/** Of a file that is not traced. */
function countedUntraced(spec: BaseSpec, isOfContext: boolean): Counted {
  if (spec.hash === 'bytes') return { kind: 'bytes', because: { rule: 'asked' } }
  if (isOfContext && spec.hash === 'auto') return { kind: 'bytes', because: { rule: 'unseen' } }
  return { kind: 'parts', parts: INSTALLED_PARTS, kept: false, keptAt: [], readers: [] }
}

/** What installs from the file is not seen here where nothing does: then all that an installer would take counts. */
function installed(parts: Parts, { reads }: TracedFile): Extract<Counted, { kind: 'parts' }> {
  const readers = new Map(reads.map(({ place }) => [JSON.stringify(place), place]))
  const all = parts.installs.length > 0 ? parts : { ...parts, installs: INSTALLED_PARTS.installs }
  return { kind: 'parts', parts: all, kept: false, keptAt: [], readers: [...readers.values()] }
}
