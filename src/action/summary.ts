import type { BasePlan, Plan, ServicePlan } from '../plan/types'
import { code, escaped, rowLimit, table } from './markdown'
import { baseWords, packageWords, serviceWords } from './report'

/** Bytes of a job summary: GitHub discards a longer one (1 MiB). Source: https://docs.github.com/actions/reference/limits */
const summaryLimit = 1_000_000

/** The job summary of a plan: Markdown that a person understands who has never read the documentation. */
export function summaryOf(plan: Plan): string {
  const parts = [
    '## Build plan',
    changesSentence(plan),
    imageTable(plan),
    ...plan.bases.filter(base => base.changed.length > 0).map(changedTable),
    warningList(plan)
  ]
  const text = parts.filter(part => part !== '').join('\n\n') + '\n'
  return Buffer.byteLength(text) <= summaryLimit
    ? text
    : `${[parts[0], parts[1]].join('\n\n')}\n\nThe plan is too large for a summary.\n`
}

function changesSentence({ changes }: Plan): string {
  if (!changes.known) return `Changed paths are not known (${escaped(changes.how)}); the registry alone decides.`
  const paths = changes.count === 1 ? '1 path' : `${changes.count} paths`
  return `${paths} changed since ${code(changes.base?.slice(0, 12) ?? 'the beginning')} (${escaped(changes.how)}).`
}

function imageTable(plan: Plan): string {
  const rows = [
    ...plan.bases.map(base => [`base ${code(base.name)}`, escaped(baseWords(base)), why(base), code(base.ref)]),
    ...plan.services.map(service => [
      code(service.name),
      escaped(serviceWords(service)),
      why(service),
      code(service.ref)
    ])
  ]
  if (rows.length === 0) return 'There is nothing to plan.'
  return table(['Image', 'What happens', 'Why', 'Reference'], rows)
}

function why(image: BasePlan | ServicePlan): string {
  return image.reasons.map(reason => escaped(reason.message)).join('<br>')
}

/** Which dependencies made a base stale; a hundred of them are folded. */
function changedTable(base: BasePlan): string {
  const rows = base.changed.flatMap(({ input, packages }) =>
    packages.length === 0
      ? [[code(input), 'changed']]
      : packages.map(change => [code(input), escaped(packageWords(change))])
  )
  const content = table(['Input', 'Change'], rows)
  const title = `What made the base ${code(base.name)} stale`
  return rows.length <= 20
    ? `### ${title}\n\n${content}`
    : `<details><summary>${title} (${rows.length} changes)</summary>\n\n${content}\n\n</details>`
}

function warningList({ warnings }: Plan): string {
  if (warnings.length === 0) return ''
  const items = warnings.slice(0, rowLimit).map(({ message, file, line }) => {
    const place = file === undefined ? '' : `${code(`${file}${line === undefined ? '' : `:${line}`}`)} `
    return `- ${place}${escaped(message)}`
  })
  return `### Worth knowing\n\n${items.join('\n')}`
}
