import { decided, Pipeline } from '../../support/events/pipeline'
import type { Ran } from '../../support/events/pipeline'
import { SEED } from '../../support/events/planned'
import type { FileChanges } from '../../support/git/fast-import'
import { otherPayload, pullRequestPayload, pushPayload } from '../../support/git/payloads'
import type { PullRequestOptions } from '../../support/git/payloads'
import type { WorkflowEvent } from '../../support/runner/event'

const ARGUMENT = {
  Dockerfile: 'ARG BASE_IMAGE=HOST/acme/base:latest\nFROM ${BASE_IMAGE}\nCOPY src /src\n',
  'Dockerfile.base': 'FROM scratch\nCOPY requirements.txt /\n',
  'Dockerfile.full': 'FROM scratch\nCOPY requirements.txt /\nCOPY src /src\n'
}
const LITERAL = {
  Dockerfile:
    'FROM HOST/acme/base:latest AS build\nCOPY src /src\nFROM HOST/acme/base:latest\nCOPY --from=build /src /src\n',
  'Dockerfile.base': 'FROM scratch\nCOPY requirements.txt /\n'
}
const TWO_FILES = { 'base-target': '', 'base-dockerfile': 'Dockerfile.base' }

let pipeline: Pipeline

afterEach(() => pipeline.end())

interface Pull {
  readonly event: WorkflowEvent
  readonly merge: string
}

/** A pull request with these changes, on a `main` that has been built. */
async function pullRequest(changes: Record<string, string>, options: Partial<PullRequestOptions> = {}): Promise<Pull> {
  const base = pipeline.head
  const { origin } = pipeline.yard
  const head = await origin.commit(changes, { ref: 'refs/pull/1/head', parents: [base] })
  const merge = await origin.commit(changes, { ref: 'refs/pull/1/merge', parents: [base, head] })
  return { event: pullRequestPayload({ sha: merge, head, base, ...options }), merge }
}

function bakeOf(ran: Ran): { readonly target: Record<string, Record<string, unknown>> } {
  return JSON.parse(ran.run.outputs['bake'] ?? '') as { readonly target: Record<string, Record<string, unknown>> }
}

async function everyTag(): Promise<unknown> {
  const images = ['app', 'base'] as const
  const tags = await Promise.all(images.map(image => pipeline.pushed.tags(`acme/${image}`)))
  return Promise.all(
    images.flatMap((image, index) =>
      (tags[index] ?? []).map(async tag => [image, tag, await pipeline.digest(image, tag)])
    )
  )
}

function withHost(files: Readonly<Record<string, string>>): FileChanges {
  const { host } = pipeline.registry
  const texts = Object.entries(files).map(([name, text]) => [name, text.replaceAll('HOST', host)] as const)
  return { ...SEED, ...Object.fromEntries(texts) }
}

