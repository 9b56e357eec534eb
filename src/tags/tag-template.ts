import type { PlannedEvent } from '../event/event'
import { UserError } from '../errors'
import { nearest } from '../nearest'
import { formatDate } from './date-format'
import { parsePep440, parseSemver } from './version'

/** What the expressions of a template are read from. */
export interface TemplateContext {
  readonly event: PlannedEvent
  readonly now: Date
  /** Committer date of the event's commit; null where it could not be read. */
  readonly commitDate: Date | null
}

/** A template in its parts: plain text and expressions. */
export type Template = readonly TemplatePart[]
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly name: string; readonly format: string | null; readonly zone: string }

type Value = (context: TemplateContext) => string | null

const expressions: Readonly<Record<string, Value>> = {
  sha: ({ event }) => (event.uncommitted === true ? null : event.sha.slice(0, 7)),
  branch: ({ event }) => branchOf(event),
  tag: ({ event }) => event.tag,
  base_ref: ({ event }) => event.pullRequest?.baseRef ?? null,
  number: ({ event }) => (event.pullRequest === null ? null : String(event.pullRequest.number)),
  is_default_branch: ({ event }) => String(onDefaultBranch(event)),
  is_not_default_branch: ({ event }) => String(!onDefaultBranch(event)),
  raw: ({ event }) => event.tag,
  version: ({ event }) => (parseSemver(event.tag ?? '') ?? parsePep440(event.tag ?? ''))?.version ?? null,
  pep440: ({ event }) => parsePep440(event.tag ?? '')?.version ?? null,
  major: ({ event }) => stable(event.tag)?.major ?? null,
  minor: ({ event }) => stable(event.tag)?.minor ?? null,
  patch: ({ event }) => stable(event.tag)?.patch ?? null
}
const dates = ['date', 'commit_date']

/** True where the text holds an expression, so that its value depends on the event. */
export function isTemplate(text: string): boolean {
  return /(?<!\\)\{\{/.test(text)
}

/**
 * Renders the expressions of docker/metadata-action: `{{sha}}`, `{{branch}}`, `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`, …; for
 * tags and for the values of build arguments. Null when an expression has no value for this event, as `{{tag}}` on a
 * branch or `{{number}}` on a push: then there is no such tag. Expressions without text between them count as one, so
 * `{{branch}}{{tag}}` is whichever there is. `\{{` is a plain `{{`. `{{major}}` and its like have no value for a pre-release.
 *
 * Throws `UserError` naming the template for an unknown expression.
 * Source: https://github.com/docker/metadata-action#global-expressions
 */
export function renderTemplate(
  template: string,
  context: TemplateContext,
  sanitise: (value: string) => string = value => value
): string | null {
  let rendered = ''
  let run: string | null = null
  for (const part of parseTemplate(template)) {
    if (part.kind === 'text') {
      if (run === '') return null
      rendered += (run ?? '') + part.text
      run = null
    } else {
      run = (run ?? '') + sanitise(naming(template, () => valueOf(part, context)) ?? '')
    }
  }
  return run === '' ? null : rendered + (run ?? '')
}

/** Throws `UserError` naming the template when it is malformed. */
export function parseTemplate(template: string): Template {
  const parts: TemplatePart[] = []
  let rest = template
  for (;;) {
    const start = rest.search(/(?<!\\)\{\{/)
    const text = (start < 0 ? rest : rest.slice(0, start)).replace(/\\\{\{/g, '{{')
    if (text !== '') parts.push({ kind: 'text', text })
    if (start < 0) return parts
    const match = /^\{\{\{?((?:'[^']*'|"[^"]*"|[^'"{}])*)\}?\}\}/.exec(rest.slice(start))
    if (match === null) throw new UserError(`Template "${template}": the braces "{{" are not closed by "}}".`)
    parts.push(parseExpression(match[1] ?? '', template))
    rest = rest.slice(start + match[0].length)
  }
}

function parseExpression(source: string, template: string): TemplatePart {
  const [name = '', ...words] = source.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? []
  const isDate = dates.includes(name)
  if (!isDate && !Object.hasOwn(expressions, name)) {
    const known = [...Object.keys(expressions), ...dates]
    const guess = nearest(name, known)
    const hint = guess === null ? `Known are ${known.join(', ')}.` : `Did you mean {{${guess}}}?`
    throw new UserError(`Template "${template}": there is no expression {{${source.trim()}}}. ${hint}`)
  }
  let format: string | null = null
  let zone = 'UTC'
  for (const word of words) {
    const [, key, text] = /^(?:(\w+)=)?(?:'([^']*)'|"[^"]*")$/.exec(word) ?? []
    const value = text ?? /"([^"]*)"$/.exec(word)?.[1]
    if (!isDate || value === undefined || (key !== undefined && key !== 'tz') || (key === undefined && format !== null))
      throw new UserError(
        `Template "${template}": {{${name}}} does not take ${word}.` +
          (isDate ? ` Write {{${name} 'YYYYMMDD-HHmmss' tz='Europe/Berlin'}}.` : '')
      )
    if (key === undefined) format = value
    else zone = value
  }
  return { kind: 'expression', name, format, zone }
}

function valueOf(part: TemplatePart & { readonly kind: 'expression' }, context: TemplateContext): string | null {
  const date = part.name === 'date' ? context.now : part.name === 'commit_date' ? context.commitDate : undefined
  if (date === undefined) return expressions[part.name]?.(context) ?? null
  return date === null ? null : formatDate(date, part.format ?? 'YYYY-MM-DDTHH:mm:ssZ', part.zone)
}

/** A pull request's image is never its target branch's, also where the event's ref is that branch (`pull_request_target`). */
export function branchOf(event: PlannedEvent): string | null {
  return event.pullRequest === null ? event.branch : null
}

/** A schedule runs on the default branch, also where its payload does not name it. */
export function onDefaultBranch(event: PlannedEvent): boolean {
  const branch = branchOf(event)
  if (event.defaultBranch === null) return event.name === 'schedule' && event.pullRequest === null
  return branch === event.defaultBranch
}

function stable(tag: string | null): { readonly major: string; readonly minor: string; readonly patch: string } | null {
  const version = parseSemver(tag ?? '') ?? parsePep440(tag ?? '')
  return version === null || version.unstable ? null : version
}

function naming<T>(template: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof UserError) throw new UserError(`Template "${template}": ${thrown.message}`, { cause: thrown })
    throw thrown
  }
}
