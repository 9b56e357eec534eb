import type { ImageId } from '../config/spec'
import { nameOf } from '../images/graph'
import type { Link } from '../images/links'
import type { Platform, Unanswered } from '../ports'
import { standsOn } from './foundation'
import type { PublishedImage } from './published'
import { tookFrom } from './taken'

/**
 * Names of the images below that an image was not built from as the registry holds them now; of one that is not in the registry nothing
 * is said.
 */
export async function leftBehind(
  image: PublishedImage,
  links: readonly Link[],
  platforms: readonly Platform[],
  below: ReadonlyMap<ImageId, Promise<{ readonly held: PublishedImage | null }>>
): Promise<readonly string[] | Unanswered> {
  const foundations = new Set(links.filter(link => link.foundation).map(link => link.on))
  const behind = new Set<string>()
  for (const { on, foundation } of links) {
    const base = (await below.get(on))?.held ?? null
    if (base === null || (!foundation && foundations.has(on))) continue
    const name = nameOf(on)
    const stands = foundation ? await standsOn(image, base, platforms) : await tookFrom(image, base, name, platforms)
    if (stands.kind === 'unknown') return stands
    if (stands.kind === 'no') behind.add(name)
  }
  return [...behind]
}
