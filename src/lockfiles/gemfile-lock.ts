import { canonicalText, setOf } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { NotUnderstood, type Value } from './value'

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
export function readGemfileLock(text: string): Content {
  const sections = sectionsOf(text)
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
