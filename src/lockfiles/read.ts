import { messageOf } from '../errors'
import { canonicalText } from './canonical'
import type { FileReading, FormatName } from './facts'
import { formats } from './formats'
import { NotUnderstood } from './value'

/** The format that a file's name says, null when it is no dependency file (whose bytes count, without a warning). */
export function formatOf(path: string): FormatName | null {
  const lower = `/${path.toLowerCase()}`
  const names = Object.keys(formats).filter(isFormatName)
  return names.find(name => formats[name].files.test(lower)) ?? null
}

/**
 * The dependency meaning of one file. Never rejects on account of the content: what cannot be understood (conflict markers,
 * invalid syntax, unknown lock versions, duplicate keys, no UTF-8) is `bytes`, with the reason.
 *
 * @param path relative to the repository's root, with `/`
 * @param format how to read it, when another file (`-r base.in`) says so
 */
export async function readDependencies(
  path: string,
  content: Uint8Array,
  format: FormatName | null = formatOf(path)
): Promise<FileReading> {
  if (format === null) return { kind: 'bytes', why: 'not a known dependency file' }
  const read = await formats[format].load()
  try {
    const { meaning, packages, references = [] } = await read(decode(content), path)
    const canonical = `${format}\n${canonicalText(meaning)}`
    return { kind: 'facts', facts: { format, canonical, packages, references } }
  } catch (thrown) {
    return { kind: 'bytes', why: firstLine(messageOf(thrown)) }
  }
}

/** A byte order mark at the start and the style of line endings mean nothing; anything that is no clean text is refused. */
function decode(content: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch (cause) {
    throw new NotUnderstood('not valid UTF-8', { cause })
  }
  if (text.includes('\0')) throw new NotUnderstood('holds NUL characters')
  if (!text.includes('\r')) return text
  const lines = text.replaceAll('\r\n', '\n')
  if (lines.includes('\r')) throw new NotUnderstood('holds carriage returns without line feed')
  return lines
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').slice(0, 200)
}

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
