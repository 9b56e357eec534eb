import type { ImageName } from '../ports'
import type { BaseEntry, Configuration, ServiceEntry } from '../config/schema'
import { baseStage } from './base-stage'
import { withKeys } from './contexts'
import { baseWords, named, wordsOf } from './dockerfile-names'
import type { Files, Finding, FoundBuild, FoundContexts, Hints, Question } from './found'
import { foreignHosts } from './hosts'
import { takes } from './fallback'
import { namerOf } from './image-names'
import type { Namer } from './image-names'
import { keysOf, uniqueName } from './keys'
import type { LinkedBase } from './link-bases'
import type { ReadBuild } from './read-dockerfile'
import { suffixOf } from './roles'
import { lastPart, withoutTag } from './written-image'
import { withWrittenNames, writtenNames } from './written-names'
import type { Planned } from './written-names'

/** The configuration, and what it is made of. */
export interface Assembled {
  readonly configuration: Configuration
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  /** See {@link ./explore}. */
  readonly hosts: readonly string[]
  /** Tags other than `latest` by which FROM lines take a base, by its key. */
  readonly fixedTags: ReadonlyMap<string, readonly string[]>
}

/** Names the images and writes the configuration down. Throws `UserError` where a name cannot be known. */
export async function assemble(
  services: readonly ReadBuild[],
  fallbackOf: (build: FoundBuild) => string | null,
  linked: readonly LinkedBase[],
  files: Files,
  hints: Hints
): Promise<Assembled> {
  const namer = namerOf(hints)
  const findings: Finding[] = []
  const questions: Question[] = []
  const fixedTags = new Map<string, readonly string[]>()
  const baseEntries = new Map<string, BaseEntry>()
  const serviceEntries = new Map<string, ServiceEntry>()
  const [firstService] = services
  const single = services.length === 1
  const linkedNames = new Map(
    linked.map(link => [link, baseNameOf(link, linked, single ? firstService : undefined, namer, hints)])
  )
  const baseKeys = keysOf(linkedNames, ([, image]) => (linked.length === 1 ? 'base' : lastPart(image)))
  const serviceKeys = keysOf(services, ({ build }) => (single ? 'app' : build.name))
  const keys = new Map([
    ...[...baseKeys].flatMap(([[{ base }], key]) => idsOf(base.build, `base:${key}`)),
    ...[...serviceKeys].flatMap(([{ build }, key]) => idsOf(build, `service:${key}`))
  ])
  const taken = new Map([...linkedNames].map(([{ base }, image]) => [image, base.build]))
  const [onlyBase] = [...linkedNames.values()]
  const serviceNames = new Map(
    [...serviceKeys].map(([service, name]) => {
      const suffix = single ? null : suffixIn(services, service, name)
      const named = serviceImage(service.build, single ? (onlyBase ?? null) : null, suffix, namer, hints)
      return [service, distinct(named, service.build, name, taken, questions)]
    })
  )
  const written = writtenNames([
    ...[...baseKeys].map(([[{ base }, image], key]): Planned => ({ build: base.build, image, key: `base:${key}` })),
    ...[...serviceNames].map(([service, image]): Planned => ({
      build: service.build,
      image,
      key: `service:${serviceKeys.get(service) ?? ''}`
    }))
  ])
  const entry = (read: ReadBuild, image: ImageName, key: string): BaseEntry & ServiceEntry =>
    entryOf(read, image, withWrittenNames(withKeys(read.build, keys), read.images, key, written))
  for (const [[link, image], name] of baseKeys) {
    const build = { ...link.base.build, platforms: platformsOf(link, services) }
    baseEntries.set(name, entry({ ...link.base, build }, image, `base:${name}`))
    fixedTags.set(name, tagsOf(link, [...services, ...linked.map(({ base }) => base)]))
    findings.push({ what: `base ${name}: ${link.base.build.dockerfile} builds ${image}`, why: link.why })
  }
  for (const [service, image] of serviceNames) {
    const name = serviceKeys.get(service) ?? ''
    const stage = linked.length === 0 ? await baseStage(service, hints.baseTarget ?? null, files) : null
    const build = stage?.kind === 'split' ? { ...service.build, target: stage.target } : service.build
    if (stage?.kind === 'split') {
      const written = stage.base.cacheFrom.find(isBaseName) ?? `${image}-base`
      const baseImage = hints.baseImage === null ? namer.whole(written) : namer.given(hints.baseImage, 'base-image')
      const baseName = single ? 'base' : uniqueName(`${name}-base`, baseEntries)
      baseEntries.set(baseName, entry({ ...service, build: stage.base }, baseImage, `service:${name}`))
      findings.push({ what: `base ${baseName}: builds ${baseImage}`, why: stage.base.why })
    }
    findings.push(...(stage?.kind === 'whole' ? stage.findings : []))
    const fallback = hints.fallbackDockerfile ?? fallbackOf(build)
    serviceEntries.set(name, {
      ...entry({ ...service, build: withBaseArguments(build, service, linkedNames) }, image, `service:${name}`),
      ...(fallback === null ? {} : { 'fallback-dockerfile': fallback })
    })
    const target = build.target === null ? '' : `, target ${build.target}`
    const context = build.context === '.' ? '' : ` in ${build.context ?? '.'}`
    findings.push({ what: `service ${name}: ${build.dockerfile}${context}${target} builds ${image}`, why: build.why })
    const others = (build.otherImages ?? []).filter(one => !taken.has(namer.whole(one)))
    if (others.length > 0)
      findings.push({
        what: `${others.join(', ')} is left out`,
        why: `it is another name of service ${name}: ${build.why}`
      })
    findings.push(...unusedStages({ ...service, build }))
    if (fallback !== null)
      findings.push({ what: `${fallback} builds service ${name} without a base`, why: 'it does not build on one' })
  }
  const configuration: Configuration = {
    version: 1,
    ...(baseEntries.size === 0 ? {} : { bases: Object.fromEntries(baseEntries) }),
    ...(serviceEntries.size === 0 ? {} : { services: Object.fromEntries(serviceEntries) })
  }
  const builds = [...services, ...linked.map(({ base }) => base)].map(({ build }) => build)
  return { configuration, findings, questions, hosts: foreignHosts(builds, namer), fixedTags }
}

