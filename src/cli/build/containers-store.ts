import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, relative } from 'node:path'
import { splitTag } from '../../facts/ask-tags'
import { UserError } from '../../errors'
import { belowIn } from '../../plan/order'
import { readList } from '../../plan/list-input'
import type { BasePlan, ServicePlan } from '../../plan/types'
import { printable } from '../../printable'
import type { Builder, BuildRequest, Built } from './builder'
import { pushedWords } from './docker'
import { buildArguments, handedReferences, layoutFolder, localName, pushArguments } from './store-arguments'
import { bytesWords, secondsWords } from '../../quantities'
import { isThere, runProgram, type ProgramOptions } from './program'
import { runTasks, type Task } from './schedule'

interface Image {
  readonly kind: 'base' | 'service'
  readonly plan: BasePlan | ServicePlan
}

/**
 * `buildah` and `podman`, which share their flags and a store: a base is built under the very reference that the plan hands to its
 * apps, so that they find it in the store, pushed or not.
 */
export function storeBuilder(name: 'buildah' | 'podman', options: ProgramOptions): Builder {
  return {
    name,
    async build(request) {
      const images: readonly Image[] = [
        ...request.plan.bases.map(plan => ({ kind: 'base' as const, plan })),
        ...request.plan.services.map(plan => ({ kind: 'service' as const, plan }))
      ]
      const width = request.jobs > 0 ? request.jobs : Math.min(4, availableParallelism())
      const names = await storeNames(images, name, request, options)
      const outcomes = await runTasks(
        images.map((image): Task<Built> => taskOf(image, names, name, request, options)),
        width
      )
      const built: Built[] = []
      const failures: string[] = []
      for (const [key, outcome] of outcomes) {
        if (outcome.kind === 'done') built.push(outcome.value)
        else if (outcome.kind === 'left-out') failures.push(`${key}: not built, since its base was not`)
        else if (outcome.error instanceof UserError) failures.push(`${key}: ${outcome.error.message}`)
        else throw outcome.error
      }
      if (failures.length > 0) throw new UserError(failures.join('\n'))
      return built
    }
  }
}

/**
 * What the references that images are handed are called in the builder's store, where they are called otherwise: bases that are
 * built now, and bases of local layouts, which are brought into the store. `FROM oci:…` would go by a name without the tag.
 */
async function storeNames(
  images: readonly Image[],
  program: string,
  { plan, root }: BuildRequest,
  options: ProgramOptions
): Promise<ReadonlyMap<string, string>> {
  const built = [...plan.bases, ...plan.services]
  const names = new Map(built.map(({ ref }) => [ref, localName(ref, root)]))
  for (const reference of images.flatMap(image => handedReferences(image.plan.build))) {
    if (!reference.startsWith('oci:') || names.has(reference)) continue
    const local = localName(reference, root)
    const { tag } = splitTag(reference.replace(/@.*$/, ''))
    const layout = `oci:${relative(root, layoutFolder(reference, root))}:${tag}`
    const id = await runProgram(program, ['pull', '--quiet', layout], { ...options, directory: root })
    await runProgram(program, ['tag', id.trim(), local], options)
    names.set(reference, local)
  }
  return names
}

function taskOf(
  image: Image,
  names: ReadonlyMap<string, string>,
  program: string,
  request: BuildRequest,
  options: ProgramOptions
): Task<Built> {
  const { kind, plan } = image
  const key = keyOf(plan)
  const below = belowIn(request.plan)
  return {
    key,
    after: below(plan).map(keyOf),
    run: async () => {
      request.board.step(key, 'building')
      const start = performance.now()
      const local = localName(plan.ref, request.root)
      const isList = plan.build.platforms.includes(',')
      const here = { ...options, directory: request.root }
      // A list of that name would be added to.
      if (isList) await isThere(program, ['manifest', 'rm', local], here)
      await runProgram(program, buildArguments(plan.build, local, names, request.root), here, line => {
        if (/^(?:\[[^\]]+\] )?STEP \d+\/\d+: /.test(line))
          request.board.step(key, line.replace(/^(\[[^\]]+\] )?STEP /, '$1'))
      })
      const tags = readList(plan.build.tags)
      for (const tag of tags) {
        const other = localName(tag, request.root)
        if (!isList && other !== local) await runProgram(program, ['tag', local, other], here)
      }
      const pushed = request.push ? tags : []
      for (const tag of pushed) {
        if (tag.startsWith('oci:')) await mkdir(dirname(layoutFolder(tag, request.root)), { recursive: true })
        await runProgram(program, pushArguments(local, tag, isList, request.root), here)
      }
      const seconds = (performance.now() - start) / 1000
      const bytes = isList ? null : await sizeOf(local, program, here)
      const size = bytes === null ? '' : `, ${bytesWords(bytes)}`
      request.board.done(key, `built in ${secondsWords(seconds)}${size}${pushedWords(pushed)}`)
      return { kind, name: plan.name, seconds, bytes, pushed }
    }
  }
}

function keyOf(image: BasePlan | ServicePlan): string {
  return `${'verdict' in image ? 'base' : 'service'} ${printable(image.name)}`
}

/** The sum of the layers, as the image's manifest in the store lists them. */
async function sizeOf(local: string, program: string, options: ProgramOptions): Promise<number | null> {
  if (program === 'podman') {
    return Number(await runProgram(program, ['image', 'inspect', '--format', '{{.Size}}', local], options)) || null
  }
  const text = await runProgram(program, ['inspect', '--type', 'image', '--format', '{{.Manifest}}', local], options)
  const sizes = [...text.matchAll(/"size":\s*(\d+)/g)].map(match => Number(match[1]))
  // The first size is that of the configuration.
  return sizes.length < 2 ? null : sizes.slice(1).reduce((sum, size) => sum + size, 0)
}
