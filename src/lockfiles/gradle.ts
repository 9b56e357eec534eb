import type { CodeLine } from './code-text'
import type { Package, Content } from './facts'
import { gradleCode } from './gradle-source'
import { NotUnderstood } from './value'
import type { View } from './view'

/** `version = "1.2"` and its like, of the project itself: a whole statement with plain text. */
const OWN = /^(?:project\.)?(version|description|group)(?: ?= ?| )(?:"[^"$\\]*"|'[^'\\]*');?$/

/** `group:name:version`, with a classifier or an extension. */
const COORDINATE = /^([\w.-]+:[\w.-]+)(?::([^:@\s]+))?(?::[\w.-]+)?(?:@\w+)?$/

const PLUGIN = /\b(?:id|kotlin)(?: |\( ?)["']([\w.-]+)["'](?: ?\))?(?: version (?:["']([^"']+)["']|(\S+)))?/

/**
 * build.gradle and build.gradle.kts. They are programs: all code counts, in its order, but for comments, blanks and the project's
 * own version and description if nothing else, in any script of the base, reads them.
 */
export function readGradle(text: string, _: string, { parts, beside }: View): Content {
  const code = gradleCode(text)
  const lines = code.lines()
  if (lines.some(({ text: line }) => /^(<{7}|={7}|>{7})/.test(line))) throw new NotUnderstood('conflict markers')
  return {
    meaning: parts.project
      ? lines.map(({ text: line }) => line)
      : withoutOwn(lines, name => beside.others.some(text => usedElsewhere(name).test(text))),
    packages: [...code.literals.flatMap(coordinate), ...lines.flatMap(({ text: line }) => plugin(line))]
  }
}

/** The same statements may stand in blocks that apply them to all projects of the build. */
function withoutOwn(lines: readonly CodeLine[], isUsed: (name: string) => boolean): readonly string[] {
  const statements = lines.map(({ text, inside }) => {
    const isTop = inside.every(before => /^(allprojects|subprojects)$/.test(before.trim()))
    return { text, name: isTop ? OWN.exec(text)?.[1] : undefined }
  })
  const others = statements.filter(({ name }) => name === undefined).map(({ text }) => text)
  return statements
    .filter(({ name }) => name === undefined || isRead(name, others) || isUsed(name))
    .map(({ text }) => text)
}

/**
 * A use in the script of another project: `${rootProject.version}`, `project(':core').version`, `"g:a:$version"`, since a project
 * has what its parent set.
 */
function usedElsewhere(name: string): RegExp {
  return new RegExp(
    `\\$\\{?(?:[\\w.]*[pP]roject\\.|parent\\.)?${name}\\b|(?:[pP]roject|parent|\\))\\.${name}\\b|[(+,]\\s*${name}\\s*[),+]`
  )
}

/** Whether an expression or a string may use the property. Doubtful is yes. */
function isRead(name: string, lines: readonly string[]): boolean {
  const use = new RegExp(
    `\\$\\{?(?:\\w*[pP]roject\\.)?${name}\\b|[pP]roject\\.${name}\\b|\\$\\{[^}]*\\b${name}\\b|[=(,+:?]\\s*${name}\\b(?!\\s*[:=(])|^${name}\\s*[.+]`
  )
  return lines.some(line => use.test(line))
}

function coordinate(literal: string): readonly Package[] {
  const match = COORDINATE.exec(literal)
  return match?.[1] === undefined ? [] : [{ name: match[1], version: match[2] ?? null }]
}

function plugin(line: string): readonly Package[] {
  const match = PLUGIN.exec(line)
  return match?.[1] === undefined ? [] : [{ name: match[1], version: match[2] ?? match[3] ?? null, group: 'plugins' }]
}
