import type { ImageUse, ResolvedTarget } from '../dockerfile/resolved'
import { UserError } from '../errors'
import type { BaseSpec, ImageSpec } from '../config/spec'
import { printable } from '../printable'
import { parseReference } from '../reference/reference'
import type { DescribedImage } from './described'

/** How an image takes one of its bases in, and so how the plan hands it the base's reference: no Dockerfile is edited. */
export type Binding = {
  /** Name of the base. */
  readonly base: string
  /** The final image starts with the base's layers: the target's chain of FROM ends in it. */
  readonly foundation: boolean
} & (
  | { readonly kind: 'build-arg'; readonly argument: string }
  | { readonly kind: 'build-context'; readonly reference: string }
  | { readonly kind: 'stage'; readonly stage: string }
)

/** An operand that is one variable and nothing else: `$BASE_IMAGE`, `${BASE_IMAGE}`, `${BASE_IMAGE:-default}`. */
const loneVariable = /^"?\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?-[^{}]*)?\})"?$/

/** The stages of its own Dockerfile that an image takes as bases: a base of the same Dockerfile has them as its target. */
export function stageBindings(
  image: DescribedImage,
  bases: readonly BaseSpec[]
): readonly (Binding & { kind: 'stage' })[] {
  const target = image.resolved[0]
  const stages = chain(target)
  return bases.flatMap(base => {
    const stage = isSame(image.spec, base) ? null : stageOfBase(image.spec, base, target)
    if (stage === null) return []
    return [{ kind: 'stage', base: base.name, stage: stage.name, foundation: stages.includes(stage.index) } as const]
  })
}

/**
 * The bases that an image takes from the registry: its `FROM`, `COPY --from` and mounts, compared as repositories, whatever the tag.
 *
 * @param loose names of bases that are also recognised by the last part of their name, under another host or owner
 */
export function imageBindings(
  image: DescribedImage,
  bases: readonly BaseSpec[],
  loose: ReadonlySet<string> = new Set()
): readonly Binding[] {
  const found = new Map<string, Binding>()
  for (const resolved of image.resolved) {
    for (const use of resolved.images) {
      const base = baseNamed(image.spec, use.reference, bases, loose)
      if (base === null) continue
      const binding = imageBinding(use, base, resolved)
      const key = JSON.stringify([binding.kind, 'argument' in binding ? binding.argument : use.reference])
      const known = found.get(key)
      found.set(key, known?.foundation === true ? known : binding)
    }
  }
  return [...found.values()]
}

/** The base that a reference in the Dockerfile of an image names; null where it names none. */
export function baseNamed(
  image: ImageSpec,
  reference: string,
  bases: readonly BaseSpec[],
  loose: ReadonlySet<string>
): BaseSpec | null {
  const repository = repositoryOf(reference)
  if (repository === null) return null
  const isNamed = (base: BaseSpec): boolean =>
    base.image === repository || (loose.has(base.name) && lastPart(base.image) === lastPart(repository))
  return bases.find(base => !isSame(image, base) && isNamed(base)) ?? null
}

/**
 * Bases in the order in which they are to be built, parents first.
 *
 * @throws UserError naming the cycle
 */
export function parentsFirst(
  bases: readonly { readonly name: string; readonly parents: readonly string[] }[]
): readonly string[] {
  const byName = new Map(bases.map(base => [base.name, base]))
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    if (done.has(name)) return
    if (path.includes(name)) {
      const cycle = [...path.slice(path.indexOf(name)), name].map(printable).join(' → ')
      throw new UserError(
        `bases: they are built from one another in a cycle: ${cycle}. Take one of these FROM lines out.`
      )
    }
    for (const parent of byName.get(name)?.parents ?? []) visit(parent, [...path, name])
    done.add(name)
  }
  for (const base of bases) visit(base.name, [])
  return [...done]
}

/** `domain/path` of a reference; null where it is none. */
export function repositoryOf(reference: string): string | null {
  try {
    const { domain, path } = parseReference(reference)
    return `${domain}/${path}`
  } catch {
    return null
  }
}

function isSame(image: ImageSpec, base: BaseSpec): boolean {
  return image.name === base.name && image.image === base.image
}

function lastPart(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1)
}

function stageOfBase(image: ImageSpec, base: BaseSpec, target: ResolvedTarget): { index: number; name: string } | null {
  if (base.target === null || base.dockerfile !== image.dockerfile || base.context !== image.context) return null
  const name = base.target.toLowerCase()
  const index = target.stages.findLastIndex(stage => stage.name === name)
  return index === -1 || index === target.target || !target.needed.includes(index) ? null : { index, name }
}

function imageBinding(use: ImageUse, base: BaseSpec, target: ResolvedTarget): Binding {
  const foundation = use.instruction === 'FROM' && chain(target).at(-1) === use.stage
  const match = loneVariable.exec(use.written)
  const argument = match?.[1] ?? match?.[2]
  if (argument !== undefined) return { kind: 'build-arg', base: base.name, foundation, argument }
  return { kind: 'build-context', base: base.name, foundation, reference: use.reference }
}

/** Indexes of the stages from the target down to the one that is built from an image. */
function chain(target: ResolvedTarget): readonly number[] {
  const indexes: number[] = []
  for (let index: number | null = target.target; index !== null; index = target.stages[index]?.base ?? null)
    indexes.push(index)
  return indexes
}
