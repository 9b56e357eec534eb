import type { PreparedImage } from '../images/prepare'
import type { PublishedService } from '../decide/decide-service'
import type { ServiceSpec } from '../config/spec'
import type { Registry } from '../ports'
import type { AskedBase } from './ask-base'
import { basesLeftBehind } from './built-on'
import { usablePlatforms } from './platforms'
import { publishedImage, type PublishedImage } from './published'

/** What the registry said of one service. */
export type AskedService = PublishedService & { readonly image: PublishedImage | null }

/** Asks for a service, and where it is there, whether it was built from its bases as they are now. */
export async function askService(
  registry: Registry,
  service: PreparedImage<ServiceSpec>,
  tag: string,
  bases: ReadonlyMap<string, Promise<AskedBase>>
): Promise<AskedService> {
  const { spec } = service
  const answer = await publishedImage(registry, spec.image, tag)
  if (answer.kind === 'no') return { kind: 'absent', image: null }
  if (answer.kind === 'unknown') return { kind: 'unknown', why: answer, image: null }
  const image = answer.value
  const platforms = await usablePlatforms(image, spec.platforms)
  if (platforms.kind === 'unknown') return { kind: 'unknown', why: platforms, image: null }
  if (platforms.kind === 'no') return { kind: 'absent', image: null }
  const notOn = await basesLeftBehind(image, service.bindings, spec.platforms, bases)
  if ('kind' in notOn) return { kind: 'unknown', why: notOn, image: null }
  return { kind: 'present', digest: image.manifest.digest, platforms: platforms.value, notOn, image }
}
