import { printable } from '../../printable'
import { whyCounted } from '../../images/counted-inputs'
import { ruleWords } from './rules'
import { columns, styleOf, wrapped } from '../style'
import type { ImageTally, Tally } from './tally'

/** Causes that are listed of each image. */
const listed = 5

/** The answer to "what would this strategy have brought us?", for a person. */
export function tallyTable(
  tally: Tally,
  terminal: { readonly color: boolean; readonly width: number }
): readonly string[] {
  const style = styleOf(terminal)
  const { outcomes, commits } = tally
  const share = (count: number): string => `${commits === 0 ? 0 : Math.round((100 * count) / commits)} %`
  const row = (words: string, count: number, note = ''): readonly string[] => [
    `  ${words}`,
    String(count).padStart(6),
    share(count).padStart(5),
    note
  ]
  const period = [tally.first, tally.last].map(date => date?.toISOString().slice(0, 10) ?? '').join(' to ')
  const returned =
    tally.returned === 0 ? '' : `${tally.returned} of them back at an earlier state: tags move, nothing is built`
  return [
    style.bold(`${commits} commits, ${period}`),
    '',
    ...columns([
      row('rebuild the base', outcomes.base),
      row('build the app alone', outcomes.app),
      row('build nothing', outcomes.nothing, returned),
      ...(outcomes.unknown === 0 ? [] : [row('unknown', outcomes.unknown)])
    ]),
    ...(tally.error === null
      ? []
      : wrapped(`unknown, first: ${printable(tally.error)}`, terminal.width - 4).map(line => style.dim(`    ${line}`))),
    '',
    ...filterLines(tally),
    '',
    ...imageRows(tally).map((line, index) => (index === 0 ? style.dim(line) : line)),
    ...tally.images.flatMap(image => [...causeLines(image), ...ruleLines(image), ...byteLines(image)])
  ]
}

/** How a filter on the very same paths would have fared. */
function filterLines({ images }: Tally): readonly string[] {
  const bases = images.filter(image => image.kind === 'base')
  const total = (count: (image: ImageTally) => number): number => bases.reduce((sum, image) => sum + count(image), 0)
  const missed = total(image => image.missed)
  if (bases.length === 0) return ['There is no base image.']
  return [
    `A filter on the paths of the same inputs would have rebuilt a base ${times(total(image => image.filtered))}, ` +
      `${times(total(image => image.vain))} of these in vain.`,
    ...(missed === 0
      ? []
      : [`It would have missed ${times(missed)} that a base changed (by an ignore file, or a base of the base).`])
  ]
}

function imageRows({ images }: Tally): readonly string[] {
  return columns([
    ['  image', '', ' built', 'filter', 'in vain'],
    ...images.map(image => [
      `  ${image.kind}`,
      printable(image.name),
      String(image.built).padStart(6),
      String(image.filtered).padStart(6),
      String(image.vain).padStart(7)
    ])
  ])
}

function causeLines(image: ImageTally): readonly string[] {
  if (image.causes.length === 0) return []
  const { causes } = image
  return [
    '',
    `What rebuilt the ${image.kind} ${printable(image.name)}`,
    ...causes.slice(0, listed).map(([cause, count]) => `${String(count).padStart(8)}  ${printable(cause)}`),
    ...(causes.length > listed ? [`          … and ${causes.length - listed} more`] : [])
  ]
}

/** What each rule brought: builds that it caused, and those of a filter on paths that it saved. */
function ruleLines({ kind, name, rules }: ImageTally): readonly string[] {
  if (rules.size === 0) return []
  const rows = [...rules]
    .sort(([, one], [, other]) => other.caused + other.saved - one.caused - one.saved)
    .map(([rule, { caused, saved }]) => [`  ${ruleWords(rule)}`, String(caused).padStart(7), String(saved).padStart(7)])
  return ['', ...columns([[`By which rule the ${kind} ${printable(name)} is built`, ' caused', '  saved'], ...rows])]
}

function byteLines({ kind, name, byBytes }: ImageTally): readonly string[] {
  if (byBytes.size === 0) return []
  return [
    '',
    `Counted by their bytes alone for the ${kind} ${printable(name)}`,
    ...[...byBytes.values()].map(file => `  ${printable(file.input)}: ${whyCounted(file)}`)
  ]
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
