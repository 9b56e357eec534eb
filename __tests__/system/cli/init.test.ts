import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { initCommand } from '../../../src/cli/init'
import { specify, type SpecifyRequest } from '../../../src/specify'
import { openWorkTree } from '../../../src/git/work-tree'
import { readInputs } from '../../../src/inputs'
import { PROJECT } from '../../support/action'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { workflowDocument } from '../../support/workflow/document'
import { workflowOf } from '../../support/workflow/model'
import { runCommand } from '../../cli/support/run-command'

const configurationFile = '.github/base-images.yml'
const workflowFile = '.github/workflows/images.yml'
/** Local layouts, so that no test waits for a registry that is not there. */
const local = { registry: 'oci:./images' }

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

type Tree = Readonly<Record<string, string>>

async function repository(name: string, files: Tree): Promise<string> {
  const folder = path.join(sandbox.folder, name)
  await write(folder, files)
  await sandbox.git(folder, 'init', '--quiet', '--initial-branch=trunk')
  await sandbox.git(folder, 'remote', 'add', 'origin', 'git@github.com:Acme/Shop.git')
  return folder
}

async function write(folder: string, files: Tree): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
}

const init = (folder: string, values: Readonly<Record<string, string | boolean>> = {}) =>
  runCommand(initCommand, folder, sandbox.environment, [], values)
const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8')

/** What the planner makes of a work tree. */
async function specification(folder: string, registry: string | null = null) {
  const workTree = await openWorkTree(folder, { environment: sandbox.environment })
  const request: SpecifyRequest = {
    repository: workTree.repository,
    commit: workTree.tree,
    config: null,
    single: readInputs(() => '').single,
    given: [],
    registry,
    repositoryName: 'Acme/Shop'
  }
  try {
    return (await specify(request)).specification
  } finally {
    await workTree.close()
  }
}

const shop = {
  'Dockerfile.base': 'FROM python:3.12\nCOPY requirements.txt ./\n',
  Dockerfile: 'FROM ghcr.io/acme/shop-base:latest\nCOPY src /src\n',
  'requirements.txt': 'flask\n',
  'src/app.py': '1\n'
}

const wrote = [`wrote ${configurationFile}`, `wrote ${workflowFile}`]

describe('init', () => {
  test('writes what discovery finds, and plans it: the planner makes the same of it', async () => {
    const folder = await repository('found', shop)
    const before = await specification(folder, local.registry)
    const { code, lines, notes } = await init(folder, local)
    expect(code).toBe(0)
    expect(lines.slice(0, 2)).toEqual(wrote)
    expect(lines.slice(2).join('\n')).toMatch(/base +stale[^]*app +full/)
    expect(notes[0]).toBe(
      'found: base base: Dockerfile.base builds oci:./images/shop-base (FROM in Dockerfile:1 names ghcr.io/acme/shop-base)'
    )
    expect(notes).toContainEqual(
      expect.stringMatching(/COPY --link .* no faster than one Dockerfile with a registry cache/)
    )
    expect(await specification(folder)).toEqual(before)
  })

  test('never overwrites', async () => {
    const folder = await repository('there', { ...shop, [workflowFile]: 'mine\n' })
    expect((await init(folder, local)).lines.slice(0, 2)).toEqual([wrote[0], `left ${workflowFile} as it is`])
    expect(await read(folder, workflowFile)).toBe('mine\n')
    const first = await read(folder, configurationFile)
    expect((await init(folder, local)).lines.slice(0, 2)).toEqual([
      `left ${configurationFile} as it is`,
      `left ${workflowFile} as it is`
    ])
    expect(await read(folder, configurationFile)).toBe(first)
  })

  test('--dry-run prints both files, and writes none', async () => {
    const folder = await repository('dry', shop)
    const { lines } = await init(folder, { ...local, 'dry-run': true })
    expect(lines.join('\n')).toMatch(
      /^# \.github\/base-images\.yml\n[^]*# \.github\/workflows\/images\.yml\nname: Images/
    )
    await expect(read(folder, configurationFile)).rejects.toThrow(/ENOENT/)
  })

  test('writes the likeliest reading, with the other one beside it', async () => {
    const folder = await repository('open', { 'docker/Dockerfile': 'FROM node\nCOPY dist /\n' })
    const { notes } = await init(folder, local)
    expect(notes.join('\n')).not.toContain('COPY --link')
    expect(notes).toContainEqual(
      expect.stringMatching(/^open: The context of docker\/Dockerfile: .*; see services\.app\.context$/)
    )
    expect(await read(folder, configurationFile)).toMatch(
      /# Guessed: the root of the repository, for dist in docker\/Dockerfile:2\. It may be docker \(docker, for dist in docker\/Dockerfile:2\)\.\n +context: \.\n/
    )
  })

  test('keeps the fixed tags by which FROM lines take a base', async () => {
    const folder = await repository('tags', {
      ...shop,
      Dockerfile: 'FROM ghcr.io/acme/shop-base:20260729\nCOPY src /src\n'
    })
    await init(folder, local)
    const [base] = (await specification(folder)).bases
    expect(base?.tags).toEqual([
      'type=raw,value=latest,enable={{is_default_branch}}',
      'type=raw,value=20260729,enable={{is_default_branch}}'
    ])
  })

  test('says what to give where there is nothing to find', async () => {
    const folder = await repository('empty', { 'README.md': 'x\n' })
    await expect(init(folder)).rejects.toThrow(/no Dockerfile/)
  })
})

