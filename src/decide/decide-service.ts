import type { Digest, Platform, Unanswered } from '../ports'
import { printable } from '../printable'
import type { Mode, ServiceReason, ServiceReasonCode } from '../plan/types'

/** What is known of a service when its mode is decided. */
export interface ServiceFacts {
  /** The tag that is asked for, `src-<16 hex>`. */
  readonly tag: string
  readonly platforms: readonly Platform[]
  readonly published: PublishedService
  readonly staleBases: readonly string[]
  readonly forced: boolean
  /** Full references that the event asks for and that do not point at the image; empty where they were not looked up. */
  readonly elsewhere: readonly string[]
  /** Those of them in another repository of images: a manifest cannot be put there without its layers. */
  readonly foreign: readonly string[]
}

export type PublishedService =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: Unanswered }
  | {
      readonly kind: 'present'
      readonly digest: Digest
      /** Null where it was not read. */
      readonly platforms: readonly Platform[] | null
      /** Bases that the image was not proven to stand on. */
      readonly notOn: readonly string[]
    }

export interface ServiceDecision {
  readonly mode: Mode
  readonly reasons: readonly ServiceReason[]
  readonly unanswered: Unanswered | null
}

/** The mode of a service, with its reasons (DESIGN.md, "Decision rules"). Pure. */
export function decideService(facts: ServiceFacts): ServiceDecision {
  const reasons: ServiceReason[] = []
  const add = (code: ServiceReasonCode, message: string): void => {
    reasons.push({ code, message })
  }
  for (const base of facts.staleBases)
    add('base-stale', `the base image ${printable(base)} is stale, so the app is built on the new one`)
  if (facts.forced) add('forced', 'a rebuild was asked for')
  const { published } = facts
  switch (published.kind) {
    case 'absent':
      add('never-built', `the registry has no image of exactly these sources (${facts.tag})`)
      break
    case 'unknown':
      add('registry-unknown', `${published.why.message}, so the image is built to be safe`)
      break
    case 'present': {
      const missing = facts.platforms.filter(
        platform => published.platforms !== null && !published.platforms.includes(platform)
      )
      if (missing.length > 0) add('platform-missing', `the image there has no ${missing.join(', ')}`)
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
  if (facts.staleBases.length > 0) return decided('full')
  if (reasons.length > 0) return decided('fast')
  return settled(facts)

  function decided(mode: Mode): ServiceDecision {
    return { mode, reasons, unanswered: published.kind === 'unknown' ? published.why : null }
  }
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
