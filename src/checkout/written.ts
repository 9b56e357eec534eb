import { checkoutEffect, type Attributes } from './attributes'

/** What a machine is told of line endings: `core.autocrlf`, `core.eol`. */
export interface LineEndings {
  /** Whether text files get CRLF where no attribute speaks of them. */
  readonly areCrlf: boolean
}

/**
 * Whether present bytes are what a checkout makes of committed ones, by line endings, `$Id$` and encodings. Contents that a filter writes are told
 * apart by the filter's own rule, see {@link lfsPointer}.
 */
export function isWrittenFrom(
  committed: Buffer,
  present: Buffer,
  attributes: Attributes,
  { areCrlf }: LineEndings
): boolean {
  const effect = checkoutEffect(attributes)
  const encoding = attributes.get('working-tree-encoding')
  let content = typeof encoding === 'string' ? decoded(present, encoding) : present
  if (content === null) return false
  if (effect.includes('ident'))
    content = Buffer.from(content.toString('latin1').replace(/\$Id: [^$\n]*\$/g, '$Id$'), 'latin1')
  const isText = attributes.get('text') !== false && attributes.get('eol') !== 'lf'
  if (effect.includes('eol=crlf') || (areCrlf && isText)) content = withoutCarriageReturns(content)
  return content.equals(committed)
}

function decoded(content: Buffer, encoding: string): Buffer | null {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(content))
  } catch {
    return null
  }
}

function withoutCarriageReturns(content: Buffer): Buffer {
  return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n'), 'latin1')
}
