import { NotUnderstood, type Token, type Value } from './value'
import { canonicalText, setOf } from './canonical'
import type { Package } from './facts'
import { withoutCredentials } from './location'

/**
 * One requirement after PEP 508, as packaging reads it.
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
export interface Requirement {
  readonly name: string
  readonly extras: readonly string[]
  readonly specifiers: readonly string[]
  readonly url: string | null
  readonly marker: string | null
}

const HEAD = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/i
/** Versions may hold `${VARIABLES}` in requirement files. */
const SPECIFIER = /^(===|[<>=!~]=|[<>])\s*([\w.*+!${}-]+)$/
const EXTRA = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i

/** Null where `text` is no PEP 508 requirement (in a requirements file it may still be a path or a URL). */
export function parseRequirement(text: string): Requirement | null {
  const head = HEAD.exec(text)
  if (head?.[1] === undefined) return null
  const extras = extrasOf(head[2])
  if (extras === null) return null
  const named = { name: normalizedName(head[1]), extras }
  const rest = text.slice(head[0].length)
  if (rest.startsWith('@')) {
    const url = /^@\s*(\S+)(?:\s+;\s*(.+))?\s*$/s.exec(rest)
    if (url?.[1] === undefined) return null
    return { ...named, specifiers: [], url: url[1], marker: url[2] === undefined ? null : normalizedMarker(url[2]) }
  }
  const semicolon = rest.indexOf(';')
  const marker = semicolon < 0 ? null : normalizedMarker(rest.slice(semicolon + 1))
  const specifiers = specifiersOf((semicolon < 0 ? rest : rest.slice(0, semicolon)).trim())
  return specifiers === null ? null : { ...named, specifiers, url: null, marker }
}

/** Like {@link parseRequirement} where nothing but PEP 508 is allowed. */
export function requirement(value: Value): Requirement {
  const parsed = typeof value === 'string' ? parseRequirement(value.trim()) : null
  if (parsed === null) throw new NotUnderstood(`${canonicalText(value).slice(0, 80)} is no requirement (PEP 508)`)
  return parsed
}

/** Requirements as a set; their order means nothing. */
export function requirementSet(values: readonly Value[]): Token {
  return setOf(values.map(value => requirementMeaning(requirement(value))))
}

export function requirementMeaning({ name, extras, specifiers, url, marker }: Requirement): Value {
  return { name, extras: setOf(extras), specifiers: setOf(specifiers), url, marker }
}

export function requirementPackage(read: Requirement, group?: string): Package {
  const { name, url, specifiers } = read
  const [first, ...others] = specifiers
  const pinned = others.length === 0 && first !== undefined ? /^===?(.*)$/.exec(first)?.[1] : undefined
  const version = url === null ? (pinned ?? (specifiers.join(',') || null)) : withoutCredentials(url)
  const rest = canonicalText([setOf(read.extras), setOf(specifiers), url, read.marker])
  return { name, version, rest, ...(group === undefined ? {} : { group }) }
}

/** PEP 503: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function normalizedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

function extrasOf(text: string | undefined): readonly string[] | null {
  if (text === undefined || text.trim() === '') return []
  const extras = text.split(',').map(extra => extra.trim())
  return extras.every(extra => EXTRA.test(extra)) ? extras.map(normalizedName) : null
}

function specifiersOf(text: string): readonly string[] | null {
  if (text === '') return []
  const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text
  // Everything up to a blank belongs to an arbitrary equality, commas too.
  if (bare.includes('===')) return /^===\s*\S+$/.test(bare) ? [bare.replace(/\s+/, '')] : null
  const specifiers = bare.split(',').map(part => SPECIFIER.exec(part.trim()))
  const texts = specifiers.flatMap(match =>
    match?.[1] !== undefined && match[2] !== undefined ? [match[1] + match[2]] : []
  )
  return texts.length === specifiers.length ? texts : null
}

/**
 * Only blanks and the kind of quotes are normalised; everything else of a marker is kept as it is written.
 * A marker with anything but names, operators, quoted text and parentheses is {@link NotUnderstood}.
 */
function normalizedMarker(text: string): string {
  const token = /\s*(?:([a-z_][\w.]*)|(===|[<>=!~]=|[<>()])|'([^']*)'|"([^"]*)")\s*/iy
  const tokens: string[] = []
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (match === null) throw new NotUnderstood(`the marker ${text.trim().slice(0, 80)} is no marker (PEP 508)`)
    const quoted = match[3] ?? match[4]
    tokens.push(quoted === undefined ? (match[1] ?? match[2] ?? '') : JSON.stringify(quoted))
  }
  if (tokens.length === 0) throw new NotUnderstood('an empty marker')
  return tokens.join(' ')
}
