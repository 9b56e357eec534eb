import { UserError } from '../errors'
import { assemble } from './assemble'
import { bakeBuilds } from './bake-file'
import type { PrintBake } from './bake-file'
import { composeBuilds } from './compose'
import { namedDockerfiles } from './dockerfile-names'
import { pairFallbacks } from './fallback'
import { foldersOf } from './found'
import type { Files, Finding, FoundBuild, Hints } from './found'
import { linkBases } from './link-bases'
import { contextOf, readBuild } from './read-dockerfile'
import type { ReadBuild } from './read-dockerfile'
import { sortBuilds } from './services'
import { lastPart } from './written-image'
import type { Configuration } from '../config/schema'

export type { Finding, Hints } from './found'
export type { PrintBake } from './bake-file'

/** The configuration that a repository without one speaks of, and how it was found. */
export interface Discovery {
  readonly configuration: Configuration
  readonly findings: readonly Finding[]
}

/**
 * Works out bases and services from the files of a repository: its bake file, else its compose file, else the names of its
 * Dockerfiles, and what their FROM lines say. `files` are the paths of the commit, `read` gives the text of one.
 *
 * What cannot be known is never guessed: a `UserError` says what to give. One base is called `base`, one service `app`.
 */
export async function discover(
  files: readonly string[],
  read: (path: string) => Promise<string>,
  hints: Hints,
  printBake: PrintBake | null = null
): Promise<Discovery> {
  const found: Files = { paths: new Set(files), folders: foldersOf(files), read }
  const dockerfiles = namedDockerfiles(files)
  const bake = await bakeBuilds(found, printBake)
  const compose = bake === null || bake.builds.length === 0 ? await composeBuilds(found) : null
  const sorted = sortBuilds([...(bake?.builds ?? []), ...(compose?.builds ?? [])], dockerfiles, hints)
  if (sorted.services.length === 0 && sorted.bases.length === 0)
    throw new UserError(
      'There is no Dockerfile in the repository that an image could be planned from. Give the input "dockerfile", or write .github/base-images.yml.'
    )
  const findings = [...(bake?.findings ?? []), ...(compose?.findings ?? []), ...sorted.findings]
  const bases = await readAll(sorted.bases, found, { context: hints.context ?? null })
  const services = await readAll(narrowed(sorted.services, hints), found, hints)
  const links = linkBases(bases, services, hints.repository)
  const paired = pairFallbacks(services, sorted.fallbacks, links.linked)
  const assembled = await assemble(paired.services, paired.fallbackOf, links.linked, found, hints)
  return { configuration: assembled.configuration, findings: [...findings, ...links.findings, ...assembled.findings] }
}

/** Reads the Dockerfiles, and finds the contexts that nothing declares. */
function readAll(
  builds: readonly FoundBuild[],
  files: Files,
  hints: Pick<Hints, 'context' | 'target'>
): Promise<readonly ReadBuild[]> {
  return Promise.all(
    builds.map(async found => {
      const build = { ...found, context: hints.context ?? found.context, target: hints.target ?? found.target }
      const read = await readBuild(build, files)
      const context = build.context === '' ? contextOf(build.dockerfile, read.resolved, files) : build.context
      return { ...read, build: { ...build, context } }
    })
  )
}

/** The input `image` speaks of one service: the one of that name, else the one at the root. */
function narrowed(services: readonly FoundBuild[], hints: Hints): readonly FoundBuild[] {
  if (hints.image === null || services.length < 2) return services
  const named = services.filter(({ image }) => image !== null && lastPart(image) === lastPart(hints.image ?? ''))
  const root = services.filter(({ dockerfile }) => !dockerfile.includes('/'))
  const [only] = named.length === 1 ? named : root
  if (only !== undefined && (named.length === 1 || root.length === 1)) return [only]
  const found = services.map(({ dockerfile, target }) => dockerfile + (target === null ? '' : ` (target ${target})`))
  throw new UserError(
    `Input "image" names one image, but several Dockerfiles may build it: ${found.join(', ')}. Give the input "dockerfile", or name all images in .github/base-images.yml.`
  )
}
