import { posix, relative, resolve, sep } from 'node:path'
import { oneOf } from '../config/one-of'
import { UserError } from '../errors'
import { imageId, type ImageId } from '../config/spec'
import { basesAmong, prepareImages, servicesAmong, type PreparedImage } from '../images/prepare'
import { openSnapshot, type Snapshot } from '../images/snapshot'
import { whyCounted } from '../images/counted-inputs'
import { printable } from '../printable'
import { textOption, type Command, type Terminal } from './command'
import { feedingOf, type Counts, type Feeding, type Place } from './explain/feeding'
import { columns, styleOf } from './style'
import { openWorkspace, workspaceOptions } from './workspace'

/** What is said of one image. */
interface Explained {
  readonly kind: 'base' | 'service'
  readonly name: string
  readonly feeding: Feeding
  /** Images that the path feeds and that this one stands on, over whatever is between them. */
  readonly through: readonly Pick<Explained, 'kind' | 'name'>[]
}

/** `explain PATH`: which images a path feeds. Exit code 0 also where it feeds none: that is an answer. */
export const explainCommand: Command = {
  name: 'explain',
  operands: 'PATH',
  summary: 'say which images a path feeds and through which line, or why none',
  options: [
    { name: 'format', type: 'string', value: 'table|json', help: 'how to print the answer (default: table)' },
    ...workspaceOptions
  ],
  async run(args, terminal) {
    const [written, ...others] = args.positionals
    if (written === undefined || others.length > 0) {
      terminal.note(
        'explain takes one PATH: relative to the root of the repository, or to this folder with a leading ./'
      )
      return 2
    }
    const format = oneOf(textOption(args, 'format') ?? 'table', ['table', 'json'], '--format')
    const workspace = await openWorkspace(args, terminal)
    try {
      const { repository, event, specification } = workspace
      const directory = resolve(terminal.directory, textOption(args, 'repo') ?? '.')
      const path = pathInRepository(written, directory, repository.root)
      const snapshot = await openSnapshot(repository, event.sha)
      const prepared = await prepareImages(specification, snapshot)
      refuseFolder(path, snapshot)
      const explained = [...basesAmong(prepared), ...servicesAmong(prepared, specification)].map(image =>
        explainOne(image, path, prepared, snapshot)
      )
      const isThere = snapshot.entry(path) !== undefined
      if (format === 'json') terminal.print(JSON.stringify(asJson(path, isThere, explained), null, 2))
      else for (const line of table(path, isThere, explained, terminal)) terminal.print(line)
      return 0
    } finally {
      await workspace.close()
    }
  }
}

function explainOne(
  image: PreparedImage,
  path: string,
  images: readonly PreparedImage[],
  snapshot: Snapshot
): Explained {
  const { kind, name } = image.spec
  const below = new Set<ImageId>()
  // Each stands behind those that it stands on, so the last one is looked at first.
  for (const { spec, links } of [image, ...[...images].reverse()]) {
    if (spec === image.spec || below.has(imageId(spec))) for (const { on } of links) below.add(on)
  }
  const through = images
    .filter(({ spec }) => below.has(imageId(spec)))
    .filter(one => feedingOf(one, path, snapshot).feeds)
    .map(({ spec }) => ({ kind: spec.kind, name: spec.name }))
  return { kind, name, feeding: feedingOf(image, path, snapshot), through }
}

/** `./x`, `../x` and absolute paths are seen from the folder, everything else from the repository's root, as in git's `REV:PATH`. */
function pathInRepository(written: string, directory: string, root: string): string {
  const isLocal = /^\.{0,2}(?:[\\/]|$)/.test(written)
  const path = isLocal ? relative(root, resolve(directory, written)).split(sep).join('/') : posix.normalize(written)
  if (path === '' || path === '..' || path.startsWith('../') || posix.isAbsolute(path))
    throw new UserError(`${printable(written)} is no file inside the repository in ${root}.`)
  return path
}

function refuseFolder(path: string, snapshot: Snapshot): void {
  const folder = path.replace(/\/$/, '')
  const inside = snapshot.files.find(entry => entry.path.startsWith(`${folder}/`))
  if (inside !== undefined)
    throw new UserError(`${printable(folder)} is a folder. Name a file, such as ${printable(inside.path)}.`)
}

function table(path: string, isThere: boolean, explained: readonly Explained[], terminal: Terminal): readonly string[] {
  const style = styleOf(terminal)
  const fed = explained.filter(one => one.feeding.feeds || one.through.length > 0)
  const title = `${printable(path)} feeds ${fed.length === 0 ? 'no image' : `${fed.length} of ${explained.length} images`}`
  const rows = explained.flatMap(one =>
    rowsOf(one).map((row, index) => (index === 0 ? row : ['', '', row[2] ?? '', row[3] ?? '']))
  )
  return [
    style.bold(title) + (isThere ? '' : style.dim(' (it is not there now)')),
    ...columns(rows, (text, column, row) => {
      if (column === 0) return style.dim(text)
      if (column === 1) return style.bold(text)
      return rows[row]?.[2] === 'no' ? style.dim(text) : text
    }).map(line => `  ${line}`)
  ]
}

function rowsOf({ kind, name, feeding, through }: Explained): readonly (readonly string[])[] {
  const head = [kind, printable(name)]
  const inherited = through.map(one => [...head, `through ${one.kind} ${printable(one.name)}`, ''])
  if (!feeding.feeds) {
    const why = feeding.place === null ? feeding.why : `${placeWords(feeding.place)}: ${feeding.why}`
    return inherited.length > 0 ? inherited : [[...head, 'no', why]]
  }
  const direct = feeding.places.map((place, index) => [
    ...head,
    placeWords(place),
    index === 0 ? countsWords(feeding.counts) : ''
  ])
  return [...direct, ...inherited]
}

function placeWords({ file, line, text }: Place): string {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return printable(`${file}${line === null ? ':' : `:${line}`} ${short}`)
}

function countsWords(counts: Counts): string {
  if (counts.how === 'effect') return ''
  const why = counts.because === null ? '' : whyCounted(counts.because)
  const what = counts.how === 'bytes' ? 'every byte counts' : `read as ${counts.format}: what is installed counts`
  return why === '' ? what : `${what} (${why})`
}

function countsJson(counts: Counts): unknown {
  if (counts.how === 'effect' || counts.because === null) return { ...counts, because: undefined }
  const { rule, by, keptAt } = counts.because
  return { ...counts, because: { rule, by, keptAt } }
}

function asJson(path: string, exists: boolean, explained: readonly Explained[]): unknown {
  return {
    path,
    exists,
    images: explained.map(({ kind, name, feeding, through }) => ({
      kind,
      name,
      feeds: feeding.feeds || through.length > 0,
      ...(feeding.feeds
        ? { places: feeding.places, counts: countsJson(feeding.counts) }
        : { places: [], ...(through.length === 0 && { why: feeding.why, place: feeding.place }) }),
      through: through.map(one => one.name)
    }))
  }
}
