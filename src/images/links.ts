import type { ContextUse, ImageUse, ResolvedTarget } from '../dockerfile/resolved'
import { imageId, type BaseSpec, type ImageId, type ImageSpec } from '../config/spec'
import { contextName } from '../reference/context-name'
import type { DescribedImage } from './described'
import type { PlannedNames } from './names'

/** How an image takes another one of the plan in, and so how the plan hands it that one's reference: no Dockerfile is edited. */
export type Link = {
  /** The image that it stands on. */
  readonly on: ImageId
  /** The final image starts with its layers: the target's chain of FROM ends in it. */
  readonly foundation: boolean
} & (
  | { readonly kind: 'build-arg'; readonly argument: string }
  | { readonly kind: 'build-context'; readonly reference: string }
  | { readonly kind: 'stage'; readonly stage: string }
)

/** An image outside of the plan that one is built from; `name` is what the Dockerfile calls it. */
export interface Upstream {
  readonly name: string
  readonly reference: string
}

/** An operand that is one variable and nothing else: `$BASE_IMAGE`, `${BASE_IMAGE}`, `${BASE_IMAGE:-default}`. */
const loneVariable = /^"?\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?-[^{}]*)?\})"?$/

/** Images of the plan that are a stage of an image's own Dockerfile, by the name of the stage. */
export function ownStages(image: DescribedImage, images: readonly ImageSpec[]): ReadonlyMap<string, ImageSpec> {
  const target = image.resolved[0]
  const contexts = new Set(image.spec.buildContexts.map(context => contextName(context.name)))
  const found = new Map<string, ImageSpec>()
  for (const other of images) {
    const name = other === image.spec ? null : stageOf(image.spec, other, target)
    // What the user says that the name means goes before the stage.
    if (name !== null && !found.has(name) && !contexts.has(name)) found.set(name, other)
  }
  return found
}

/**
 * The images of the plan that an image stands on: in its FROM, `COPY --from` and mounts, by name, by a named context, or as a stage.
 *
 * @param stages of {@link ownStages}
 */
export function linksOf(
  image: DescribedImage,
  names: PlannedNames,
  stages: ReadonlyMap<string, ImageSpec>
): readonly Link[] {
  const found = new Map<string, Link>()
  const add = (link: Link): void => {
    const key = JSON.stringify([link.kind, placeOf(link)])
    found.set(key, found.get(key)?.foundation === true ? (found.get(key) ?? link) : link)
  }
  for (const target of image.resolved) {
    for (const use of target.contexts) {
      const link = contextLink(use, image.spec, names, stages, target)
      if (link !== null) add(link)
    }
    for (const use of target.images) {
      const on = names.named(image.spec, use.reference)
      if (on !== null) add(imageLink(use, imageId(on), target))
    }
  }
  return [...found.values()]
}

/** The images outside of the plan that an image is built from: by name, and as named contexts. */
export function upstreamsOf({ spec, resolved }: DescribedImage, links: readonly Link[]): readonly Upstream[] {
  const own = new Set(links.flatMap(link => ('reference' in link ? [link.reference] : [])))
  const handed = new Set(links.flatMap(link => ('argument' in link ? [link.argument] : [])))
  const found = new Map<string, Upstream>()
  for (const { images, contexts } of resolved) {
    for (const { reference, args } of images) {
      const isHanded = own.has(reference) || args.some(argument => handed.has(argument))
      if (!isHanded) found.set(reference, { name: reference, reference })
    }
    for (const { name } of contexts) {
      const context = own.has(name) ? undefined : spec.buildContexts.find(one => contextName(one.name) === name)
      if (context?.kind === 'image') found.set(name, { name, reference: context.reference })
    }
  }
  return [...found.values()]
}

/** What names the image in the Dockerfile. */
export function placeOf(link: Link): string {
  switch (link.kind) {
    case 'build-arg':
      return `arg ${link.argument}`
    case 'build-context':
      return `image ${link.reference}`
    case 'stage':
      return `stage ${link.stage}`
  }
}

/**
 * The stage of an image's Dockerfile that another image is built from. A base is that stage because somebody called it a base; a service
 * only where it is built in the very same way.
 */
function stageOf(image: ImageSpec, other: ImageSpec, target: ResolvedTarget): string | null {
  if (other.target === null || other.dockerfile !== image.dockerfile || other.context !== image.context) return null
  const name = other.target.toLowerCase()
  const index = target.stages.findLastIndex(stage => stage.name === name)
  if (index === -1 || index === target.target || !target.needed.includes(index)) return null
  return isBase(other) || isBuiltAlike(image, other) ? name : null
}

function isBase(spec: ImageSpec): spec is BaseSpec {
  return spec.kind === 'base'
}

function isBuiltAlike(one: ImageSpec, other: ImageSpec): boolean {
  const manner = ({ buildArgs, buildContexts, platforms }: ImageSpec): string =>
    JSON.stringify([buildArgs, buildContexts, platforms])
  return manner(one) === manner(other)
}

function contextLink(
  use: ContextUse,
  spec: ImageSpec,
  names: PlannedNames,
  stages: ReadonlyMap<string, ImageSpec>,
  target: ResolvedTarget
): Link | null {
  const foundation = isFoundation(use, target)
  const stage = stages.get(use.name)
  if (stage !== undefined) return { kind: 'stage', on: imageId(stage), foundation, stage: use.name }
  const on = names.behind(spec, use.name)
  return on === null ? null : { kind: 'build-context', on: imageId(on), foundation, reference: use.name }
}

function imageLink(use: ImageUse, on: ImageId, target: ResolvedTarget): Link {
  const foundation = isFoundation(use, target)
  const match = loneVariable.exec(use.written)
  const argument = match?.[1] ?? match?.[2]
  if (argument !== undefined) return { kind: 'build-arg', on, foundation, argument }
  return { kind: 'build-context', on, foundation, reference: use.reference }
}

/** Whether the target's chain of FROM ends in what is used. */
function isFoundation(use: ImageUse | ContextUse, target: ResolvedTarget): boolean {
  if (use.instruction !== 'FROM') return false
  let index: number | null = target.target
  while (index !== null && index !== use.stage) index = target.stages[index]?.base ?? null
  return index !== null
}
