import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { ActionRun } from '../../support/action'
import { planned, SEED, Yard } from '../../support/events/planned'
import { otherPayload, pullRequestPayload, pushPayload } from '../../support/git/payloads'
import { errors, jwt, MODELS, play } from '../../support/registry/models'
import type { Model, Running, Situation } from '../../support/registry/models'
import type { WorkflowEvent } from '../../support/runner/event'

const LOGIN = { username: 'robot', password: 'Geheim+wort/7=' }

let yard: Yard
let head: string
let home: string
let running: Running | null = null
beforeAll(async () => {
  yard = await Yard.open()
  head = await yard.origin.commit(SEED)
})
afterAll(() => yard.close())
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'docker-'))
})
afterEach(async () => {
  await running?.close()
  running = null
  await rm(home, { recursive: true, force: true })
})

interface Given {
  readonly event?: WorkflowEvent
  readonly inputs?: Readonly<Record<string, string>>
  readonly login?: typeof LOGIN | null
  /** Where docker's login lies, below docker's folder; null: nowhere. */
  readonly file?: string | null
  readonly owner?: string
}

async function run(model: Model, situation: Situation, given: Given = {}): Promise<ActionRun> {
  const { event = pushPayload({ after: head }), login = LOGIN, file = 'config.json', owner = 'acme' } = given
  running = await play(model, situation, login)
  if (file !== null && login !== null) {
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64')
    const key = model.host === 'docker.io' ? 'https://index.docker.io/v1/' : model.host
    for (const name of new Set([file, file.replace('acme/app', 'acme/base')])) {
      const place = path.join(home, name)
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, JSON.stringify({ auths: { [key]: { auth } } }))
    }
  }
  const inputs = {
    registry: `${model.host}/${owner}`,
    image: 'app',
    'base-image': 'base',
    'base-target': 'base',
    ...given.inputs
  }
  return yard.visit({ event, inputs, env: { ...running.env, DOCKER_CONFIG: home, GITHUB_REPOSITORY: 'acme/shop' } })
}

function expectNoSecret({ stdout, stderr, outputs, summary }: ActionRun): void {
  const log = stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
  const seen = [...log, stderr, summary, JSON.stringify(outputs)].join('\n')
  for (const form of [
    LOGIN.password,
    encodeURIComponent(LOGIN.password),
    Buffer.from(`robot:${LOGIN.password}`).toString('base64')
  ])
    expect(seen).not.toContain(form)
}

function uploads(): readonly string[] {
  return (running?.asked ?? []).filter(one => one.startsWith('POST'))
}

const fork = (): WorkflowEvent => pullRequestPayload({ sha: head, head, base: head, from: 'guest/shop' })

