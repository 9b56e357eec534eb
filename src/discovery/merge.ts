import { posix } from 'node:path'
import type { Finding, FoundBuild } from './found'
import { namesOf } from './written-names'

/**
 * One build for each image that files speak of. The builds come in the order of what they are worth: a workflow that publishes goes
 * before a compose file that develops, so the later ones only add what the earlier leave open, and only if they build the same stage.
 */
export function mergedBuilds(builds: readonly FoundBuild[], findings: Finding[]): readonly FoundBuild[] {
  const kept: FoundBuild[] = []
  const places = new Map<string, number[]>()
  for (const build of builds) {
    const stage = JSON.stringify([posix.normalize(build.dockerfile), build.target])
    const others = places.get(stage) ?? []
    places.set(stage, others)
    const at = others.find(index => isSame(kept[index], build))
    const same = at === undefined ? undefined : kept[at]
    if (at === undefined || same === undefined) {
      others.push(kept.push(build) - 1)
      continue
    }
    kept[at] = {
      ...same,
      image: same.image ?? build.image,
      otherImages: [...new Set([...namesOf(same), ...namesOf(build)])].slice(1),
      context: same.context ?? build.context,
      cacheFrom: [...new Set([...same.cacheFrom, ...build.cacheFrom])],
      doubles: [...(same.doubles ?? []), build.id]
    }
    findings.push({ what: `${build.why} is left out`, why: `it is the same build as ${same.why}` })
  }
  return kept
}

/** Whether two builds of one stage give one image. */
function isSame(one: FoundBuild | undefined, other: FoundBuild): boolean {
  if (one === undefined) return false
  const isNamedAlike = one.image === other.image || one.image === null || other.image === null
  if (one.source !== other.source) return isNamedAlike || other.source === 'compose'
  if (!isNamedAlike) return false
  const key = (build: FoundBuild): string => JSON.stringify([build.context, build.args, build.contexts])
  return key(one) === key(other)
}