/** A base that says no platforms has those of the services that stand on it. */
function platformsOf(link: LinkedBase, services: readonly ReadBuild[]): readonly string[] {
  const { platforms } = link.base.build
  if (platforms.length > 0) return platforms
  return [...new Set(services.filter(service => takes(service, link)).flatMap(({ build }) => build.platforms))]
}

function tagsOf({ written }: LinkedBase, builds: readonly ReadBuild[]): readonly string[] {
  const tags = builds
    .flatMap(({ images }) => images)
    .flatMap(({ reference, tail }) => {
      const whole = reference ?? tail
      if (written === null || whole === null || whole.includes('@') || withoutTag(whole) !== written) return []
      return whole.slice(written.length + 1)
    })
  return [...new Set(tags)].filter(tag => tag !== '' && tag !== 'latest')
}

/** Two builds cannot have one name; the second gets a name of its own, and that is open. */
function distinct(
  image: ImageName,
  build: FoundBuild,
  name: string,
  taken: Map<ImageName, FoundBuild>,
  questions: Question[]
): ImageName {
  const other = taken.get(image)
  const free = other === undefined ? image : `${image}-${name.toLowerCase()}`
  taken.set(free, build)
  if (other !== undefined && !questions.some(one => one.what === `What builds ${image}`))
    questions.push({
      what: `What builds ${image}`,
      dockerfile: build.dockerfile,
      key: 'image',
      readings: [other, build].map(one => ({ value: describe(one), why: one.why })),
      input: other.dockerfile === build.dockerfile ? 'image" and "target' : 'image" and "dockerfile'
    })
  return free
}

