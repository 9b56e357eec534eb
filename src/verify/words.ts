import type { Pull } from '../facts/layers'
import { shortened } from '../markdown'
import { printable } from '../printable'
import { bytesWords, countWords, secondsWords } from '../quantities'
import type { ImageReport, LayerReport, PlatformReport, RebuiltLayer } from './report'

/** The instruction behind a layer without what every builder writes around it. */
export function purposeOf({ createdBy }: Pick<LayerReport, 'createdBy'>): string {
  const text = (createdBy ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^\/bin\/sh -c #\(nop\) /, '')
    .replace(/^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ')
    .replace(/ # buildkit$/, '')
    .trim()
  return printable(text)
}

/** `15.3 kB in 1 layer` */
export function pullWords({ bytes, layers }: Pull): string {
  return `${bytesWords(bytes)} in ${layers === 1 ? '1 layer' : `${layers} layers`}`
}

/** What a deployment of one platform pulls, a phrase for each state of the machine that pulls. */
export function deploymentWords({ layers, whole, own, update }: PlatformReport): readonly string[] {
  const base = layers.find(layer => layer.base !== null)?.base ?? null
  return [
    `${pullWords(whole)} if nothing is there`,
    ...(base === null ? [] : [`${pullWords(own)} if the base ${printable(base)} is there`]),
    ...(update === null ? [] : [`${pullWords(update)} if ${shortReference(update.from)} is there`])
  ]
}

/** A digest by its first digits: `ghcr.io/acme/app:latest (0123456789ab)`. */
export function shortReference(reference: string): string {
  return printable(reference).replace(/@[a-z0-9]+:([0-9a-f]{12})[0-9a-f]*$/, ' ($1)')
}

/** How much of a base that was built again is as it was. */
export function rebuiltHeadline({ from, layers }: NonNullable<PlatformReport['rebuilt']>, count: number): string {
  const differ = layers.length === 0 ? 'every layer is the same' : `${layers.length} of ${count} layers differ`
  return `Beside the image of the same hash before (${from.replace(/^.*:/, '').slice(0, 12)}), ${differ}.`
}

/** Why a layer of a rebuilt base differs: `content of 2 files (a, b), time of 31 files (c, …)`. */
export function rebuiltWords({ digest, before, differences, unread }: RebuiltLayer): string {
  if (before === null) return 'the image before had no such layer'
  if (digest === null) return 'only the image before had this layer'
  if (unread !== null) return unread
  if (differences.length === 0) return 'the same files, written in another order or compressed in another way'
  return differences
    .map(({ kind, count, paths }) => {
      const more = count > paths.length ? ', …' : ''
      const what = {
        added: 'added',
        removed: 'removed',
        content: 'other content',
        rights: 'other mode or owner',
        time: 'other time'
      }
      return `${what[kind]}: ${count === 1 ? '1 file' : `${count} files`} (${paths.map(printable).join(', ')}${more})`
    })
    .join('; ')
}

/** What builds took, by the builder's clock; null if nothing was measured. */
export function trendWords({ trend }: ImageReport): string | null {
  if (trend === null || (trend.fast === null && trend.full === null)) return null
  const { fast, full, savedSeconds } = trend
  const took = [
    ...(fast === null ? [] : [`${countWords(fast.builds, 'fast build')} took ${secondsWords(fast.seconds)}`]),
    ...(full === null
      ? []
      : [`${countWords(full.builds, 'full build')}, the base included, took ${secondsWords(full.seconds)}`])
  ]
  const saved =
    savedSeconds !== null && savedSeconds > 0 ? ` The plans saved ${secondsWords(savedSeconds)} of building.` : ''
  return `Of the last ${countWords(trend.runs, 'run')} (median, without the push): ${took.join('; ')}.${saved}`
}

/** `1.2 s at 100 Mbit/s`, for the least that a deployment pulls. */
export function secondsAt(bytes: number, megabits: number): string {
  return `${((bytes * 8) / (megabits * 1e6)).toFixed(1)} s at ${megabits} Mbit/s`
}

/** One line on an image that has no layers to list; null if it has. */
export function absentWords({ digest, skipped, reference }: ImageReport): string | null {
  if (digest !== null) return null
  return `${printable(reference)} ${skipped ? 'was not pushed, so there is nothing to verify' : 'is not in the registry, or not complete'}`
}

/** Where a layer comes from and whether it is new: `base`, `own`, `own, changed`. */
export function originWords(layer: LayerReport): string {
  const origin = layer.base === null ? 'own' : `base ${printable(shortened(layer.base))}`
  return layer.changed === true ? `${origin}, changed` : origin
}

/** How often the layer of an instruction was taken over from the build before: `4 of 5 builds`. */
export function keptWords({ kept }: LayerReport): string {
  return kept === null ? '–' : `${kept.times} of ${countWords(kept.of, 'build')}`
}

/** A share of a whole in ten blocks, and in words. */
export function shareOf(size: number, whole: number): { readonly bar: string; readonly percent: string } {
  const share = whole === 0 ? 0 : Math.min(1, size / whole)
  const full = Math.round(share * 10)
  return { bar: '█'.repeat(full) + '░'.repeat(10 - full), percent: `${Math.round(share * 100)} %` }
}

/** Parts as blocks of one bar, in order; a part that is there has a block, however small it is. */
export function barOf(parts: Readonly<Record<string, number>>, length: number): string {
  const whole = Object.values(parts).reduce((sum, size) => sum + size, 0)
  return Object.entries(parts)
    .map(([block, size]) => (size === 0 ? '' : block.repeat(Math.max(1, Math.round((length * size) / whole)))))
    .join('')
}