/** A workflow as repositories have it today; the configuration that `init` makes of it has to publish the same. */
function published(
  steps: readonly Readonly<Record<string, string>>[],
  logins: readonly Readonly<Record<string, string>>[] = []
): string {
  const step = (uses: string) => (inputs: Readonly<Record<string, string>>) =>
    `      - uses: ${uses}\n        with:\n${Object.entries(inputs)
      .map(([name, value]) => `          ${name}: ${JSON.stringify(value)}\n`)
      .join('')}`
  const all = [
    ...logins.map(step('docker/login-action@v3')),
    ...steps.map(inputs => step('docker/build-push-action@v6')({ push: 'true', ...inputs }))
  ]
  return `on: push\njobs:\n  images:\n    runs-on: ubuntu-latest\n    steps:\n${all.join('')}`
}

describe('in the examples, with workflows as they were before this action, init gives back what those publish', () => {
  const both = 'linux/amd64,linux/arm64'
  test.each<[string, string, readonly string[]]>([
    [
      '1-literal-from',
      published([
        { file: 'Dockerfile.base', tags: 'ghcr.io/acme/shop-base:latest', platforms: both },
        { tags: 'ghcr.io/${{ github.repository }}:latest', platforms: both }
      ]),
      [`base ghcr.io/acme/shop-base Dockerfile.base . - ${both}`, `app ghcr.io/acme/shop Dockerfile . - ${both}`]
    ],
    [
      '2-fast-and-full',
      published([
        { file: 'Dockerfile.base', tags: 'ghcr.io/acme/scores-base:latest' },
        { file: 'Dockerfile.fast', tags: 'ghcr.io/acme/scores:${{ github.sha }}' }
      ]),
      ['base ghcr.io/acme/scores-base Dockerfile.base . - ', 'app ghcr.io/acme/scores Dockerfile.fast . - ']
    ],
    [
      '3-one-dockerfile',
      published([
        { target: 'base', tags: 'ghcr.io/acme/notes-base:latest' },
        { target: 'app', tags: 'ghcr.io/acme/notes:latest', platforms: both }
      ]),
      ['base ghcr.io/acme/notes-base Dockerfile . base ', `app ghcr.io/acme/notes Dockerfile . app ${both}`]
    ],
    [
      '4-monorepo',
      published([
        { target: 'dependencies', tags: 'ghcr.io/acme/fleet-python:latest' },
        { target: 'api', tags: 'ghcr.io/acme/fleet-api:latest' },
        { target: 'worker', tags: 'ghcr.io/acme/fleet-worker:latest' },
        { file: 'Dockerfile.dev', target: 'dev', tags: 'ghcr.io/acme/fleet-dev:latest' }
      ]),
      [
        'base ghcr.io/acme/fleet-python Dockerfile . dependencies ',
        'api ghcr.io/acme/fleet-api Dockerfile . api ',
        'worker ghcr.io/acme/fleet-worker Dockerfile . worker ',
        'dev ghcr.io/acme/fleet-dev Dockerfile.dev . dev '
      ]
    ],
    [
      '5-runtime-and-app',
      published(
        [
          { file: 'build/Dockerfile.runtime', tags: 'tracker/runtime:latest' },
          { file: 'build/Dockerfile.app', tags: 'tracker/app:latest' }
        ],
        [{ username: '${{ secrets.DOCKER_USERNAME }}', password: '${{ secrets.DOCKER_PASSWORD }}' }]
      ),
      [
        'base docker.io/tracker/runtime build/Dockerfile.runtime . - ',
        'app docker.io/tracker/app build/Dockerfile.app . - '
      ]
    ]
  ])(
    '%s',
    async (example, workflow, images) => {
      const folder = path.join(sandbox.folder, example)
      await cp(path.join(PROJECT, 'examples', example), folder, { recursive: true })
      await rm(path.join(folder, '.github'), { recursive: true })
      await repository(example, { '.github/workflows/docker.yml': workflow })
      // A registry of layouts takes the place of every host; what would be written without it is printed.
      const { lines } = await init(folder, { ...local, 'dry-run': true })
      expect(lines.join('\n')).toMatch(/stale|full|fast/)
      const { draft, text } = await written(folder)
      expect(draft).toEqual(images)
      const hosts = [...new Set(images.map(image => image.split(' ')[1]?.split('/')[0]))]
      expect([...text.matchAll(/uses: docker\/login-action/g)]).toHaveLength(hosts.length)
      await workflowDocument(workflowFile, text)
    },
    60_000
  )
})

