import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { builtSeconds } from './built-seconds'
import type { ImageReport, LayerReport, VerifyReport } from './report'
import type { Subject } from './subject'
import { purposeOf } from './words'

/** Runs that are kept; older ones are forgotten. */
const RUNS = 50

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const size = v.object({ bytes: count, layers: count })
const text = v.pipe(v.string(), v.maxLength(1000))

/** What is remembered of one image; sizes and layers are those of its first platform. */
const pastImage = v.object({
  name: text,
  planned: v.picklist(['fresh', 'stale', 'skip', 'retag', 'fast', 'full']),
  ok: v.boolean(),
  own: size,
  whole: size,
  /** What a builder worked, with the images below that the same plan had built; null: not known, or nothing was built. */
  seconds: v.nullable(v.pipe(v.number(), v.minValue(0))),
  layers: v.array(
    v.object({
      /** The first 12 digits of its digest. */
      digest: text,
      /** Of the instruction that made it, the first 12 digits of its SHA-256. */
      made: text
    })
  )
})
export const historySchema = v.array(
  v.object({ time: v.pipe(v.string(), v.isoTimestamp()), images: v.array(pastImage) })
)

/** Runs of verify on one workflow's images, oldest first. */
export type History = readonly PastRun[]
export type PastRun = v.InferOutput<typeof historySchema>[number]
export type PastImage = v.InferOutput<typeof pastImage>

/** The history with this run, too. */
export function withRun(history: History, report: VerifyReport, subjects: readonly Subject[], now: Date): History {
  const images = report.images.flatMap(image => pastOf(image, builtSeconds(image.name, report, subjects)))
  return images.length === 0 ? history : [...history, { time: now.toISOString(), images }].slice(-RUNS)
}

function pastOf(image: ImageReport, seconds: number | null): readonly PastImage[] {
  const [platform] = image.platforms
  if (platform === undefined) return []
  const { own, whole, layers } = platform
  const { name, planned, findings } = image
  const kept = layers.map(layer => ({ digest: shortDigest(layer), made: made(layer) }))
  return [{ name, planned, ok: findings.length === 0, own, whole, seconds, layers: kept }]
}

/** The report with what the history, this run included, says of images and layers. */
export function withTrend(report: VerifyReport, history: History): VerifyReport {
  const images = report.images.map(image => {
    const past = pastOfName(history, image.name)
    const platforms = image.platforms.map((platform, index) => ({
      ...platform,
      layers: platform.layers.map(layer => ({ ...layer, kept: index === 0 ? keptOf(layer, past) : null }))
    }))
    return { ...image, platforms, trend: trendOf(past) }
  })
  return { ...report, images }
}

/** Of one image, oldest first, by the time of its run. */
export function pastOfName(history: History, name: string): readonly (PastImage & { readonly time: string })[] {
  return history.flatMap(({ time, images }) => images.filter(one => one.name === name).map(one => ({ ...one, time })))
}

/** How often the layer of an instruction was taken over from the build before, of all builds that gave another image. */
function keptOf(layer: LayerReport, past: readonly PastImage[]): LayerReport['kept'] {
  const instruction = made(layer)
  const digests = ({ layers }: PastImage): string => layers.map(one => one.digest).join(' ')
  let [times, of] = [0, 0]
  for (const [index, now] of past.entries()) {
    const before = past[index - 1]
    const own = now.layers.filter(one => one.made === instruction)
    if (before === undefined || own.length === 0 || digests(before) === digests(now)) continue
    of++
    if (own.every(one => before.layers.some(other => other.digest === one.digest))) times++
  }
  return of === 0 ? null : { times, of }
}

/** Measured, never guessed: without builds of both kinds there is nothing that was saved. */
function trendOf(past: readonly PastImage[]): ImageReport['trend'] {
  const secondsOf = (planned: PastImage['planned']): readonly number[] =>
    past.flatMap(one => (one.planned === planned && one.seconds !== null ? [one.seconds] : []))
  const [fast, full] = [secondsOf('fast'), secondsOf('full')]
  const [usual, sum] = [medianOf(full), fast.reduce((total, one) => total + one, 0)]
  return {
    runs: past.length,
    fast: summaryOf(fast),
    full: summaryOf(full),
    savedSeconds: usual === null || fast.length === 0 ? null : usual * fast.length - sum
  }
}

function summaryOf(seconds: readonly number[]): NonNullable<ImageReport['trend']>['fast'] {
  const median = medianOf(seconds)
  return median === null ? null : { builds: seconds.length, seconds: median }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function shortDigest({ digest }: LayerReport): string {
  return digest.replace(/^.*:/, '').slice(0, 12)
}

function made(layer: LayerReport): string {
  return createHash('sha256').update(purposeOf(layer)).digest('hex').slice(0, 12)
}
