import { parseRule, templatesOf } from './tag-rule'
import { parseTemplate } from './tag-template'

/**
 * What a tag is the name of beside its image, as its template says: a `moment`, and so one build (`{{date}}`); a `commit` (`{{sha}}`,
 * `{{commit_date}}`); or whatever is newest of a branch, a version or a pull request, where it `stands` for something that moves.
 */
export type Naming = 'moment' | 'commit' | 'stands'

/** @throws UserError for a template that is malformed */
export function namingOf(template: string): Naming {
  const rule = parseRule(template)
  if (rule?.type === 'sha') return 'commit'
  const parts = (rule === null ? [template] : templatesOf(rule)).flatMap(parseTemplate)
  const names = new Set(parts.flatMap(part => (part.kind === 'expression' ? [part.name] : [])))
  if (names.has('date')) return 'moment'
  return names.has('sha') || names.has('commit_date') ? 'commit' : 'stands'
}
