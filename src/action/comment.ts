import { isToBuild, type BasePlan, type Plan } from '../plan/types'
import { changedTable } from './changed'
import { code, escaped, folded } from '../markdown'

/** Characters of a comment: GitHub refuses a longer one (65,536). Source: https://github.com/orgs/community/discussions/27190 */
const commentLimit = 60_000
/** Rows that are shown at once; more are folded. */
const shownRows = 20

/**
 * What a pull request should know: which bases go stale, by which packages, and what that costs. Empty where none does, so that a step
 * which posts it stays silent.
 */
export function commentOf(plan: Plan): string {
  const stale = plan.bases.filter(isToBuild)
  if (stale.length === 0) return ''
  const one = stale.length === 1
  const title = one
    ? `### The base image ${nameOf(stale[0])} is rebuilt`
    : `### ${stale.length} base images are rebuilt`
  const parts = [title, costOf(stale, plan), ...stale.map(base => section(base, one))]
  const whole = joined(parts)
  return whole.length <= commentLimit ? whole : joined([...parts.slice(0, 2), 'The job summary lists what changed.'])
}

function costOf(stale: readonly BasePlan[], { bases, services }: Plan): string {
  const names = new Set(stale.map(({ name }) => name))
  const above = [...bases, ...services].filter(image => isToBuild(image) && image.bases.some(on => names.has(on)))
  const them = stale.length === 1 ? ['it', 'its layers'] : ['them', 'their layers']
  const rebuilt = above.map(nameOf).join(', ')
  const more =
    above.length === 0 ? '' : `, and ${rebuilt} ${above.length === 1 ? 'is' : 'are'} rebuilt on top of ${them[0]}`
  return `This takes a full build${more}. The next deployment pulls ${them[1]} again; after that, a code change is small once more.`
}

function section(base: BasePlan, isAlone: boolean): string {
  const heading = isAlone ? [] : [`**${nameOf(base)}**`]
  const why = base.reasons.map(reason => `- ${escaped(reason.message)}`).join('\n')
  const { rows, content } = changedTable(base)
  const changes = rows === 0 ? [] : [rows <= shownRows ? content : folded(`${rows} changes`, content)]
  return joined([...heading, why, ...changes])
}

function nameOf(image: { readonly name: string } | undefined): string {
  return code(image?.name ?? '')
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n')
}
