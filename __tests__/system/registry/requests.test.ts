import { DEFAULT_RETRIES } from '../../../src/registry/retry'
import { DEFAULT_TIMEOUTS } from '../../../src/registry/transport/http'
import { startFaultProxy } from '../../support/registry/fault-proxy'
import type { FaultProxy } from '../../support/registry/fault-proxy'
import { startBuilder } from '../../support/registry/images'
import type { Builder } from '../../support/registry/images'
import { credentialsFor, loginTo, open } from '../../support/registry/open'
import type { Opened } from '../../support/registry/open'
import { startRegistry } from '../../support/registry/server'
import type { RegistryServer } from '../../support/registry/server'
import { yes } from '../../support/registry/yes'

const COUNT = 200

describe('requests to a registry with token authentication', () => {
  let server: RegistryServer
  let builder: Builder
  let proxy: FaultProxy
  let opened: Opened

  beforeAll(async () => {
    ;[server, builder] = await Promise.all([startRegistry({ auth: 'token' }), startBuilder()])
    await builder.build('app')
    const login = ['--tls-verify=false', '--creds', `${server.username}:${server.password}`]
    await builder.buildah('push', '-q', ...login, 'localhost/app', `docker://${server.host}/acme/base:deps-1`)
    await builder.buildah('push', '-q', ...login, 'localhost/app', `docker://${server.host}/acme/app:src-1`)
  })
  afterAll(async () => Promise.all([server.stop(), builder.stop()]))
  beforeEach(async () => {
    proxy = await startFaultProxy(server.host)
    tokens().requests.splice(0)
    Object.assign(tokens().behaviour, { scopesAtMost: Infinity, anonymousPull: false, instead: null })
    // Requests are counted here: a slow machine must not add retries.
    const patient = { timeouts: DEFAULT_TIMEOUTS, retries: DEFAULT_RETRIES }
    opened = open({ credentials: loginTo({ ...server, host: proxy.host }), ...patient })
  })
  afterEach(async () => Promise.all([opened.registry.close(), proxy.stop()]))

  function tokens() {
    if (!server.tokens) throw new Error('no token server')
    return server.tokens
  }

  test('one service and one base take five: challenge, token, two manifests, one HEAD', async () => {
    const [base, app] = [`${proxy.host}/acme/base`, `${proxy.host}/acme/app`]
    opened.registry.prepare([
      { image: base, push: true },
      { image: app, push: true }
    ])
    const manifests = await Promise.all([
      opened.registry.manifest(base, 'deps-1'),
      opened.registry.manifest(app, 'src-1')
    ])
    expect(manifests.map(manifest => manifest.kind)).toEqual(['yes', 'yes'])
    expect(await opened.registry.digest(app, 'latest')).toEqual({ kind: 'no' })
    expect(opened.registry.requests).toBe(5)
    // The same token serves for the PUT.
    expect(await opened.registry.retag(app, yes(await opened.registry.manifest(app, 'src-1')), 'v1')).toEqual({
      kind: 'moved'
    })
    expect(tokens().requests).toHaveLength(1)
  })

  test('200 services asked at once take one challenge, one token and one manifest each, at most 16 at a time', async () => {
    const images = Array.from({ length: COUNT }, (_, index) => `${proxy.host}/acme/service-${index}`)
    opened.registry.prepare(images.map(image => ({ image, push: false })))
    const answers = await Promise.all(images.map(image => opened.registry.manifest(image, 'src-1')))
    expect(answers).toEqual(images.map(() => ({ kind: 'no' })))
    expect(tokens().requests).toHaveLength(1)
    expect(proxy.seen.filter(seen => seen.authorization === null)).toHaveLength(1)
    expect(opened.registry.requests).toBe(COUNT + 2)
    expect(proxy.peak).toBeLessThanOrEqual(16)
    expect(proxy.peak).toBeGreaterThan(4)
  })

  test('requests one after the other share a connection', async () => {
    const image = `${proxy.host}/acme/app`
    for (const tag of ['src-1', 'none', 'src-1']) {
      await opened.registry.manifest(image, tag)
      await opened.registry.digest(image, tag)
    }
    expect(proxy.connections).toBe(1)
  })

  test('where the server grants only the first scope, every repository gets a token of its own', async () => {
    tokens().behaviour.scopesAtMost = 1
    const images = [`${proxy.host}/acme/app`, `${proxy.host}/acme/base`]
    opened.registry.prepare(images.map(image => ({ image, push: false })))
    const [app, base] = await Promise.all(
      images.map((image, at) => opened.registry.manifest(image, at === 0 ? 'src-1' : 'deps-1'))
    )
    expect([app?.kind, base?.kind]).toEqual(['yes', 'yes'])
    expect(tokens().requests.map(request => request.scopes.length)).toEqual([2, 1])
  })

  test('where the server refuses many scopes, it is asked for them once', async () => {
    const images = [`${proxy.host}/acme/app`, `${proxy.host}/acme/base`, `${proxy.host}/acme/other`]
    opened.registry.prepare(images.map(image => ({ image, push: false })))
    const granting = tokens().behaviour
    // As ghcr.io does when one of the repositories is refused.
    granting.instead = response => {
      granting.instead = null
      response
        .writeHead(403)
        .end('{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}')
    }
    const answers = await Promise.all(images.map(image => opened.registry.manifest(image, 'src-1')))
    expect(answers.map(answer => answer.kind)).toEqual(['yes', 'no', 'no'])
    expect(tokens().requests.map(request => request.scopes.length)).toEqual([3, 1, 1, 1])
  })

  test('a token is asked for once by requests that come at once, and again when it is about to expire', async () => {
    const image = `${proxy.host}/acme/app`
    let now = 0
    const timed = open({ credentials: loginTo({ ...server, host: proxy.host }), now: () => now })
    const ask = () => Promise.all(Array.from({ length: 20 }, () => timed.registry.digest(image, 'src-1')))
    expect((await ask()).every(answer => answer.kind === 'yes')).toBe(true)
    expect(tokens().requests).toHaveLength(1)
    now = 280_000
    await ask()
    expect(tokens().requests).toHaveLength(1)
    now = 295_000
    expect((await ask()).every(answer => answer.kind === 'yes')).toBe(true)
    expect(tokens().requests).toHaveLength(2)
    await timed.registry.close()
  })

  test('says whether a login is missing once the registry has answered', async () => {
    tokens().behaviour.anonymousPull = true
    const anonymous = open({ credentials: credentialsFor() })
    const image = `${proxy.host}/acme/app`
    expect(anonymous.registry.login(image)).toBe('open')
    expect((await anonymous.registry.manifest(image, 'src-1')).kind).toBe('yes')
    expect(anonymous.registry.login(image)).toBe('none')
    expect((await opened.registry.manifest(image, 'src-1')).kind).toBe('yes')
    expect(opened.registry.login(image)).toBe('own')
    await anonymous.registry.close()
  })
})
