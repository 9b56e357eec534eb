import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitTag } from '../../facts/ask-tags'
import { UserError } from '../../errors'
import { bakeOf } from '../../plan/bake'
import type { BakeTarget, BakeFile } from '../../plan/bake-file'
import { readList } from '../../plan/list-input'
import type { BasePlan, Plan, ServicePlan } from '../../plan/types'
import { printable } from '../../printable'
import type { Builder, Built } from './builder'
import { runProgram, type ProgramOptions } from './program'
import { stepOf } from './steps'

/** An image with the target that builds it. */
interface Image {
  readonly kind: 'base' | 'service'
  readonly name: string
  readonly target: string
  readonly tags: readonly string[]
}

/**
 * `docker buildx`: the whole plan as one bake file, in which bases are linked to what is built from them. BuildKit itself decides what
 * runs at the same time.
 */
export function bakeBuilder(options: ProgramOptions): Builder {
  return {
    name: 'docker',
    async build({ plan, push, root, board }) {
      const local = [...plan.bases, ...plan.services].find(image => image.image.startsWith('oci:'))
      if (local !== undefined)
        throw new UserError(
          `${local.image}: docker buildx cannot write to a local layout. Use --builder buildah or podman.`
        )
      if (push) await refuseUnwritable(plan, options)
      const folder = await mkdtemp(join(tmpdir(), 'base-image-planner-bake-'))
      try {
        const [file, metadata] = [join(folder, 'docker-bake.json'), join(folder, 'metadata.json')]
        const bake = bakeOf(plan)
        await writeFile(file, JSON.stringify(push ? bake : loaded(bake)))
        const images = imagesOf(plan, bake)
        const targets = Object.keys(bake.target)
        for (const image of images) board.step(keyOf(image), 'building')
        const args = ['buildx', 'bake', '--file', file, '--metadata-file', metadata, '--progress', 'plain', 'default']
        await runProgram('docker', args, { ...options, directory: root }, line => {
          const step = stepOf(line, targets)
          const image = images.find(one => one.target === step?.target.replace(/^link-\d+-/, ''))
          if (step !== null && image !== undefined) board.step(keyOf(image), step.text)
        })
        const isPushed = push && (await readFile(metadata, 'utf8')).includes('containerimage.digest')
        return images.map((image): Built => {
          const pushed = isPushed ? image.tags : []
          board.done(keyOf(image), `built${pushedWords(pushed)}`)
          return { kind: image.kind, name: image.name, seconds: null, bytes: null, pushed }
        })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
  }
}

/** The builder that is part of the engine unpacks all that it exports, and then writes no other times. */
async function refuseUnwritable({ bases }: Plan, options: ProgramOptions): Promise<void> {
  const base = bases.find(one => one.verdict === 'stale' && one.build.outputs !== '')
  if (base === undefined || !/^Driver:\s+docker$/m.test(await runProgram('docker', ['buildx', 'inspect'], options)))
    return
  throw new UserError(
    `base ${printable(base.name)} is to be reproducible, and the builder of docker's own engine cannot push such an image. ` +
      'Make one that can: docker buildx create --use. Or choose another with --builder.'
  )
}

/** `, pushed as 1.2, latest`. */
export function pushedWords(references: readonly string[]): string {
  return references.length === 0 ? '' : `, pushed as ${references.map(reference => splitTag(reference).tag).join(', ')}`
}

function keyOf({ kind, name }: Image): string {
  return `${kind} ${printable(name)}`
}

/** Bases first, in the order of the plan. A target is known by its first tag, which is that of the image's hash. */
function imagesOf(plan: Plan, bake: BakeFile): readonly Image[] {
  const targets = new Map(Object.entries(bake.target).map(([target, { tags }]) => [tags[0], target]))
  const bases = plan.bases.filter(base => base.verdict === 'stale')
  const services = plan.services.filter(service => service.mode === 'fast' || service.mode === 'full')
  const imageOf = (kind: Image['kind'], { name, build }: BasePlan | ServicePlan): Image => {
    const tags = readList(build.tags)
    return { kind, name, target: targets.get(tags[0]) ?? '', tags }
  }
  return [...bases.map(base => imageOf('base', base)), ...services.map(service => imageOf('service', service))]
}

/** Nothing leaves the machine: the images come into Docker's own store, but for those of several platforms, which it may not hold. */
function loaded(file: BakeFile): BakeFile {
  const withOutput = (target: BakeTarget): BakeTarget => ({
    ...target,
    output: [(target.platforms ?? []).length > 1 || target.tags.length === 0 ? 'type=cacheonly' : 'type=docker']
  })
  return {
    ...file,
    target: Object.fromEntries(Object.entries(file.target).map(([name, target]) => [name, withOutput(target)]))
  }
}
