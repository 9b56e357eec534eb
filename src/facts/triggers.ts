import type { Triggered, Triggers } from '../images/triggered'
import { repositoryOf } from '../reference/repository'
import type { PreparedImage } from '../images/prepare'
import type { ImageConfig, Registry } from '../ports'
import { labelNames } from '../hash/labels'
import { parseReference } from '../reference/reference'
import type { AskedUpstream } from './ask-upstreams'
import { configsOf } from './configs'
import { publishedImage } from './published'

/** What the files are, at the commit that is planned, that triggers take in; null where a trigger is not understood. */
export type TriggeredFiles = (image: PreparedImage, triggers: readonly Triggers[]) => Triggered | null

/**
 * The ONBUILD triggers of the images outside of the plan that an image is built FROM, each from its configuration by digest; null where not all
 * of them could be read.
 *
 * @param asked the digests that their registries gave for their tags
 */
export async function askTriggers(
  registry: Registry,
  { described: { resolved, spec } }: PreparedImage,
  asked: readonly AskedUpstream[]
): Promise<readonly Triggers[] | null> {
  const from = resolved.flatMap(({ images }) => images.filter(({ instruction }) => instruction === 'FROM'))
  const pinned = from.map(({ reference }) => reference).filter(reference => reference.includes('@'))
  const named = asked.filter(({ name }) => from.some(({ reference }) => reference === name))
  const wanted = [
    ...[...new Set(pinned)].map(reference => ({ reference, digest: reference.slice(reference.indexOf('@') + 1) })),
    ...named.map(({ reference, answer }) => ({ reference, digest: answer.kind === 'yes' ? answer.value : null }))
  ]
  const found = await Promise.all(
    wanted.map(async ({ reference, digest }): Promise<Triggers | null> => {
      if (digest === null || repositoryOf(reference) === null) return null
      const { domain, path } = parseReference(reference)
      const answer = await publishedImage(registry, `${domain}/${path}`, digest)
      if (answer.kind !== 'yes') return null
      const { value: image } = answer
      // Triggers do not differ by platform: the first that is there answers.
      const platform = [...spec.platforms, 'linux/amd64'].find(one => image.platforms?.includes(one) === true)
      const configs = await configsOf(image, platform === undefined ? [] : [platform])
      return configs.kind === 'yes' ? { reference, triggers: configs.value.flatMap(({ onBuild }) => onBuild) } : null
    })
  )
  return found.every(one => one !== null) ? found : null
}

/** Of a label: no image below has triggers that take files in. */
const NONE = 'none'
/** A label that passes this is left out: registries and tools limit what they take. */
const limit = 8 * 1024

/** What the label says of an image; empty where it is not known, or too long. */
export function triggersLabel(triggered: Triggered | null): string {
  if (triggered === null) return ''
  if (triggered.by.length === 0) return NONE
  const by = Buffer.from(JSON.stringify(triggered.by)).toString('base64url')
  return by.length > limit ? '' : `${triggered.files}.${by}`
}

/**
 * Why an image that is there was built from other files than triggers would take in now; null where it was not, or where nothing is known of it.
 */
export function otherTriggered(
  configs: readonly ImageConfig[],
  image: PreparedImage,
  filesOf: TriggeredFiles
): string | null {
  for (const { labels } of configs) {
    const [files, text] = (labels[labelNames.onbuild] ?? '').split('.')
    const by = text === undefined ? null : readTriggers(text)
    if (by === null || files === undefined) continue
    if (filesOf(image, by)?.files !== files) return whyOther(by)
  }
  return null
}

export function whyOther(by: readonly Triggers[]): string {
  return `was built from other files than ONBUILD of ${by.map(({ reference }) => reference).join(', ')} takes in now`
}

/** Whether some image that is there does not say what triggers took in. */
export function isSilent(configs: readonly ImageConfig[]): boolean {
  return configs.some(({ labels }) => (labels[labelNames.onbuild] ?? '') === '')
}

function readTriggers(text: string): readonly Triggers[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(value) && value.every(isTriggers) ? value : null
  } catch {
    return null
  }
}

function isTriggers(value: unknown): value is Triggers {
  if (typeof value !== 'object' || value === null || !('reference' in value) || !('triggers' in value)) return false
  const { reference, triggers } = value
  return typeof reference === 'string' && Array.isArray(triggers) && triggers.every(one => typeof one === 'string')
}