describe('on a registry that anybody may write to', () => {
  beforeEach(async () => {
    pipeline = await Pipeline.start()
  })

  test.each<[string, (pull: Pull) => { readonly event: WorkflowEvent; readonly env?: Record<string, string> }, RegExp]>(
    [
      [
        'a pull request from a fork',
        ({ event }) => ({ event: { ...event, payload: fork(event.payload) } }),
        /Nothing will be pushed: the pull request comes from a fork/
      ],
      [
        'a pull request whose fork was deleted',
        ({ event }) => ({ event: { ...event, payload: fork(event.payload, null) } }),
        /Nothing will be pushed: the pull request comes from a fork/
      ],
      [
        'a pull request of Dependabot',
        ({ event }) => ({ event, env: { GITHUB_ACTOR: 'dependabot[bot]' } }),
        /Nothing will be pushed: Dependabot started this run/
      ],
      [
        'a push of Dependabot',
        ({ merge }) => ({
          event: pushPayload({ before: pipeline.head, after: merge, ref: 'refs/heads/dependabot/pip/flask-4' }),
          env: { GITHUB_ACTOR: 'dependabot[bot]' }
        }),
        /Nothing will be pushed: Dependabot started this run/
      ],
      [
        'a workflow_run of a fork',
        ({ merge }) => ({
          event: otherPayload('workflow_run', merge, { workflow_run: { head_repository: { full_name: 'guest/shop' } } })
        }),
        /Nothing will be pushed: the workflow run that started this one belongs to a fork/
      ]
    ]
  )('%s: push is false, everything is still planned, nothing is tagged', async (_, of, said) => {
    await pipeline.push({})
    const before = await everyTag()
    const pull = await pullRequest({ 'src/app.py': 'print(9)\n' })
    const ran = await pipeline.plan({ ...of(pull), commit: pull.merge, checkout: { ref: 'refs/pull/1/merge' } })
    expect(ran.run.outputs).toMatchObject({ push: 'false', 'build-base': 'false', 'build-app': 'true', mode: 'fast' })
    expect(ran.plan.event.push).toBe(false)
    expect([ran.app.build.push, ran.app.retag, ran.base.retag]).toEqual([false, [], []])
    expect(ran.run.stdout).toMatch(said)
    expect(bakeOf(ran).target['app-app']?.['output']).toEqual(['type=cacheonly'])
    expect(await everyTag()).toEqual(before)
  })

  test('pull_request_target plans the base branch, and pushes and tags nothing', async () => {
    await pipeline.push({})
    const before = await everyTag()
    const pull = await pullRequest({ 'src/app.py': 'print(9)\n' })
    const { head, base } = ends(pull)
    const options = { name: 'pull_request_target', ref: 'refs/heads/main', from: 'guest/shop' }
    const event = pullRequestPayload({ sha: pipeline.head, head, base, ...options })
    const ran = await pipeline.plan({ event, inputs: { ...pipeline.inputs, retag: 'always' } })
    expect(ran.run.outputs).toMatchObject({ push: 'false', 'build-app': 'false' })
    expect([ran.base.retag, ran.app.retag]).toEqual([[], []])
    expect(await everyTag()).toEqual(before)
  })

  test('a pull request of the repository itself may push', async () => {
    await pipeline.push({})
    const { event } = await pullRequest({ 'src/app.py': 'print(9)\n' })
    const ran = await pipeline.run({ event })
    expect(ran.plan.event.push).toBe(true)
    expect(await pipeline.digest('app', 'pr-1')).toBe(await pipeline.digest('app', ran.app.tag))
    await pipeline.expectRight(ran)
  })

  test('push: true and push: false are believed', async () => {
    await pipeline.push({})
    const { event } = await pullRequest({ 'src/app.py': 'print(9)\n' })
    const fromFork = { ...event, payload: fork(event.payload) }
    const asked = await pipeline.plan({ event: fromFork, inputs: { ...pipeline.inputs, push: 'true' } })
    expect(asked.plan.event.push).toBe(true)
    const refused = await pipeline.plan({ event, inputs: { ...pipeline.inputs, push: 'false' } })
    expect([refused.plan.event.push, refused.app.build.push]).toEqual([false, false])
  })

  describe('a pull request from a fork that makes the base stale', () => {
    async function stale(files: Readonly<Record<string, string>>, inputs: Record<string, string>): Promise<Ran> {
      const all = { ...pipeline.inputs, ...inputs }
      pipeline.head = await pipeline.yard.origin.commit(withHost(files))
      await pipeline.run({ event: pushPayload({ after: pipeline.head }), inputs: all })
      const { event } = await pullRequest({ 'requirements.txt': 'flask==9\n' })
      const ran = await pipeline.plan({ event: { ...event, payload: fork(event.payload) }, inputs: all })
      expect([ran.plan.event.push, decided(ran)]).toEqual([false, ['stale', 'full']])
      return ran
    }

    test('one Dockerfile: the stage is not overridden, and the bake file builds it as a linked target', async () => {
      const ran = await stale({}, {})
      expect(ran.app.build['build-contexts']).toBe('')
      expect(ran.app.build.file).toBe('Dockerfile')
      expect(ran.base.build.push).toBe(false)
    })

    test('with a fallback Dockerfile: it is used, and needs no base', async () => {
      const ran = await stale(ARGUMENT, { ...TWO_FILES, 'fallback-dockerfile': 'Dockerfile.full' })
      expect(ran.app.build).toMatchObject({
        file: 'Dockerfile.full',
        target: '',
        'build-args': '',
        'build-contexts': ''
      })
      expect(bakeOf(ran).target['app-app']).toMatchObject({ dockerfile: 'Dockerfile.full' })
      expect(bakeOf(ran).target['app-app']?.['contexts']).toBeUndefined()
    })

    test('without one: the bake file builds the base as a linked target of the argument', async () => {
      const ran = await stale(ARGUMENT, TWO_FILES)
      expect(ran.app.build['build-args']).toBe(`BASE_IMAGE=${ran.base.ref}`)
      expect(bakeOf(ran).target['app-app']?.['contexts']).toEqual({ [ran.base.ref]: 'target:base-base' })
      expect(bakeOf(ran).target['base-base']).toMatchObject({ output: ['type=cacheonly'] })
      expect(ran.run.warnings.join()).toContain('bake-file')
    })

    test('a literal FROM: the bake file links its name to the base', async () => {
      const ran = await stale(LITERAL, TWO_FILES)
      // As BuildKit looks the name up: a final `:latest` is cut off.
      const name = `${pipeline.registry.host}/acme/base`
      expect(bakeOf(ran).target['app-app']?.['contexts']).toEqual({ [name]: 'target:base-base' })
    })
  })
})

