import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { helperRunner } from '../../src/registry/credential-helper'
import type { CredentialOptions } from '../../src/registry/credentials'
import { credentialsFor } from '../support/registry/open'

const encoded = (pair: string) => Buffer.from(pair).toString('base64')
const password = (username: string, secret: string) => ({ kind: 'password', username, password: secret })

let home: string

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'home-'))
  await mkdir(path.join(home, 'bin'))
  // As docker's helpers do: the server on standard input, JSON on standard output, a known text for "no entry".
  await helper('test', [
    'read -r server || true',
    'case "$1 $server" in',
    '  "get helped.example") echo \'{"ServerURL":"x","Username":"h","Secret":"from helper"}\' ;;',
    '  "get identity.example") echo \'{"ServerURL":"x","Username":"<token>","Secret":"refresh"}\' ;;',
    '  "get https://index.docker.io/v1/") echo \'{"ServerURL":"x","Username":"hub","Secret":"hub secret"}\' ;;',
    '  *) echo "credentials not found in native keychain"; exit 1 ;;',
    'esac'
  ])
  await helper('broken', ['echo "hunter2 leaked" >&2; echo "hunter2 leaked"; exit 3'])
  await helper('garbled', ['echo hunter2'])
})
afterAll(() => rm(home, { recursive: true }))

async function helper(name: string, lines: readonly string[]): Promise<void> {
  const file = path.join(home, 'bin', `docker-credential-${name}`)
  await writeFile(file, ['#!/bin/sh', ...lines, ''].join('\n'))
  await chmod(file, 0o755)
}

