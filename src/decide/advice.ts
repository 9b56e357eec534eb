import { posix } from 'node:path'
import type { ConsumedChange } from '../images/consumed'
import { relativeTo } from '../images/paths'
import type { PreparedImage } from '../images/prepare'
import type { Warning } from '../ports'
import { printable } from '../printable'

/** Text for people wherever it lies, what every project calls the same, and what a folder of documents shows. Never code. */
const documentation = new RegExp(
  [
    String.raw`\.(?:md|markdown|mdx|rst|adoc|asciidoc)$`,
    String.raw`(?:^|/)(?:readme|licen[sc]e|copying|notice|authors|contributors|changelog|changes|contributing|code_of_conduct|security)(?:\.txt)?$`,
    String.raw`(?:^|/)docs?/.*\.(?:txt|html|pdf|png|jpe?g|gif|svg|webp|drawio|puml)$`
  ].join('|'),
  'i'
)

/**
 * Where documents alone caused a build: which files, and the lines of the ignore file that would take them out of the image and of
 * its hash. A document that the Dockerfile names is wanted there, so nothing is advised.
 */
export function documentationAdvice(service: PreparedImage, changes: readonly ConsumedChange[]): readonly Warning[] {
  if (changes.length === 0 || !changes.every(change => change.swept && documentation.test(change.path))) return []
  const { spec, ignore } = service.described
  const file = ignore?.path ?? posix.join(spec.context, '.dockerignore')
  const lines = [...new Set(changes.map(change => patternFor(relativeTo(spec.context, change.path) ?? change.path)))]
  const named = changes
    .slice(0, 3)
    .map(change => printable(change.path))
    .join(', ')
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : ''
  const message =
    `${printable(spec.name)} is built for documents alone: ${named}${more}. They are in the image because ${printable(spec.dockerfile)}` +
    `${changes[0]?.line == null ? '' : `:${changes[0].line}`} copies them. To keep them out of the image and of its hash, add to ${printable(file)}: ` +
    lines.map(line => `\`${printable(line)}\``).join(', ')
  return [{ code: 'documents-in-image', message, file }]
}

/** The documents of one kind in a folder of documents, the name itself otherwise; as a line of an ignore file. */
function patternFor(path: string): string {
  const [, folder, extension] = /^((?:.*\/)?docs?)\/.*(\.[^./]+)$/i.exec(path) ?? []
  const pattern = literal(folder ?? path)
  return extension === undefined ? pattern : `${pattern}/**/*${literal(extension)}`
}

/** A name in which nothing is a pattern, a comment or an exception. */
function literal(name: string): string {
  return name.replace(/[\\*?[\]]/g, '\\$&').replace(/^(?=[!#])/, '\\')
}
