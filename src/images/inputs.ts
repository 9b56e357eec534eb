import { DockerfileError, verdictOn } from '../ignore/error'
import { ignoreFilter, parseIgnore, type IgnoreFilter } from '../ignore/ignore'
import { loadMatchers, type Pattern } from '../ignore/pattern-matcher'
import { emptyFolders } from '../dockerfile/empty-folders'
import type { Consumption, ResolvedTarget } from '../dockerfile/resolved'
import { patternsIn, selectFiles, type ContextIndex } from '../dockerfile/select'
import type { SelectedFile, Selection } from '../dockerfile/selection'
import type { TreeEntry, Warning } from '../ports'
import type { BaseSpec, ImageSpec } from '../config/spec'
import { UserError } from '../errors'
import { printable } from '../printable'
import { contextOnDisk, mayMatch, productWarnings } from './beside'
import { checkedOutInputs } from './checkout'
import type { DescribedImage } from './described'
import { within } from './paths'
import type { Snapshot } from './snapshot'

/** A file that an image's build consumes. */
export interface ImageInput {
  /** Relative to the repository. */
  readonly path: string
  /** As the build sees it: relative to the context; `//path` for one that `dependencies` adds. */
  readonly key: string
  readonly entry: TreeEntry
  /** Lines of the Dockerfile that consume it; empty for one that `dependencies` adds. */
  readonly lines: readonly number[]
  /** Only a folder or a glob brought it in. */
  readonly swept: boolean
}

export interface ImageInputs {
  /** Sorted by path. */
  readonly files: readonly ImageInput[]
  /** What a checkout does to the bytes of files, by their key, where it does not write them as they are. */
  readonly effects: ReadonlyMap<string, string>
  /** Folders of the context that reach the image while all their files are ignored. */
  readonly folders: readonly string[]
  /** Those of {@link files} that only the work tree has: what an earlier step made. */
  readonly products: readonly ImageInput[]
  /** A source is neither in the commit nor in the work tree: what the image holds cannot be known, so it counts as changed. */
  readonly unknowable: boolean
  readonly warnings: readonly Warning[]
}

/**
 * The repository's housekeeping, which is no input where a folder or a glob sweeps it in. Relative to the repository's root.
 */
export const housekeeping: readonly string[] = ['.github', '.gitignore', '.gitattributes', '.editorconfig']
const withoutHousekeeping = ignoreFilter(parseIgnore(housekeeping.join('\n')))

/** Which of the given paths an image consumes: the same rules for the files of a commit and for files that it no longer holds. */
export function consumedFiles(image: DescribedImage, context: ContextIndex, snapshot: Snapshot): Selection {
  return inputsAmong(
    image,
    matched(image, () => selectionsOf(image, context, snapshot))
  )
}

/** What each platform of an image takes in, whatever `ignore` of the configuration says. */
function selectionsOf(image: DescribedImage, context: ContextIndex, snapshot: Snapshot): readonly Selection[] {
  const select = ({ consumes }: ResolvedTarget): Selection =>
    selectFiles(context, consumes, image.ignore?.filter ?? null, snapshot.linkTarget)
  const { resolved, elsewhere } = image
  return [...resolved.map(select), ...(elsewhere === undefined ? [] : [{ ...select(elsewhere), missing: [] }])]
}

/** What `ignore` of the configuration leaves; the housekeeping is the same for every image. */
function unignored({ ignore }: ImageSpec): IgnoreFilter {
  return ignore === null ? withoutHousekeeping : ignoreFilter(parseIgnore(ignore.join('\n')))
}

function inputsAmong(image: DescribedImage, selections: readonly Selection[]): Selection {
  const selection = selections.length === 1 && selections[0] !== undefined ? selections[0] : union(selections)
  const ignored = ignoredBy(image.spec)
  return { ...selection, files: selection.files.filter(selected => !ignored(selected)) }
}

/** Folders that are in the image without any of their files. */
function foldersOf(image: DescribedImage, context: ContextIndex, selections: readonly Selection[]): readonly string[] {
  if (image.ignore === null) return []
  const { filter } = image.ignore
  const isInput = unignored(image.spec)
  const folders = image.resolved.flatMap(({ consumes }, index) =>
    emptyFolders(context, consumes, filter, selections[index]?.files ?? [])
  )
  return [...new Set(folders)].filter(folder => isInput.keeps(within(image.spec.context, folder)))
}

