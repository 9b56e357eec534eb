import type { Contexts, Inheritance } from '../dockerfile/resolved'
import { UserError } from '../errors'
import { imageId, type BuildContext, type ImageId, type ImageSpec, type Specification } from '../config/spec'
import { printable } from '../printable'
import { contextName } from '../reference/context-name'
import type { DescribedImage, DockerfileReader } from './described'
import { linksOf, ownStages, type Link } from './links'
import { contextOf, plannedNames, type PlannedNames } from './names'

/** An image and those of the plan that it stands on. */
export interface Node<Spec extends ImageSpec = ImageSpec> {
  readonly described: DescribedImage<Spec>
  readonly links: readonly Link[]
}

/** The images of a specification, each behind those that it stands on. */
export type Graph = readonly Node[]

/**
 * Finds what every image stands on.
 *
 * @throws UserError where a Dockerfile is missing or broken, a base is used by nothing, or images stand on each other in a cycle
 */
export function graphOf({ bases, services }: Specification, reader: DockerfileReader): Graph {
  const images = [...bases, ...services]
  const strict = linked(images, plannedNames(images), reader)
  const unused = unusedBases(strict)
  if (unused.length === 0 || services.length === 0) return inOrder(strict)
  const found = linked(images, plannedNames(images, new Set(unused)), reader)
  const [idle] = unusedBases(found)
  if (idle === undefined) return inOrder(found)
  throw new UserError(
    `base ${printable(idle.name)}: no service is built from ${printable(idle.image)}. Name that image in a FROM line of a service's Dockerfile ` +
      `(or in the default of its ARG), or take the base out.`
  )
}

/**
 * Finds what one image stands on.
 *
 * @param inherits what an image that a FROM names hands on, where it is known
 * @throws UserError where the builder would refuse its Dockerfile
 */
export function linkImage<Spec extends ImageSpec>(
  spec: Spec,
  images: readonly ImageSpec[],
  names: PlannedNames,
  reader: DockerfileReader,
  inherits: (reference: string) => Inheritance | null
): Node<Spec> {
  const contexts: Contexts = new Map(spec.buildContexts.map(context => [keyOf(context), kindOf(context)]))
  const whole = reader.describe(spec, { contexts, inherits })
  const stages = ownStages(whole, images)
  // A stage that comes from the registry takes everything below it along: what only it needs is no input of this image.
  const stagesToo = new Map([...contexts, ...[...stages.keys()].map(stage => [stage, 'stage'] as const)])
  const image = stages.size === 0 ? whole : reader.describe(spec, { contexts: stagesToo, inherits })
  return { described: image, links: linksOf(image, names, stages) }
}

/** The images that some images stand on, by name; of each one that its target is built FROM first. */
export function namesBelow(links: readonly Link[]): readonly string[] {
  const sorted = [...links.filter(link => link.foundation), ...links.filter(link => !link.foundation)]
  return [...new Set(sorted.map(link => nameOf(link.on)))]
}

/** The name in an id: `python` of `bases.python`. */
export function nameOf(id: ImageId): string {
  return id.slice(id.indexOf('.') + 1)
}

function linked(images: readonly ImageSpec[], names: PlannedNames, reader: DockerfileReader): readonly Node[] {
  const found = new Map<ImageSpec, Node>()
  const underWay = new Set<ImageSpec>()

  function link(spec: ImageSpec): Node {
    const known = found.get(spec)
    if (known !== undefined) return known
    underWay.add(spec)
    const node = linkImage(spec, images, names, reader, reference => inheritanceOf(spec, reference))
    underWay.delete(spec)
    found.set(spec, node)
    return node
  }

  /** What an image hands on to what is built from it: variables, working directory, ONBUILD triggers. A cycle is refused later, with its names. */
  function inheritanceOf(spec: ImageSpec, reference: string): Inheritance | null {
    const name = contextName(reference)
    const isContext = name !== null && contextOf(spec, name) !== null
    const below = isContext ? names.behind(spec, name) : names.named(spec, reference)
    return below === null || underWay.has(below) ? null : link(below).described.resolved[0].handsOn
  }

  return images.map(link)
}

function keyOf({ name }: BuildContext): string {
  return contextName(name) ?? name
}

function kindOf({ kind }: BuildContext): 'image' | 'folder' | 'remote' {
  return kind === 'planned' ? 'image' : kind
}

function unusedBases(nodes: readonly Node[]): readonly ImageSpec[] {
  const used = new Set(nodes.flatMap(({ links }) => links.map(link => link.on)))
  return nodes
    .map(({ described: image }) => image.spec)
    .filter(spec => spec.kind === 'base' && !used.has(imageId(spec)))
}

/** @throws UserError naming the cycle, or a name that means two images that others stand on */
function inOrder(nodes: readonly Node[]): Graph {
  const byId = new Map(nodes.map(node => [imageId(node.described.spec), node]))
  const done = new Set<Node>()
  const visit = (node: Node, path: readonly ImageId[]): void => {
    if (done.has(node)) return
    const id = imageId(node.described.spec)
    if (path.includes(id)) throw cycleError([...path.slice(path.indexOf(id)), id])
    for (const { on } of node.links) {
      const below = byId.get(on)
      if (below !== undefined) visit(below, [...path, id])
    }
    done.add(node)
  }
  for (const node of nodes) visit(node, [])
  refuseDoubleNames(nodes)
  return [...done]
}

function cycleError(cycle: readonly ImageId[]): UserError {
  return new UserError(
    `${cycle.map(printable).join(' → ')}: these images are built from one another in a cycle. ` +
      'Take one of the FROM lines, COPY --from lines or build-contexts out that lead to the next one.'
  )
}

/** A plan names what an image stands on by name alone. */
function refuseDoubleNames(nodes: readonly Node[]): void {
  const below = new Set(nodes.flatMap(({ links }) => links.map(link => link.on)))
  const bases = new Set(nodes.flatMap(({ described: { spec } }) => (spec.kind === 'base' ? [spec.name] : [])))
  for (const id of below) {
    if (id.startsWith('services.') && bases.has(nameOf(id)))
      throw new UserError(
        `${printable(id)}: other images stand on this service, and there is a base of the same name. Rename one of them.`
      )
  }
}
