import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { planCommand } from '../../../src/cli/plan'
import { bakeOf } from '../../../src/plan/bake'
import type { Plan } from '../../../src/plan/types'
import { json, runCommand } from '../../cli/support/run-command'
import { startBuildKit, type BuildKit } from '../../support/docker/buildkit'
import { openPlace, type Place } from '../../support/docker/place'
import { pushedTo } from '../../support/pushed'

/**
 * Reproducible bases on an image from outside of the plan, built in one step with what stands on them. No two runs of their commands
 * write the same, so nothing but the base's own layers is equal to them.
 */
let place: Place
let buildkit: BuildKit
beforeAll(async () => {
  place = await openPlace()
  buildkit = await startBuildKit(place.engine)
  await write('upstream', {
    Dockerfile:
      'FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin"]\n',
    busybox: await readFile('/bin/busybox')
  })
  await buildkit.docker(['buildx', 'build', '--push', '--tag', upstream(), path.join(place.sandbox.folder, 'upstream')])
})
afterAll(async () => {
  await (buildkit as BuildKit | undefined)?.stop()
  await (place as Place | undefined)?.close()
})

const upstream = () => `${place.registry.host}/python:3`
const install = 'COPY lock /\nRUN cat /proc/sys/kernel/random/uuid > /venv\n'

interface Form {
  readonly files: Readonly<Record<string, string>>
  readonly bases: string
  /** Which image starts with the layers of which. */
  readonly on: Readonly<Record<string, string>>
}

const forms: Readonly<Record<string, (owner: string) => Form>> = {
  'a stage of what the app is built from': () => ({
    files: { Dockerfile: `FROM ${upstream()} AS Base\n${install}FROM base AS app\nCOPY code /\n` },
    bases: 'base: { image: base, target: Base, reproducible: true }',
    on: { app: 'base' }
  }),
  'a stage on a stage, the second one reproducible': () => ({
    files: {
      Dockerfile: `FROM ${upstream()} AS os\nRUN echo os > /os\nFROM os AS base\n${install}FROM base AS app\nCOPY code /\n`
    },
    bases: 'os: { image: os, target: os }\n  base: { image: base, target: base, reproducible: true }',
    on: { base: 'os', app: 'base' }
  }),
  'an image that the app calls by its name': owner => ({
    files: {
      'Dockerfile.base': `FROM ${upstream()}\n${install}`,
      Dockerfile: `FROM ${owner}/base:latest AS app\nCOPY code /\n`
    },
    bases: 'base: { image: base, dockerfile: Dockerfile.base, reproducible: true }',
    on: { app: 'base' }
  })
}

describe.each(Object.entries(forms))('%s', (name, form) => {
  const image = name.replace(/\W+/g, '-')
  let folder: string
  let on: Form['on']
  beforeAll(async () => {
    const owner = `${place.registry.host}/${image}`
    const { files, bases, on: links } = form(owner)
    on = links
    const configuration = `version: 1\nregistry: ${owner}\nbases:\n  ${bases}\nservices: { app: { image: app, target: app } }\n`
    folder = await write(image, { ...files, lock: 'flask\n', code: 'one\n', '.github/base-images.yml': configuration })
    await place.sandbox.git(folder, 'init', '--quiet', '--initial-branch=main')
    await place.sandbox.git(folder, 'add', '--all')
    await place.sandbox.git(folder, 'commit', '--quiet', '--message', 'All of it')
  })

  test.each(['none', 'base', 'all'])('with what is rebuilt: %s', async rebuild => {
    const plan = await planned(folder, rebuild)
    const file = path.join(place.sandbox.folder, 'docker-bake.json')
    await writeFile(file, JSON.stringify(bakeOf(plan)))
    await buildkit.docker(['buildx', 'bake', '--file', file], folder)
    const tags = new Map([...plan.bases, ...plan.services].map(one => [one.name, one.tag]))
    const layers = (one: string) => pushedTo(place.registry.host).layers(`${image}/${one}`, tags.get(one) ?? '')
    for (const [above, below] of Object.entries(on)) {
      const [start, all] = [await layers(below), await layers(above)]
      expect({ [above]: all.slice(0, start.length) }).toEqual({ [above]: start })
      expect(all.length).toBeGreaterThan(start.length)
    }
    const { bases, services } = await planned(folder, 'none')
    expect([...bases.map(base => base.verdict), ...services.map(app => app.mode)]).toEqual([
      ...bases.map(() => 'fresh'),
      'skip'
    ])
    expect(await pushedTo(place.registry.host).labels(`${image}/app`, tags.get('app') ?? '')).toMatchObject({
      'io.base-image-planner.source-hash': services[0]?.hash
    })
  })
})

async function planned(folder: string, rebuild: string): Promise<Plan> {
  const options = { format: 'json', push: 'true', rebuild }
  return json(await runCommand(planCommand, folder, place.environment, [], options)) as Plan
}

async function write(name: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = path.join(place.sandbox.folder, name)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content, { mode: file === 'busybox' ? 0o755 : 0o644 })
  }
  return folder
}
