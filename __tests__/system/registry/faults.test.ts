import type { ServerResponse } from 'node:http'

import { Scene, isManifest, without } from '../../support/registry/scene'
import { yes } from '../../support/registry/yes'
import { STAYING_FAULTS } from '../../support/registry/staying-faults'

const ALWAYS = Infinity

let scene: Scene
beforeAll(async () => {
  scene = await Scene.start()
})
afterAll(() => scene.stop())
beforeEach(() => scene.begin())
afterEach(() => scene.end())

describe('faults that pass', () => {
  test.each<[string, number, (response: ServerResponse) => void]>([
    ['429 with Retry-After in seconds', 1, response => response.writeHead(429, { 'retry-after': '1' }).end()],
    [
      '429 with Retry-After as a date, clock ten minutes off',
      1,
      response => {
        const now = Date.now() - 600_000
        const until = new Date(now + 1_000).toUTCString()
        response.writeHead(429, { date: new Date(now).toUTCString(), 'retry-after': until }).end()
      }
    ],
    ['500 thrice', 3, response => response.writeHead(500).end()],
    ['503 with a page', 2, response => response.writeHead(503, { 'content-type': 'text/html' }).end('<html>')],
    ['408', 1, response => response.writeHead(408).end()],
    [
      'a reset in the middle of a body',
      2,
      response => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
        response.write('{"schemaVersion":2,')
        setTimeout(() => response.destroy(), 20)
      }
    ],
    ['a reset before an answer', 2, response => response.destroy()]
  ])('%s ends in yes', async (_, times, run) => {
    const happened = scene.fault(times, run)
    expect(await scene.ask()).toEqual({ kind: 'yes', value: scene.digest })
    expect(happened.count()).toBe(times)
    expect(scene.opened.lines).toHaveLength(times)
    expect(scene.opened.lines[0]).toMatch(new RegExp(`^waiting [0-9.]+ s for ${scene.proxy.host} \\(.+\\)$`))
  })

  test('Retry-After is obeyed', async () => {
    scene.fault(1, response => response.writeHead(429, { 'retry-after': '1' }).end())
    const before = Date.now()
    await scene.ask()
    expect(Date.now() - before).toBeGreaterThanOrEqual(990)
    expect(scene.opened.lines).toEqual([`waiting 1 s for ${scene.proxy.host} (429)`])
  })
})

describe('faults that stay are unknown', () => {
  test.each(STAYING_FAULTS)('%s', async (_, code, run) => {
    scene.fault(ALWAYS, run)
    const answer = await scene.ask()
    if (answer.kind !== 'unknown') throw new Error(`a wrong ${answer.kind}`)
    expect(answer.code).toMatch(code)
    expect(answer.message).not.toBe('')
    expect(answer.fix).not.toBe('')
  })

  test('a digest header that is not that of the bytes', async () => {
    scene.change(headers => ({ ...headers, 'docker-content-digest': `sha256:${'0'.repeat(64)}` }))
    expect(await scene.ask()).toMatchObject({ kind: 'unknown', code: 'invalid-answer' })
  })

  test('bytes that are not those of the digest asked for', async () => {
    scene.change(
      headers => without(headers, 'docker-content-digest'),
      body => Buffer.from(body.toString().replace('"schemaVersion":2', '"schemaVersion" :2').slice(0, body.length))
    )
    expect(await scene.opened.registry.manifest(scene.image, scene.digest)).toMatchObject({
      kind: 'unknown',
      code: 'invalid-answer'
    })
  })

  test('a token server that is down', async () => {
    scene.tokens.behaviour.instead = response => response.destroy()
    expect(await scene.ask()).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(scene.opened.lines[0]).toContain('token server')
  })

  test.each([
    ['500', 500, '', 'server-error'],
    ['a page', 200, '<html>', 'invalid-answer'],
    ['no token', 200, '{}', 'invalid-answer'],
    ['more than 64 KiB', 200, `{"token":"${'a'.repeat(70_000)}"}`, 'invalid-answer'],
    ['404', 404, '', 'invalid-answer'],
    ['403', 403, '{"errors":[{"code":"DENIED","message":"no"}]}', 'denied']
  ])('a token server that answers %s', async (_, status, body, code) => {
    scene.tokens.behaviour.instead = response => response.writeHead(status).end(body)
    expect(await scene.ask()).toMatchObject({ kind: 'unknown', code })
  })

  test('a host that is gone is not asked again', async () => {
    await scene.proxy.stop()
    expect(await scene.ask()).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    const sent = scene.opened.registry.requests
    expect(await scene.ask()).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(scene.opened.registry.requests).toBe(sent)
  })
})

