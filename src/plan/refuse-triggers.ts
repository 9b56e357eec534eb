import { UserError } from '../errors'
import { hashTag } from '../hash/canonical'
import type { PreparedImage } from '../images/prepare'
import { printable } from '../printable'
import { bakeOf } from './bake'
import { isWrittenApart } from './bake-stages'
import type { Plan } from './types'

/** @throws UserError where the bake file would build another image than the entry: one whose ONBUILD has run already */
export function refuseTriggers(images: readonly PreparedImage[], plan: Plan): void {
  const withTriggers = images.filter(({ described }) =>
    described.resolved.some(({ handsOn }) => handsOn.triggers.length > 0)
  )
  if (withTriggers.length === 0) return
  const apart = new Set(
    Object.values(bakeOf(plan).target).flatMap(target => (isWrittenApart(target) ? target.tags : []))
  )
  const refused = withTriggers.find(({ spec, hash }) => apart.has(`${spec.image}:${hashTag(spec.kind, hash.hash)}`))
  if (refused === undefined) return
  const { name, dockerfile } = refused.spec
  throw new UserError(
    `${printable(dockerfile)}: ${printable(name)} has ONBUILD and is built on a stage that is part of a reproducible build; the bake file would run its triggers. ` +
      'Move it to a Dockerfile of its own, or take "reproducible" from its base.'
  )
}
