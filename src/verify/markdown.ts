import { code, escaped, table } from '../markdown'
import { bytesWords } from '../quantities'
import type { ImageReport, LayerReport, PlatformReport, VerifyReport } from './report'
import {
  absentWords,
  barOf,
  deploymentWords,
  originWords,
  pullWords,
  purposeOf,
  rebuiltHeadline,
  rebuiltWords,
  secondsAt
} from './words'

/** Characters of an instruction that a row has room for. */
const INSTRUCTION = 60

/**
 * The report for a job summary: one line that says whether all is well, what is wrong, then the layers of each image.
 *
 * @param bandwidths megabits per second, for the time that a deployment takes
 */
export function markdownOf(report: VerifyReport, bandwidths: readonly number[]): string {
  const wrong = report.images.flatMap(image => image.findings.map(finding => ({ image, finding })))
  const looked = report.images.filter(image => image.digest !== null).length
  const headline =
    wrong.length === 0
      ? `**All is well: ${looked} of ${report.images.length} images looked at.**`
      : `**${wrong.length === 1 ? '1 thing is' : `${wrong.length} things are`} wrong.**`
  const shared = report.shared.layers === 0 ? '' : ` The images share ${escaped(pullWords(report.shared))}.`
  const findings = wrong.map(({ image, finding }) => [
    code(image.name),
    escaped(finding.platform ?? ''),
    escaped(finding.message)
  ])
  return [
    '## Verification',
    headline + shared,
    ...(findings.length === 0 ? [] : [table(['Image', 'Platform', 'What is wrong'], findings)]),
    ...report.images.flatMap(image => imageSection(image, bandwidths))
  ].join('\n\n')
}

function imageSection(image: ImageReport, bandwidths: readonly number[]): readonly string[] {
  const title = `### ${image.kind} ${code(image.name)}`
  const absent = absentWords(image)
  if (absent !== null) return [title, `${escaped(absent)}.`]
  return image.platforms.flatMap(platform => [
    `${title} for ${escaped(platform.platform)}`,
    deployment(platform, bandwidths),
    layerTable(platform),
    ...rebuiltTable(platform)
  ])
}

function deployment(platform: PlatformReport, bandwidths: readonly number[]): string {
  const least = (platform.update ?? platform.own).bytes
  const times = bandwidths.map(megabits => secondsAt(least, megabits))
  const time = times.length === 0 ? '' : ` The least takes ${escaped(times.join(', '))}.`
  return `A deployment pulls ${escaped(deploymentWords(platform).join(', '))}.${time}`
}

/** How a base that was built again differs from the one before, with the layers that do. */
function rebuiltTable({ rebuilt, layers }: PlatformReport): readonly string[] {
  if (rebuilt === null) return []
  const rows = rebuilt.layers.map(layer => [instruction(layer), escaped(rebuiltWords(layer))])
  return [
    escaped(rebuiltHeadline(rebuilt, layers.length)),
    ...(rows.length === 0 ? [] : [table(['Instruction', 'What differs'], rows)])
  ]
}

function instruction(layer: Pick<LayerReport, 'createdBy'>): string {
  const purpose = purposeOf(layer)
  if (purpose === '') return ''
  return code(purpose.length > INSTRUCTION ? `${purpose.slice(0, INSTRUCTION - 1)}…` : purpose)
}

function layerTable({ layers, whole }: PlatformReport): string {
  const rows = layers.map(layer => {
    const share = whole.bytes === 0 ? 0 : layer.size / whole.bytes
    return [
      barOf(share),
      `${Math.round(share * 100)} %`,
      bytesWords(layer.size),
      escaped(originWords(layer)),
      instruction(layer)
    ]
  })
  return table(['Layer', 'Share', 'Size', 'From', 'Instruction'], rows)
}
