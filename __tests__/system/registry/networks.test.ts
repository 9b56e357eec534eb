import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { HttpTransport } from '../../../src/registry/transport/http'
import { PROJECT } from '../../support/action'
import { privateAuthority } from '../../support/registry/certificates'
import { startHttpProxy } from '../../support/registry/http-proxy'
import type { HttpProxy } from '../../support/registry/http-proxy'
import { startBuilder } from '../../support/registry/images'
import { closed, listening } from '../../support/registry/listening'
import { credentialsFor, loginTo, open } from '../../support/registry/open'
import { startRegistry } from '../../support/registry/server'
import type { RegistryServer } from '../../support/registry/server'

const run = promisify(execFile)

let folder: string
let authority: string
let secure: RegistryServer
let plain: RegistryServer
let proxy: HttpProxy

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'networks-'))
  authority = path.join(folder, 'authority.pem')
  const tls = await privateAuthority()
  await writeFile(authority, tls.authority)
  ;[secure, plain] = await Promise.all([startRegistry({ auth: 'htpasswd', tls }), startRegistry({ delete: true })])
  const builder = await startBuilder()
  await builder.build('app')
  const login = ['--tls-verify=false', '--creds', `${secure.username}:${secure.password}`]
  await builder.buildah('push', '-q', ...login, 'localhost/app', `docker://${secure.host}/acme/app:one`)
  await builder.buildah('push', '-q', ...login, 'localhost/app', `docker://${plain.host}/acme/app:one`)
  await builder.stop()
})
afterAll(async () => Promise.all([secure.stop(), plain.stop(), rm(folder, { recursive: true })]))
beforeEach(async () => {
  proxy = await startHttpProxy({
    'registry.test:443': secure.host,
    'registry.test:80': plain.host,
    '203.0.113.7:443': secure.host
  })
})
afterEach(() => proxy.stop())

describe('TLS with a private authority', () => {
  test('is trusted through NODE_EXTRA_CA_CERTS', async () => {
    expect(await askOnce(secure.host, { NODE_EXTRA_CA_CERTS: authority })).toMatchObject({ kind: 'yes' })
  })

  test('is unknown without it, and nothing secret is sent', async () => {
    const answer = await askOnce(secure.host, {})
    expect(answer).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(JSON.stringify(answer)).toContain('NODE_EXTRA_CA_CERTS')
  })
})

describe('a proxy', () => {
  test('carries https through CONNECT, by a name that only it can resolve', async () => {
    const settings = { httpsProxy: proxy.url.replace('//', '//me:p%40ss@') }
    expect(await askOnce('registry.test', { NODE_EXTRA_CA_CERTS: authority }, settings)).toMatchObject({ kind: 'yes' })
    expect(proxy.asked).toEqual(['CONNECT registry.test:443'])
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`])
  })

  test('carries https to an address, whose certificate has to name that address', async () => {
    const environment = { NODE_EXTRA_CA_CERTS: authority }
    const settings = { httpsProxy: proxy.url }
    expect(await askOnce(secure.host, environment, settings)).toMatchObject({ kind: 'yes' })
    expect(proxy.asked).toEqual([`CONNECT ${secure.host}`])
    // The certificate is good for localhost, 127.0.0.1 and registry.test, and for no other address.
    const answer = await askOnce('203.0.113.7', environment, settings)
    expect(answer).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(JSON.stringify(answer)).toContain('ERR_TLS_CERT_ALTNAME_INVALID')
  })

  test('carries plain http as ordinary requests', async () => {
    const opened = open({ proxy: { httpProxy: proxy.url }, plainHttp: ['registry.test'] })
    expect((await opened.registry.manifest('registry.test/acme/app', 'one')).kind).toBe('yes')
    expect(proxy.asked).toEqual(['GET http://registry.test'])
    await opened.registry.close()
  })

  test('is left out for what NO_PROXY names', async () => {
    const opened = open({ proxy: { httpProxy: proxy.url, noProxy: 'example.com,127.0.0.1' } })
    expect((await opened.registry.manifest(`${plain.host}/acme/app`, 'one')).kind).toBe('yes')
    expect(proxy.asked).toEqual([])
    await opened.registry.close()
  })

  test('that refuses to connect is unknown, also where its refusal looks like the answer of a registry', async () => {
    const body = '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}'
    const refusing = createServer().on('connect', (_, socket) => {
      socket.end(
        `HTTP/1.1 404 Not Found\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
      )
    })
    const opened = open({ proxy: { httpsProxy: `http://${await listening(refusing)}` } })
    const answer = await opened.registry.manifest('registry.test/acme/app', 'one')
    expect(answer).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(JSON.stringify(answer)).toContain('answered 404 instead of connecting')
    await Promise.all([opened.registry.close(), closed(refusing)])
  })

  test('that never answers is given up, and its connection with it', async () => {
    const silent = createTcpServer()
    const over = new Promise(resolve =>
      silent.on('connection', socket => socket.resume().on('error', resolve).on('close', resolve))
    )
    const address = await listening(silent)
    const transport = new HttpTransport({ httpsProxy: `http://${address}` }, { connect: 200, idle: 5000, total: 5000 })
    const url = new URL('https://registry.test/v2/')
    const asked = transport.send({ method: 'GET', url, headers: {}, limit: 100, publicOnly: false })
    await expect(asked).rejects.toMatchObject({ reason: 'unreachable' })
    await transport.close()
    await over
    await closed(silent)
  })

  test('that is down is unknown; its password is masked and never shown', async () => {
    const opened = open({ proxy: { httpsProxy: 'http://me:pr0xy-p%40ss@127.0.0.1:1' } })
    const answer = await opened.registry.manifest('registry.test/acme/app', 'one')
    expect(answer).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(JSON.stringify([answer, opened.lines])).not.toMatch(/pr0xy-p/)
    expect(opened.masked).toContain('pr0xy-p@ss')
    await opened.registry.close()
  })
})

