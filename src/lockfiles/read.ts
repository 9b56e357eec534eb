import { messageOf } from '../errors'
import { canonicalText } from './canonical'
import type { FileReading, FormatName } from './facts'
import { formats, type Reader } from './formats'
import { INSTALLED_PARTS, isNothing } from './reading'
import { NotUnderstood, type Table } from './value'
import { ALONE, type View } from './view'

/** The format that a file's name says, null when it is no dependency file (whose bytes count, without a warning). */
export function formatOf(path: string): FormatName | null {
  const lower = `/${path.toLowerCase()}`
  const names = Object.keys(formats).filter(isFormatName)
  return names.find(name => formats[name].files.test(lower)) ?? null
}

/** All that an installer takes of a file that stands alone. */
const INSTALLED: View = { parts: INSTALLED_PARTS, kept: false, beside: ALONE }

/**
 * The dependency meaning of one file. Never rejects on account of the content: what cannot be understood (conflict markers,
 * invalid syntax, unknown lock versions, duplicate keys, no UTF-8) is `bytes`, with the reason.
 *
 * @param path relative to the repository's root, with `/`
 * @param format how to read it, when another file (`-r base.in`) says so
 * @param view which parts of it count
 */
export async function readDependencies(
  path: string,
  content: Uint8Array,
  format: FormatName | null = formatOf(path),
  view: View = INSTALLED
): Promise<FileReading> {
  if (format === null) return { kind: 'bytes', why: 'not a known dependency file' }
  if (isNothing(view.parts) && !view.kept) {
    return { kind: 'facts', facts: { format, canonical: `${format}\nunread`, packages: [], references: [] } }
  }
  const read: Reader = await formats[format].load()
  try {
    const { meaning, packages, references = [] } = await read(textOf(content), path, view)
    const canonical = `${format}\n${canonicalText(meaning)}`
    return { kind: 'facts', facts: { format, canonical, packages, references } }
  } catch (thrown) {
    return { kind: 'bytes', why: firstLine(messageOf(thrown)) }
  }
}

/** A manifest as data, for the lock file beside it; of a program its text. Null: it cannot be read. */
export async function loadManifest(format: FormatName, content: Uint8Array): Promise<Table | null> {
  try {
    const text = textOf(content)
    if (format === 'Gemfile') return { text }
    const isToml = format === 'pyproject.toml' || format === 'Pipfile'
    return isToml ? (await import('./toml')).parseToml(text) : (await import('./json')).parseJson(text)
  } catch {
    return null
  }
}

/**
 * A byte order mark at the start and the style of line endings mean nothing; anything that is no clean text is refused.
 *
 * @throws NotUnderstood
 */
export function textOf(content: Uint8Array): string {
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
