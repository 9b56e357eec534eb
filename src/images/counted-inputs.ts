import { printable } from '../printable'
import type { Counted } from './counted'
import type { PreparedImage } from './prepare'
import type { Place } from './sight'

/**
 * Why a dependency file counts as it does. `meaning`: what reads it is known, so only that counts; all others: each of its bytes.
 * `unreadable`: it could not be understood; for the rest see {@link BytesReason}.
 */
export type CountingRule = 'meaning' | 'unreadable' | Extract<Counted, { readonly kind: 'bytes' }>['because']['rule']

/** What of a dependency file of a base counts, and through which lines. */
export interface CountedInput {
  /** Path in the repository. */
  readonly input: string
  readonly rule: CountingRule
  /** Lines that read it; of a file whose bytes count, the one because of which they do. */
  readonly by: readonly Place[]
  /** Where it lies in an image that runs, and the app can read it; only of a file whose meaning counts. */
  readonly keptAt: readonly string[]
}

/** Of all dependency files of a base; of a service none, since every byte of its inputs counts. */
export function countedInputs({ hash }: Pick<PreparedImage, 'hash'>): readonly CountedInput[] {
  return [...hash.counted].map(([input, counted]): CountedInput => {
    if (counted.kind === 'bytes') {
      const { because } = counted
      return { input, rule: because.rule, by: 'place' in because ? [because.place] : [], keptAt: [] }
    }
    const rule = hash.identities.get(input)?.startsWith('facts:') === true ? 'meaning' : 'unreadable'
    return { input, rule, by: counted.readers, keptAt: rule === 'meaning' ? counted.keptAt : [] }
  })
}

/** In words, behind "every byte counts" or "what is installed counts"; empty where there is nothing to add. */
export function whyCounted({ rule, by, keptAt }: CountedInput): string {
  const places = by.map(placeWords).join(', ')
  switch (rule) {
    case 'meaning': {
      const read = by.length > 0 ? `read by ${places}` : ''
      const kept = keptAt.length > 0 ? `the app can read it at ${keptAt.map(printable).join(', ')}` : ''
      return [read, kept].filter(Boolean).join('; ')
    }
    case 'unreadable':
      return 'it could not be understood'
    case 'asked':
      return 'hash: bytes'
    case 'unseen':
      return 'how it gets into the image is not followed'
    case 'swept':
      return `${places} takes it in with other files`
    case 'command':
      return `${places} may read all of it`
    case 'settings':
      return `${places} may make its tool install more`
  }
}

function placeWords({ file, line, text }: Place): string {
  return printable(`${file}${line > 0 ? `:${line}` : ''}${text === '' ? '' : ` (${text})`}`)
}
