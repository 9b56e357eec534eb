import type { ImageFacts } from '../facts/facts'
import type { PreparedImage } from '../images/prepare'
import type { Warning } from '../ports'
import { printable } from '../printable'
import type { Decision } from './decide'

/** With `refresh.upstream: warn`, the images below a fresh base that have moved. */
export function movedUpstreams({ spec }: PreparedImage, decision: Decision, facts: ImageFacts): readonly Warning[] {
  const { refresh } = facts
  if (decision.isBuilt || refresh?.policy.upstream !== 'warn') return []
  return refresh.upstreams.flatMap(({ reference, atBuild, now }) => {
    if (now === atBuild) return []
    const message = `${printable(spec.name)}: ${printable(reference)} has moved since the base was built, or may have; refresh.upstream is \`warn\`, so it is not rebuilt.`
    return [{ code: 'upstream-changed', message, file: spec.dockerfile }]
  })
}

/** A base is built, and nobody could say whether an image below has ONBUILD triggers. */
export function unknownTriggers({ spec }: PreparedImage, { triggered }: ImageFacts): readonly Warning[] {
  if (triggered !== 'unknown') return []
  const message =
    `${printable(spec.name)}: the configuration of an image that it is built FROM could not be read, so files that ONBUILD triggers of that image ` +
    'may take in do not count. If it has such triggers, name the files under `dependencies` of this base.'
  return [{ code: 'onbuild-unknown', message, file: spec.dockerfile }]
}
