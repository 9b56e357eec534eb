import { posix } from 'node:path'
import { named } from './dockerfile-names'
import type { NamedDockerfile, Role } from './dockerfile-names'
import type { Finding, FoundBuild, Hints } from './found'
import { mergedBuilds } from './merge'
import { fromName, roleOf } from './roles'

/** Builds sorted by what they seem to be. */
export interface Sorted {
  readonly services: readonly FoundBuild[]
  readonly bases: readonly FoundBuild[]
  /** Dockerfiles that may build a service without its base. */
  readonly fallbacks: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Sorts what files declare and what the names of Dockerfiles say into services and bases. What is published goes before what is
 * developed and before names; what the inputs say goes before all. Development images are left out: nobody asked to push them.
 *
 * @param isPartial something that is published could not be read, so that what could be is not all
 */
export function sortBuilds(
  declared: readonly FoundBuild[],
  dockerfiles: readonly NamedDockerfile[],
  hints: Hints,
  isPartial = false
): Sorted {
  const findings: Finding[] = []
  const inputs = [hints.fallbackDockerfile, hints.dockerfile].filter(path => path != null)
  const usable = declared.filter(build => {
    // What a workflow publishes is asked for, whatever it is called.
    const isDevelopment = roleOf(build) === 'development' && build.source !== 'workflow'
    if (isDevelopment) findings.push(leftOut(build.why))
    return !isDevelopment && build.dockerfile !== hints.fallbackDockerfile
  })
  const builds = mergedBuilds(usable, findings)
  const covered = new Set([...builds.map(build => build.dockerfile), hints.fallbackDockerfile])
  const byName = (role: Role): readonly FoundBuild[] =>
    dockerfiles.filter(one => one.role === role && !covered.has(one.path)).map(fromName)
  for (const { dockerfile } of byName('development'))
    if (!inputs.includes(dockerfile)) findings.push(leftOut(dockerfile))

  const ofRole = (role: Role): readonly FoundBuild[] => builds.filter(build => roleOf(build) === role)
  const bases = basesOf([...ofRole('base'), ...byName('base')], builds, hints)
  const { services, spare } = servicesOf(
    [...ofRole('app'), ...ofRole('full'), ...ofRole('development')],
    byName,
    builds,
    hints,
    {
      isPartial,
      findings
    }
  )
  const fallbacks = hints.fallbackDockerfile == null ? spare.map(build => build.dockerfile) : [hints.fallbackDockerfile]
  return { services, bases, fallbacks, findings }
}

function basesOf(found: readonly FoundBuild[], builds: readonly FoundBuild[], hints: Hints): readonly FoundBuild[] {
  if (hints.baseDockerfile != null) {
    const build = builds.find(one => one.dockerfile === hints.baseDockerfile && roleOf(one) === 'base')
    return [build ?? { ...fromName(named(hints.baseDockerfile)), source: 'input', why: 'input base-dockerfile' }]
  }
  return hints.baseTarget == null
    ? found.filter(build => build.dockerfile !== hints.dockerfile || build.target !== null)
    : []
}

function servicesOf(
  declared: readonly FoundBuild[],
  byName: (role: Role) => readonly FoundBuild[],
  builds: readonly FoundBuild[],
  hints: Hints,
  { isPartial, findings }: { readonly isPartial: boolean; readonly findings: Finding[] }
): { readonly services: readonly FoundBuild[]; readonly spare: readonly FoundBuild[] } {
  const full = byName('full')
  if (hints.dockerfile != null)
    return {
      services: servicesOfInput(hints.dockerfile, builds, hints),
      spare: full.filter(one => one.dockerfile !== hints.dockerfile)
    }
  const app = byName('app')
  const published = declared.filter(isPublished)
  if (published.length === 0 || isPartial) {
    const services = [...declared, ...app]
    return services.length > 0 ? { services, spare: full } : { services: full, spare: [] }
  }
  const places = [...new Set(published.map(build => build.why))]
  const more = places.length > 3 ? ` and ${places.length - 3} more` : ''
  const why = `it is not among what is published: ${places.slice(0, 3).join(', ')}${more}`
  for (const build of declared.filter(one => !isPublished(one)))
    findings.push({ what: `${build.why} is left out`, why })
  for (const build of app) findings.push({ what: `${build.dockerfile} is left out`, why })
  return { services: published, spare: full }
}

function isPublished({ source }: FoundBuild): boolean {
  return source === 'workflow' || source === 'bake' || source === 'script'
}

/**
 * The image of the input `dockerfile`. What is published from it says the rest. Of a compose file, which may build it for development,
 * only what any build of it needs counts: its contexts, and a name.
 */
function servicesOfInput(dockerfile: string, builds: readonly FoundBuild[], hints: Hints): readonly FoundBuild[] {
  const own = builds.filter(build => posix.normalize(build.dockerfile) === dockerfile && roleOf(build) !== 'base')
  const matching = own.filter(build => hints.target == null || build.target === hints.target)
  const published = matching.filter(isPublished)
  if (published.length > 0) return published
  const given: FoundBuild = { ...fromName(named(dockerfile)), source: 'input', why: 'input dockerfile' }
  const [compose, ...others] = own
  if (compose === undefined) return [given]
  const { context, contexts, cacheFrom } = compose
  const isSame = (key: 'context' | 'contexts'): boolean =>
    others.every(one => JSON.stringify(one[key]) === JSON.stringify(compose[key]))
  return [
    {
      ...given,
      context: isSame('context') ? context : null,
      contexts: isSame('contexts') ? contexts : {},
      cacheFrom,
      image: others.length === 0 ? compose.image : null
    }
  ]
}

function leftOut(what: string): Finding {
  return {
    what: `${what} is left out`,
    why: 'it is an image for development; name it in .github/base-images.yml to plan it'
  }
}
