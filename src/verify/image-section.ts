import { code, escaped, folded, narrow, shortened, table } from '../markdown'
import { bytesWords, secondsWords } from '../quantities'
import { pastOfName, type History } from './history'
import type { ImageReport, LayerReport, PlatformReport } from './report'
import {
  absentWords,
  deploymentWords,
  keptWords,
  originWords,
  purposeOf,
  rebuiltHeadline,
  rebuiltWords,
  secondsAt,
  shareOf,
  trendWords
} from './words'

/** Characters of an instruction that a row has room for. */
const INSTRUCTION = 60
/** Runs of the history that are listed. */
const LISTED = 10

/** What a job summary says of one image: per platform what a deployment pulls and the layers, then the runs before. */
export function imageSection(image: ImageReport, bandwidths: readonly number[], history: History): readonly string[] {
  const title = `### ${image.kind} ${code(shortened(image.name))}`
  const absent = absentWords(image)
  if (absent !== null) return [title, `${escaped(narrow(absent))}.`]
  return [
    ...image.platforms.flatMap(platform => [
      `${title} for ${escaped(platform.platform)}`,
      deployment(platform, bandwidths),
      layerTable(platform),
      ...rebuiltTable(platform)
    ]),
    ...trend(image, history)
  ]
}

function deployment(platform: PlatformReport, bandwidths: readonly number[]): string {
  const least = (platform.update ?? platform.own).bytes
  const times = bandwidths.map(megabits => secondsAt(least, megabits))
  const time = times.length === 0 ? '' : ` The least takes ${escaped(times.join(', '))}.`
  return `A deployment pulls ${escaped(narrow(deploymentWords(platform).join(', ')))}.${time}`
}

function layerTable({ layers, whole }: PlatformReport): string {
  const hasPast = layers.some(layer => layer.kept !== null)
  const rows = layers.map(layer => {
    const { bar, percent } = shareOf(layer.size, whole.bytes)
    const kept = hasPast ? [keptWords(layer)] : []
    return [bar, percent, bytesWords(layer.size), escaped(narrow(originWords(layer))), ...kept, instruction(layer)]
  })
  const content = table(['Layer', 'Share', 'Size', 'From', ...(hasPast ? ['Cached'] : []), 'Instruction'], rows)
  return folded(`${layers.length === 1 ? '1 layer' : `${layers.length} layers`}, the lowest first`, content)
}

/** How a base that was built again differs from the one before, with the layers that do. */
function rebuiltTable({ rebuilt, layers }: PlatformReport): readonly string[] {
  if (rebuilt === null) return []
  const rows = rebuilt.layers.map(layer => [instruction(layer), escaped(narrow(rebuiltWords(layer)))])
  return [
    escaped(rebuiltHeadline(rebuilt, layers.length)),
    ...(rows.length === 0 ? [] : [table(['Instruction', 'What differs'], rows)])
  ]
}

function trend(image: ImageReport, history: History): readonly string[] {
  const past = pastOfName(history, image.name)
  const words = trendWords(image)
  const rows = past
    .slice(-LISTED)
    .reverse()
    .map(({ time, planned, own, whole, seconds, ok }) => [
      time.slice(0, 16).replace('T', ' '),
      planned,
      bytesWords(own.bytes),
      bytesWords(whole.bytes),
      seconds === null ? '–' : secondsWords(seconds),
      ok ? 'yes' : 'no'
    ])
  const header = ['Run (UTC)', 'Planned', 'Own layers', 'Image', 'Built in', 'All well']
  return [
    ...(words === null ? [] : [escaped(words)]),
    ...(past.length < 2 ? [] : [folded(`The last ${rows.length} runs`, table(header, rows))])
  ]
}

function instruction(layer: Pick<LayerReport, 'createdBy'>): string {
  const purpose = purposeOf(layer)
  if (purpose === '') return ''
  return code(narrow(purpose.length > INSTRUCTION ? `${purpose.slice(0, INSTRUCTION - 1)}…` : purpose))
}
