import type { ImageLayer, Pull } from '../../facts/layers'
import { printable } from '../../printable'
import { bytesWords } from '../words'
import type { ImageReport, PlatformReport } from './image-report'

/** The instruction behind a layer without what every builder writes around it. */
export function purposeOf({ createdBy }: ImageLayer): string {
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
    `${pullWords(whole)} where nothing is there`,
    ...(base === null ? [] : [`${pullWords(own)} where the base ${printable(base)} is there`]),
    ...(update === null ? [] : [`${pullWords(update)} where ${printable(update.from)} is there`])
  ]
}

export function missingWords({ reference }: ImageReport): string {
  return `${printable(reference)} is not in the registry`
}
