import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { ActionRun } from '../../support/action'
import { SEED, Yard } from '../../support/events/planned'
import { pushPayload } from '../../support/git/payloads'
import { MODELS, play } from '../../support/registry/models'

const LOGIN = { username: 'robot', password: 'Geheim-wort7' }
const given = { 'registry-username': LOGIN.username, 'registry-password': LOGIN.password }

let yard: Yard
let home: string
beforeAll(async () => {
  yard = await Yard.open()
  home = await mkdtemp(path.join(tmpdir(), 'docker-'))
})
afterAll(async () => {
  await yard.close()
  await rm(home, { recursive: true, force: true })
})

/** Plans a commit whose configuration names its images so. */
async function plan(registry: string, inputs: Readonly<Record<string, string>>) {
  const configuration = `version: 1\nregistry: ${registry}\nservices:\n  app: { image: app, target: app }\n`
  const head = await yard.origin.commit({ ...SEED, '.github/base-images.yml': configuration })
  const running = await play(MODELS.ghcr, {}, LOGIN)
  try {
    const env = { ...running.env, DOCKER_CONFIG: home, GITHUB_REPOSITORY: 'acme/shop' }
    const run = await yard.visit({ event: pushPayload({ after: head }), inputs, env })
    return { run, asked: running.asked, refused: running.refused }
  } finally {
    await running.close()
  }
}

function expectSilent({ stdout, errors }: ActionRun): void {
  expect(errors.join()).not.toContain(LOGIN.password)
  expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(LOGIN.password)
}

test('the login of the inputs does not follow a file of the repository', async () => {
  const { run, asked } = await plan('ghcr.io/acme', given)
  expect(run.errors.join()).toMatch(/Input "registry" is missing.*named by a file.*registry: ghcr\.io/)
  expect(asked).toEqual([])
  expectSilent(run)
  const named = await plan('ghcr.io/acme', { ...given, registry: 'ghcr.io/acme' })
  expect([named.run.code, named.asked.length > 0]).toEqual([0, true])
})

test('a file alone does not send a login to a public host in clear', async () => {
  const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')
  await writeFile(path.join(home, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth } } }))
  const { run, asked, refused } = await plan('http://ghcr.io/acme', {})
  expect(run.errors.join()).toMatch(/ghcr\.io is on the public internet.*insecure-registries/)
  expect([asked, refused]).toEqual([[], []])
  expectSilent(run)
})

test('a user name and a password in the name of an image are not repeated', async () => {
  for (const image of [
    `${LOGIN.username}:${LOGIN.password}@ghcr.io/acme/app`,
    `https://u:${LOGIN.password}@ghcr.io/acme/app`
  ]) {
    const head = await yard.origin.commit({ ...SEED, '.github/base-images.yml': null })
    const inputs = { image, 'base-image': 'ghcr.io/acme/base', 'base-target': 'base', dockerfile: 'Dockerfile' }
    const run = await yard.visit({ event: pushPayload({ after: head }), inputs })
    expect(run.errors.join()).toMatch(/Input "image" must be a name without "@"/)
    expectSilent(run)
  }
})
