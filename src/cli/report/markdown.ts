import { code, escaped, table } from '../../action/markdown'
import { bytesWords } from '../words'
import type { ImageReport } from './image-report'
import { deploymentWords, missingWords, purposeOf } from './words'

/** The report for a job summary or a pull request. */
export function markdownOf(reports: readonly ImageReport[]): string {
  return reports
    .map(report => {
      const title = `### ${report.kind} ${code(report.name)}`
      if (report.digest === null) return `${title}\n\n${escaped(missingWords(report))}.`
      return report.platforms
        .map(platform => {
          const rows = platform.layers.map((layer, index) => [
            String(index + 1),
            bytesWords(layer.size),
            code(layer.base ?? report.name),
            layer.createdBy === null ? '' : code(purposeOf(layer))
          ])
          return [
            `${title} for ${escaped(platform.platform)}`,
            code(`${report.reference}@${report.digest ?? ''}`),
            table(['Layer', 'Size', 'From', 'Made by'], rows),
            `A deployment pulls ${escaped(deploymentWords(platform).join(', '))}.`
          ].join('\n\n')
        })
        .join('\n\n')
    })
    .join('\n\n')
}
