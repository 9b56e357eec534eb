import type { Binding } from '../images/bind'
import type { Platform, Unanswered } from '../ports'
import type { AskedBase } from './ask-base'
import { standsOn } from './foundation'
import type { PublishedImage } from './published'
import { tookFrom } from './taken'

/**
 * Names of the bases that an image was not built from as the registry holds them now; of one that is not in the registry nothing is
 * said.
 */
export async function basesLeftBehind(
  image: PublishedImage,
  bindings: readonly Binding[],
  platforms: readonly Platform[],
  bases: ReadonlyMap<string, Promise<AskedBase>>
): Promise<readonly string[] | Unanswered> {
  const foundations = new Set(bindings.filter(binding => binding.foundation).map(binding => binding.base))
  const behind = new Set<string>()
  for (const binding of bindings) {
    const base = (await bases.get(binding.base))?.image ?? null
    if (base === null || (!binding.foundation && foundations.has(binding.base))) continue
    const stands = binding.foundation
      ? await standsOn(image, base, platforms)
      : await tookFrom(image, base, binding.base, platforms)
    if (stands.kind === 'unknown') return stands
    if (stands.kind === 'no') behind.add(binding.base)
  }
  return [...behind]
}
