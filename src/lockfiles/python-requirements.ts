import { posix } from 'node:path'
import { canonicalText, setOf } from './canonical'
import type { FileReference, Package, Content } from './facts'
import { resolveReference, withoutCredentials } from './location'
import { parseRequirement, requirementMeaning, requirementPackage } from './pep508'
import { parseOptions, type Option } from './requirement-options'
import { NotUnderstood, type Value } from './value'

/** What one logical line says. `ordered` lines are kept in their order, all others are a set. */
interface Line {
  readonly meaning: Value
  readonly ordered: 'no' | 'sources' | 'include'
  readonly packages: readonly Package[]
  readonly references: readonly FileReference[]
}

/** pip lets the last `--index-url` win and later lists override earlier ones: the order of these lines counts. */
const ORDERED = new Set([
  '--index-url',
  '--extra-index-url',
  '--no-index',
  '--find-links',
  '--no-binary',
  '--only-binary'
])

/** These also end lines for pip (Python's `str.splitlines`), so text after them is no part of a comment. */
const ODD_LINE_ENDS = /[\v\f\x1c-\x1e\x85\u2028\u2029]/

/** Longer paths and URLs are none that a file system or a server takes. */
const MAX_LOCATION = 8192

const ARCHIVE = /\.(zip|whl|tar|tgz|tbz|txz|tlz|tar\.(gz|bz2|xz|lz|lzma))$/i

/**
 * A requirements or constraints file, as pip reads it.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function readRequirements(text: string, path: string): Content {
  return readRequirementLines(text, path)
}

/** The same for lines inside another file, such as the pip section of a conda environment. */
export function readRequirementLines(text: string, path: string): Content {
  if (ODD_LINE_ENDS.test(text)) throw new NotUnderstood('holds unusual line ends')
  const lines = logicalLines(text).map(line => readLine(line, path))
  return {
    meaning: {
      lines: setOf(lines.filter(line => line.ordered === 'no').map(line => line.meaning)),
      sources: inOrder(lines.filter(line => line.ordered !== 'no'))
    },
    packages: lines.flatMap(line => line.packages),
    references: lines.flatMap(line => line.references)
  }
}

/** Included files may name sources themselves: they are a set between two lines of sources, but do not pass one. */
function inOrder(lines: readonly Line[]): Value {
  const ordered: Value[] = []
  let includes: Value[] = []
  for (const line of lines) {
    if (line.ordered === 'include') includes.push(line.meaning)
    else {
      ordered.push(setOf(includes), line.meaning)
      includes = []
    }
  }
  return [...ordered, setOf(includes)]
}

/** Joins continued lines and drops comments, in pip's own order: a comment line ends a continuation. */
function logicalLines(text: string): readonly string[] {
  const lines: string[] = []
  let open: string[] = []
  for (const line of text.split('\n')) {
    const comment = /^\s*#/.test(line)
    if (!comment && line.endsWith('\\')) {
      open.push(line.replace(/^\\+|\\+$/g, ''))
      continue
    }
    lines.push([...open, comment && open.length > 0 ? ` ${line}` : line].join(''))
    open = []
  }
  lines.push(open.join(''))
  return lines.map(withoutComment).filter(line => line !== '')
}

/** A sharp starts a comment at the start of a line and after a blank. */
function withoutComment(line: string): string {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0 || /\s/.test(line.charAt(at - 1))) return line.slice(0, at).trim()
  }
  return line.trim()
}

function readLine(line: string, path: string): Line {
  // pip takes words up to the first one with a dash as the requirement, the others as options.
  const dash = line.search(/(^| )-/)
  const argument = (dash < 0 ? line : line.slice(0, dash)).trim()
  const options = dash < 0 ? [] : parseOptions(line.slice(dash))
  if (argument !== '') return requirementLine(argument, options)
  const editable = options.find(option => option.name === '--editable')
  if (editable?.value != null) return locationLine('editable', editable.value, options)
  return optionLine(options, path)
}

function requirementLine(argument: string, options: readonly Option[]): Line {
  // A name such as `a_b-1.0.tar.gz` would pass for a requirement; pip takes it for a path.
  const isArchive = !argument.includes('@') && ARCHIVE.test(argument.replace(/[[;].*$/, '').trim())
  const read = isArchive ? null : parseRequirement(argument)
  if (read === null) return locationLine('location', argument, options)
  const named = requirementPackage(read)
  const settings = optionSet(options)
  return {
    meaning: { requirement: requirementMeaning(read), options: settings },
    ordered: 'no',
    packages: [{ ...named, rest: `${named.rest ?? ''}${canonicalText(settings)}` }],
    references: []
  }
}

function locationLine(kind: 'editable' | 'location', location: string, options: readonly Option[]): Line {
  if (location.length > MAX_LOCATION) throw new NotUnderstood('a very long path')
  const bare = location.replace(/\s*(?:\[[^\]]*\])?\s*(?:;.*)?$/, '')
  const isLocation = /^[\w.~$/]/.test(bare) && !/\s/.test(bare) && (/^\.|[/\\]|^\w+:/.test(bare) || ARCHIVE.test(bare))
  if (kind === 'location' && !isLocation) throw new NotUnderstood(`the line ${location.slice(0, 80)} is no requirement`)
  const shown = withoutCredentials(location)
  const egg = /[#&]egg=([\w.-]+)/.exec(location)?.[1]
  const rest = canonicalText([kind, location, optionSet(options)])
  return {
    meaning: { [kind]: location, options: optionSet(options) },
    ordered: 'no',
    packages: [egg === undefined ? { name: shown, version: null, rest } : { name: egg, version: shown, rest }],
    references: []
  }
}

function optionLine(options: readonly Option[], path: string): Line {
  const references = options.flatMap(({ name, value }): readonly FileReference[] => {
    const named =
      (name === '--requirement' || name === '--constraint') && value !== null ? resolveReference(path, value) : null
    return named === null ? [] : [{ path: named, format: 'requirements' }]
  })
  const includes = options.some(({ name }) => name === '--requirement' || name === '--constraint')
  const ordered = options.some(({ name }) => ORDERED.has(name)) ? 'sources' : includes ? 'include' : 'no'
  return { meaning: options.map(optionMeaning), ordered, packages: [], references }
}

/** Options of one requirement: hashes are alternatives, everything else keeps its order. */
function optionSet(options: readonly Option[]): Value {
  const hashes = options.filter(option => option.name === '--hash').map(optionMeaning)
  return [setOf(hashes), ...options.filter(option => option.name !== '--hash').map(optionMeaning)]
}

function optionMeaning({ name, value }: Option): Value {
  const isFile = value !== null && (name === '--requirement' || name === '--constraint') && !/^[a-z]+:/i.test(value)
  return [name, isFile ? posix.normalize(value) : value]
}
