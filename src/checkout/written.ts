import { checkoutEffect, type Attributes } from './attributes'

/** Which text files a machine writes with CRLF, by `core.autocrlf` and `core.eol`. */
export interface LineEndings {
  /** Those of which no attribute speaks. */
  readonly isUnspecifiedCrlf: boolean
  /** Those that the attribute `text` names, with no `eol`. */
  readonly isTextCrlf: boolean
}

/**
 * Whether present bytes are what a checkout makes of committed ones, by line endings, `$Id$` and encodings. Contents that a filter writes are told
 * apart by the filter's own rule, see {@link lfsPointer}.
 */
export function isWrittenFrom(
  committed: Buffer,
  present: Buffer,
  attributes: Attributes,
  { isUnspecifiedCrlf, isTextCrlf }: LineEndings
): boolean {
  const effect = checkoutEffect(attributes)
  const encoding = attributes.get('working-tree-encoding')
  let content = typeof encoding === 'string' ? decoded(present, encoding) : present
  if (content === null) return false
  if (effect.includes('ident')) {
    const isExpanded = !/\$Id\$/.test(content.toString('latin1')) || !/\$Id\$/.test(committed.toString('latin1'))
    if (!isExpanded) return false
    content = Buffer.from(content.toString('latin1').replace(/\$Id: [^$\n]*\$/g, '$Id$'), 'latin1')
  }
  const text = attributes.get('text')
  // What the commit says holds everywhere: any other line ending is somebody's edit.
  if (effect.includes('eol=crlf')) return content.equals(withCarriageReturns(committed, text === 'auto'))
  const isCrlf = text === undefined ? isUnspecifiedCrlf : text !== false && isTextCrlf
  if (isCrlf && attributes.get('eol') !== 'lf') content = withoutCarriageReturns(content)
  return content.equals(committed)
}

/** Source: git's convert.c, will_convert_lf_to_crlf(): `auto` leaves binaries alone, and files that have carriage returns already. */
function withCarriageReturns(content: Buffer, isAuto: boolean): Buffer {
  const text = content.toString('latin1')
  return isAuto && /[\r\0]/.test(text) ? content : Buffer.from(text.replace(/(?<!\r)\n/g, '\r\n'), 'latin1')
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
