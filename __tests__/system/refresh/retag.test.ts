import type { IncomingMessage, ServerResponse } from 'node:http'

import { outputNames } from '../../../src/action/outputs'
import { dispatchEvent, pullRequestEvent } from '../../support/runner/event'
import { decided, Stage } from './support/stage'
import type { Given } from './support/stage'
import { DOCKER, OCI } from './support/shelf'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit()
})
afterAll(() => stage.close())
beforeEach(() => {
  stage.proxy.instead = null
  stage.proxy.seen.splice(0)
})

/** A commit that the app does not consume: another name for the image that is there. */
async function document(): Promise<void> {
  await stage.commit({ 'docs/guide.md': `${Math.random()}` })
}

/** An app on its base, both under the tags of their hashes; the base under `latest`, too. */
async function unnamed(types: typeof OCI | typeof DOCKER = OCI) {
  await document()
  const { app, base } = await stage.buildAll()
  await stage.build(base, { types, layers: ['a'], tags: [base.tag, 'latest'] })
  return { app, base, stored: await stage.build(app, { types, layers: ['a', `b ${stage.head}`], tags: [app.tag] }) }
}

function puts(): readonly string[] {
  return stage.proxy.seen.filter(({ method }) => method === 'PUT').map(({ url }) => url)
}

describe('tags are put with the exact bytes and media type', () => {
  test.each([
    ['an image in the form of OCI', OCI],
    ['an image in the form of Docker', DOCKER]
  ])('of %s', async (_, types) => {
    const { stored } = await unnamed(types)
    const { digest, mediaType } = stored
    const seen = await stage.dispatch()
    expect(decided(seen)).toEqual(['fresh', ['present'], 'retag', ['already-built']])
    for (const tag of ['latest', stage.head.slice(0, 7)]) {
      expect(await stage.shelf.get('acme/app', tag)).toEqual(stored)
    }
    expect(mediaType).toBe(types.manifest)
    expect(seen.run.stdout).toContain(`:latest → ${digest}`)
  })

  test.each([
    ['OCI', OCI],
    ['Docker', DOCKER]
  ])('of an index in the form of %s', async (_, types) => {
    const { app, stored } = await unnamed(types)
    const entry = { digest: stored.digest, size: stored.bytes.length, platform: 'linux/amd64' }
    const index = await stage.shelf.putIndex('acme/app', [entry], [app.tag], types)
    await stage.dispatch()
    expect(await stage.shelf.get('acme/app', 'latest')).toEqual(index)
    expect(index.mediaType).toBe(types.index)
  })
})

test('the target is looked at first, and a tag that is right is not put', async () => {
  const { app } = await unnamed()
  await stage.build(app, { layers: ['a', 'b'], tags: [app.tag, 'latest'] })
  stage.proxy.seen.splice(0)
  const short = `/v2/acme/app/manifests/${stage.head.slice(0, 7)}`
  const seen = await stage.dispatch()
  expect(seen.app.retag).toEqual([expect.stringMatching(new RegExp(`:${stage.head.slice(0, 7)}$`))])
  expect(puts()).toEqual([short])
  const asked = stage.proxy.seen.filter(({ url }) => url === short).map(({ method }) => method)
  expect(asked.slice(0, -1)).toContain('HEAD')
  expect(asked.at(-1)).toBe('PUT')
  stage.proxy.seen.splice(0)
  expect(decided(await stage.dispatch())).toEqual(['fresh', ['present'], 'skip', ['unchanged']])
  expect(puts()).toEqual([])
})

test('a fresh base whose latest is elsewhere, as after a revert, gets it back', async () => {
  const { base } = await unnamed()
  const { digest } = await stage.shelf.get('acme/base', base.tag)
  await stage.build(base, { layers: ['another base'], tags: ['latest'] })
  const seen = await stage.dispatch()
  expect(seen.base.retag).toEqual([`${seen.base.image}:latest`])
  expect((await stage.shelf.get('acme/base', 'latest')).digest).toBe(digest)
})