async function configured(config: unknown, options: Partial<CredentialOptions> = {}) {
  const folder = await mkdtemp(path.join(home, 'docker-'))
  await writeFile(path.join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  const runHelper = helperRunner({ PATH: `${path.join(home, 'bin')}:${process.env['PATH'] ?? ''}` })
  return credentialsFor({ dockerConfigDir: folder, runHelper, ...options })
}

describe('inputs', () => {
  const inputs = (registry: string) => credentialsFor({ inputs: { registry, username: 'me', password: 'pw' } })

  test.each([
    ['ghcr.io', 'ghcr.io', true],
    ['https://ghcr.io', 'ghcr.io', true],
    ['ghcr.io/acme', 'ghcr.io', true],
    ['GHCR.io', 'ghcr.io', true],
    ['ghcr.io', 'ghcr.io:5000', false],
    ['ghcr.io', 'x.ghcr.io', false],
    ['ghcr.io', 'ghcr.io.evil.example', false],
    ['localhost:5000', 'localhost:5000', true],
    ['localhost:5000', 'localhost:5001', false],
    ['', 'docker.io', true],
    ['docker.io', 'docker.io', true],
    ['https://index.docker.io/v1/', 'docker.io', true],
    ['registry-1.docker.io', 'docker.io', true],
    ['', 'ghcr.io', false]
  ])('for %j are for %s: %s', async (registry, host, expected) => {
    const found = await inputs(registry).find(host)
    expect(found.credentials).toEqual(expected ? password('me', 'pw') : null)
  })

  test('come before everything else', async () => {
    const source = await configured(
      { auths: { 'ghcr.io': { auth: encoded('file:file') } } },
      { inputs: { registry: 'ghcr.io', username: 'me', password: 'pw' }, githubToken: 'ghs' }
    )
    expect(await source.find('ghcr.io')).toEqual({
      credentials: password('me', 'pw'),
      source: 'the inputs',
      isWorkflow: false,
      problems: []
    })
  })
})

describe("docker's configuration", () => {
  test.each<[string, unknown, string, unknown]>([
    ['auth', { 'r.example': { auth: encoded('u:p:with:colons') } }, 'r.example', password('u', 'p:with:colons')],
    ['a key with a scheme', { 'https://r.example': { auth: encoded('u:p') } }, 'r.example', password('u', 'p')],
    ['a key with a path', { 'https://r.example/v2/': { auth: encoded('u:p') } }, 'r.example', password('u', 'p')],
    [
      'user name and password apart',
      { 'r.example': { username: 'u', password: 'p' } },
      'r.example',
      password('u', 'p')
    ],
    ['a padded password', { 'r.example': { auth: encoded('u:p\0\0') } }, 'r.example', password('u', 'p')],
    [
      'an identity token',
      { 'r.example': { auth: encoded('u:'), identitytoken: 't' } },
      'r.example',
      { kind: 'identity', token: 't' }
    ],
    ['an empty entry', { 'r.example': {} }, 'r.example', null],
    ['another port', { 'r.example:5000': { auth: encoded('u:p') } }, 'r.example', null],
    ['a subdomain', { 'r.example': { auth: encoded('u:p') } }, 'a.r.example', null],
    ['a namespace', { 'r.example/acme': { auth: encoded('u:p') } }, 'r.example', null],
    [
      "Docker Hub's historic key",
      { 'https://index.docker.io/v1/': { auth: encoded('u:p') } },
      'docker.io',
      password('u', 'p')
    ],
    ["Docker Hub's name", { 'docker.io': { auth: encoded('u:p') } }, 'docker.io', password('u', 'p')],
    [
      'the bare host before one with a path',
      { 'r.example': { auth: encoded('u:bare') }, 'https://r.example/v1/': { auth: encoded('u:path') } },
      'r.example',
      password('u', 'bare')
    ]
  ])('%s', async (_, auths, host, expected) => {
    expect((await (await configured({ auths })).find(host)).credentials).toEqual(expected)
  })

  test.each<[string, unknown, string, unknown]>([
    [
      'a helper of the host',
      { credHelpers: { 'helped.example': 'test' } },
      'helped.example',
      password('h', 'from helper')
    ],
    ['a helper of another host', { credHelpers: { 'other.example': 'test' } }, 'helped.example', null],
    [
      'the store of all hosts',
      { credsStore: 'test', auths: { 'helped.example': {} } },
      'helped.example',
      password('h', 'from helper')
    ],
    ['the store, Docker Hub', { credsStore: 'test' }, 'docker.io', password('hub', 'hub secret')],
    ['an identity token', { credsStore: 'test' }, 'identity.example', { kind: 'identity', token: 'refresh' }],
    ['a host without an entry', { credsStore: 'test' }, 'unknown.example', null],
    [
      'a host without an entry in the store that the file has',
      { credsStore: 'test', auths: { 'file.example': { auth: encoded('u:p') } } },
      'file.example',
      password('u', 'p')
    ],
    [
      'the helper of a host before the store',
      { credsStore: 'broken', credHelpers: { 'helped.example': 'test' } },
      'helped.example',
      password('h', 'from helper')
    ]
  ])('helpers: %s', async (_, config, host, expected) => {
    const found = await (await configured(config)).find(host)
    expect(found).toMatchObject({ credentials: expected, problems: [] })
  })

  test.each([
    ['broken', /failed with code 3/],
    ['garbled', /cannot be read/],
    ['missing', /is it installed/],
    ['../../bin/sh', /refused/]
  ])('a helper that is %s is a problem that quotes nothing', async (name, problem) => {
    const found = await (await configured({ credsStore: name })).find('r.example')
    expect(found.credentials).toBeNull()
    expect(found.problems).toHaveLength(1)
    expect(found.problems[0]).toMatch(problem)
    expect(found.problems[0]).not.toContain('hunter2')
  })

  test.each(['{"auths": hunter2', '3', '{"auths": 3}'])(
    'a file that is %s is a problem that quotes nothing',
    async content => {
      const found = await (await configured(content)).find('r.example')
      expect(found).toMatchObject({ credentials: null, problems: [expect.stringMatching(/config\.json/)] })
      expect(found.problems[0]).not.toContain('hunter2')
    }
  )
})

describe('the order', () => {
  const auth = (name: string) => JSON.stringify({ auths: { 'r.example': { auth: encoded(`${name}:p`) } } })

  test("docker's file, podman's named file, that of the session, that of the home; each alone", async () => {
    const place = await mkdtemp(path.join(home, 'order-'))
    const files = {
      docker: path.join(place, '.docker', 'config.json'),
      named: path.join(place, 'named.json'),
      session: path.join(place, 'run', 'containers', 'auth.json'),
      home: path.join(place, '.config', 'containers', 'auth.json')
    }
    for (const [name, file] of Object.entries(files)) {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, auth(name))
    }
    for (const [name, file] of Object.entries(files)) {
      const source = credentialsFor({
        home: place,
        xdgRuntimeDir: path.join(place, 'run'),
        registryAuthFile: files.named
      })
      expect(await source.find('r.example')).toMatchObject({ credentials: { username: name }, source: file })
      await rm(file)
    }
  })

  test("the workflow's token is for ghcr.io alone, after the files", async () => {
    const workflow = { githubToken: 'ghs', githubActor: 'octocat' }
    expect((await credentialsFor(workflow).find('ghcr.io')).credentials).toEqual(password('octocat', 'ghs'))
    expect((await credentialsFor(workflow).find('docker.io')).credentials).toBeNull()
    expect((await credentialsFor(workflow).find('ghcr.io.example')).credentials).toBeNull()
    const source = await configured({ auths: { 'ghcr.io': { auth: encoded('u:p') } } }, workflow)
    expect((await source.find('ghcr.io')).credentials).toEqual(password('u', 'p'))
  })

  test('nothing is nobody', async () => {
    expect(await credentialsFor().find('r.example')).toEqual({
      credentials: null,
      source: 'nowhere',
      isWorkflow: false,
      problems: []
    })
  })
})