describe('plain http', () => {
  test('is not spoken to a host that is not listed', async () => {
    const opened = open({ proxy: { httpProxy: proxy.url } })
    expect(await opened.registry.manifest('registry.test/acme/app', 'one')).toMatchObject({ kind: 'unknown' })
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT registry.test:443']))
    await opened.registry.close()
  })

  test('is spoken to this machine, and https where that is what it speaks', async () => {
    const opened = open({ credentials: loginTo(secure) })
    // Its certificate is not trusted in this process, which shows that https was tried.
    const answer = await opened.registry.manifest(`${secure.host}/acme/app`, 'one')
    expect(answer).toMatchObject({ kind: 'unknown', code: 'unreachable' })
    expect(JSON.stringify(answer)).toContain('TLS')
    await opened.registry.close()
  })
})

test('what was deleted is gone', async () => {
  const opened = open({ credentials: credentialsFor() })
  const image = `${plain.host}/acme/app`
  const answer = await opened.registry.digest(image, 'one')
  if (answer.kind !== 'yes') throw new Error('the image is missing')
  await fetch(`http://${plain.host}/v2/acme/app/manifests/${answer.value}`, { method: 'DELETE' })
  expect(await opened.registry.manifest(image, 'one')).toEqual({ kind: 'no' })
  expect(await opened.registry.digest(image, 'one')).toEqual({ kind: 'no' })
  await opened.registry.close()
})

test('a name that leads to a private address is refused where a public server named it', async () => {
  const transport = new HttpTransport({}, { connect: 1000, idle: 1000, total: 1000 })
  const url = new URL(`http://localhost:${plain.host.split(':')[1] ?? ''}/v2/`)
  const request = { method: 'GET', url, headers: {}, limit: 100 } as const
  await expect(transport.send({ ...request, publicOnly: true })).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(transport.send({ ...request, publicOnly: false })).resolves.toMatchObject({ status: 200 })
  await transport.close()
})

async function askOnce(host: string, environment: Record<string, string>, settings: object = {}): Promise<unknown> {
  const support = path.join(PROJECT, '__tests__/support/registry')
  const node = path.join(PROJECT, 'node_modules/.bin/node')
  const program = ['--import', path.join(support, 'typescript-hooks.js'), path.join(support, 'ask-once.ts')]
  const account = JSON.stringify({ registry: host, username: secure.username, password: secure.password })
  const asked = [`${host}/acme/app`, 'one', account, JSON.stringify(settings)]
  const { stdout } = await run(node, [...program, ...asked], {
    env: { PATH: process.env['PATH'] ?? '', ...environment }
  })
  return JSON.parse(stdout)
}
