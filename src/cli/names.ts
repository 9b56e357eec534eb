import { UserError } from '../errors'
import { nearest } from '../nearest'
import type { Plan } from '../plan/types'
import { printable } from '../printable'

/** @throws UserError naming a name that is none of an image */
export function refuseUnknownNames(names: readonly string[], plan: Plan): void {
  const known = [...plan.bases, ...plan.services].map(image => image.name)
  const unknown = names.find(name => !known.includes(name))
  if (unknown === undefined) return
  const guess = nearest(unknown, known)
  throw new UserError(
    `There is no image "${printable(unknown)}".${guess === null ? '' : ` Did you mean "${guess}"?`} There are: ${known.map(printable).join(', ')}.`
  )
}
