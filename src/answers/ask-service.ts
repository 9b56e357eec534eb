import type { PreparedImage } from '../images/prepare'
import type { PublishedService } from '../plan/decide-service'
import type { ServiceSpec } from '../plan/spec'
import type { Registry } from '../ports'
import type { AskedBase } from './ask-base'
import { readConfigs } from './configs'
import { standsOn } from './foundation'
import { publishedImage, type PublishedImage } from './published'
import { tookFrom } from './taken'

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
  const foundations = new Set(service.bindings.filter(binding => binding.foundation).map(binding => binding.base))
  const notOn = new Set<string>()
  for (const binding of service.bindings) {
    const base = (await bases.get(binding.base))?.image ?? null
    if (base === null || (!binding.foundation && foundations.has(binding.base))) continue
    const stands = binding.foundation
      ? await standsOn(image, base, spec.platforms)
      : await tookFrom(image, base, binding.base, spec.platforms)
    if (stands.kind === 'unknown') return { kind: 'unknown', why: stands, image: null }
    if (stands.kind === 'no') notOn.add(binding.base)
  }
  const configs =
    image.platforms === null && spec.platforms.length === 1 ? await readConfigs(image, spec.platforms) : []
  if ('kind' in configs) return { kind: 'unknown', why: configs, image: null }
  const platforms = image.platforms ?? (spec.platforms.length > 0 ? configs.map(config => config.platform) : null)
  return { kind: 'present', digest: image.manifest.digest, platforms, notOn: [...notOn], image }
}
