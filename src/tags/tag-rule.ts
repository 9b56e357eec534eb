import { runInNewContext } from 'node:vm'
import { csvRecords } from '../csv'
import { messageOf, UserError } from '../errors'
import { nearest } from '../nearest'
import { branchOf, onDefaultBranch, renderTemplate } from './tag-template'
import type { TemplateContext } from './tag-template'
import { parsePep440, parseSemver } from './version'
import type { Version } from './version'

/** A line `type=…,key=value,…` of docker/metadata-action's input `tags`. */
export interface TagRule {
  readonly type: RuleType
  readonly attributes: ReadonlyMap<string, string>
}

type RuleType = (typeof ruleTypes)[number]
const ruleTypes = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'] as const

/** `priority` orders metadata-action's own output only; here the order of the lines counts. */
const common = ['type', 'enable', 'priority', 'prefix', 'suffix']
const attributesOf: Readonly<Record<RuleType, readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match'],
  pep440: ['pattern', 'value', 'match'],
  match: ['pattern', 'group', 'value'],
  edge: ['branch'],
  ref: ['event'],
  raw: ['value'],
  sha: ['format']
}
const required: Partial<Readonly<Record<RuleType, string>>> = {
  semver: 'pattern',
  pep440: 'pattern',
  match: 'pattern',
  ref: 'event',
  raw: 'value'
}

/** The rule, or null where the text is none. Throws `UserError` for an unknown type or attribute. */
export function parseRule(text: string): TagRule | null {
  const fields = csvRecords(text)[0] ?? []
  const pairs = fields.map((field): readonly [string, string] => {
    const [, key = '', value = ''] = /^\s*([^=]*?)\s*=\s*([\s\S]*?)\s*$/.exec(field) ?? ['', 'value', field.trim()]
    return [key.toLowerCase(), value]
  })
  const attributes = new Map(pairs)
  const written = attributes.get('type')
  if (written === undefined) return null
  const type = ruleTypes.find(known => known === written)
  if (type === undefined) throw ruleError(text, `there is no type "${written}"`, nearest(written, ruleTypes), ruleTypes)
  const allowed = [...common, ...attributesOf[type]]
  for (const key of attributes.keys())
    if (!allowed.includes(key)) throw ruleError(text, `type=${type} takes no "${key}"`, nearest(key, allowed), allowed)
  const needed = required[type]
  if (needed !== undefined && !attributes.has(needed)) throw new UserError(`Tag "${text}": "${needed}=" is missing.`)
  return { type, attributes }
}

/** The templates that {@link renderRule} renders. The pattern of a version is filled in otherwise. */
export function templatesOf({ type, attributes }: TagRule): readonly string[] {
  const rendered = ['enable', 'prefix', 'suffix', 'value', ...(type === 'schedule' ? ['pattern'] : [])]
  return rendered.flatMap(name => attributes.get(name) ?? [])
}

/**
 * The tag that a rule gives for an event, not yet sanitised; null where the rule does not apply to it.
 *
 * As docker/metadata-action does it, with one exception: no rule adds `latest` unasked.
 * Source: https://github.com/docker/metadata-action#tags-input
 */
export function renderRule(rule: TagRule, context: TemplateContext): string | null {
  const enable = renderTemplate(rule.attributes.get('enable') ?? 'true', context)
  if (enable !== 'true' && enable !== 'false')
    throw new UserError(`Tag rule type=${rule.type}: enable="${enable ?? ''}" must become true or false.`)
  const value = enable === 'true' ? valueOf(rule, context) : null
  if (value === null || value === '') return null
  const prefix = rule.attributes.get('prefix') ?? defaultPrefix(rule)
  const suffix = rule.attributes.get('suffix') ?? ''
  return `${renderTemplate(prefix, context) ?? ''}${value}${renderTemplate(suffix, context) ?? ''}`
}

