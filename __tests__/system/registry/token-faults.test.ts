import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { credentialsFor } from '../../support/registry/open'
import { Scene } from '../../support/registry/scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.start()
})
afterAll(() => scene.stop())
beforeEach(() => scene.begin())
afterEach(() => scene.end())

describe('tokens', () => {
  test('one that ends earlier than it said is renewed once', async () => {
    // The registry allows a minute more than the token says.
    scene.tokens.behaviour.lifetime = -58
    expect((await scene.ask()).kind).toBe('yes')
    await new Promise(resolve => setTimeout(resolve, 3_200))
    scene.tokens.behaviour.lifetime = 300
    expect((await scene.ask()).kind).toBe('yes')
    expect(scene.tokens.requests).toHaveLength(2)
  })

  test.each(['access_token', 'token'] as const)('may be called %s, and have no expiry', async member => {
    Object.assign(scene.tokens.behaviour, { member, claimed: null })
    expect((await scene.ask()).kind).toBe('yes')
  })

  test('400 to a token that was kept is answered with a new one', async () => {
    expect((await scene.ask()).kind).toBe('yes')
    const happened = scene.fault(1, response => response.writeHead(400).end())
    expect((await scene.ask()).kind).toBe('yes')
    expect(happened.count()).toBe(1)
    expect(scene.tokens.requests).toHaveLength(2)
  })

  test('a clock that is ten minutes off changes nothing', async () => {
    const off = Date.now() - 600_000
    const late = scene.reopen({ now: () => off })
    expect((await late.registry.manifest(scene.image, 'one')).kind).toBe('yes')
    expect((await late.registry.digest(scene.image, 'one')).kind).toBe('yes')
    expect(scene.tokens.requests).toHaveLength(1)
    await late.registry.close()
  })

  test('the realm may be relative, the challenge one of several', async () => {
    scene.proxy.instead = (request, response) => {
      if (request.url?.startsWith('/token') === true) {
        const target = new URL(scene.tokens.realm).host
        void fetch(`http://${target}${request.url}`, {
          headers: { authorization: request.headers.authorization ?? '' }
        })
          .then(answer => answer.text())
          .then(text => response.end(text))
        return true
      }
      if (request.headers.authorization !== undefined) return false
      const offered = ['Negotiate', 'Basic realm="a, b", bearer REALM = "/token?a=b" ,Service="registry.test"']
      response.writeHead(401, { 'www-authenticate': offered }).end()
      return true
    }
    expect(await scene.ask()).toEqual({ kind: 'yes', value: scene.digest })
  })

  test('are got with an identity token, by POST, one for all', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'docker-'))
    const auths = { [scene.proxy.host]: { auth: '', identitytoken: scene.server.password } }
    await writeFile(path.join(folder, 'config.json'), JSON.stringify({ auths }))
    const opened = scene.reopen({ credentials: credentialsFor({ dockerConfigDir: folder }) })
    opened.registry.prepare(
      ['acme/app', 'acme/other'].map(name => ({ image: `${scene.proxy.host}/${name}`, push: true }))
    )
    expect((await opened.registry.manifest(scene.image, 'one')).kind).toBe('yes')
    expect(await opened.registry.manifest(`${scene.proxy.host}/acme/other`, 'one')).toEqual({ kind: 'no' })
    expect(scene.tokens.requests).toMatchObject([{ method: 'POST', authorization: null }])
    expect(scene.tokens.requests[0]?.scopes).toEqual([
      'repository:acme/app:pull,push',
      'repository:acme/other:pull,push'
    ])
    expect(opened.masked).toContain(scene.server.password)
    await Promise.all([opened.registry.close(), rm(folder, { recursive: true })])
  })
})
