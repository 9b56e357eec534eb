import { formatOf } from '../../lockfiles/read'
import { ignoreFilter, parseIgnore } from '../../ignore/ignore'
import { contextIndex, selectFiles, type ContextIndex } from '../../dockerfile/select'
import { countedInputs, type CountedInput } from '../../images/counted-inputs'
import { consumedFiles } from '../../images/inputs'
import { printable } from '../../printable'
import { relativeTo } from '../../images/paths'
import type { PreparedImage } from '../../images/prepare'
import type { Snapshot } from '../../images/snapshot'
import type { BaseSpec } from '../../config/spec'

/** A line (or a whole file) through which a path comes into an image. */
export interface Place {
  readonly file: string
  /** From 1; null where it is about the file as a whole. */
  readonly line: number | null
  /** The instruction as it is written, or what the file as a whole does. */
  readonly text: string
}

/** How one path feeds one image, or why it does not. */
export type Feeding =
  | { readonly feeds: true; readonly places: readonly Place[]; readonly counts: Counts }
  | { readonly feeds: false; readonly why: string; readonly place: Place | null }

/** What of a file counts for the image's hash. */
export type Counts =
  | { readonly how: 'bytes'; readonly because: CountedInput | null }
  | { readonly how: 'semantic'; readonly format: string; readonly because: CountedInput | null }
  /** Of the Dockerfile, the instructions of the needed stages; of the ignore file, what it leaves out. */
  | { readonly how: 'effect' }

/**
 * By the rules that the plan goes by. A path that the commit does not hold is looked at as if it were there.
 *
 * @param path relative to the root of the repository
 */
export function feedingOf(image: PreparedImage, path: string, snapshot: Snapshot): Feeding {
  const { spec, described } = image
  const whole: Place[] = []
  if (path === spec.dockerfile) whole.push({ file: path, line: null, text: 'the instructions of the stages it needs' })
  for (const { ignore } of [described, ...described.views.map(view => view.described)])
    if (path === ignore?.path) whole.push({ file: path, line: null, text: 'says which files of the context count' })
  const places = [...consumingPlaces(image, path, snapshot), ...listedPlaces(image, path)]
  if (places.length > 0) return { feeds: true, places: [...places, ...whole], counts: countsOf(image, path, snapshot) }
  if (whole.length > 0) return { feeds: true, places: whole, counts: { how: 'effect' } }
  return { feeds: false, ...reasonAgainst(image, path, snapshot) }
}

/** The lines that copy or mount the path, from the main context and from named ones. */
function consumingPlaces({ described: image }: PreparedImage, path: string, snapshot: Snapshot): readonly Place[] {
  return [image, ...image.views.map(view => view.described)].flatMap(one => {
    const { context, dockerfile } = one.spec
    const key = relativeTo(context, path)
    if (key === null) return []
    const { files } = consumedFiles(one, contextWith(context, path, snapshot), snapshot)
    const lines = files.find(selected => selected.file.path === key)?.lines ?? []
    return lines.map(line => ({ file: dockerfile, line, text: instructionAt(dockerfile, line, snapshot) }))
  })
}

/** Places outside of the Dockerfile: `dependencies`, and a dependency file that names this one. */
function listedPlaces(image: PreparedImage, path: string): readonly Place[] {
  const { spec } = image
  const named = isBase(spec) && spec.dependencies.length > 0
  if (named && !ignoreFilter(parseIgnore(spec.dependencies.join('\n'))).keeps(path))
    return [{ file: 'configuration', line: null, text: 'dependencies' }]
  const isInput = image.inputs.files.some(file => file.path === path)
  if (isInput || !image.hash.identities.has(path)) return []
  return [{ file: path, line: null, text: 'another dependency file names it' }]
}

function countsOf(image: PreparedImage, path: string, snapshot: Snapshot): Counts {
  const { spec, hash } = image
  const because = countedInputs(image).find(({ input }) => input === path) ?? null
  if (!isBase(spec) || spec.hash === 'bytes') return { how: 'bytes', because }
  const identity = hash.identities.get(path)
  const format =
    snapshot.entry(path) === undefined ? formatOf(path) : (/^facts:([^:]+):/.exec(identity ?? '')?.[1] ?? null)
  return format === null ? { how: 'bytes', because } : { how: 'semantic', format, because }
}

function reasonAgainst(
  image: PreparedImage,
  path: string,
  snapshot: Snapshot
): { readonly why: string; readonly place: Place | null } {
  const contexts = [image.described, ...image.described.views.map(view => view.described)]
  const described = contexts.find(one => relativeTo(one.spec.context, path) !== null) ?? image.described
  const { spec, ignore } = described
  const key = relativeTo(spec.context, path)
  if (key === null) {
    const folders = contexts.map(one => printable(one.spec.context)).join(', ')
    return { why: `outside its ${contexts.length === 1 ? 'context' : 'contexts'}, ${folders}`, place: null }
  }
  if (ignore !== null && !ignore.filter.keeps(key)) {
    const line = ignore.filter.ruleFor(key)
    const text = line === null ? '' : instructionAt(ignore.path, line, snapshot)
    return { why: 'left out of its context', place: { file: ignore.path, line, text } }
  }
  const context = contextWith(spec.context, path, snapshot)
  const isCopied = described.resolved.some(target =>
    selectFiles(context, target.consumes, ignore?.filter ?? null, oid => snapshot.linkTarget(oid)).files.some(
      selected => selected.file.path === key
    )
  )
  if (!isCopied) return { why: 'no stage that the target needs copies it', place: null }
  const why =
    spec.ignore === null
      ? 'housekeeping of the repository, which counts only where the Dockerfile names it (write an `ignore` of your own to change that)'
      : 'left out by `ignore` in the configuration'
  return { why, place: null }
}

/** The context's files, the path among them. */
function contextWith(folder: string, path: string, snapshot: Snapshot): ContextIndex {
  const context = snapshot.context(folder)
  const key = relativeTo(folder, path)
  if (key === null || snapshot.entry(path) !== undefined) return context
  return contextIndex([...context.files, { path: key, mode: '100644', oid: '' }])
}

function instructionAt(file: string, line: number, snapshot: Snapshot): string {
  const content = snapshot.content(file)
  const written = content === undefined ? '' : (new TextDecoder().decode(content).split('\n')[line - 1] ?? '')
  return written.replace(/\s+/g, ' ').trim()
}

function isBase(spec: PreparedImage['spec']): spec is BaseSpec {
  return spec.kind === 'base'
}
