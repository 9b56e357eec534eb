import { sourceDateEpoch } from '../config/spec'
import { labelNames } from '../hash/labels'
import { readList, readPairs, writeList } from './list-input'
import type { BasePlan, BuildEntry, ServicePlan } from './types'

type ImagePlan = BasePlan | ServicePlan

/**
 * Entries for images that are built in one step. There an app is not built FROM what its base has pushed, but from the steps that the
 * base was made in, whose files still have their own times: where one of them is reproducible, all that is built from one another is
 * written with its time, see {@link ./bake-stages}, so that the app still starts with the layers of the base.
 */
export function entriesInOneStep(images: readonly ImagePlan[]): ReadonlyMap<ImagePlan, BuildEntry> {
  const byReference = new Map(images.map(image => [image.ref, image]))
  const lowestOf = (image: ImagePlan): ImagePlan => {
    const below = byReference.get(readPairs(image.build.labels).get(labelNames.baseName) ?? '')
    return below === undefined || below === image ? image : lowestOf(below)
  }
  const lowest = new Map(images.map(image => [image, lowestOf(image)]))
  const reproducible = new Map(
    images.filter(({ build }) => build.outputs !== '').map(image => [lowest.get(image), image.build])
  )
  return new Map(
    images.map(image => {
      const like = reproducible.get(lowest.get(image))
      return [image, like === undefined || image.build.outputs !== '' ? image.build : asOf(like, image.build)]
    })
  )
}

function asOf({ outputs, ...like }: BuildEntry, build: BuildEntry): BuildEntry {
  const time = `${sourceDateEpoch}=${readPairs(like['build-args']).get(sourceDateEpoch) ?? ''}`
  // Of two values the last one counts.
  const args = writeList([time, ...readList(build['build-args'])], 'build-args')
  return { ...build, outputs, push: false, 'build-args': args }
}
