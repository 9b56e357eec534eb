import type { PlannedEvent } from '../event/event'
import { UserError } from '../errors'
import type { ImageName, Warning } from '../ports'
import { parseReference } from '../reference/reference'
import { namingOf, type Naming } from './naming'
import { ownerOf } from './owner'
import { parseRule, renderRule } from './tag-rule'
import { branchOf, isTemplate, onDefaultBranch, parseTemplate, renderTemplate } from './tag-template'
import type { TemplateContext } from './tag-template'
import { parsePep440, parseSemver } from './version'

/** What the templates of tags are rendered from. */
export interface TagContext extends TemplateContext {
  readonly image: ImageName
  /** Tags for this run beside the templates: the input `tag` of a manual rebuild. */
  readonly extra?: readonly string[]
}

export interface RenderedTags {
  /** Full references `image:tag`, without duplicates, in the order of the templates. */
  readonly references: readonly string[]
  /** What each of them names. One that several templates give names what moves most easily. */
  readonly namings: ReadonlyMap<string, Naming>
  readonly warnings: readonly Warning[]
}

/** Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
/** Tags by which the planner finds images by their hash: nothing else may be put there. */
const reserved = /^(?:src|deps)-[0-9a-f]{16}$/

/**
 * The references that a build pushes or a re-tag moves, beside the tag of the hash, which the caller adds.
 *
 * `templates` null: the default tags of the event. A template is a tag with expressions ({@link renderTemplate}), a rule of
 * docker/metadata-action (`type=ref,event=branch`), or a whole reference `image:tag`, taken as it is. One that has no
 * value for the event is left out. Throws `UserError` naming the template for anything that is no tag.
 */
export function tagsOf(
  kind: 'base' | 'service',
  templates: readonly string[] | null,
  context: TagContext
): RenderedTags {
  const namings = new Map<string, Naming>()
  const warnings: Warning[] = []
  const leaveOut = (template: string, why: string): void => {
    warnings.push({ code: 'tag-left-out', message: `Tag "${template}" of ${context.image} is left out: ${why}` })
  }
  const written = [...(templates ?? []), ...(context.extra ?? [])]
  const defaults = templates === null ? defaultsOf(kind, context.event) : []
  for (const template of [...defaults, ...written]) {
    const rendered = referenceOf(template.trim(), context)
    if (rendered === null) continue
    const tag = rendered.tag.slice(0, 128)
    const computed = rendered.computed
    const owner = named.has(template) && !written.includes(template) ? ownerOf(tag) : null
    if (owner !== null) {
      leaveOut(template, `${owner} ${ownTags}`)
    } else if (reserved.test(tag)) {
      const why = `tags such as "${tag}" are how base-image-planner finds images by their hash.`
      if (!computed) throw new UserError(`Tag "${template}" of ${context.image}: ${why} Choose another one.`)
      leaveOut(template, why)
    } else if (computed && tag === '') {
      leaveOut(template, 'nothing is left of its value, since a tag holds only letters, digits, "_", "." and "-".')
    } else if (!tagGrammar.test(computed ? tag : rendered.tag)) {
      throw new UserError(
        `Tag "${template}" of ${context.image} is no tag: a tag is at most 128 letters, digits, "_", "." and "-", ` +
          `and does not start with "." or "-".`
      )
    } else {
      if (tag.length < rendered.tag.length)
        warnings.push({
          code: 'tag-shortened',
          message: `Tag "${template}" of ${context.image} is cut to 128 characters: ${tag}`
        })
      const reference = `${rendered.image}:${tag}`
      namings.set(reference, looser(namings.get(reference), namingOf(template.trim())))
    }
  }
  return { references: [...namings.keys()], namings, warnings }
}

function looser(one: Naming | undefined, other: Naming): Naming {
  const order: readonly Naming[] = ['stands', 'commit', 'moment']
  return order.find(naming => naming === one || naming === other) ?? other
}

/** Default tags that are whatever somebody called a branch or a git tag. */
const named: ReadonlySet<string> = new Set(['{{branch}}', '{{tag}}'])
const ownTags = 'Rename the branch or the git tag, or say with "tags" which tags the image gets.'

/** The default tags of an event as templates. A merge queue's branch is gone a moment later, so its name is no tag. */
function defaultsOf(kind: 'base' | 'service', event: PlannedEvent): readonly string[] {
  const latest = onDefaultBranch(event) ? ['latest'] : []
  if (kind === 'base') return latest
  const branch =
    branchOf(event) !== null && !onDefaultBranch(event) && event.name !== 'merge_group' ? ['{{branch}}'] : []
  const isVersion = (parseSemver(event.tag ?? '') ?? parsePep440(event.tag ?? '')) !== null
  return ['{{sha}}', ...latest, ...branch, 'pr-{{number}}', isVersion ? '{{version}}' : '{{tag}}']
}

interface RenderedReference {
  readonly image: string
  readonly tag: string
  /** Whether the tag comes from the event and not from the template's own text alone. */
  readonly computed: boolean
}

function referenceOf(template: string, context: TagContext): RenderedReference | null {
  const rule = parseRule(template)
  if (rule !== null) {
    const value = renderRule(rule, context)
    return value === null ? null : { image: context.image, tag: trimmed(sanitised(value)), computed: true }
  }
  const computed = isTemplate(template)
  const value = renderTemplate(template, context, sanitised)
  if (value === null) return null
  if (isReference(template)) return wholeReference(template, value, context.image, computed)
  return { image: context.image, tag: computed ? trimmed(value) : value, computed }
}

/** A tag never holds `:`, so a template whose own text does is a whole reference. */
function isReference(template: string): boolean {
  return parseTemplate(template).some(part => part.kind === 'text' && /[:@]/.test(part.text))
}

function wholeReference(template: string, value: string, image: ImageName, computed: boolean): RenderedReference {
  const [, name, tag] = /^((?:oci:)?[^:@\s]+(?::\d+\/[^:@\s]+)?):([^:/@]+)$/.exec(value) ?? []
  const isOurs = name === image || (name !== undefined && normalName(name) === image)
  if (name === undefined || tag === undefined || (!name.startsWith('oci:') && normalName(name) === null))
    throw new UserError(
      `Tag "${template}" is no reference with a tag. Write image:tag with the image in lower case, or the tag alone.`
    )
  return { image: isOurs ? image : name, tag, computed }
}

function normalName(name: string): ImageName | null {
  try {
    const { domain, path } = parseReference(name)
    return `${domain}/${path}`
  } catch {
    return null
  }
}

/** As docker/metadata-action: every run of characters that a tag cannot hold becomes a dash. */
function sanitised(value: string): string {
  return value.replace(/[^A-Za-z0-9._-]+/g, '-')
}

/** A tag does not start with `.` or `-`: what sanitising left there goes. */
function trimmed(tag: string): string {
  return tag.replace(/^[.-]+/, '')
}