/** Images that `init` writes with the registries that it finds, and its workflow; no registry is asked. */
async function written(folder: string): Promise<{ readonly draft: readonly string[]; readonly text: string }> {
  const { exploreCommit } = await import('../../../src/specify')
  const { draftOf } = await import('../../../src/cli/init/draft')
  const { loginsFor, renderWorkflow } = await import('../../../src/cli/init/workflow')
  const workTree = await openWorkTree(folder, { environment: sandbox.environment })
  try {
    const explored = await exploreCommit({
      repository: workTree.repository,
      commit: workTree.tree,
      config: null,
      single: readInputs(() => '').single,
      given: [],
      registry: null,
      repositoryName: 'acme/shop'
    })
    const { configuration, hosts, emulates } = draftOf(explored, { registry: null, repository: 'acme/shop' })
    const logins = loginsFor(hosts, explored.workflows.logins)
    const entries = [...Object.entries(configuration.bases ?? {}), ...Object.entries(configuration.services ?? {})]
    return {
      draft: entries.map(([name, one]) =>
        [name, one.image, one.dockerfile, one.context, one.target ?? '-', (one.platforms ?? []).join()].join(' ')
      ),
      text: renderWorkflow({ branch: 'main', logins, emulates })
    }
  } finally {
    await workTree.close()
  }
}

describe('the workflow', () => {
  test('is valid, logs in to each registry as the old ones do, and builds the whole plan in one step', async () => {
    const tags = 'acme/shop:1,ghcr.io/acme/shop:1,registry.example.org/shop:1'
    const old = published(
      [{ tags, platforms: 'linux/arm64' }],
      [
        { username: '${{ vars.USER }}', password: '${{ secrets.HUB }}' },
        { registry: 'registry.example.org', username: '${{ matrix.x }}', password: 'plain' }
      ]
    )
    const folder = await repository('logins', { Dockerfile: 'FROM node\n', '.github/workflows/old.yml': old })
    const { text } = await written(folder)
    const { jobs } = workflowOf(await workflowDocument(workflowFile, text))
    const job = jobs.get('images')
    const steps = job?.kind === 'steps' ? job.steps.flatMap(({ does }) => (does.kind === 'uses' ? [does] : [])) : []
    expect(steps.map(({ uses }) => uses.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'docker/setup-qemu-action',
      'docker/setup-buildx-action',
      'docker/login-action',
      'docker/login-action',
      'docker/login-action',
      'OWNER/base-image-planner',
      'docker/bake-action'
    ])
    expect(text).toContain('"${{ vars.USER }}"')
    expect(text).toContain('"${{ secrets.REGISTRY_EXAMPLE_ORG_PASSWORD }}"')
    expect(text).not.toContain('plain')
  })
})
