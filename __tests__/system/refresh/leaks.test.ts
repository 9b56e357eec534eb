import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { ActionRun } from '../../support/action'
import { closed, listening } from '../../support/registry/listening'
import { NO_COMMIT, pushEvent } from '../../support/runner/event'
import { Stage } from './support/stage'
import type { Given } from './support/stage'

/** Characters that every encoding changes. */
const WRONG = 'wr?ng pässword+/&=%41'

let stage: Stage
/** Docker's configuration, programs, and the bake file of one test. */
let folder: string
beforeAll(async () => {
  stage = await Stage.open({ auth: 'token' })
  await stage.commit()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.proxy.instead = null
  folder = await mkdtemp(path.join(tmpdir(), 'leaks-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A secret in all the forms in which it could be read: plain, in base64 at each offset within a longer text, URL-encoded. */
function formsOf(secret: string): readonly string[] {
  const inBase64 = [0, 1, 2].map(offset => {
    const text = Buffer.from(`${'x'.repeat(offset)}${secret}`).toString('base64')
    // The first and the last characters also hold what stands beside the secret.
    return text.slice(offset === 0 ? 0 : 4, Math.floor(((secret.length + offset) * 8) / 6) - 2)
  })
  const form = new URLSearchParams({ s: secret }).toString().slice(2)
  return [secret, ...inBase64, encodeURIComponent(secret), form, JSON.stringify(secret).slice(1, -1)]
}

async function expectNoLeak(run: ActionRun, secrets: readonly string[], bakeFile: string): Promise<void> {
  const log = run.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
  const bake = await readFile(bakeFile, 'utf8').catch(() => '')
  const seen = [...log, run.stderr, JSON.stringify(run.outputs), run.summary, bake].join('\n')
  expect(seen).toMatch(/Event: push|::error::/)
  for (const secret of secrets) {
    for (const form of formsOf(secret)) expect(seen).not.toContain(form)
    expect(run.masks).toContain(secret)
  }
}

async function visit({ inputs = {}, env = {} }: Given): Promise<{ run: ActionRun; bakeFile: string }> {
  const bakeFile = path.join(folder, 'docker-bake.json')
  const docker = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` }
  const run = await stage.visit(pushEvent(stage.head), {
    inputs: { 'bake-file': bakeFile, ...inputs },
    env: { ...docker, ...env }
  })
  return { run, bakeFile }
}

const login = (password: string) => ({ 'registry-username': 'planner', 'registry-password': password })

async function dockerConfig(content: unknown): Promise<void> {
  await writeFile(path.join(folder, 'config.json'), JSON.stringify(content))
}

/** `docker-credential-test`, a shell script that prints this and ends with this code. */
async function helper(prints: string, code = 0): Promise<void> {
  const file = path.join(folder, 'docker-credential-test')
  await mkdir(folder, { recursive: true })
  await writeFile(file, `#!/bin/sh\ncat >/dev/null\ncat <<'END'\n${prints}\nEND\ncat "$0" >&2\nexit ${code}\n`)
  await chmod(file, 0o755)
  await dockerConfig({ credsStore: 'test' })
}

const auth = (password: string) => Buffer.from(`planner:${password}`).toString('base64')

describe('a wrong password is told of, and not told', () => {
  test.each<[string, () => Promise<Given>]>([
    ['of the inputs', () => Promise.resolve({ inputs: login(WRONG) })],
    [
      "of docker's configuration",
      async () => {
        await dockerConfig({ auths: { [stage.proxy.host]: { auth: auth(WRONG) } } })
        return {}
      }
    ],
    [
      'that is an identity token',
      async () => {
        await dockerConfig({ auths: { [stage.proxy.host]: { identitytoken: WRONG } } })
        return {}
      }
    ],
    [
      'of a helper, which writes it to its standard error, too',
      async () => {
        await helper(JSON.stringify({ Username: 'planner', Secret: WRONG }))
        return {}
      }
    ]
  ])('%s', async (_, arrange) => {
    const { run, bakeFile } = await visit(await arrange())
    expect([run.code, run.errors.length, Object.keys(run.outputs)]).toEqual([1, 1, []])
    await expectNoLeak(run, [WRONG], bakeFile)
  })
})

test.each<[string, string, number]>([
  ['fails', WRONG, 1],
  ['speaks no JSON', `secret ${WRONG}`, 0],
  ['has another form', JSON.stringify({ Password: WRONG }), 0]
])('what a helper that %s has written is not repeated', async (_, prints, code) => {
  await helper(prints, code)
  const { run } = await visit({})
  expect(run.code).toBe(1)
  expect(run.errors[0]).toContain('docker-credential-test')
  const all = [run.stdout, run.stderr, run.summary].join('\n')
  for (const form of formsOf(WRONG)) expect(all).not.toContain(form)
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['fails the run', {}],
  ['is a reason to rebuild', { 'on-registry-error': 'rebuild' }]
])('a registry that repeats what it was sent, and %s', async (_, inputs) => {
  const { password } = stage.registry
  const tokens = new Set<string>()
  stage.proxy.instead = (request, response) => {
    const token = request.headers.authorization?.replace(/^\w+ /, '')
    if (token === undefined) return false
    tokens.add(token)
    // A long text is cut: what is to be found has to stand at its beginning.
    const echo = [password, auth(password), encodeURIComponent(password), token].join(' ')
    const body = JSON.stringify({ errors: [{ code: 'X', message: echo, detail: echo }] })
    response.writeHead(400, { 'content-type': 'application/json', warning: `299 - "${token}"` }).end(body)
    return true
  }
  const { run, bakeFile } = await visit({ inputs: { ...login(password), ...inputs } })
  expect([run.code, tokens.size > 0]).toEqual([Object.keys(inputs).length === 0 ? 1 : 0, true])
  await expectNoLeak(run, [password, ...tokens], bakeFile)
})

test('a run that ends well holds no secret in any output, nor in the bake file', async () => {
  const { password } = stage.registry
  const { run, bakeFile } = await visit({ inputs: { ...login(password), 'github-token': WRONG } })
  expect([run.code, run.missing]).toEqual([0, []])
  expect(await readFile(bakeFile, 'utf8')).toContain('app-app')
  await expectNoLeak(run, [password, WRONG], bakeFile)
})

test('the password of a proxy that nobody answers at', async () => {
  const proxy = `http://me:${encodeURIComponent(WRONG)}@127.0.0.1:9`
  const inputs = { registry: 'registry.example.com/acme' }
  const { run, bakeFile } = await visit({ inputs, env: { HTTPS_PROXY: proxy, HTTP_PROXY: proxy } })
  expect([run.code, run.errors.length]).toEqual([1, 1])
  await expectNoLeak(run, [WRONG], bakeFile)
})

describe("GitHub's API", () => {
  let api: Server
  let host: string
  const sent = new Set<string>()
  beforeAll(async () => {
    api = createServer((request, response) => {
      const authorization = request.headers.authorization ?? ''
      sent.add(authorization)
      response
        .writeHead(422, { 'content-type': 'application/json' })
        .end(JSON.stringify({ message: `bad ${authorization}`, documentation_url: authorization }))
    })
    host = await listening(api)
  })
  afterAll(() => closed(api))

  test('that repeats the token', async () => {
    const token = 'ghs_not+a/real=token'
    const inputs = { ...login(stage.registry.password), 'github-token': token }
    const unknown = '1'.repeat(40)
    expect(unknown).not.toBe(NO_COMMIT)
    const run = await stage.visit(pushEvent(stage.head, unknown), {
      inputs,
      env: { GITHUB_API_URL: `http://${host}`, DOCKER_CONFIG: folder }
    })
    expect([run.code, [...sent].some(each => each.includes(token))]).toEqual([0, true])
    await expectNoLeak(run, [token, stage.registry.password], path.join(folder, 'none'))
  })
})
