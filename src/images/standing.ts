import { imageId, type BaseSpec } from '../config/spec'
import { contextName } from '../reference/context-name'
import type { Standing } from './counted'
import type { DescribedImage } from './described'
import type { Graph, Node } from './graph'
import type { ImageInputs } from './inputs'
import type { Link } from './links'

/** The images of a plan, parents first, and which of them the names in their Dockerfiles mean. */
export function standingOf(graph: Graph, inputs: ReadonlyMap<DescribedImage, ImageInputs>): readonly Standing[] {
  const byId = new Map(graph.map(({ described: image }) => [imageId(image.spec), image.spec]))
  return graph.map(({ described: image, links }: Node): Standing => {
    const consumed = inputs.get(image)
    const uses = image.resolved.flatMap(target => target.images)
    const isMeant = (link: Link, stage: string | null, reference: string): boolean => {
      switch (link.kind) {
        case 'stage':
          return link.stage === stage
        case 'build-context':
          return [stage, reference, contextName(reference)].includes(link.reference)
        case 'build-arg':
          return uses.some(use => use.reference === reference && use.args.includes(link.argument))
      }
    }
    return {
      described: image,
      base: isBase(image) && consumed !== undefined ? { spec: image.spec, image, inputs: consumed } : null,
      standsOn: links.flatMap(link => byId.get(link.on) ?? []),
      means: ({ stage, reference }) => {
        const link = links.find(one => isMeant(one, stage, reference))
        return link === undefined ? null : (byId.get(link.on) ?? null)
      }
    }
  })
}

function isBase(image: DescribedImage): image is DescribedImage<BaseSpec> {
  return image.spec.kind === 'base'
}