describe('on a registry that asks for a login', () => {
  test('read by anybody, written by nobody here: the run fails with both fixes', async () => {
    pipeline = await Pipeline.start({ auth: 'token' })
    const { tokens } = pipeline.registry
    if (tokens !== null) tokens.behaviour.anonymousPull = true
    const head = await pipeline.yard.origin.commit(SEED)
    const event = pushPayload({ after: head })
    const { errors } = await pipeline.yard.visit({ event, inputs: pipeline.inputs })
    expect(errors.join()).toMatch(/there is no login .*docker\/login-action.*push: false/)
    const ran = await pipeline.plan({ event, inputs: { ...pipeline.inputs, push: 'false' } })
    expect([ran.plan.event.push, decided(ran)]).toEqual([false, ['stale', 'full']])
    expect([ran.app.build.push, ran.app.build['build-contexts']]).toEqual([false, ''])

    const { username, password } = pipeline.registry
    const login = { ...pipeline.inputs, 'registry-username': username, 'registry-password': password }
    const known = await pipeline.plan({ event: pushPayload({ after: head }), inputs: login })
    expect(known.plan.event.push).toBe(true)
    expect(known.run.masks).toContain(password)
    for (const text of [known.run.stdout, known.run.summary, ...Object.values(known.run.outputs)])
      expect(text.replaceAll(`::add-mask::${password}`, '')).not.toContain(password)
  })

  test.each(['htpasswd', 'token'] as const)(
    'that nobody here may even read (%s): a fork builds everything without it, a push fails with the fix',
    async auth => {
      pipeline = await Pipeline.start({ auth })
      pipeline.head = await pipeline.yard.origin.commit(SEED)
      const { event } = await pullRequest({ 'src/app.py': 'print(9)\n' })
      const ran = await pipeline.plan({ event: { ...event, payload: fork(event.payload) } })
      expect([ran.plan.event.push, decided(ran)]).toEqual([false, ['stale', 'full']])
      for (const image of [ran.base, ran.app])
        expect(image.reasons.map(reason => reason.code)).toContain('registry-unknown')
      expect(ran.app.build['build-contexts']).toBe('')
      expect(ran.run.errors).toEqual([])

      const { code, outputs, errors } = await pipeline.yard.visit({
        event: pushPayload({ after: pipeline.head }),
        inputs: pipeline.inputs
      })
      expect({ code, outputs }).toEqual({ code: 1, outputs: {} })
      expect(errors.join()).toMatch(/there is no login.*docker\/login-action.*push: false/)
    }
  )
})

function fork(payload: WorkflowEvent['payload'], name: string | null = 'guest/shop'): WorkflowEvent['payload'] {
  const copy = structuredClone(payload) as { pull_request: { head: { repo: { full_name: string } | null } } }
  copy.pull_request.head.repo = name === null ? null : { full_name: name }
  return copy
}

function ends({ event }: Pull): { readonly head: string; readonly base: string } {
  const { pull_request } = event.payload as {
    readonly pull_request: { readonly head: { readonly sha: string }; readonly base: { readonly sha: string } }
  }
  return { head: pull_request.head.sha, base: pull_request.base.sha }
}
