import { printable } from '../printable'
import { bytesWords } from '../quantities'
import type { ImageReport, PlatformReport, VerifyReport } from './report'
import {
  absentWords,
  deploymentWords,
  originWords,
  purposeOf,
  rebuiltHeadline,
  rebuiltWords,
  trendWords
} from './words'

/** How a terminal sets words off; plain text if it shows no colours. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly yellow: (text: string) => string
}

/** The report in plain lines: the layers of each image from the bottom up, what a deployment pulls, then what is wrong. */
export function tableOf({ images }: VerifyReport, style: Style, width: number): readonly string[] {
  return images.flatMap(image => {
    const title = `${style.dim(image.kind)} ${style.bold(printable(image.name))}`
    const absent = absentWords(image)
    return [
      ...(absent === null ? [] : [`${title}  ${style.yellow(absent)}`]),
      ...image.platforms.flatMap(platform => [
        `${title}  ${printable(image.reference)}  ${style.dim(platform.platform)}`,
        ...layerLines(platform, width),
        ...rebuiltLines(platform),
        `  ${style.bold('a deployment pulls')} ${deploymentWords(platform).join(', ')}`
      ]),
      ...trendLines(image),
      ...findingLines(image)
    ]
  })
}

/** What is wrong with an image, a line each. */
export function findingLines({ name, findings }: ImageReport): readonly string[] {
  return findings.map(
    ({ code, message, platform }) =>
      `${printable(name)}${platform === null ? '' : ` (${platform})`}: ${code}: ${message}`
  )
}

function trendLines(image: ImageReport): readonly string[] {
  const words = trendWords(image)
  return words === null ? [] : [`  ${words}`]
}

function rebuiltLines({ rebuilt, layers }: PlatformReport): readonly string[] {
  if (rebuilt === null) return []
  const differing = rebuilt.layers.map(layer => `    ${purposeOf(layer)}: ${rebuiltWords(layer)}`)
  return [`  ${rebuiltHeadline(rebuilt, layers.length)}`, ...differing]
}

function layerLines({ layers }: PlatformReport, width: number): readonly string[] {
  const rows = layers.map(layer => [bytesWords(layer.size), originWords(layer), purposeOf(layer)] as const)
  const [sizes, origins] = [0, 1].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(([size, origin, purpose]) =>
      `  ${size.padStart(sizes ?? 0)}  ${origin.padEnd(origins ?? 0)}  ${purpose}`.trimEnd()
    )
    .map(line => (line.length > width ? `${line.slice(0, width - 1)}…` : line))
}
