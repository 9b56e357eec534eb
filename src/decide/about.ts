import type { ImageFacts } from '../facts/facts'
import type { ConsumedChange } from '../images/consumed'
import type { PreparedImage } from '../images/prepare'
import type { Snapshot } from '../images/snapshot'
import type { Warning } from '../ports'
import { documentationAdvice } from './advice'
import type { Decision } from './decide'
import { versionFromGit } from './git-in-image'
import { linkAdvice } from './link-advice'
import { movedUpstreams, unknownTriggers } from './upstreams'

/** What is worth saying about one image beside what was decided. */
export function warningsAbout(
  image: PreparedImage,
  decision: Decision,
  facts: ImageFacts,
  changes: readonly ConsumedChange[],
  tag: string | null,
  snapshot: Snapshot
): readonly Warning[] {
  if (decision.kind === 'base') return [...movedUpstreams(image, decision, facts), ...unknownTriggers(image, facts)]
  switch (decision.mode) {
    case 'fast':
      return [...documentationAdvice(image, changes), ...adviceOnCopies(image)]
    case 'full':
      return adviceOnCopies(image)
    case 'retag':
      return versionFromGit(image, tag, snapshot)
    case 'skip':
      return []
  }
}

function adviceOnCopies({ described: image, links }: PreparedImage): readonly Warning[] {
  return links.some(link => link.foundation && link.kind !== 'stage') ? linkAdvice(image) : []
}
