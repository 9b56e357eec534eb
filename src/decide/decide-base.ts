import type { Published, RefreshFacts } from '../facts/facts'
import type { Digest, Platform, Unanswered } from '../ports'
import { printable } from '../printable'
import { hashMismatch } from './hash-mismatch'
import type { BaseReason, BaseReasonCode } from './reasons'

/** What is known of a base image when its verdict is made. */
export interface BaseFacts {
  /** The tag that is asked for, `deps-<16 hex>`. */
  readonly tag: string
  readonly hash: string
  /** Platforms that are asked for; empty: whatever is there. */
  readonly platforms: readonly Platform[]
  readonly published: Published
  readonly forced: boolean
  readonly staleParents: readonly string[]
  /** Present where refresh is looked at on this event. */
  readonly refresh: RefreshFacts | null
}

export interface BaseDecision {
  readonly verdict: 'fresh' | 'stale'
  readonly reasons: readonly BaseReason[]
  /** The registry's word that decided, for the caller to fail with where `on-registry-error` is `fail`. */
  readonly unanswered: Unanswered | null
}

/** The verdict on a base, with every reason that matches (DESIGN.md, "Decision rules"). Pure. */
export function decideBase(facts: BaseFacts): BaseDecision {
  const { published, tag } = facts
  const reasons = baseReasons(facts)
  if (reasons.length > 0)
    return { verdict: 'stale', reasons, unanswered: published.kind === 'unknown' ? published.why : null }
  const message = `the registry has the image for exactly these dependencies (${tag})`
  return { verdict: 'fresh', reasons: [{ code: 'present', message }], unanswered: null }
}

/** Why a base is to be built; empty where it is fresh. */
export function baseReasons(facts: BaseFacts): readonly BaseReason[] {
  const reasons: BaseReason[] = []
  const add = (code: BaseReasonCode, message: string): void => {
    reasons.push({ code, message })
  }
  if (facts.forced) add('forced', 'a rebuild was asked for')
  const { published } = facts
  switch (published.kind) {
    case 'absent':
      add(
        'absent',
        published.isIncomplete === true
          ? `the image under ${facts.tag} is there, but incomplete: the registry no longer holds what its index names`
          : `the registry has no image with the tag ${facts.tag}`
      )
      break
    case 'unknown':
      add('registry-unknown', `${published.why.message}, so the base is rebuilt to be safe`)
      break
    case 'present':
      for (const { code, message } of presentReasons(facts, published)) add(code, message)
      break
  }
  for (const parent of facts.staleParents) add('parent-stale', `it is built from ${printable(parent)}, which is stale`)
  return reasons
}

function presentReasons(facts: BaseFacts, published: Published & { kind: 'present' }): readonly BaseReason[] {
  const reasons: BaseReason[] = []
  const missing = facts.platforms.filter(
    platform => published.platforms !== null && !published.platforms.includes(platform)
  )
  if (missing.length > 0) {
    reasons.push({ code: 'platform-missing', message: `the image there has no ${missing.join(', ')}` })
  }
  const mismatch = hashMismatch(published.labelledHashes, facts.hash, 'dependency')
  if (mismatch !== null) reasons.push({ code: 'hash-mismatch', message: `the image under ${facts.tag} ${mismatch}` })
  if (published.triggered !== undefined)
    reasons.push({ code: 'hash-mismatch', message: `the image under ${facts.tag} ${printable(published.triggered)}` })
  for (const parent of published.notOn) {
    if (facts.staleParents.includes(parent)) continue
    const message = `the image there was not built on the ${printable(parent)} that is in the registry now`
    reasons.push({ code: 'parent-stale', message })
  }
  return facts.refresh === null ? reasons : [...reasons, ...refreshReasons(facts.refresh)]
}

/** Seconds that the clock of a builder may be ahead. */
const clockSkew = 3600

function refreshReasons({ policy, now, created, upstreams }: RefreshFacts): readonly BaseReason[] {
  const reasons: BaseReason[] = []
  if (policy.maxAge !== null) {
    const age = created === null ? null : (now.getTime() - created.getTime()) / 1000
    const isFuture = age !== null && age < -clockSkew
    if (age === null)
      reasons.push({ code: 'expired', message: 'nothing says how old the image is, and refresh has a maximum age' })
    else if (isFuture)
      reasons.push({
        code: 'expired',
        message: 'the image says that it is made in the future, so nobody knows how old it is'
      })
    else if (age > policy.maxAge) {
      reasons.push({
        code: 'expired',
        message: `the image is ${days(age)} old, more than the ${days(policy.maxAge)} of refresh.max-age`
      })
    }
  }
  if (policy.upstream !== 'rebuild') return reasons
  for (const { reference, atBuild, now: current } of upstreams) {
    const name = printable(reference)
    if (typeof current !== 'string') {
      reasons.push({
        code: 'upstream-changed',
        message: `whether ${name} has moved cannot be known: ${printable(current.unknown)}`
      })
    } else if (atBuild === null) {
      reasons.push({ code: 'upstream-changed', message: `the image does not say which ${name} it was built from` })
    } else if (atBuild !== current) {
      reasons.push({
        code: 'upstream-changed',
        message: `${name} has moved from ${short(atBuild)} to ${short(current)}`
      })
    }
  }
  return reasons
}

function short(digest: Digest): string {
  return printable(digest.slice(0, 19))
}

/** A length of time for people: whole days from two days on, else hours. */
function days(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  return hours >= 48 ? `${Math.floor(hours / 24)} days` : `${hours} hours`
}
