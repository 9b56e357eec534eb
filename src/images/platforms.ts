import { UserError } from '../errors'
import type { BaseSpec, ImageSpec, Specification } from '../config/spec'
import type { Platform } from '../ports'
import { printable } from '../printable'
import { parentsFirst, type Binding } from './bind'

/** An image and the bases that it is built from. */
interface Bound {
  readonly image: { readonly spec: ImageSpec }
  readonly bindings: readonly Binding[]
}

/**
 * An app cannot be built on a platform that its base does not have: a base that names no platforms takes those of all that is built
 * from it. The same object where nothing changes.
 *
 * @throws UserError where a base names platforms, and something that is built from it needs another one
 */
export function withBasePlatforms(specification: Specification, bound: readonly Bound[]): Specification {
  const known = new Map(specification.bases.map(base => [base.name, base]))
  const isBase = ({ image }: Bound): boolean => known.get(image.spec.name)?.image === image.spec.image
  const parents = bound
    .filter(isBase)
    .map(({ image, bindings }) => ({ name: image.spec.name, parents: bindings.map(one => one.base) }))
  // Children first, so that what a base takes over reaches its own base.
  for (const name of [...parentsFirst(parents)].reverse()) {
    const base = known.get(name)
    const users = bound.filter(({ bindings }) => bindings.some(binding => binding.base === name))
    const specs = users.map(user =>
      isBase(user) ? (known.get(user.image.spec.name) ?? user.image.spec) : user.image.spec
    )
    if (base !== undefined) known.set(name, forUsers(base, specs))
  }
  const bases = specification.bases.map(base => known.get(base.name) ?? base)
  return bases.every((base, index) => base === specification.bases[index]) ? specification : { ...specification, bases }
}

function forUsers(base: BaseSpec, users: readonly ImageSpec[]): BaseSpec {
  const wanted = new Set<Platform>(users.flatMap(user => user.platforms))
  if (wanted.size === 0) return base
  if (base.platforms.length === 0) return { ...base, platforms: [...wanted] }
  const user = users.find(one => one.platforms.some(platform => !base.platforms.includes(platform)))
  if (user === undefined) return base
  const missing = user.platforms.filter(platform => !base.platforms.includes(platform))
  throw new UserError(
    `base ${printable(base.name)}: ${printable(user.name)} is built from it for ${missing.join(', ')}, and its platforms are ${base.platforms.join(', ')}. ` +
      `Add the platform to the base, or take the base's platforms out: it then takes those of its services.`
  )
}
