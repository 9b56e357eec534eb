import type { ReadBuild } from './read-dockerfile'
import { readBuild } from './read-dockerfile'
import type { Files, Finding, FoundBuild } from './found'

export type BaseStage =
  | { readonly kind: 'split'; readonly base: FoundBuild; readonly target: string | null }
  | { readonly kind: 'whole'; readonly findings: readonly Finding[] }

/**
 * The base of a service in its own Dockerfile: the stage `wanted`, or one called `base` where that is worth an image of its own:
 * it installs something, the target needs it, and it does not take in the whole context.
 */
export async function baseStage(service: ReadBuild, wanted: string | null, files: Files): Promise<BaseStage> {
  const { build, file, resolved } = service
  const target = build.target ?? (wanted === null && !service.stages.includes('base') ? null : appStage(service))
  const whole = (why: string): BaseStage => ({
    kind: 'whole',
    findings: [{ what: `stage base of ${build.dockerfile} stays part of its image`, why }]
  })
  const name = (wanted ?? 'base').toLowerCase()
  const index = file.stages.findLastIndex(stage => stage.name === name)
  const base: FoundBuild = {
    ...build,
    name: 'base',
    id: `${build.id}#base`,
    otherImages: [],
    image: null,
    target: wanted ?? 'base',
    why: `stage ${wanted ?? 'base'} of ${build.dockerfile}`
  }
  if (wanted !== null) return { kind: 'split', base, target }
  if (index < 0) return { kind: 'whole', findings: [] }
  if (resolved.target === index || !resolved.needed.includes(index)) return whole('the image is not built on it')
  if (!(file.stages[index]?.instructions ?? []).some(({ kind }) => kind === 'run' || kind === 'copy' || kind === 'add'))
    return whole('it installs nothing')
  const { resolved: stage } = await readBuild(base, files)
  if (stage.consumes.some(({ paths }) => paths.includes('.')))
    return whole('it takes in the whole context, so every commit would change it')
  return { kind: 'split', base, target }
}

/** The stage `app` where there is one that is not the last anyway. */
function appStage({ stages, file }: ReadBuild): string | null {
  return stages.includes('app') && file.stages.at(-1)?.name !== 'app' ? 'app' : null
}