/** A pattern that nothing can be matched with is found out only when it is tried, as the builder does: it is in one of two files. */
function matched<T>({ spec, ignore }: DescribedImage, match: () => T): T {
  try {
    return match()
  } catch (error) {
    if (!(error instanceof DockerfileError)) throw error
    const files = [spec.dockerfile, ...(ignore === null ? [] : [ignore.path])].map(printable).join(' or ')
    const place = error.line === null ? files : `${files}, line ${error.line}`
    throw new UserError(`${place}: ${printable(error.message)}. ${verdictOn(error, 'Correct this pattern.')}`, {
      cause: error
    })
  }
}

/** Selects the inputs of an image at the snapshot's commit, from its main context. */
export async function inputsOf(image: DescribedImage, snapshot: Snapshot): Promise<ImageInputs> {
  const { spec } = image
  await loadMatchers(patternsOf(image))
  const targets = [...image.resolved, ...(image.elsewhere === undefined ? [] : [image.elsewhere])]
  const consumes = targets.flatMap(target => target.consumes)
  const context = await contextOnDisk(spec.context, consumes, image.ignore?.filter ?? null, snapshot)
  const { selections, folders } = matched(image, () => {
    const found = selectionsOf(image, context, snapshot)
    return { selections: found, folders: foldersOf(image, context, found) }
  })
  const selection = inputsAmong(image, selections)
  const files = selection.files.map(selected => ({
    path: within(spec.context, selected.file.path),
    key: selected.file.path,
    entry: selected.file,
    lines: selected.lines,
    swept: selected.swept
  }))
  const known = new Set(files.map(file => file.path))
  const added = 'dependencies' in spec ? await addedDependencies(spec, snapshot, known) : []
  const products = [...files, ...added].filter(file => snapshot.entry(file.path) === undefined)
  const { unknowable, warnings } = missingSources(image, selection, snapshot)
  const ofBase =
    'dependencies' in spec
      ? [...selection.wholeContext.map(line => sweepingBase(spec, line)), ...idlePatterns(spec, snapshot)]
      : []
  const checkout = await checkedOutInputs(spec, files, snapshot)
  const all = [...ofBase, ...productWarnings(spec, products), ...checkout.warnings, ...warnings]
  return { files: [...files, ...added], effects: checkout.effects, folders, products, unknowable, warnings: all }
}

/** All patterns that the files of an image are matched with. */
function patternsOf(image: DescribedImage): readonly Pattern[] {
  const { spec, resolved, elsewhere, ignore } = image
  const targets = elsewhere === undefined ? resolved : [...resolved, elsewhere]
  const ofDockerfile = matched(image, () => patternsIn(targets.flatMap(target => target.consumes)))
  const written = [...(spec.ignore ?? []), ...('dependencies' in spec ? spec.dependencies : [])]
  return [...ofDockerfile, ...(ignore?.filter.patterns ?? []), ...parseIgnore(written.join('\n')).patterns]
}

function sweepingBase(spec: ImageSpec, line: number): Warning {
  const message =
    `base ${printable(spec.name)}: this line takes in the whole context, so every commit makes the base stale. ` +
    `Copy the dependency files alone (COPY pyproject.toml uv.lock ./), or leave the rest out with a ${printable(spec.dockerfile)}.dockerignore.`
  return { code: 'base-takes-whole-context', message, file: spec.dockerfile, line }
}

function union(selections: readonly Selection[]): Selection {
  const files = new Map<string, SelectedFile>()
  for (const { files: selected } of selections) {
    for (const one of selected) {
      const known = files.get(one.file.path)
      const lines = [...new Set([...(known?.lines ?? []), ...one.lines])].sort((a, b) => a - b)
      files.set(one.file.path, { file: one.file, lines, swept: (known?.swept ?? true) && one.swept })
    }
  }
  const missing = new Map(selections.flatMap(one => one.missing).map(one => [`${one.line} ${one.source}`, one]))
  return {
    files: [...files.values()],
    missing: [...missing.values()],
    wholeContext: [...new Set(selections.flatMap(one => one.wholeContext))]
  }
}

