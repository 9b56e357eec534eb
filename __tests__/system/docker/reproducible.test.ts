import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { buildCommand } from '../../../src/cli/build'
import { planCommand } from '../../../src/cli/plan'
import { bakeOf } from '../../../src/plan/bake'
import type { BasePlan, Plan, ServicePlan } from '../../../src/plan/types'
import { builderEnvironment } from '../../cli/support/buildable'
import { json, runCommand } from '../../cli/support/run-command'
import { startBuildKit, type BuildKit } from '../../support/docker/buildkit'
import { buildFlags } from '../../support/docker/flags'
import { buildInputs } from '../../support/docker/inputs'
import { openPlace, type Place } from '../../support/docker/place'
import { pushedTo } from '../../support/pushed'

let place: Place
let buildkit: BuildKit
beforeAll(async () => {
  place = await openPlace()
  buildkit = await startBuildKit(place.engine)
})
afterAll(async () => {
  await (buildkit as BuildKit | undefined)?.stop()
  await (place as Place | undefined)?.close()
})

/** The files of the base are copied and made by a command; what is made has no other time in it than that of its files. */
async function repository(name: string, reproducible: boolean): Promise<string> {
  const folder = path.join(place.sandbox.folder, name)
  const files: Readonly<Record<string, string | Buffer>> = {
    'base/Dockerfile':
      'FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "/bin/busybox mkdir -p /venv/lib; echo flask > /venv/lib/flask"]\nCOPY lock /\n',
    'base/busybox': await readFile('/bin/busybox'),
    'base/lock': 'flask 3\n',
    'app/Dockerfile': `FROM ${place.registry.host}/${name}/base:latest\nCOPY code /\n`,
    'app/code': 'print(1)\n',
    '.github/base-images.yml': [
      'version: 1',
      `registry: ${place.registry.host}/${name}`,
      `bases: { base: { image: base, context: base, reproducible: ${reproducible} } }`,
      'services: { app: { image: app, context: app } }',
      ''
    ].join('\n')
  }
  await place.sandbox.git(place.sandbox.folder, 'init', '--quiet', '--initial-branch=main', folder)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content, { mode: file.endsWith('busybox') ? 0o755 : 0o644 })
  }
  await place.sandbox.git(folder, 'add', '--all')
  await place.sandbox.git(folder, 'commit', '--quiet', '--message', 'All of it')
  return folder
}

async function planned(folder: string, rebuild = 'none'): Promise<Plan> {
  const options = { format: 'json', push: 'true', rebuild }
  return json(await runCommand(planCommand, folder, place.environment, [], options)) as Plan
}

/** Two checkouts never write a file at the same time. */
async function anotherCheckout(folder: string): Promise<void> {
  const now = new Date()
  for (const file of ['base/busybox', 'base/lock']) await utimes(path.join(folder, file), now, now)
}

/** Carries out an image's entry, or the bases of a plan by its bake file. */
async function carryOut(image: BasePlan | ServicePlan, folder: string, byFile: Plan | null): Promise<void> {
  if (byFile === null) {
    await buildkit.docker(buildFlags(buildInputs(image.build)), folder)
    return
  }
  const file = path.join(place.sandbox.folder, 'docker-bake.json')
  await writeFile(file, JSON.stringify(bakeOf(byFile)))
  await buildkit.docker(['buildx', 'bake', '--file', file, 'base'], folder)
}

function baseOf({ bases: [base] }: Plan): BasePlan {
  if (base === undefined) throw new Error('there is no base')
  return base
}

function appOf({ services: [app] }: Plan): ServicePlan {
  if (app === undefined) throw new Error('there is no app')
  return app
}

describe.each(['flags', 'file'])('a base that is built twice without a cache, by the %s', way => {
  async function refreshed(reproducible: boolean) {
    const name = `${way}-${reproducible}`
    const folder = await repository(name, reproducible)
    const first = await planned(folder)
    await carryOut(baseOf(first), folder, way === 'file' ? first : null)
    await carryOut(appOf(first), folder, null)
    const pushed = pushedTo(place.registry.host)
    const tag = baseOf(first).tag
    const before = [await pushed.digest(`${name}/base`, tag), await pushed.layers(`${name}/base`, tag)] as const
    await place.engine.docker(['pull', '--quiet', appOf(first).ref])
    await anotherCheckout(folder)
    const again = await planned(folder, 'base')
    expect([baseOf(again).tag, baseOf(again).build['no-cache']]).toEqual([tag, true])
    await carryOut(baseOf(again), folder, way === 'file' ? again : null)
    const after = [await pushed.digest(`${name}/base`, tag), await pushed.layers(`${name}/base`, tag)] as const
    return { before, after, folder, app: appOf(first) }
  }

  test('has the same layers where it is to be reproducible: apps are skipped, a deployment pulls nothing', async () => {
    const { before, after, folder, app } = await refreshed(true)
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toEqual(before[1])
    const next = await planned(folder)
    expect([baseOf(next).verdict, appOf(next).mode]).toEqual(['fresh', 'skip'])
    expect(await place.engine.docker(['pull', app.ref])).toContain('Image is up to date')
  })

  test('has other layers where it is not: apps are built anew', async () => {
    const { before, after, folder } = await refreshed(false)
    expect(after[1]).not.toEqual(before[1])
    expect(appOf(await planned(folder)).mode).toBe('fast')
  })
})

test("the builder of docker's own engine is refused for it, with the fix, and nothing is built", async () => {
  const folder = await repository('refused', true)
  const run = runCommand(buildCommand, folder, place.environment, [], { builder: 'docker', push: true })
  await expect(run).rejects.toThrow(/^base base is to be reproducible.*docker buildx create --use/s)
  expect(await pushedTo(place.registry.host).tags('refused/base')).toEqual([])
  const local = await runCommand(buildCommand, folder, place.environment, [], { builder: 'docker' })
  expect(local.lines[0]).toMatch(/^1 base and 1 service built/)
})

test.each(['docker', 'buildah'])('build does it with %s', async builder => {
  const name = `by-${builder}`
  const folder = await repository(name, true)
  const env = {
    ...place.environment,
    ...buildkit.environment,
    ...(await builderEnvironment(place.sandbox, place.registry))
  }
  const { tag } = baseOf(await planned(folder))
  const layers = async (values: Record<string, string | boolean>) => {
    const options = { builder, push: true, ...values }
    await runCommand(buildCommand, folder, env, [], options)
    return pushedTo(place.registry.host).layers(`${name}/base`, tag)
  }
  const first = await layers({})
  await anotherCheckout(folder)
  expect(await layers({ base: true, rebuild: 'base' })).toEqual(first)
  const options = { format: 'json', push: 'true' }
  const next = json(await runCommand(planCommand, folder, env, [], options)) as Plan
  expect([baseOf(next).verdict, appOf(next).mode]).toEqual(['fresh', 'skip'])
})