function valueOf({ type, attributes }: TagRule, context: TemplateContext): string | null {
  const { event } = context
  const attribute = (name: string): string => attributes.get(name) ?? ''
  switch (type) {
    case 'schedule':
      return event.name === 'schedule' ? renderTemplate(attributes.get('pattern') ?? 'nightly', context) : null
    case 'raw':
      return renderTemplate(attribute('value'), context)
    case 'sha':
      if (event.uncommitted === true) return null
      return oneOf(type, 'format', attributes.get('format') ?? 'short', ['short', 'long']) === 'long'
        ? event.sha
        : event.sha.slice(0, 7)
    case 'edge': {
      const edge = attribute('branch')
      return (edge === '' ? onDefaultBranch(event) : branchOf(event) === edge) ? 'edge' : null
    }
    case 'ref': {
      const what = oneOf(type, 'event', attribute('event'), ['branch', 'tag', 'pr'])
      if (what === 'branch') return branchOf(event)
      return what === 'tag' ? event.tag : renderTemplate('{{number}}', context)
    }
    case 'match': {
      const source = sourceOf(attribute('value'), context)
      const group = Number(attributes.get('group') ?? '0')
      return source === null ? null : (matched(source, attribute('pattern'))?.[group] ?? null)
    }
    case 'semver':
    case 'pep440': {
      const source = sourceOf(attribute('value'), context)
      if (source === null) return null
      const match = attribute('match')
      const text = match === '' ? source : (matched(source, match)?.[1] ?? source)
      return type === 'semver' ? semverOf(text, attribute('pattern')) : pep440Of(text, attribute('pattern'))
    }
  }
}

/** A pre-release gets its whole version, whatever the pattern, unless the pattern is `{{raw}}`. */
function semverOf(text: string, pattern: string): string | null {
  const version = parseSemver(text)
  if (version === null) return null
  return version.unstable && !isRaw(pattern) ? version.version : fill(pattern, version, text)
}

function pep440Of(text: string, pattern: string): string | null {
  const version = parsePep440(text)
  if (version === null) return null
  return (version.unstable || version.post) && !isRaw(pattern) ? version.version : fill(pattern, version, text)
}

function isRaw(pattern: string): boolean {
  return /^\{\{\s*raw\s*\}\}$/.test(pattern)
}

function fill(pattern: string, version: Version, raw: string): string {
  const values: Readonly<Record<string, string>> = {
    raw,
    version: version.version,
    major: version.major,
    minor: version.minor,
    patch: version.patch
  }
  return pattern.replace(/\{\{\s*(.*?)\s*\}\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new UserError(`Tag pattern "${pattern}": ${whole} is none of ${Object.keys(values).join(', ')}.`)
    return value
  })
}

/** What a version is read from: the attribute `value`, else the git tag. */
function sourceOf(value: string, context: TemplateContext): string | null {
  return value === '' ? context.event.tag : renderTemplate(value, context)
}

/** Milliseconds for one expression: JavaScript's may take years for a few letters. */
const patience = 200

/** The whole match and its groups. The expression is run apart, where it can be stopped. */
function matched(text: string, pattern: string): readonly string[] | null {
  const [, body = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? []
  try {
    const found: unknown = runInNewContext(
      'text.match(new RegExp(body, flags))',
      { text, body, flags },
      { timeout: patience }
    )
    return found === null ? null : Array.from(found as ArrayLike<string>)
  } catch (cause) {
    // Not an `Error` of this realm.
    const isLate = /timed out/.test(messageOf(cause))
    const why = isLate ? `is not done after ${patience} ms. Write a simpler one.` : 'is no regular expression.'
    throw new UserError(`Tag pattern "${pattern}" ${why}`, { cause })
  }
}

function defaultPrefix({ type, attributes }: TagRule): string {
  if (type === 'sha') return 'sha-'
  return type === 'ref' && attributes.get('event') === 'pr' ? 'pr-' : ''
}

function oneOf(type: RuleType, key: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value
  throw new UserError(`Tag rule type=${type}: ${key}="${value}" is none of ${allowed.join(', ')}.`)
}

function ruleError(text: string, problem: string, guess: string | null, known: readonly string[]): UserError {
  const hint = guess === null ? `Known are ${known.join(', ')}.` : `Did you mean "${guess}"?`
  return new UserError(`Tag "${text}": ${problem}. ${hint}`)
}