describe('a run that may push', () => {
  test.each<[string, Model, Situation, readonly string[]]>([
    [
      'ghcr.io: no such package yet',
      MODELS.ghcr,
      { manifest: errors(403, 'DENIED', 'requested access to the resource is denied') },
      ['base', 'app']
    ],
    ['ghcr.io: no such tag yet', MODELS.ghcr, {}, ['base', 'app']],
    [
      'Docker Hub: no such repository yet',
      MODELS.hub,
      { manifest: errors(401, 'UNAUTHORIZED', 'authentication required') },
      []
    ],
    ['Docker Hub: no such tag yet', MODELS.hub, {}, []],
    [
      'ECR: no such tag yet',
      MODELS.ecr,
      { manifest: errors(404, 'MANIFEST_UNKNOWN', 'Requested image not found') },
      ['base', 'app']
    ],
    [
      'Quay: no such repository yet',
      MODELS.quay,
      { manifest: errors(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized') },
      ['base', 'app']
    ],
    [
      'Harbor: no such repository yet',
      MODELS.harbor,
      { manifest: errors(404, 'NOT_FOUND', 'artifact acme/app:deps-1 not found') },
      ['base', 'app']
    ],
    [
      'GitLab: no such repository yet',
      MODELS.gitlab,
      { manifest: errors(404, 'NAME_UNKNOWN', 'repository name not known to registry') },
      ['base', 'app']
    ],
    ['Artifactory: no such image yet', MODELS.artifactory, {}, ['base', 'app']]
  ])('%s: it builds, and each repository is asked once', async (_, model, situation, probed) => {
    const result = await run(model, situation)
    const { plan } = planned(result)
    expect([plan.event.push, plan.bases[0]?.verdict, plan.services[0]?.mode]).toEqual([true, 'stale', 'full'])
    expect([...uploads()].sort()).toEqual(probed.map(name => `POST /v2/acme/${name}/blobs/uploads/ +`).sort())
    // What is not ours stays as it was: nothing is put, and what was begun is cancelled where that is possible.
    const cancelled = (running?.asked ?? []).filter(one => one.startsWith('DELETE'))
    expect(cancelled).toHaveLength(model.host === 'ghcr.io' ? 0 : probed.length)
    expect((running?.asked ?? []).filter(one => /^P(UT|ATCH)/.test(one))).toEqual([])
    expect(plan.requests.registry).toBe((running?.asked ?? []).length + (running?.scopes ?? []).length)
    expectNoSecret(result)
  })

  test.each<[string, Model, Situation, readonly RegExp[]]>([
    [
      'ghcr.io: the package is not linked to the repository',
      MODELS.ghcr,
      { upload: errors(403, 'DENIED', 'permission_denied: write_package') },
      [
        /ghcr\.io\/acme\/(app|base)/,
        /write_package/,
        /Manage Actions access/,
        /https:\/\/github\.com\/(orgs|users)\/acme\/packages\/container\/(app|base)\/settings/
      ]
    ],
    [
      'ghcr.io: the token may not create packages',
      MODELS.ghcr,
      { upload: errors(403, 'DENIED', 'installation not allowed to Create organization package') },
      [
        /may not create a package of acme/,
        /packages: write/,
        /https:\/\/github\.com\/organizations\/acme\/settings\/packages/
      ]
    ],
    [
      'ghcr.io: packages: write is missing',
      MODELS.ghcr,
      { upload: errors(403, 'DENIED', 'installation not allowed to Write organization package') },
      [/permissions: packages: write/]
    ],
    [
      'ghcr.io: the token server refuses',
      MODELS.ghcr,
      { token: () => errors(403, 'DENIED', 'requested access to the resource is denied') },
      [/permissions: packages: write/]
    ],
    [
      'ghcr.io: a personal token without the scope',
      MODELS.ghcr,
      { upload: errors(403, 'DENIED', 'permission_denied: The token provided does not match expected scopes.') },
      [/write:packages/, /https:\/\/github\.com\/settings\/tokens/]
    ],
    [
      'Docker Hub: a token that may only read',
      MODELS.hub,
      {
        token: scopes =>
          scopes.some(scope => scope.includes('push'))
            ? { status: 401, body: '{"details":"access token has insufficient scopes"}' }
            : null
      },
      [/may only read/, /https:\/\/app\.docker\.com\/settings\/personal-access-tokens/]
    ],
    [
      'Docker Hub: a namespace of others',
      MODELS.hub,
      {
        token: scopes => ({
          status: 200,
          body: JSON.stringify({
            token: jwt(scopes.map(scope => ({ name: scope.split(':')[1] ?? '', actions: ['pull'] })))
          })
        })
      },
      [/may not write to the repositories of acme/, /https:\/\/hub\.docker\.com\/repositories\/acme/]
    ],
    [
      'ECR: no such repository',
      MODELS.ecr,
      {
        manifest: errors(
          404,
          'NAME_UNKNOWN',
          "The repository with name 'acme/app' does not exist in the registry with id '123456789012'"
        ),
        upload: errors(
          404,
          'NAME_UNKNOWN',
          "The repository with name 'acme/app' does not exist in the registry with id '123456789012'"
        )
      },
      [
        /does not exist/,
        /aws ecr create-repository --region eu-west-1 --repository-name acme\/(app|base)/,
        /https:\/\/console\.aws\.amazon\.com\/ecr/
      ]
    ],
    [
      'ECR: the role may not',
      MODELS.ecr,
      {
        upload: errors(
          403,
          'DENIED',
          'User: arn:aws:sts::1:assumed-role/ci is not authorized to perform: ecr:InitiateLayerUpload on resource: x'
        )
      },
      [/the role lacks ecr:InitiateLayerUpload/, /https:\/\/console\.aws\.amazon\.com\/iam/]
    ],
    [
      'Quay: no right to write',
      MODELS.quay,
      { upload: errors(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized') },
      [/robot account/, /https:\/\/quay\.io\/repository\/acme\/(app|base)\?tab=settings/]
    ],
    [
      'Harbor: no right to push',
      MODELS.harbor,
      {
        upload: errors(
          401,
          'UNAUTHORIZED',
          'unauthorized to access repository: acme/app, action: push: unauthorized to access repository: acme/app, action: push'
        )
      },
      [/project acme/, /https:\/\/harbor\.example\.com\/harbor\/projects/]
    ],
    [
      'GitLab: no such project, or no right to it',
      MODELS.gitlab,
      { token: () => errors(403, 'DENIED', 'access forbidden') },
      [/write_registry/, /https:\/\/gitlab\.com\/acme\/(app|base)\/-\/settings\/repository/]
    ],
    [
      'Artifactory: no right to deploy',
      MODELS.artifactory,
      { upload: errors(403, 'DENIED', 'User is unauthorized to upload to docker-local/acme/app/_uploads') },
      [/Deploy\/Cache/, /https:\/\/acme\.jfrog\.io\/ui/]
    ]
  ])('%s: it fails before anything is built, with the rule and the fix', async (_, model, situation, said) => {
    for (const inputs of [{}, { 'on-registry-error': 'rebuild', retag: 'never' }]) {
      const result = await run(model, situation, { inputs })
      expect([result.code, result.errors.length, result.outputs]).toEqual([1, 1, {}])
      for (const pattern of said) expect(result.errors[0]).toMatch(pattern)
      expect(result.errors[0]).not.toContain('To build everything')
      expectNoSecret(result)
      await running?.close()
    }
  })

  test('a package of another owner is named as such', async () => {
    const result = await run(
      MODELS.ghcr,
      { upload: errors(403, 'DENIED', 'permission_denied: write_package') },
      { owner: 'others' }
    )
    expect(result.errors.join()).toMatch(/belongs to others, and this run to acme.*ghcr\.io\/acme\/(app|base)/)
  })

  test('asks with the right to push also where no tag is moved', async () => {
    planned(
      await run(
        MODELS.hub,
        {
          token: scopes =>
            scopes.every(scope => scope.endsWith(':pull,push')) ? null : errors(401, 'UNAUTHORIZED', 'x')
        },
        { inputs: { retag: 'never' } }
      )
    )
    expect(running?.scopes).toEqual([['repository:acme/app:pull,push', 'repository:acme/base:pull,push']])
  })

  test('a registry that cannot answer the question is a warning, and the build goes on', async () => {
    const result = await run(MODELS.harbor, { upload: errors(400, 'UNKNOWN', 'strange') })
    expect(planned(result).plan.warnings.map(({ code }) => code)).toEqual(['push-unknown', 'push-unknown'])
  })

  test('check-push: false asks for nothing beforehand, and for `pull` alone', async () => {
    const result = await run(MODELS.quay, {}, { inputs: { 'check-push': 'false' } })
    expect(planned(result).plan.event.push).toBe(true)
    expect(uploads()).toEqual([])
    expect(running?.scopes).toEqual([['repository:acme/app:pull', 'repository:acme/base:pull']])
  })

  test('check-push: false still tells a repository that does not exist yet from a refusal', async () => {
    const situation = { manifest: errors(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized') }
    const result = await run(MODELS.quay, situation, { inputs: { 'check-push': 'false' } })
    expect(planned(result).plan.bases[0]?.reasons.map(({ code }) => code)).toContain('absent')
  })
})

describe('without a login', () => {
  const both = /docker\/login-action.*push: false/

  test.each([
    ['ghcr.io', MODELS.ghcr],
    ['Docker Hub', MODELS.hub],
    ['ECR', MODELS.ecr]
  ])('%s: push: auto fails with both fixes', async (_, model) => {
    const result = await run(model, {}, { login: null })
    expect([result.code, result.errors.length]).toEqual([1, 1])
    expect(result.errors[0]).toMatch(both)
    expect(uploads()).toEqual([])
  })

  test("the workflow's token reads ghcr.io, and is no login of docker's", async () => {
    const login = { username: 'octocat', password: 'ghs_workflow' }
    const given = { login, file: null, inputs: { 'github-token': login.password } } as const
    const env = { GITHUB_ACTOR: 'octocat' }
    running = await play(MODELS.ghcr, {}, login)
    const inputs = {
      registry: 'ghcr.io/acme',
      image: 'app',
      'base-image': 'base',
      'base-target': 'base',
      ...given.inputs
    }
    const visit = (more: Record<string, string>) =>
      yard.visit({
        event: pushPayload({ after: head }),
        inputs: { ...inputs, ...more },
        env: { ...env, ...running?.env, DOCKER_CONFIG: home }
      })
    const refused = await visit({})
    expect(refused.errors.join()).toMatch(/workflow's token.*docker\/login-action.*push: false/)
    expect(planned(await visit({ push: 'false' })).plan.event.push).toBe(false)
  })
})

describe('a run that may not push', () => {
  test.each<[string, Model, Situation]>([
    ['ghcr.io refuses the package', MODELS.ghcr, { manifest: errors(403, 'DENIED', 'permission_denied') }],
    [
      'ghcr.io refuses the token',
      MODELS.ghcr,
      { token: () => errors(403, 'DENIED', 'requested access to the resource is denied') }
    ],
    [
      'Docker Hub refuses the password',
      MODELS.hub,
      { token: () => ({ status: 401, body: '{"details":"incorrect username or password"}' }) }
    ],
    [
      'ECR refuses an old login',
      MODELS.ecr,
      { manifest: errors(403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.') }
    ],
    [
      'Quay refuses the repository',
      MODELS.quay,
      { manifest: errors(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized') }
    ],
    ['GitLab refuses the project', MODELS.gitlab, { token: () => errors(403, 'DENIED', 'access forbidden') }],
    [
      'Artifactory refuses',
      MODELS.artifactory,
      { manifest: { status: 403, body: '{"errors":[{"status":403,"message":"Forbidden"}]}' } }
    ]
  ])('%s: a fork builds everything and says why', async (_, model, situation) => {
    const result = await run(model, situation, { event: fork() })
    const { plan } = planned(result)
    expect([plan.event.push, plan.bases[0]?.verdict, plan.services[0]?.mode]).toEqual([false, 'stale', 'full'])
    expect(plan.bases[0]?.reasons[0]?.message).toMatch(/refuses access|cannot be read/)
    expect(uploads()).toEqual([])
    expect((running?.scopes ?? []).flat().every(scope => scope.endsWith(':pull'))).toBe(true)
    expectNoSecret(result)
  })

  test('push: false builds, too', async () => {
    const result = await run(
      MODELS.ghcr,
      { manifest: errors(403, 'DENIED', 'permission_denied') },
      { inputs: { push: 'false' }, event: otherPayload('workflow_dispatch', head, {}) }
    )
    expect(planned(result).plan.event.push).toBe(false)
  })
})

describe('a login of docker/login-action with `scope`', () => {
  test.each([
    'buildx/config/registry-1.docker.io/acme/app@push/config.json',
    'buildx/config/registry-1.docker.io/acme/app@pull,push/config.json',
    'buildx/config/registry-1.docker.io/acme/app/config.json',
    'buildx/config/registry-1.docker.io@push/config.json',
    'buildx/config/registry-1.docker.io/config.json'
  ])('%s is found', async file => {
    const result = await run(MODELS.hub, {}, { file })
    expect(planned(result).plan.event.push).toBe(true)
    expectNoSecret(result)
  })

  test('one for pushing alone is found where nothing is asked beforehand', async () => {
    const file = 'buildx/config/registry-1.docker.io/acme/app@push/config.json'
    const result = await run(MODELS.hub, {}, { file, inputs: { 'check-push': 'false' } })
    expect(planned(result).plan.event.push).toBe(true)
  })

  test.each(['', '/acme/app', '/acme/app@push', '@push'])(
    'ECR takes passwords, for which buildx uses no login of a scope: HOST%s',
    async scope => {
      const file = `buildx/config/${MODELS.ecr.host}${scope}/config.json`
      const result = await run(MODELS.ecr, {}, { file })
      expect(result.errors.join()).toMatch(/no login for 123456789012.*without the input scope/)
      const reading = planned(await run(MODELS.ecr, {}, { file, event: fork() }))
      expect(reading.plan.bases[0]?.reasons[0]?.message).toMatch(
        /logins with a scope are not used.*without the input scope/
      )
      expectNoSecret(result)
    }
  )

  test('the most specific one counts, also where it holds nothing for the registry', async () => {
    const place = path.join(home, 'buildx/config/registry-1.docker.io/acme/app@push')
    await mkdir(place, { recursive: true })
    await writeFile(path.join(place, 'config.json'), '{}')
    const result = await run(MODELS.hub, {})
    expect(result.errors.join()).toMatch(/no login for docker\.io/)
  })

  test.each([
    'buildx/config/registry-1.docker.io/acme/other@push/config.json',
    'buildx/config/registry-1.docker.io/acme/config.json',
    'buildx/config/registry-1.docker.io/acme/app@delete/config.json',
    'buildx/config/example.com/acme/app/config.json'
  ])('%s is for something else', async file => {
    const result = await run(MODELS.hub, {}, { file })
    expect(result.errors.join()).toMatch(/no login for docker\.io/)
  })
})
