import { posix } from 'node:path'
import { contextName } from '../reference/context-name'
import { located } from '../dockerfile/located'
import { parseIgnore, ignoreFilter, type IgnoreFilter } from '../ignore/ignore'
import { ignorePathFor, ignorePaths } from '../ignore/ignore-file'
import { parseDockerfile, type Dockerfile } from '../dockerfile/parse'
import type { ResolvedTarget, ResolveOptions } from '../dockerfile/resolved'
import { resolveTarget } from '../dockerfile/resolve'
import { UserError } from '../errors'
import { pathOfBytes } from '../path-bytes'
import type { Platform } from '../ports'
import type { ImageSpec } from '../config/spec'
import { printable } from '../printable'
import type { Snapshot } from './snapshot'

/** An image whose Dockerfile was read, and what its target takes in on each platform. */
export interface DescribedImage<Spec extends ImageSpec = ImageSpec> {
  readonly spec: Spec
  readonly dockerfile: Dockerfile
  /** One per platform; the platforms differ where `TARGETARCH` and its like are used. */
  readonly resolved: readonly [ResolvedTarget, ...ResolvedTarget[]]
  /**
   * Where no platform is named: the same on the other common one, since the machine that builds is not known. What it takes in counts
   * too; what it lacks does not. Absent where it takes in the same.
   */
  readonly elsewhere?: ResolvedTarget
  /** What keeps files of the context out of the build; null where nothing does. */
  readonly ignore: { readonly path: string; readonly filter: IgnoreFilter } | null
  /** One per named context that is a folder and that a needed stage reads. */
  readonly views: readonly ContextView[]
}

/** An image as if a named context were its only one. */
export interface ContextView {
  readonly name: string
  readonly described: DescribedImage
}

/** Where nothing is said, the planner reads the Dockerfile as for the most common platform; the builder decides what it builds. */
const assumedPlatform: Platform = 'linux/amd64'
const otherPlatform: Platform = 'linux/arm64'

/** Parses the Dockerfiles and ignore files of a commit, each text once, however many images share it. */
export class DockerfileReader {
  readonly #snapshot: Snapshot
  /** By the id of their content. */
  readonly #dockerfiles = new Map<string, Dockerfile>()
  readonly #filters = new Map<string, IgnoreFilter>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  /** Reads everything that describing these images needs, at once. */
  async load(specs: readonly ImageSpec[]): Promise<void> {
    const paths = specs.flatMap(spec => [
      spec.dockerfile,
      ...ignorePaths(spec.dockerfile, spec.context),
      ...ignorePathsOfFolders(spec)
    ])
    await this.#snapshot.load(new Set(paths))
  }

  /**
   * @param surroundings `contexts`: names of stages that the plan replaces by an image of the registry; `inherits`: what an image that a FROM
   * names hands on, where it is known
   * @throws UserError naming file and line where the builder would refuse the Dockerfile
   */
  describe<Spec extends ImageSpec>(
    spec: Spec,
    surroundings: Pick<ResolveOptions, 'contexts' | 'inherits'> = {}
  ): DescribedImage<Spec> {
    const dockerfile = this.#dockerfile(spec)
    const args = Object.fromEntries(spec.buildArgs.map(arg => [arg.name, arg.value]))
    const resolve = (platform: Platform): ResolvedTarget =>
      located(spec.dockerfile, () =>
        resolveTarget(dockerfile, { target: spec.target, args, platform, ...surroundings })
      )
    const [first, ...others] = spec.platforms
    const resolved = [resolve(first ?? assumedPlatform), ...others.map(resolve)] as const
    const elsewhere = first === undefined && namesTarget(resolved[0]) ? resolve(otherPlatform) : null
    const ignore = this.#ignore(this.#ignorePath(spec))
    const image = { spec, dockerfile, resolved, ...(elsewhere !== null && { elsewhere }), ignore, views: [] }
    return { ...image, views: this.#views(image) }
  }

  #views(image: DescribedImage): readonly ContextView[] {
    return image.spec.buildContexts.flatMap(context => {
      const name = contextName(context.name)
      const isRead = image.resolved.some(target => target.consumesOfContexts.some(use => use.context === name))
      if (context.kind !== 'folder' || name === null || !isRead) return []
      const only = (target: ResolvedTarget): ResolvedTarget => {
        const consumes = target.consumesOfContexts.filter(use => use.context === name)
        return { ...target, consumes, consumesOfContexts: [] }
      }
      const [first, ...others] = image.resolved
      const view: DescribedImage = {
        spec: seenFrom(image.spec, context.path),
        dockerfile: image.dockerfile,
        resolved: [only(first), ...others.map(only)],
        ...(image.elsewhere !== undefined && { elsewhere: only(image.elsewhere) }),
        ignore: this.#ignore(ignoreFileOf(context.path)),
        views: []
      }
      return [{ name, described: view }]
    })
  }

  #dockerfile(spec: ImageSpec): Dockerfile {
    const id = this.#snapshot.contentId(spec.dockerfile) ?? ''
    const known = this.#dockerfiles.get(id)
    if (known !== undefined) return known
    const content = this.#snapshot.content(spec.dockerfile)
    if (content === undefined) {
      throw new UserError(
        `${printable(spec.name)}: there is no Dockerfile ${printable(spec.dockerfile)} in commit ${this.#snapshot.commit.slice(0, 12)}. ` +
          `Commit it, or name the right path (relative to the repository's root) as the Dockerfile of this image.`
      )
    }
    const dockerfile = located(spec.dockerfile, () => parseDockerfile(textOf(content)))
    this.#dockerfiles.set(id, dockerfile)
    return dockerfile
  }

  #ignorePath(spec: ImageSpec): string | null {
    return ignorePathFor(spec.dockerfile, spec.context, path => this.#snapshot.entry(path) !== undefined)
  }

  #ignore(path: string | null): { readonly path: string; readonly filter: IgnoreFilter } | null {
    const content = path === null ? undefined : this.#snapshot.content(path)
    if (path === null || content === undefined) return null
    const id = this.#snapshot.contentId(path) ?? ''
    const known = this.#filters.get(id)
    if (known !== undefined) return { path, filter: known }
    const filter = located(path, () => ignoreFilter(parseIgnore(textOf(content))))
    this.#filters.set(id, filter)
    return { path, filter }
  }
}

/** The ignore file of a named context: always the one at its root, whatever the Dockerfile is called. */
export function ignoreFileOf(folder: string): string {
  return posix.join(folder, '.dockerignore')
}

/** The ignore files of an image's named contexts. */
export function ignorePathsOfFolders({ buildContexts }: ImageSpec): readonly string[] {
  return buildContexts.flatMap(context => (context.kind === 'folder' ? [ignoreFileOf(context.path)] : []))
}

/** What is said of an image, without what is said of it as a base: that is about the main context. */
function seenFrom({ name, image, dockerfile, target, platforms, buildArgs, ignore, tags }: ImageSpec, context: string) {
  const common = {
    name,
    image,
    dockerfile,
    target,
    platforms,
    buildArgs,
    buildContexts: [],
    ignore,
    tags,
    verify: null
  }
  return { ...common, kind: 'service', context, fallbackDockerfile: null } as const
}

/** Whether the platform could say which files an image takes in. */
function namesTarget(target: ResolvedTarget): boolean {
  return target.canonical.some(line => /TARGET(?:ARCH|PLATFORM|VARIANT)/.test(line))
}

/** Bytes that are no UTF-8 are kept apart, as in paths: two files that differ in them are not the same. */
function textOf(content: Uint8Array): string {
  return pathOfBytes(Buffer.from(content))
}
