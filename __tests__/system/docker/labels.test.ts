import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { buildCommand } from '../../../src/cli/build'
import { runCommand } from '../../cli/support/run-command'
import { openPlace, type Place } from '../../support/docker/place'
import { pushedTo } from '../../support/pushed'

/** What an image says of itself is true of it, whatever the images below it say of themselves. */
let place: Place
beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => (place as Place | undefined)?.close())

const ofBase = 'org.opencontainers.image.base'
const own = 'io.base-image-planner'

/** Stands for `python`, which says what it was built on. */
async function pushUpstream(): Promise<void> {
  const folder = path.join(place.sandbox.folder, 'upstream')
  await write(folder, { Dockerfile: 'FROM scratch\nCOPY who /python\n', who: 'python\n' })
  const labels = [`${ofBase}.name=debian:12`, `${ofBase}.digest=sha256:0`, 'org.opencontainers.image.revision=theirs']
  const tag = `${place.registry.host}/python:3`
  await place.engine.docker([
    'buildx',
    'build',
    '--push',
    '--tag',
    tag,
    ...labels.flatMap(label => ['--label', label]),
    folder
  ])
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
}

test('of a base and its app, built together, then on the base that is there, then from edits that are in no commit', async () => {
  await pushUpstream()
  const folder = path.join(place.sandbox.folder, 'shop')
  const { host } = place.registry
  await write(folder, {
    'base/Dockerfile': `FROM ${host}/python:3\nCOPY lock /\n`,
    'base/lock': 'flask 3\n',
    'app/Dockerfile': `FROM ${host}/shop/base:latest\nCOPY code /\n`,
    'app/code': 'one\n',
    '.github/base-images.yml': [
      'version: 1',
      `registry: ${host}/shop`,
      'bases: { base: { image: base, context: base, refresh: { upstream: rebuild } } }',
      'services: { app: { image: app, context: app } }',
      ''
    ].join('\n')
  })
  const commit = async (message: string) => {
    await place.sandbox.git(folder, 'add', '--all')
    await place.sandbox.git(folder, 'commit', '--quiet', '--message', message)
    return place.sandbox.git(folder, 'rev-parse', 'HEAD')
  }
  await place.sandbox.git(place.sandbox.folder, 'init', '--quiet', '--initial-branch=main', folder)
  const build = async () => {
    const run = await runCommand(buildCommand, folder, place.environment, [], { builder: 'docker', push: true })
    return run.notes
  }
  const pushed = pushedTo(host)
  const first = await commit('one')
  await build()
  const [tag = ''] = (await pushed.tags('shop/base')).filter(name => name.startsWith('deps-'))
  expect(await pushed.labels('shop/base', tag)).toMatchObject({
    [`${ofBase}.name`]: `${host}/python:3`,
    [`${ofBase}.digest`]: await pushed.digest('python', '3'),
    [`${own}.upstream`]: `${host}/python:3@${await pushed.digest('python', '3')}`,
    'org.opencontainers.image.revision': first
  })
  expect(await pushed.labels('shop/app', first.slice(0, 7))).toMatchObject({
    [`${ofBase}.name`]: `${host}/shop/base:${tag}`,
    // It was not known yet; those of python and of debian are not its own.
    [`${ofBase}.digest`]: '',
    [`${own}.upstream`]: '',
    [`${own}.dependency-hash`]: '',
    'org.opencontainers.image.revision': first
  })

  await write(folder, { 'app/code': 'two\n' })
  const second = await commit('two')
  await build()
  expect(await pushed.labels('shop/app', second.slice(0, 7))).toMatchObject({
    [`${ofBase}.name`]: `${host}/shop/base:${tag}`,
    [`${ofBase}.digest`]: await pushed.digest('shop/base', tag),
    [`${own}.bases`]: `base@${await pushed.digest('shop/base', tag)}`,
    'org.opencontainers.image.revision': second
  })

  const before = await pushed.tags('shop/app')
  expect(before.filter(name => !name.startsWith('src-'))).toEqual(
    [first.slice(0, 7), second.slice(0, 7), 'main'].sort()
  )
  await write(folder, { 'app/code': 'three\n' })
  expect(await build()).toContain('The work tree has 1 uncommitted change: the images will name no commit.')
  const [added = '', ...more] = (await pushed.tags('shop/app')).filter(name => !before.includes(name))
  expect([added, more]).toEqual([expect.stringMatching(/^src-[0-9a-f]{16}$/), []])
  expect(await pushed.labels('shop/app', added)).toMatchObject({ 'org.opencontainers.image.revision': '' })
  expect(await pushed.digest('shop/app', 'main')).toBe(await pushed.digest('shop/app', second.slice(0, 7)))
})
