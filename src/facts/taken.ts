import { labelNames } from '../hash/labels'
import type { Answer, Digest, ImageConfig, Platform } from '../ports'
import { configsOf, createdAt } from './configs'
import type { PublishedImage } from './published'

/** What the label `…bases` says: the digest that each base had when the image was planned, by the base's name. */
export function basesOf(config: ImageConfig): ReadonlyMap<string, Digest> {
  const items = (config.labels[labelNames.bases] ?? '').split(' ').filter(item => item.includes('@'))
  return new Map(items.map(item => [item.slice(0, item.indexOf('@')), item.slice(item.indexOf('@') + 1)]))
}

/**
 * Whether an app image took what it has from a base as the registry holds it now, where no layer can prove it: a base that only a
 * `COPY --from` or an earlier stage uses. The app's label names the base's digest; where the base was built in the same run, its digest
 * was not known yet, and the app must not be older than the base.
 */
export async function tookFrom(
  app: PublishedImage,
  base: PublishedImage,
  name: string,
  platforms: readonly Platform[]
): Promise<Answer<true>> {
  const apps = await configsOf(app, platforms)
  if (apps.kind !== 'yes') return apps
  const recorded = apps.value.map(config => basesOf(config).get(name))
  if (recorded.every(digest => digest === base.manifest.digest)) return { kind: 'yes', value: true }
  if (recorded.some(digest => digest !== undefined)) return { kind: 'no' }
  const bases = await configsOf(base, platforms)
  if (bases.kind !== 'yes') return bases
  const built = Math.max(...bases.value.map(config => createdAt(config) ?? Number.POSITIVE_INFINITY))
  const isOlder = apps.value.some(config => (createdAt(config) ?? Number.NEGATIVE_INFINITY) < built)
  return isOlder ? { kind: 'no' } : { kind: 'yes', value: true }
}
