import { posix } from 'node:path'
import { baseWords, named, wordsOf } from './dockerfile-names'
import type { NamedDockerfile, Role } from './dockerfile-names'
import type { Finding, FoundBuild, Hints } from './found'

/** Builds sorted by what they seem to be. */
export interface Sorted {
  readonly services: readonly FoundBuild[]
  readonly bases: readonly FoundBuild[]
  /** Dockerfiles that may build a service without its base. */
  readonly fallbacks: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Sorts what bake or compose files declare and what the names of Dockerfiles say into services and bases. Declared builds go
 * before names; what the inputs say goes before both. Development images are left out: nobody asked to push them.
 */
export function sortBuilds(
  declared: readonly FoundBuild[],
  dockerfiles: readonly NamedDockerfile[],
  hints: Hints
): Sorted {
  const findings: Finding[] = []
  const builds = withoutDoubles(declared, findings).filter(build => build.dockerfile !== hints.fallbackDockerfile)
  const byRole = (role: Role): readonly FoundBuild[] => builds.filter(build => roleOf(build) === role)
  for (const build of byRole('development')) findings.push(leftOut(build.why))
  const covered = new Set([...builds.map(build => build.dockerfile), hints.fallbackDockerfile])
  const byName = (role: Role): readonly FoundBuild[] =>
    dockerfiles.filter(one => one.role === role && !covered.has(one.path)).map(fromName)
  for (const build of byName('development')) findings.push(leftOut(build.dockerfile))

  const bases = basesOf([...byRole('base'), ...byName('base')], builds, hints)
  const { services, spare } = servicesOf([...byRole('app'), ...byRole('full')], byName, builds, hints)
  const ignored = hints.dockerfile == null && services.some(build => declared.includes(build)) ? byName('app') : []
  for (const build of ignored)
    findings.push({
      what: `${build.dockerfile} is left out`,
      why: `${services[0]?.why ?? ''} and its like say what is built`
    })
  const fallbacks = hints.fallbackDockerfile == null ? spare.map(build => build.dockerfile) : [hints.fallbackDockerfile]
  return { services, bases, fallbacks, findings }
}

/** A build that only the inputs or a name speak of; its context is looked for later. `services/api/Dockerfile` and `Dockerfile.api` are both `api`. */
export function fromName(dockerfile: NamedDockerfile): FoundBuild {
  const own = wordsOf(posix.basename(dockerfile.path)).filter(word => word !== 'app' && word !== 'fast')
  return {
    name: own[0] ?? (dockerfile.folder === '.' ? 'app' : posix.basename(dockerfile.folder)),
    image: null,
    context: '',
    dockerfile: dockerfile.path,
    target: null,
    args: {},
    contexts: {},
    platforms: [],
    cacheFrom: [],
    why: `the name of ${dockerfile.path}`
  }
}

function basesOf(found: readonly FoundBuild[], builds: readonly FoundBuild[], hints: Hints): readonly FoundBuild[] {
  if (hints.baseDockerfile != null) {
    const build = builds.find(one => one.dockerfile === hints.baseDockerfile && roleOf(one) === 'base')
    return [build ?? { ...fromName(named(hints.baseDockerfile)), why: 'input base-dockerfile' }]
  }
  return hints.baseTarget == null ? found.filter(build => build.dockerfile !== hints.dockerfile) : []
}

function servicesOf(
  declared: readonly FoundBuild[],
  byName: (role: Role) => readonly FoundBuild[],
  builds: readonly FoundBuild[],
  hints: Hints
): { readonly services: readonly FoundBuild[]; readonly spare: readonly FoundBuild[] } {
  const full = byName('full')
  if (hints.dockerfile != null) {
    const build = builds.find(one => one.dockerfile === hints.dockerfile && roleOf(one) !== 'base')
    const service = build ?? { ...fromName(named(hints.dockerfile)), why: 'input dockerfile' }
    return { services: [service], spare: full.filter(one => one.dockerfile !== hints.dockerfile) }
  }
  if (declared.length > 0) return { services: declared, spare: full }
  const app = byName('app')
  return app.length > 0 ? { services: app, spare: full } : { services: full, spare: [] }
}

function roleOf(build: FoundBuild): Role {
  const target = build.target === null ? [] : wordsOf(build.target)
  if (target.some(word => baseWords.includes(word))) return 'base'
  const byTarget = build.target === null ? 'app' : named(build.target, build.target).role
  if (byTarget === 'development') return byTarget
  const byFile = named(build.dockerfile).role
  if (byFile !== 'app') return byFile
  return wordsOf(build.name).some(word => baseWords.includes(word)) ? 'base' : 'app'
}

/** Several services of a compose file often run one image. */
function withoutDoubles(builds: readonly FoundBuild[], findings: Finding[]): readonly FoundBuild[] {
  const kept = new Map<string, FoundBuild>()
  for (const build of builds) {
    const key = JSON.stringify([
      build.context,
      posix.normalize(build.dockerfile),
      build.target,
      build.args,
      build.contexts
    ])
    const same = kept.get(key)
    if (same === undefined) kept.set(key, build)
    else {
      findings.push({ what: `${build.why} is left out`, why: `it is the same build as ${same.why}` })
      kept.set(key, { ...same, doubles: [...(same.doubles ?? []), build.name] })
    }
  }
  return [...kept.values()]
}

function leftOut(what: string): Finding {
  return {
    what: `${what} is left out`,
    why: 'it is an image for development; name it in .github/base-images.yml to plan it'
  }
}
