import { posix } from 'node:path'
import { contextIndex, selectFiles } from '../dockerfile/select'
import type { FormatName } from '../lockfiles/facts'
import type { DescribedImage } from './described'
import type { ImageInputs } from './inputs'
import type { Place } from './sight'
import type { Snapshot } from './snapshot'

/** Formats whose tools a base gives settings that may install more than their command lines say, each with where it is said. */
export type Widened = ReadonlyMap<FormatName, Place>

/** A base, or a service that stands on it, whose RUN lines may run tools on the files of the base. */
export interface Settled {
  readonly image: DescribedImage
  /** Files that it takes in, each with the lines that do so; null: they are to be found here, those of settings alone. */
  readonly inputs: Pick<ImageInputs, 'files'> | null
}

/** Looks through the files of settings that images take in, under their names or those that they get in the image, and those that they write. */
export async function widenedFormats(images: readonly Settled[], snapshot: Snapshot): Promise<Widened> {
  const { isSettings, widenedBy, widenedByInstruction } = await import('../lockfiles/settings')
  const found = new Map<FormatName, Place>()
  const note = (formats: readonly FormatName[], place: Place): void => {
    for (const format of formats) if (!found.has(format)) found.set(format, place)
  }
  for (const { image, inputs } of images) {
    const copies = image.resolved.flatMap(({ actions }) =>
      actions.flatMap(action => ('destination' in action && isSettings(action.destination) ? [action] : []))
    )
    const taken = inputs?.files ?? takenSettings(image, copies.length > 0 ? () => true : isSettings, snapshot)
    const files = taken.flatMap(({ path, lines }) => {
      const renamed = copies.find(({ line }) => lines.includes(line))?.destination
      return isSettings(path) ? [{ path, name: path }] : renamed === undefined ? [] : [{ path, name: renamed }]
    })
    await snapshot.load(files.map(({ path }) => path))
    for (const { path, name } of files) {
      const content = snapshot.content(path)
      if (content !== undefined) note(widenedBy(name, content), { file: path, line: 0, text: 'settings' })
    }
    const { dockerfile } = image.spec
    for (const { canonical, actions } of image.resolved) {
      for (const action of actions) {
        if (action.kind !== 'run') continue
        const text = [action.raw.code, ...action.raw.heredocs.map(({ content }) => content)].join('\n')
        note(widenedByInstruction(text), { file: dockerfile, line: action.line, text: 'settings that it writes' })
      }
      for (const text of canonical.filter(line => /^(?:COPY|ADD) .*<</.test(line)))
        note(widenedByInstruction(text), { file: dockerfile, line: 0, text: 'settings that it writes' })
    }
  }
  return found
}

/** Files of the context that a service takes in, of those that matter here: all others are left aside. */
function takenSettings(
  { spec, resolved, ignore }: DescribedImage,
  matters: (path: string) => boolean,
  snapshot: Snapshot
): readonly { readonly path: string; readonly lines: readonly number[] }[] {
  const { files } = snapshot.context(spec.context)
  const context = contextIndex(files.filter(({ path, mode }) => mode === '120000' || matters(path)))
  return resolved.flatMap(({ consumes }) =>
    selectFiles(context, consumes, ignore?.filter ?? null, snapshot.linkTarget).files.map(({ file, lines }) => ({
      path: posix.join(spec.context, file.path),
      lines
    }))
  )
}