describe('a commit of documents alone', () => {
  beforeAll(async () => {
    await stage.buildAll()
  })

  /** The tags that are looked up, without those of the hashes. */
  const lookedUp = (): readonly string[] =>
    stage.proxy.seen.filter(({ method }) => method === 'HEAD').map(({ url }) => url.replace(/.*\//, ''))

  test.each<[string, Given, string, number, readonly unknown[]]>([
    ['is skipped by default, when `latest` is where it should be', {}, 'skip', 0, ['latest']],
    ['is skipped with `never`', { inputs: { retag: 'never' } }, 'skip', 0, []],
    ['is skipped where nothing may be pushed', { inputs: { retag: 'always', push: 'false' } }, 'skip', 0, []]
  ])('%s', async (_, given, mode, count, tags) => {
    await document()
    const seen = await stage.push(given)
    expect([seen.app.mode, puts().length]).toEqual([mode, count])
    expect(lookedUp()).toEqual(tags)
  })

  test('gets its tag with `always`', async () => {
    await document()
    const seen = await stage.push({ inputs: { retag: 'always' } })
    expect([seen.app.mode, puts().length]).toEqual(['retag', 1])
    expect(lookedUp()).toContain('latest')
  })

  test('of a fork puts nothing', async () => {
    const base = stage.head
    await document()
    const event = pullRequestEvent(stage.head, { number: 7, head: stage.head, base, fork: true })
    const seen = await stage.plan(event, { inputs: { retag: 'always' } })
    expect([seen.plan.event.push, seen.app.mode, puts()]).toEqual([false, 'skip', []])
  })
})

describe('a registry that refuses the tag', () => {
  type Answering = (response: ServerResponse) => void
  const says = (status: number, code: string, message: string): Answering => {
    const body = JSON.stringify({ errors: [{ code, message }] })
    return response => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }
  const onPut = (answer: Answering) => (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'PUT') return false
    answer(response)
    return true
  }

  test.each<[string, Answering, RegExp]>([
    [
      'since its tags are immutable (Harbor)',
      says(412, 'PRECONDITION', 'Failed to process request due to "app:latest" configured as immutable.'),
      /does not let the tag \w+ of .*acme\/app move, since its tags are immutable \(412\).*[Ee]xcept this tag from the immutability rule/s
    ],
    [
      'since its tags are immutable (ECR)',
      says(400, 'TAG_INVALID', 'The image tag "latest" already exists and cannot be overwritten'),
      /since its tags are immutable \(400\)/
    ],
    [
      'since it is read-only',
      says(405, 'UNSUPPORTED', 'The operation is unsupported.'),
      /takes no tags: it is read-only/
    ],
    ['since nobody may push', says(403, 'DENIED', 'denied'), /does not let us write the tag .*docker\/login-action/s]
  ])('%s fails the run with the fix, and with all outputs', async (_, answer, said) => {
    await unnamed()
    stage.proxy.instead = onPut(answer)
    const run = await stage.visit(dispatchEvent(stage.head))
    expect([run.code, run.errors.length, Object.keys(run.outputs).sort()]).toEqual([1, 1, [...outputNames].sort()])
    expect(run.errors[0]).toMatch(said)
    expect(run.errors[0]).toContain('No tag was moved. The outputs of this step are complete.')
  })

  test('of two tags moves the other one, and says so', async () => {
    const { stored } = await unnamed()
    const tag = stage.head.slice(0, 7)
    const refuse = onPut(says(412, 'PRECONDITION', 'configured as immutable'))
    stage.proxy.instead = (request, response) => request.url?.endsWith('/latest') === true && refuse(request, response)
    const run = await stage.visit(dispatchEvent(stage.head))
    expect([run.code, run.errors.length]).toEqual([1, 1])
    expect(run.errors[0]).toMatch(
      new RegExp(
        `app:latest could not be pointed at ${stored.digest}: .*\\nMoved, and left so: \\S+/app:${tag}\\.`,
        's'
      )
    )
    expect(await stage.shelf.get('acme/app', tag)).toEqual(stored)
    expect(run.outputs['mode']).toBe('retag')
    stage.proxy.instead = null
    stage.proxy.seen.splice(0)
    await stage.dispatch()
    expect(puts().map(url => url.replace(/.*\//, ''))).toEqual(['latest'])
  })

  test('for a while, with on-registry-error: rebuild, is a warning', async () => {
    await unnamed()
    stage.proxy.instead = onPut(says(403, 'DENIED', 'denied'))
    const seen = await stage.dispatch({ inputs: { 'on-registry-error': 'rebuild' } })
    expect(seen.app.mode).toBe('retag')
    expect(seen.run.warnings).toContainEqual(expect.stringMatching(/app:latest could not be pointed at/))
  })
})

describe('the token', () => {
  let guarded: Stage
  beforeAll(async () => {
    guarded = await Stage.open({ auth: 'token' })
    await guarded.commit()
  })
  afterAll(() => guarded.close())

  // The challenge, a token, two manifests, and whether a last base is there for the new one to take layers from; where something will be pushed, which app a deployment has now, and an upload of each image is begun and cancelled.
  test.each<[string, Given, 'pull' | 'pull,push', number]>([
    ['may push where tags may move', {}, 'pull,push', 10],
    ['may only pull where nothing is pushed', { inputs: { push: 'false' } }, 'pull', 5],
    ['may push where tags never move, since images are pushed', { inputs: { retag: 'never' } }, 'pull,push', 10]
  ])('%s', async (_, { inputs = {} }, actions, requests) => {
    const { username, password, tokens } = guarded.registry
    tokens?.requests.splice(0)
    const login = { 'registry-username': username, 'registry-password': password }
    const seen = await guarded.push({ inputs: { ...login, ...inputs } })
    expect(seen.plan.requests.registry).toBe(requests)
    expect(tokens?.requests.map(({ scopes }) => [...scopes].sort())).toEqual([
      [`repository:acme/app:${actions}`, `repository:acme/base:${actions}`]
    ])
  })
})
