import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { NODE, PROJECT } from '../../support/action'
import { commandBundleOf } from '../../support/bundle'
import { run } from '../../support/command'
import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { checkout } from '../../support/git/checkout'
import { pullRequestPayload, pushPayload } from '../../support/git/payloads'
import { errors, MODELS, play } from '../../support/registry/models'
import type { Model, Situation } from '../../support/registry/models'

const LOGIN = { username: 'robot', password: 'Geheim-wort7' }

let yard: Yard
let head: string
let home: string
beforeAll(async () => {
  yard = await Yard.open()
  head = await yard.origin.commit(SEED)
  home = await mkdtemp(path.join(tmpdir(), 'docker-'))
})
afterAll(async () => {
  await yard.close()
  await rm(home, { recursive: true, force: true })
})

async function doctor(model: Model, situation: Situation, args: readonly string[] = []) {
  const workspace = await checkout(yard.sandbox, yard.origin, head, { ref: 'refs/heads/main' })
  const running = await play(model, situation, LOGIN)
  const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')
  await writeFile(path.join(home, 'config.json'), JSON.stringify({ auths: { [model.host]: { auth } } }))
  const words = [
    'doctor',
    '--registry',
    `${model.host}/acme`,
    '--image',
    'app',
    '--base-image',
    'base',
    '--base-target',
    'base'
  ]
  const env = { PATH: process.env['PATH'] ?? '', HOME: yard.sandbox.folder, ...running.env, DOCKER_CONFIG: home }
  try {
    const done = await run(NODE, [await commandBundleOf(PROJECT), ...words, ...args], { cwd: workspace, env })
    expect(done.stdout + done.stderr).not.toContain(LOGIN.password)
    return { ...done, asked: running.asked, scopes: running.scopes }
  } finally {
    await running.close()
  }
}

test('everything that a plan asks is said, and nothing is left behind', async () => {
  const { code, stdout, asked } = await doctor(MODELS.harbor, {})
  expect(stdout).toMatch(/^git +ok +git version/m)
  expect(stdout).toMatch(/^git +ok +the work tree holds what was committed/m)
  expect(stdout).toMatch(/^buildx +(ok|note)/m)
  expect(stdout).toContain(`knows us as robot, from ${path.join(home, 'config.json')}`)
  expect(stdout).toMatch(/acme\/app +ok +.*a missing tag is answered with "no"/)
  expect(stdout).toMatch(/acme\/app +ok +may be pushed to/)
  expect(code).toBe(0)
  const begun = asked.filter(one => one.startsWith('POST')).length
  expect([begun, asked.filter(one => one.startsWith('DELETE')).length]).toEqual([2, 2])
})

test('what would stop a build is named with the fix, and the exit code is 1', async () => {
  const refused = { upload: errors(401, 'UNAUTHORIZED', 'unauthorized to access repository: acme/app, action: push') }
  const { code, stdout } = await doctor(MODELS.harbor, refused)
  expect(stdout).toMatch(/acme\/app +stop +.*project acme.*https:\/\/harbor\.example\.com\/harbor\/projects/)
  expect(code).toBe(1)
  const reading = await doctor(MODELS.harbor, refused, ['--push', 'false'])
  expect([reading.code, reading.asked.some(one => one.startsWith('POST'))]).toEqual([0, false])
})

const unauthorized = errors(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized')

test.each<[string, Model, Situation]>([
  ['Quay', MODELS.quay, { manifest: unauthorized, tags: unauthorized }],
  ['GitLab', MODELS.gitlab, {}]
])('%s makes a repository that is asked for with the right to push: the doctor does not', async (_, model, missing) => {
  const { code, stdout, asked, scopes } = await doctor(model, missing)
  expect(stdout).toMatch(/acme\/app +note +.*makes a repository that is asked for/)
  expect([code, asked.filter(one => one.startsWith('POST'))]).toEqual([0, []])
  expect(scopes.flat().filter(scope => !scope.endsWith(':pull'))).toEqual([])

  const there = await doctor(model, { ...missing, tags: { status: 200, body: '{"name":"acme/app","tags":[]}' } })
  expect(there.stdout).toMatch(/acme\/app +ok +may be pushed to/)
  expect(there.scopes.flat().some(scope => scope.endsWith(':pull,push'))).toBe(true)
})

test('a refusal to read stops nobody who may push, or who pushes nothing', async () => {
  const hidden = { manifest: errors(403, 'DENIED', 'requested access to the resource is denied') }
  for (const args of [[], ['--push', 'false']]) {
    const { code, stdout } = await doctor(MODELS.ghcr, hidden, args)
    expect(stdout).toMatch(/acme\/app +note +a missing tag is answered with a refusal/)
    expect(code).toBe(0)
  }
})

test('its lines are the first ones of a failing run, before all that was found on the way', async () => {
  const event = pullRequestPayload({ sha: head, head, base: head, from: 'guest/shop' })
  const { stdout, code } = await yard.visit({
    event,
    inputs: { ...SEED_INPUTS, 'bake-file': 'nowhere/docker-bake.json' }
  })
  const lines = stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
  expect([code, lines[0]]).toEqual([1, '::group::Doctor: what this run runs on'])
  const end = lines.indexOf('::endgroup::')
  expect(lines[end + 1]).toMatch(/^Nothing will be pushed: /)
  expect(lines.at(end + 2)).toMatch(/^::error::/)
})

test('a failing run says it before its error', async () => {
  const running = await play(MODELS.ghcr, { upload: errors(403, 'DENIED', 'permission_denied: write_package') }, LOGIN)
  try {
    const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')
    await writeFile(path.join(home, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth } } }))
    const inputs = { registry: 'ghcr.io/acme', image: 'app', 'base-image': 'base', 'base-target': 'base' }
    const env = { ...running.env, DOCKER_CONFIG: home, GITHUB_REPOSITORY: 'acme/shop' }
    const { stdout, code } = await yard.visit({ event: pushPayload({ after: head }), inputs, env })
    expect(code).toBe(1)
    const at = (text: string) => stdout.indexOf(text)
    expect(at('::group::Doctor')).toBeGreaterThan(-1)
    expect(at('::group::Doctor')).toBeLessThan(at('::error::'))
    expect(stdout).toMatch(/ghcr\.io knows us as robot, from /)
    expect(stdout).toMatch(/acme\/app +stop +.*Manage Actions access/)
    // Each repository was asked by the plan: with the token for both, then with one of its own. The doctor asks no more.
    expect(running.asked.filter(one => one.startsWith('POST')).length).toBeLessThanOrEqual(4)
  } finally {
    await running.close()
  }
})
