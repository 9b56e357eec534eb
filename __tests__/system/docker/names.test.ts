import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { buildCommand } from '../../../src/cli/build'
import { planCommand } from '../../../src/cli/plan'
import { bakeOf } from '../../../src/plan/bake'
import type { BuildEntry, Plan } from '../../../src/plan/types'
import { json, runCommand } from '../../cli/support/run-command'
import { again } from '../../support/docker/again'
import { buildFlags } from '../../support/docker/flags'
import { buildInputs } from '../../support/docker/inputs'
import { fileIn } from '../../support/docker/layers'
import { openPlace, type Place } from '../../support/docker/place'
import { namedBases, type NamedBase } from './support/named-bases'

/**
 * Every way to name a base, built in every way that a plan can be carried out, on the real builder: an app stands on the base that was
 * planned, whatever its `latest` has become since, and what was built so is right in the eyes of the next plan.
 */
let place: Place
beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => (place as Place | undefined)?.close())

type Way = (folder: string, plan: Plan) => Promise<void>

const ways: Readonly<Record<string, Way>> = {
  'the flags of docker/build-push-action': async (folder, plan) => {
    for (const entry of entriesOf(plan)) await place.engine.docker(buildFlags(buildInputs(entry)), folder)
  },
  'the bake file': async (folder, plan) => {
    const file = path.join(place.sandbox.folder, 'docker-bake.json')
    for (const services of batches(plan.services)) {
      await writeFile(file, JSON.stringify(bakeOf({ ...plan, services })))
      await place.engine.docker(['buildx', 'bake', '--file', file, '--provenance=mode=max'], folder)
    }
  },
  'the command line': async folder => {
    for (const services of batches(namedBases(''))) {
      const names = services.map(one => one.name)
      const options = { builder: 'docker', push: true }
      const { code } = await again(() => runCommand(buildCommand, folder, place.environment, names, options))
      expect(code).toBe(0)
    }
  }
}

describe.each(Object.keys(ways))('built by %s', way => {
  let bases: readonly NamedBase[]
  let plans: { readonly first: Plan; readonly second: Plan; readonly third: Plan }

  beforeAll(async () => {
    const owner = `${place.registry.host}/${way.replace(/\W+/g, '-')}`
    bases = namedBases(owner)
    const folder = await repository(way, owner)
    const first = await planned(folder)
    await ways[way]?.(folder, first)
    await overwrite(owner)
    await commit(folder, { code: 'two\n' })
    const second = await planned(folder)
    await ways[way]?.(folder, second)
    plans = { first, second, third: await planned(folder) }
  }, 900_000)

  test.each(namedBases('').map(one => one.name))('%s', async name => {
    const { file } = bases.find(one => one.name === name) ?? { file: '' }
    const [first, second, third] = [plans.first, plans.second, plans.third].map(plan =>
      plan.services.find(service => service.name === name)
    )
    expect([first?.mode, second?.mode, third?.mode]).toEqual(['full', 'fast', 'skip'])
    expect(await fileIn(second?.ref ?? '', 'code')).toBe('two\n')
    expect(await fileIn(second?.ref ?? '', file)).toBe('planned\n')
  })
})

/** A few at a time: a small machine does not push twenty images at once. */
function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / 5) }, (_, index) => items.slice(index * 5, index * 5 + 5))
}

async function planned(folder: string): Promise<Plan> {
  return json(await runCommand(planCommand, folder, place.environment, [], { format: 'json', push: 'true' })) as Plan
}

function entriesOf(plan: Plan): readonly BuildEntry[] {
  const services = plan.services.filter(service => service.mode === 'fast' || service.mode === 'full')
  return [...plan.bases.filter(base => base.verdict === 'stale'), ...services].map(image => image.build)
}

async function repository(name: string, owner: string): Promise<string> {
  const folder = path.join(place.sandbox.folder, name.replace(/\W+/g, '-'))
  const apps = namedBases(owner)
  const busybox = await readFile('/bin/busybox')
  const files: Record<string, string | Buffer> = {
    'base/Dockerfile': 'FROM scratch\nCOPY busybox /bin/\nCOPY who /\n',
    'base/busybox': busybox,
    'base/who': 'planned\n',
    'middle/Dockerfile': `FROM ${owner}/base:latest\nCOPY middle /\n`,
    'middle/middle': 'planned\n',
    'tools/Dockerfile': 'FROM scratch\nCOPY tool /\n',
    'tools/tool': 'planned\n',
    ...Object.fromEntries(apps.map(app => [`apps/${app.name}/Dockerfile`, app.dockerfile])),
    ...Object.fromEntries(apps.flatMap(app => Object.entries(app.files ?? {}))),
    '.github/base-images.yml': [
      'version: 1',
      'bases:',
      ...['base', 'middle', 'tools'].map(base => `  ${base}: { image: "${owner}/${base}", context: ${base} }`),
      `  lowest: { image: "${owner}/lowest", context: apps/stage, target: base }`,
      'services:',
      ...apps.map(
        ({ name: app, target }) =>
          `  ${app}: { image: "${owner}/${app}", tags: [], context: apps/${app}${target === undefined ? '' : `, target: ${target}`} }`
      ),
      ''
    ].join('\n')
  }
  await place.sandbox.git(place.sandbox.folder, 'init', '--quiet', '--initial-branch=main', folder)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content, { mode: file.endsWith('busybox') ? 0o755 : 0o644 })
  }
  await commit(folder, { code: 'one\n' })
  return folder
}

/** The same file of code in the folder of every app. */
async function commit(folder: string, { code }: { readonly code: string }): Promise<void> {
  for (const { name } of namedBases('')) await writeFile(path.join(folder, 'apps', name, 'code'), code)
  await place.sandbox.git(folder, 'add', '--all')
  await place.sandbox.git(folder, 'commit', '--quiet', '--message', code)
}

/** What a colleague's push, or another branch's, does: `latest` of every base is another image. */
async function overwrite(owner: string): Promise<void> {
  const other = path.join(place.sandbox.folder, 'other')
  await mkdir(other, { recursive: true })
  for (const file of ['who', 'middle', 'tool']) await writeFile(path.join(other, file), 'other\n')
  await writeFile(path.join(other, 'busybox'), await readFile('/bin/busybox'), { mode: 0o755 })
  await writeFile(path.join(other, 'Dockerfile'), 'FROM scratch\nCOPY busybox /bin/\nCOPY who middle tool /\n')
  const tags = ['base', 'middle', 'tools', 'lowest'].flatMap(base =>
    ['latest', '1'].flatMap(tag => ['--tag', `${owner}/${base}:${tag}`])
  )
  await place.engine.docker(['buildx', 'build', '--push', ...tags, other])
}
