import { printable } from '../../printable'
import { columns, styleOf } from '../style'
import { bytesWords } from '../words'
import type { ImageReport, PlatformReport } from './image-report'
import { deploymentWords, missingWords, purposeOf } from './words'

/** The report for a person at a terminal: the layers of each image from the bottom up, then what a deployment pulls. */
export function tableOf(
  reports: readonly ImageReport[],
  terminal: { readonly color: boolean; readonly width: number }
): readonly string[] {
  const style = styleOf(terminal)
  return reports.flatMap(report => {
    const title = `${style.dim(report.kind)} ${style.bold(printable(report.name))}`
    if (report.digest === null) return [`${title}  ${style.yellow(missingWords(report))}`]
    return report.platforms.flatMap(platform => [
      `${title}  ${printable(report.reference)}  ${style.dim(platform.platform)}`,
      ...layerLines(report, platform, terminal.width),
      `  ${style.bold('a deployment pulls')} ${deploymentWords(platform).join(', ')}`
    ])
  })
}

function layerLines(report: ImageReport, { layers }: PlatformReport, width: number): readonly string[] {
  const sizes = layers.map(layer => bytesWords(layer.size))
  const widest = Math.max(0, ...sizes.map(size => size.length))
  return columns(
    layers.map((layer, index) => [
      `  ${(sizes[index] ?? '').padStart(widest)}`,
      printable(layer.base ?? report.name),
      purposeOf(layer)
    ])
  ).map(line => (line.length > width ? `${line.slice(0, width - 1)}…` : line))
}
