import type { FormatName } from '../lockfiles/facts'
import type { DescribedImage } from './described'
import type { ImageInputs } from './inputs'
import type { Place } from './sight'
import type { Snapshot } from './snapshot'

/** Formats whose tools a base gives settings that may install more than their command lines say, each with where it is said. */
export type Widened = ReadonlyMap<FormatName, Place>

/** Looks through the files of settings that a base takes in, under their names or those that they get in the image, and those that it writes. */
export async function widenedFormats(
  { image, inputs }: { readonly image: DescribedImage; readonly inputs: ImageInputs },
  snapshot: Snapshot
): Promise<Widened> {
  const { isSettings, widenedBy, widenedByInstruction } = await import('../lockfiles/settings')
  const found = new Map<FormatName, Place>()
  const note = (formats: readonly FormatName[], place: Place): void => {
    for (const format of formats) if (!found.has(format)) found.set(format, place)
  }
  const destinations = image.resolved.flatMap(({ actions }) =>
    actions.flatMap(action => ('destination' in action && isSettings(action.destination) ? [action] : []))
  )
  const files = inputs.files.flatMap(({ path, entry, lines }) => {
    const renamed = destinations.find(({ line }) => lines.includes(line))?.destination
    return isSettings(path)
      ? [{ path, entry, name: path }]
      : renamed === undefined
        ? []
        : [{ path, entry, name: renamed }]
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
  return found
}
