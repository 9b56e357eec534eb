import type { Published } from '../facts/facts'
import type { Release } from '../images/release'
import type { Platform, Unanswered } from '../ports'
import { hashMismatch } from './hash-mismatch'
import { printable } from '../printable'
import type { Mode, ServiceReason, ServiceReasonCode } from './reasons'

/** What is known of a service when its mode is decided. */
export interface ServiceFacts {
  /** The tag that is asked for, `src-<16 hex>`. */
  readonly tag: string
  readonly hash: string
  /** The release that the image is of; see {@link Release}. */
  readonly release: Release | null
  readonly platforms: readonly Platform[]
  readonly published: Published
  readonly staleBases: readonly string[]
  readonly forced: boolean
  /** Full references that the event asks for and that do not point at the image; empty where they were not looked up. */
  readonly elsewhere: readonly string[]
  /** Those of them in another repository of images: a manifest cannot be put there without its layers. */
  readonly foreign: readonly string[]
}

export interface ServiceDecision {
  readonly mode: Mode
  readonly reasons: readonly ServiceReason[]
  readonly unanswered: Unanswered | null
}

/** The mode of a service, with its reasons (DESIGN.md, "Decision rules"). Pure. */
export function decideService(facts: ServiceFacts): ServiceDecision {
  const reasons = serviceReasons(facts)
  if (reasons.length === 0) return settled(facts)
  const mode = facts.staleBases.length > 0 ? 'full' : 'fast'
  return { mode, reasons, unanswered: facts.published.kind === 'unknown' ? facts.published.why : null }
}

/** Why a service is to be built; empty where the image that is there can be taken. */
export function serviceReasons(facts: ServiceFacts): readonly ServiceReason[] {
  const reasons: ServiceReason[] = []
  const add = (code: ServiceReasonCode, message: string): void => {
    reasons.push({ code, message })
  }
  for (const base of facts.staleBases)
    add('base-stale', `${printable(base)}, which it stands on, is to be built, so the app is built on the new one`)
  if (facts.forced) add('forced', 'a rebuild was asked for')
  const { published } = facts
  switch (published.kind) {
    case 'absent':
      add(
        'never-built',
        published.isIncomplete === true
          ? `the image under ${facts.tag} is there, but incomplete: the registry no longer holds what its index names`
          : `the registry has no image of exactly these sources (${facts.tag})${ofRelease(facts.release)}`
      )
      break
    case 'unknown':
      add('registry-unknown', `${published.why.message}, so the image is built to be safe`)
      break
    case 'present': {
      const missing = facts.platforms.filter(
        platform => published.platforms !== null && !published.platforms.includes(platform)
      )
      if (missing.length > 0) add('platform-missing', `the image there has no ${missing.join(', ')}`)
      const mismatch = hashMismatch(published.labelledHashes, facts.hash, 'source')
      if (mismatch !== null) add('hash-mismatch', `the image under ${facts.tag} ${mismatch}`)
      for (const reference of facts.foreign) {
        add(
          'never-built',
          `${printable(reference)} does not hold this image, and a tag cannot be moved from another repository`
        )
      }
      for (const base of published.notOn) {
        add('not-on-base', `the image there was not built on the ${printable(base)} that is in the registry now`)
      }
    }
  }
  return reasons
}

/** Why the image that the same commit already has will not do. */
function ofRelease(release: Release | null): string {
  if (release === null) return ''
  return ` as release ${printable(release.tag)}: ${printable(release.file)} takes the version from git, so each tag is built`
}

/** The image is there and right: what is left is where the event's tags point. */
function settled(facts: ServiceFacts): ServiceDecision {
  if (facts.elsewhere.length > 0) {
    const tags = facts.elsewhere.map(printable).join(', ')
    const message = `these sources are built already (${facts.tag}); to be pointed at that image: ${tags}`
    return { mode: 'retag', reasons: [{ code: 'already-built', message }], unanswered: null }
  }
  const message = `the image of exactly these sources is in the registry (${facts.tag}), built on its base; there is nothing to do`
  return { mode: 'skip', reasons: [{ code: 'unchanged', message }], unanswered: null }
}
