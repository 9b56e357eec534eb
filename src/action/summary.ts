import type { BasePlan, Plan, ServicePlan } from '../plan/types'
import { changedTable } from './changed'
import { graphOf, happening } from './graph'
import { code, escaped, folded, rowLimit, shortened, table, withinSummary } from '../markdown'

/** The job summary of a plan, most important first: one line, a picture, a table; what is looked up later is folded. */
export function summaryOf(plan: Plan): string {
  return withinSummary(
    ['## Build plan', headline(plan)],
    [
      graphOf(plan) ?? '',
      imageTable(plan),
      ...plan.bases.filter(base => base.changed.length > 0).map(changedSection),
      warningList(plan),
      references(plan)
    ]
  )
}

/** `2 of 5 images to build, 1 base reused.` */
function headline(plan: Plan): string {
  const images = [...plan.bases, ...plan.services]
  if (images.length === 0) return `There is nothing to plan. ${changesSentence(plan)}`
  const built = images.filter(image => happening(image).tone === 'build').length
  const tagged = images.filter(image => happening(image).tone === 'tag').length
  const reused = plan.bases.filter(base => base.verdict === 'fresh').length
  const phrases = [
    built === 0
      ? `Nothing to build: ${images.length === 1 ? 'the image is' : `all ${images.length} images are`} in the registry`
      : `${built} of ${counted(images.length, 'image')} to build`,
    ...(tagged > 0 ? [`${tagged} to tag`] : []),
    ...(built > 0 && reused > 0 ? [`${counted(reused, 'base')} reused`] : []),
    ...(plan.event.push ? [] : ['nothing is pushed'])
  ]
  return `**${phrases.join(', ')}.** ${changesSentence(plan)}`
}

function changesSentence({ changes }: Plan): string {
  if (!changes.known) return `Changed paths are not known (${escaped(changes.how)}); the registry alone decides.`
  const since = changes.base === null ? 'the beginning' : code(changes.base.slice(0, 12))
  return `${counted(changes.count, 'path')} changed since ${since} (${escaped(changes.how)}).`
}

function imageTable(plan: Plan): string {
  const rows = [...plan.bases, ...plan.services].map(image => {
    const name = code(shortened(image.name))
    return ['verdict' in image ? `base ${name}` : name, happening(image).words, why(image)]
  })
  return rows.length === 0 ? '' : table(['Image', 'What happens', 'Why'], rows)
}

/** At most two lines. */
function why({ reasons }: BasePlan | ServicePlan): string {
  const lines = reasons.map(reason => escaped(reason.message))
  const shown = lines.length <= 2 ? lines : [...lines.slice(0, 1), `${lines.length} reasons in all, see the log`]
  return shown.join('<br>')
}

/** Which dependencies made a base stale; a hundred of them are folded. */
function changedSection(base: BasePlan): string {
  const { rows, content } = changedTable(base)
  const title = `What made the base ${code(base.name)} stale`
  return rows <= 20 ? `### ${title}\n\n${content}` : folded(`${title} (${rows} changes)`, content)
}

function warningList({ warnings }: Plan): string {
  if (warnings.length === 0) return ''
  const items = warnings.slice(0, rowLimit).map(({ message, file, line }) => {
    const place = file === undefined ? '' : `${code(`${file}${line === undefined ? '' : `:${line}`}`)} `
    return `- ${place}${escaped(message)}`
  })
  return `### Worth knowing\n\n${items.join('\n')}`
}

function references(plan: Plan): string {
  const images = [...plan.bases, ...plan.services].slice(0, rowLimit)
  if (images.length === 0) return ''
  return folded('References', images.map(({ ref }) => `- ${code(ref)}`).join('\n'))
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
