import { parseDockerfile } from '../dockerfile/parse'
import type { ResolvedTarget } from '../dockerfile/resolved'
import { resolveTarget } from '../dockerfile/resolve'
import { selectFiles } from '../dockerfile/select'
import { sha256 } from '../hash/canonical'
import type { DescribedImage } from './described'
import type { Snapshot } from './snapshot'

/** The ONBUILD triggers of an image outside of the plan, as its configuration has them. */
export interface Triggers {
  readonly reference: string
  readonly triggers: readonly string[]
}

/** What the triggers of all images that one is built from take of the context. */
export interface Triggered {
  /** SHA-256 over these files. */
  readonly files: string
  /** Those whose triggers take files in. */
  readonly by: readonly Triggers[]
}

/**
 * What triggers take in: a builder carries them out right behind FROM, with the context of the image that is built.
 * Source: https://docs.docker.com/reference/dockerfile/#onbuild
 *
 * @returns null where there is a trigger that is not understood
 */
export function triggeredFiles(image: DescribedImage, all: readonly Triggers[], snapshot: Snapshot): Triggered | null {
  const found: string[] = []
  const by: Triggers[] = []
  for (const one of all) {
    const target = resolved(one, image)
    if (target === null) return null
    if (target.consumes.length === 0) continue
    by.push(one)
    const context = snapshot.context(image.spec.context)
    const { files } = selectFiles(context, target.consumes, image.ignore?.filter ?? null, snapshot.linkTarget)
    found.push(...files.map(({ file: { path, mode, oid } }) => JSON.stringify([path, mode, oid])))
  }
  return { files: sha256([...new Set(found)].sort().join('\n')), by }
}

function resolved({ triggers }: Triggers, { spec }: DescribedImage): ResolvedTarget | null {
  try {
    const dockerfile = parseDockerfile(['FROM scratch', ...triggers].join('\n'))
    const args = Object.fromEntries(spec.buildArgs.map(arg => [arg.name, arg.value]))
    return resolveTarget(dockerfile, { target: null, args, platform: spec.platforms[0] ?? 'linux/amd64' })
  } catch {
    return null
  }
}
