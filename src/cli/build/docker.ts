import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../errors'
import { bakeOf, type BakeFile, type BakeTarget } from '../../plan/bake'
import type { Builder, Built } from './builder'
import { runProgram, type ProgramOptions } from './program'
import { secondsWords } from '../../quantities'

/**
 * `docker buildx`: the whole plan as one bake file, in which bases are linked to what is built from them. BuildKit itself decides what
 * runs at the same time.
 */
export function bakeBuilder(options: ProgramOptions): Builder {
  return {
    name: 'docker',
    async build({ plan, push, root, progress }) {
      const local = [...plan.bases, ...plan.services].find(image => image.image.startsWith('oci:'))
      if (local !== undefined)
        throw new UserError(
          `${local.image}: docker buildx cannot write to a local layout. Use --builder buildah or podman.`
        )
      const folder = await mkdtemp(join(tmpdir(), 'base-image-planner-bake-'))
      try {
        const [file, metadata] = [join(folder, 'docker-bake.json'), join(folder, 'metadata.json')]
        await writeFile(file, JSON.stringify(push ? bakeOf(plan) : loaded(bakeOf(plan))))
        const names = [
          ...plan.bases.map(base => `base ${base.name}`),
          ...plan.services.map(one => `service ${one.name}`)
        ]
        for (const name of names) progress(`${name}: building`)
        const start = performance.now()
        const args = ['buildx', 'bake', '--file', file, '--metadata-file', metadata, '--progress', 'plain', 'default']
        await runProgram('docker', args, { ...options, directory: root })
        const digests = await readFile(metadata, 'utf8')
        progress(`${names.length} images: built in ${secondsWords((performance.now() - start) / 1000)}`)
        const built = (kind: 'base' | 'service', name: string, tags: string): Built => ({
          kind,
          name,
          seconds: null,
          bytes: null,
          pushed: push && digests.includes('containerimage.digest') ? tags.split('\n') : []
        })
        return [
          ...plan.bases.map(base => built('base', base.name, base.build.tags)),
          ...plan.services.map(service => built('service', service.name, service.build.tags))
        ]
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
  }
}

/** Nothing leaves the machine: the images come into Docker's own store, but for those of several platforms, which it may not hold. */
function loaded(file: BakeFile): BakeFile {
  const withOutput = (target: BakeTarget): BakeTarget => ({
    ...target,
    output: [(target.platforms ?? []).length > 1 ? 'type=cacheonly' : 'type=docker']
  })
  return {
    ...file,
    target: Object.fromEntries(Object.entries(file.target).map(([name, target]) => [name, withOutput(target)]))
  }
}
