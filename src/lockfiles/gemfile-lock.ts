import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { groupedLines, isTaken, type GroupedLine } from './gemfile-groups'
import { grouped, reachable } from './reach'
import { rubyCode } from './ruby-source'
import { NotUnderstood, textAt, type Value } from './value'
import { takenBy, type View } from './view'

interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

const SECTIONS = new Set([
  'GEM',
  'GIT',
  'PATH',
  'PLUGIN SOURCE',
  'PLATFORMS',
  'DEPENDENCIES',
  'RUBY VERSION',
  'CHECKSUMS',
  'BUNDLED WITH'
])

/** Inside `specs:`: four blanks and a gem, six blanks and what it depends on. */
const GEM = /^ {4}(\S+) \(([^()]+)\)$/
const DEPENDENCY = /^ {6}(\S+)(?: \(([^()]+)\))?(!?)$/

/**
 * Gemfile.lock. Gems of `PATH` sections are the project's own: their version counts neither there, nor in the exact
 * requirements and checksums of the file that repeat it.
 * https://github.com/rubygems/rubygems/blob/master/bundler/lib/bundler/lockfile_parser.rb
 */
export function readGemfileLock(text: string, _: string, view: View): Content {
  const sections = installedOf(sectionsOf(text), view)
  const own = new Map(
    sections
      .filter(({ title }) => title === 'PATH')
      .flatMap(({ lines }) => gemsOf(lines).map(({ name, version }) => [name, version] as const))
  )
  const gems = sections.filter(({ title }) => title !== 'PATH').flatMap(({ lines }) => gemsOf(lines))
  return {
    meaning: setOf(sections.map(section => sectionMeaning(section, own))),
    packages: [
      ...gems.map(({ name, version, dependencies }) => ({ name, version, rest: canonicalText(dependencies) })),
      ...sections.flatMap(({ title, lines: [line = ''] }) => toolOf(title, line.trim()))
    ]
  }
}

/** What the Gemfile's groups that are taken lead to. A gem that it does not name by itself always counts. */
function installedOf(sections: readonly Section[], view: View): readonly Section[] {
  const taken = takenBy(view)
  const [manifest] = view.beside.manifests ?? []
  const source = manifest === undefined ? null : textAt(manifest.table, 'text')
  const statements = taken.all || source === null ? null : statementsOf(source)
  if (statements === null) return sections
  const gems = grouped(
    statements.filter(({ gem }) => gem !== null),
    ({ gem }) => gem ?? ''
  )
  const isLeft = (name: string): boolean => gems.get(name)?.every(statement => !isTaken(statement, taken)) ?? false
  const roots = sections
    .filter(({ title }) => title === 'DEPENDENCIES')
    .flatMap(({ lines }) => lines.map(nameOf).filter(name => !isLeft(name)))
  const specs = grouped(
    sections.flatMap(({ lines }) => gemsOf(lines)),
    ({ name }) => name
  )
  const reached = reachable(roots, name => (specs.get(name) ?? []).flatMap(gem => gem.dependencies.map(nameOf)))
  return sections.map(section => ({ ...section, lines: linesOf(section, reached, new Set(roots)) }))
}

/** Null: the Gemfile is not understood. */
function statementsOf(source: string): readonly GroupedLine[] | null {
  try {
    return groupedLines(rubyCode(source).lines())
  } catch {
    return null
  }
}

/** The lines of a section that have to do with what is reached. */
function linesOf(
  { title, lines }: Section,
  reached: ReadonlySet<string>,
  roots: ReadonlySet<string>
): readonly string[] {
  if (title === 'DEPENDENCIES') return lines.filter(line => roots.has(nameOf(line)))
  if (title === 'CHECKSUMS') return lines.filter(line => reached.has(nameOf(line)))
  const specs = lines.indexOf('  specs:')
  if (specs < 0) return lines
  let isKept = true
  return lines.filter((line, at) => {
    if (at > specs && /^ {4}\S/.test(line)) isKept = reached.has(nameOf(line))
    return at <= specs || isKept
  })
}

function nameOf(line: string): string {
  return /^\s*([^\s!]+)/.exec(line)?.[1] ?? ''
}

function sectionsOf(text: string): readonly Section[] {
  const sections: { title: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const open = sections.at(-1)
    if (SECTIONS.has(line)) sections.push({ title: line, lines: [] })
    else if (open === undefined || !/^ {2}/.test(line))
      throw new NotUnderstood(`no line of a Gemfile.lock: ${line.slice(0, 80)}`)
    else open.lines.push(line.trimEnd())
  }
  if (sections.length === 0) throw new NotUnderstood('an empty Gemfile.lock')
  return sections
}

function sectionMeaning({ title, lines }: Section, own: ReadonlyMap<string, string>): Value {
  switch (title) {
    case 'GEM':
    case 'GIT':
    case 'PATH':
    case 'PLUGIN SOURCE': {
      const specs = lines.indexOf('  specs:')
      if (specs < 0) throw new NotUnderstood(`the section ${title} has no specs`)
      // Several remotes are asked in their order.
      const gems = gemsOf(lines).map(({ name, version, dependencies }) => [
        name,
        title === 'PATH' ? null : version,
        setOf(dependencies.map(dependency => withoutOwnVersion(dependency, own)))
      ])
      return [title, lines.slice(0, specs).map(line => line.trim()), setOf(gems)]
    }
    case 'DEPENDENCIES':
    case 'CHECKSUMS':
      return [title, setOf(lines.map(line => withoutOwnVersion(line.trim(), own)))]
    default:
      return [title, setOf(lines.map(line => line.trim()))]
  }
}

/** Ruby and Bundler themselves. */
function toolOf(title: string, line: string): readonly Package[] {
  if (title === 'BUNDLED WITH') return [{ name: 'bundler', version: line }]
  return title === 'RUBY VERSION' ? [{ name: 'ruby', version: line.replace(/^ruby /, '') }] : []
}

interface Gem {
  readonly name: string
  readonly version: string
  readonly dependencies: readonly string[]
}

function gemsOf(lines: readonly string[]): readonly Gem[] {
  const specs = lines.indexOf('  specs:')
  const gems: { name: string; version: string; dependencies: string[] }[] = []
  for (const line of specs < 0 ? [] : lines.slice(specs + 1)) {
    const [, name, version] = GEM.exec(line) ?? []
    const open = gems.at(-1)
    if (name !== undefined && version !== undefined) gems.push({ name, version, dependencies: [] })
    else if (open !== undefined && DEPENDENCY.test(line)) open.dependencies.push(line.trim())
    else throw new NotUnderstood(`no line of a Gemfile.lock: ${line.slice(0, 80)}`)
  }
  return gems
}

/** `name (= 1.2.3)` and, in checksums, `name (1.2.3)` repeat the version of a gem of the project. */
function withoutOwnVersion(line: string, own: ReadonlyMap<string, string>): string {
  const match = /^(\S+) \((?:= )?([^()]+)\)(.*)$/.exec(line)
  const [, name = '', version, rest = ''] = match ?? []
  return version !== undefined && own.get(name) === version ? `${name} (its own)${rest}` : line
}