function ignoredBy(spec: ImageSpec): (selected: SelectedFile) => boolean {
  const filter = unignored(spec)
  // Housekeeping is at the root of the repository: a context below another folder holds none of it.
  if (spec.ignore === null && spec.context !== '.' && filter.keeps(`${spec.context}/any`)) return () => false
  // A file that the Dockerfile names counts, unless the user's own words say that it does not.
  return selected => (spec.ignore !== null || selected.swept) && !filter.keeps(within(spec.context, selected.file.path))
}

/** Files that the patterns of `dependencies` name and no Dockerfile line does. */
async function addedDependencies(
  spec: BaseSpec,
  snapshot: Snapshot,
  known: ReadonlySet<string>
): Promise<readonly ImageInput[]> {
  if (spec.dependencies.length === 0) return []
  const isNamed = namedBy(spec.dependencies)
  const mayHold = spec.dependencies.filter(pattern => !pattern.startsWith('!')).map(mayMatch)
  const beside = await snapshot.beside(path =>
    path.endsWith('/') ? mayHold.some(mayBe => mayBe(path.slice(0, -1))) : isNamed(path)
  )
  return [...snapshot.files, ...beside]
    .filter(entry => !known.has(entry.path) && isNamed(entry.path))
    .map(entry => ({ path: entry.path, key: `//${entry.path}`, entry, lines: [], swept: true }))
}

/** Patterns of `dependencies` that name nothing: most likely a mistake, by which a base would stay fresh. */
function idlePatterns(spec: BaseSpec, snapshot: Snapshot): readonly Warning[] {
  const patterns = spec.dependencies.filter(pattern => !pattern.startsWith('!'))
  return patterns.flatMap(pattern => {
    const isNamed = namedBy([pattern])
    if (snapshot.files.some(entry => isNamed(entry.path))) return []
    const message = `base ${printable(spec.name)}: "${printable(pattern)}" under dependencies names no file of the commit. Correct it, or take it out.`
    return [{ code: 'dependencies-match-nothing', message }]
  })
}

/** Whether patterns of `dependencies` name a path. */
export function namedBy(patterns: readonly string[]): (path: string) => boolean {
  const filter: IgnoreFilter = ignoreFilter(parseIgnore(patterns.join('\n')))
  return path => !filter.keeps(path)
}

/**
 * Sources that match nothing, neither in the commit nor in the work tree: what they hold cannot be known. A glob beside a source that matches
 * (`COPY package.json yarn.lock* ./`) is an optional file, when its folder exists.
 */
function missingSources(
  image: DescribedImage,
  selection: Selection,
  snapshot: Snapshot
): Pick<ImageInputs, 'unknowable' | 'warnings'> {
  const { spec } = image
  const unknown = selection.missing.filter(({ source, line }) => !isOptional(source, line, selection, image, snapshot))
  const warnings = unknown.map(({ source, line, instruction }) => {
    if (isGit(source) && spec.context === '.') {
      const message = `${instruction} ${printable(source)}: the history goes into the build, so every commit counts as a change of ${printable(spec.name)}.`
      return { code: 'history-in-image', message, file: spec.dockerfile, line }
    }
    const message =
      `${instruction} ${printable(source)}: neither in the commit nor in the work tree, so every commit counts as a change of ` +
      `${printable(spec.name)}. Make the file before this step, or let a stage of the Dockerfile make it.`
    return { code: 'source-missing', message, file: spec.dockerfile, line }
  })
  return { unknowable: unknown.length > 0, warnings }
}

/** What no commit holds, and a checkout has. */
function isGit(source: string): boolean {
  return /^(?:\.?\/)*\.git(?:\/|$)/.test(source)
}

function isOptional(
  source: string,
  line: number,
  selection: Selection,
  image: DescribedImage,
  snapshot: Snapshot
): boolean {
  if (!/[*?[]/.test(source)) return false
  const missing = selection.missing.filter(other => other.line === line).length
  const named = image.resolved[0].consumes
    .filter((use: Consumption) => use.line === line)
    .flatMap(use => use.paths).length
  if (missing >= named) return false
  const folder = source.split('/').slice(0, -1).join('/')
  if (folder === '') return true
  const prefix = `${within(image.spec.context, folder)}/`
  return snapshot.files.some(entry => entry.path.startsWith(prefix))
}