describe('what servers may leave out', () => {
  test('a digest header', async () => {
    scene.change(headers => without(headers, 'docker-content-digest'))
    expect(await scene.ask()).toEqual({ kind: 'yes', value: scene.digest })
    expect(await scene.opened.registry.digest(scene.image, 'one')).toEqual({ kind: 'yes', value: scene.digest })
    expect(await scene.opened.registry.digest(scene.image, 'none')).toEqual({ kind: 'no' })
  })

  test('HEAD', async () => {
    scene.proxy.instead = (request, response) => {
      if (request.method !== 'HEAD' || !isManifest(request)) return false
      response.writeHead(405).end()
      return true
    }
    expect(await scene.opened.registry.digest(scene.image, 'one')).toEqual({ kind: 'yes', value: scene.digest })
    expect(await scene.opened.registry.digest(scene.image, 'none')).toEqual({ kind: 'no' })
  })
})

describe('a tag that is put', () => {
  test('and comes back with another digest is unknown', async () => {
    scene.proxy.change = (forwarded, request) =>
      request.method === 'PUT'
        ? { ...forwarded, headers: { ...forwarded.headers, 'docker-content-digest': `sha256:${'0'.repeat(64)}` } }
        : forwarded
    const manifest = yes(await scene.opened.registry.manifest(scene.image, 'one'))
    expect(await scene.opened.registry.retag(scene.image, manifest, 'lost')).toMatchObject({
      kind: 'unknown',
      code: 'invalid-answer'
    })
  })

  test('is not put while it cannot be known where it points', async () => {
    const manifest = yes(await scene.opened.registry.manifest(scene.image, 'one'))
    scene.fault(ALWAYS, response => response.writeHead(500).end())
    expect(await scene.opened.registry.retag(scene.image, manifest, 'two')).toMatchObject({ code: 'server-error' })
    expect(scene.proxy.seen.filter(seen => seen.method === 'PUT')).toEqual([])
  })

  test('by somebody who may only read is unknown, with the right to add', async () => {
    const manifest = yes(await scene.opened.registry.manifest(scene.image, 'one'))
    scene.proxy.instead = (request, response) => {
      if (request.method !== 'PUT') return false
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end('{"errors":[{"code":"DENIED","message":"no"}]}')
      return true
    }
    const refused = await scene.opened.registry.retag(scene.image, manifest, 'two')
    expect(refused).toMatchObject({ kind: 'unknown', code: 'denied' })
    expect(JSON.stringify(refused)).toContain('right to push')
  })
})

test('requests that wait together say so once', async () => {
  let refused = 0
  proxyRefuses(() => ++refused <= 10)
  const tags = Array.from({ length: 10 }, (_, index) => `t${index}`)
  const answers = await Promise.all(tags.map(tag => scene.opened.registry.manifest(scene.image, tag)))
  expect(answers.every(answer => answer.kind === 'no')).toBe(true)
  expect(scene.opened.lines.length).toBeLessThan(4)
})

function proxyRefuses(when: () => boolean): void {
  scene.proxy.instead = (request, response) => {
    if (!isManifest(request) || !when()) return false
    response.writeHead(429, { 'retry-after': '1' }).end()
    return true
  }
}
