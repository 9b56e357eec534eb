import { code, escaped, narrow, shortened, table, withinSummary } from '../markdown'
import { bytesWords } from '../quantities'
import type { History } from './history'
import { imageSection } from './image-section'
import type { ImageReport, PlatformReport, VerifyReport } from './report'
import { barOf, pullWords } from './words'

/** Blocks of a bar of layers. */
const BLOCKS = 20

/**
 * The report for a job summary: one line that says whether all is well, what is wrong, a bar of layers per image, then each image by itself.
 *
 * @param bandwidths megabits per second, for the time that a deployment takes
 * @param history runs before this one, and this one; empty if none is kept
 */
export function markdownOf(report: VerifyReport, bandwidths: readonly number[], history: History): string {
  const wrong = report.images.flatMap(image => image.findings.map(finding => ({ image, finding })))
  const looked = report.images.filter(image => image.digest !== null).length
  const headline =
    wrong.length === 0
      ? `**All is well: ${looked} of ${report.images.length} images looked at.**`
      : `**${wrong.length === 1 ? '1 thing is' : `${wrong.length} things are`} wrong.**`
  const shared = report.shared.layers === 0 ? '' : ` The images share ${escaped(pullWords(report.shared))}.`
  const findings = wrong.map(({ image, finding }) => [
    code(shortened(image.name)),
    escaped(finding.platform ?? ''),
    escaped(narrow(finding.message))
  ])
  const top = [
    '## Verification',
    headline + shared,
    ...(findings.length === 0 ? [] : [table(['Image', 'Platform', 'What is wrong'], findings)])
  ]
  const sections = report.images.flatMap(image => imageSection(image, bandwidths, history))
  return withinSummary(top, [...overview(report), ...sections])
}

/** All images at a glance, with one scale for all, so that a small app beside a large base looks like one. */
function overview({ images }: VerifyReport): readonly string[] {
  const all = images.flatMap(({ name, kind, platforms }) => platforms.map(platform => ({ name, kind, platform })))
  if (all.length === 0) return []
  const largest = Math.max(...all.map(({ platform }) => platform.whole.bytes))
  const rows = all.map(({ name, kind, platform }) => {
    const { whole, own, update } = platform
    const app = kind === 'base' ? 0 : own.bytes
    return [
      code(shortened(name)),
      escaped(platform.platform),
      layerBar(platform, kind, largest),
      bytesWords(whole.bytes - app),
      bytesWords(app),
      update === null ? '–' : bytesWords(update.bytes)
    ]
  })
  return [
    table(['Image', 'Platform', 'Layers', '░ Base', '▒ App', '█ Changed'], rows),
    'Compressed bytes. Changed: layers, of base or app, that the image before did not have.'
  ]
}

function layerBar({ layers, whole }: PlatformReport, kind: ImageReport['kind'], largest: number): string {
  const bytes = { '░': 0, '▒': 0, '█': 0 }
  for (const { size, base, changed } of layers)
    bytes[changed === true ? '█' : base === null && kind === 'service' ? '▒' : '░'] += size
  return barOf(bytes, largest === 0 ? 0 : (BLOCKS * whole.bytes) / largest)
}