function describe({ dockerfile, target }: FoundBuild): string {
  return target === null ? dockerfile : `${dockerfile}, target ${target}`
}

/** The part that tells the image of a service from the others of the repository; null for the plain Dockerfile at the root. */
function suffixIn(services: readonly ReadBuild[], { build }: ReadBuild, name: string): string | null {
  const isAlone = services.filter(one => one.build.dockerfile === build.dockerfile).length === 1
  const suffix = suffixOf(build.dockerfile)
  if (isAlone && suffix === null) return null
  return build.source === 'name' || build.source === 'input' ? (suffix ?? name) : name
}

/** Stages that the default target does not need may be images of their own. */
function unusedStages({ build, file, resolved }: ReadBuild): readonly Finding[] {
  const unused = build.target === null ? file.stages.filter((_, index) => !resolved.needed.includes(index)) : []
  return unused.flatMap(({ name }) =>
    name === null
      ? []
      : [
          {
            what: `stage ${name} of ${build.dockerfile} is left out`,
            why: 'the last stage does not need it; give the input "target", or name it in .github/base-images.yml'
          }
        ]
  )
}

function baseNameOf(
  link: LinkedBase,
  linked: readonly LinkedBase[],
  service: ReadBuild | undefined,
  namer: Namer,
  hints: Hints
): ImageName {
  if (hints.baseImage !== null && linked.length === 1) return namer.given(hints.baseImage, 'base-image')
  const written = link.base.build.image ?? link.written
  if (written !== null) return namer.whole(written)
  const app = service === undefined ? null : (hints.image ?? service.build.image)
  const word = named(link.base.build.dockerfile).words.find(one => baseWords.includes(one)) ?? 'base'
  return app === null ? namer.fromRepository(word) : namer.whole(`${app}-${word}`)
}

function serviceImage(
  build: FoundBuild,
  base: ImageName | null,
  suffix: string | null,
  namer: Namer,
  hints: Hints
): ImageName {
  if (hints.image !== null && suffix === null) return namer.given(hints.image, 'image')
  if (build.image !== null) return namer.whole(build.image)
  return base === null ? namer.fromRepository(suffix) : namer.appOver(base)
}

/** Where only a build argument names the base, or where its name begins, the service gets it, so that its FROM can be read. */
function withBaseArguments(
  build: FoundBuild,
  service: ReadBuild,
  names: ReadonlyMap<LinkedBase, ImageName>
): FoundBuild {
  const args = [...names].flatMap(([link, image]): readonly (readonly [string, string])[] => {
    const use = service.images.find(one => one.reference === null && one.argument === link.argument)
    if (link.argument === null || use === undefined) return []
    if (use.tail === null) return [[link.argument, `${image}:latest`]]
    const tail = `/${withoutTag(use.tail)}`
    return image.endsWith(tail) ? [[link.argument, image.slice(0, -tail.length)]] : []
  })
  return { ...build, args: { ...build.args, ...Object.fromEntries(args) } }
}

/** By which ids the contexts of others speak of a build. */
function idsOf(build: FoundBuild, key: string): readonly (readonly [string, string])[] {
  return [build.id, ...(build.doubles ?? [])].map(id => [id, key])
}

function entryOf({ build }: ReadBuild, image: ImageName, contexts: FoundContexts): BaseEntry & ServiceEntry {
  return {
    image,
    context: build.context ?? '.',
    dockerfile: build.dockerfile,
    ...(build.target === null ? {} : { target: build.target }),
    ...(build.platforms.length === 0 ? {} : { platforms: build.platforms }),
    ...(Object.keys(build.args).length === 0 ? {} : { 'build-args': build.args }),
    ...(Object.keys(contexts).length === 0 ? {} : { 'build-contexts': contexts })
  }
}

function isBaseName(image: string): boolean {
  return wordsOf(lastPart(image)).some(word => baseWords.includes(word))
}
