import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

import type { Answer } from '../../src/ports'
import { closed, listening } from '../support/registry/listening'
import { Scene, isManifest } from '../support/registry/scene'

const ALWAYS = Infinity

let scene: Scene
beforeAll(async () => {
  scene = await Scene.start()
})
afterAll(() => scene.stop())
beforeEach(() => scene.begin())
afterEach(() => scene.end())

describe('addresses that a server names', () => {
  async function elsewhere(): Promise<{ host: string; seen: IncomingHttpHeaders[]; stop: () => Promise<void> }> {
    const seen: IncomingHttpHeaders[] = []
    const other = createServer((request, response) => {
      seen.push(request.headers)
      void fetch(`http://${scene.server.host}${request.url ?? ''}`).then(() => response.writeHead(404).end())
    })
    return { host: await listening(other), seen, stop: () => closed(other) }
  }

  test('a redirect to another origin gets no credentials, and its query is never shown', async () => {
    const other = await elsewhere()
    scene.fault(ALWAYS, response =>
      response.writeHead(307, { location: `http://${other.host}/x?sig=s3cr3t-signature` }).end()
    )
    await scene.ask()
    expect(other.seen.length).toBeGreaterThan(0)
    expect(other.seen.filter(headers => headers.authorization !== undefined)).toEqual([])
    expect(scene.transcript.join('\n')).not.toContain('s3cr3t-signature')
    await other.stop()
  })

  test('a redirect within the origin keeps them', async () => {
    let redirected = 0
    scene.proxy.instead = (request, response) => {
      if (!isManifest(request) || request.url?.includes('?again') === true || redirected++ > 0) return false
      response.writeHead(302, { location: `${request.url ?? ''}?again` }).end()
      return true
    }
    expect(await scene.ask()).toEqual({ kind: 'yes', value: scene.digest })
  })

  test.each([
    ['a loop', () => `http://${scene.proxy.host}/v2/acme/app/manifests/one`, /circle/],
    ['a link-local address', () => 'http://169.254.169.254/latest/meta-data?x=hidden', /link-local/],
    ['another protocol', () => 'file:///etc/passwd', /protocol/],
    ['another host over http', () => 'http://registry.example.com/x?x=hidden', /plain http/]
  ])('a redirect to %s is unknown', async (_, location, message) => {
    scene.fault(ALWAYS, response => response.writeHead(302, { location: location() }).end())
    const answer = await scene.ask()
    expect(refusalIn(answer)).toMatch(message)
    expect(JSON.stringify(answer)).not.toContain('hidden')
  })

  test.each([
    ['on another host over http', 'http://auth.example.com/token', /plain http/],
    ['on a link-local address', 'http://169.254.169.254/token', /link-local/],
    ['on a link-local address over https', 'https://[fe80::1]/token', /link-local/],
    ['that is no address', 'https://', /address/]
  ])('a realm %s is refused', async (_, realm, message) => {
    scene.proxy.instead = (request, response) => {
      if (request.headers.authorization !== undefined) return false
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="x"` }).end()
      return true
    }
    expect(refusalIn(await scene.ask())).toMatch(message)
    expect(scene.proxy.seen.every(seen => seen.authorization === null)).toBe(true)
  })
})

function refusalIn(answer: Answer<string>): string {
  expect(answer).toMatchObject({ kind: 'unknown', code: 'invalid-answer' })
  return answer.kind === 'unknown' ? answer.message : ''
}
