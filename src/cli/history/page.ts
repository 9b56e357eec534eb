import { printable } from '../../printable'
import { whyCounted } from '../../images/counted-inputs'
import { ruleWords } from './rules'
import type { ImageTally, Outcome, Tally } from './tally'
import type { Timeline } from './timeline'

/** Minutes that a build takes in this repository, as somebody measured them. */
export interface Minutes {
  /** Base and app. */
  readonly full: number
  /** The app alone, on a base that is there. */
  readonly fast: number
}

const outcomes: readonly { readonly outcome: Outcome; readonly words: string; readonly color: string }[] = [
  { outcome: 'base', words: 'rebuild the base', color: '#d1242f' },
  { outcome: 'app', words: 'build the app alone', color: '#0969da' },
  { outcome: 'nothing', words: 'build nothing', color: '#8c959f' },
  { outcome: 'unknown', words: 'unknown', color: '#bf8700' }
]
/** Causes that are listed of each image. */
const listed = 8

/**
 * One page that needs nothing else, for the meeting in which a team decides: what the commits would have built, over time and in all, beside what
 * a path filter would have built.
 *
 * @param minutes null: nobody gave durations, so none are shown
 */
export function historyPage(tally: Tally, timeline: Timeline, title: string, minutes: Minutes | null): string {
  const period = [tally.first, tally.last].map(date => date?.toISOString().slice(0, 10) ?? '').join(' to ')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}: what each commit builds</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse } th, td { padding: .25rem .75rem; text-align: left } td.number { text-align: right }
svg { width: 100%; height: auto } td, code { overflow-wrap: anywhere } .swatch { display: inline-block; width: .8em; height: .8em }
</style>
<h1>${escaped(title)}</h1>
<p>${tally.commits} commits, ${period}.${tally.error === null ? '' : ` The first that could not be planned: ${escaped(tally.error)}`}</p>
<h2>What the commits ask for</h2>
${chart(timeline)}
${outcomeTable(tally, timeline)}
${minutes === null ? '' : minutesTable(tally, timeline, minutes)}
<h2>Images</h2>
${imageTable(tally.images)}
${tally.images.map(image => [causes(image), rules(image), byBytes(image)].filter(Boolean).join('\n')).join('\n')}
</html>
`
}

/** Bars of one unit of time each, stacked. */
function chart({ periods, unit }: Timeline): string {
  const [width, height, gap] = [960, 200, 1]
  const most = Math.max(1, ...periods.map(period => sum(period.outcomes)))
  const step = width / Math.max(1, periods.length)
  const bars = periods.map((period, index) => {
    let top = height
    const parts = outcomes.map(({ outcome, color }) => {
      const tall = (period.outcomes[outcome] / most) * height
      top -= tall
      return tall === 0
        ? ''
        : `<rect x="${fixed(index * step)}" y="${fixed(top)}" width="${fixed(step - gap)}" height="${fixed(tall)}" fill="${color}"/>`
    })
    const said = outcomes.flatMap(({ outcome, words }) =>
      period.outcomes[outcome] === 0 ? [] : [`${words}: ${period.outcomes[outcome]}`]
    )
    return `<g><title>${period.from}: ${said.join(', ') || 'no commit'}</title>${parts.join('')}</g>`
  })
  const [first, last] = [periods[0]?.from ?? '', periods.at(-1)?.from ?? '']
  return `<figure><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Commits per ${unit}, by what they build">${bars.join('')}</svg>
<figcaption>Commits per ${unit}, from ${first} to ${last}; at most ${most}.</figcaption></figure>`
}

function outcomeTable(tally: Tally, { filtered }: Timeline): string {
  const rows = outcomes.flatMap(({ outcome, words, color }) => {
    const [planned, byPaths] = [tally.outcomes[outcome], filtered[outcome]]
    if (outcome === 'unknown' && planned === 0) return []
    const share = tally.commits === 0 ? 0 : Math.round((100 * planned) / tally.commits)
    return [
      row([`<span class="swatch" style="background:${color}"></span> ${words}`], [planned, `${share} %`, byPaths])
    ]
  })
  return table(['Commits that', 'planned', '', 'by a path filter'], rows)
}

function minutesTable(tally: Tally, { filtered }: Timeline, { full, fast }: Minutes): string {
  const cost = (counts: Readonly<Record<Outcome, number>>): number =>
    (counts.base + counts.unknown) * full + counts.app * fast
  const all = tally.commits * full
  const [byPaths, planned] = [cost(filtered), cost(tally.outcomes)]
  const rows = [
    row(['Everything on each commit'], [hours(all), '']),
    row(['Base and app by a path filter'], [hours(byPaths), hours(all - byPaths)]),
    row(['Planned'], [hours(planned), hours(all - planned)])
  ]
  return `<h2>Build time</h2>
<p>With ${full} minutes for a full build and ${fast} for the app alone, as they were given; nothing of it was measured here.</p>
${table(['', 'builds take', 'saved'], rows)}`
}

function imageTable(images: readonly ImageTally[]): string {
  const rows = images.map(image =>
    row([image.kind, `<code>${escaped(image.name)}</code>`], [image.built, image.filtered, image.vain, image.missed])
  )
  return table(['', 'Image', 'built', 'by a path filter', 'of these in vain', 'missed by it'], rows)
}

function causes({ kind, name, causes: found }: ImageTally): string {
  if (found.length === 0) return ''
  const rows = found.slice(0, listed).map(([cause, count]) => row([`<code>${escaped(cause)}</code>`], [count]))
  const more = found.length > listed ? `<p>… and ${found.length - listed} more.</p>` : ''
  return `<h3>What rebuilt the ${kind} <code>${escaped(name)}</code></h3>\n${table(['Input', 'times'], rows)}${more}`
}

function rules({ kind, name, rules: found }: ImageTally): string {
  if (found.size === 0) return ''
  const rows = [...found].map(([rule, { caused, saved }]) => row([escaped(ruleWords(rule))], [caused, saved]))
  return `<h3>By which rule the ${kind} <code>${escaped(name)}</code> is built</h3>\n${table(['Rule', 'caused', 'saved'], rows)}`
}

function byBytes({ kind, name, byBytes: found }: ImageTally): string {
  if (found.size === 0) return ''
  const rows = [...found.values()].map(file =>
    row([`<code>${escaped(file.input)}</code>`, escaped(whyCounted(file))], [])
  )
  return `<h3>Counted by their bytes alone for the ${kind} <code>${escaped(name)}</code></h3>\n${table(['File', 'because'], rows)}`
}

function table(header: readonly string[], rows: readonly string[]): string {
  return `<table><tr>${header.map(cell => `<th>${cell}</th>`).join('')}</tr>\n${rows.join('\n')}</table>`
}

function row(texts: readonly string[], numbers: readonly (string | number)[]): string {
  const cells = [...texts.map(text => `<td>${text}</td>`), ...numbers.map(one => `<td class="number">${one}</td>`)]
  return `<tr>${cells.join('')}</tr>`
}

function hours(minutes: number): string {
  return minutes < 90 ? `${fixed(minutes)} min` : `${fixed(minutes / 60)} h`
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function sum(counts: Readonly<Record<Outcome, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
