import { decisions, ExampleRepository, startWorld, story } from '../support/example'
import type { World } from '../support/example'
import { dispatchEvent, pullRequestEvent, pushEvent } from '../support/runner/event'
import type { WorkflowRun } from '../support/workflow/types'

interface Edit {
  readonly file: string
  /** Null: a line is added at the end. */
  readonly from: string | null
  readonly to: string
  /** What the plan of the next push says, by image. */
  readonly plans: Readonly<Record<string, string>>
}

interface Example {
  readonly folder: string
  /** Image repository by name, and the base of each service. */
  readonly bases: Readonly<Record<string, string>>
  readonly services: Readonly<Record<string, { readonly image: string; readonly base: string }>>
  readonly code: Edit
  readonly dependency: Edit
  readonly documents: Edit
}

function alone(image: string, base: string): Pick<Example, 'bases' | 'services'> {
  return { bases: { base }, services: { app: { image, base } } }
}

const FAST = { base: 'fresh', app: 'fast' }
const FULL = { base: 'stale', app: 'full' }
const SKIP = { base: 'fresh', app: 'skip' }

const EXAMPLES: readonly Example[] = [
  {
    folder: '1-literal-from',
    ...alone('acme/shop', 'acme/shop-base'),
    code: { file: 'src/shop/app.py', from: 'Invoice', to: 'Bill', plans: FAST },
    dependency: { file: 'pyproject.toml', from: 'flask>=3.0', to: 'flask>=3.1', plans: FULL },
    documents: { file: 'docs/guide.md', from: null, to: 'More.', plans: SKIP }
  },
  {
    folder: '2-fast-and-full',
    ...alone('acme/scores', 'acme/scores-base'),
    code: { file: 'templates/index.html', from: 'Scores', to: 'All scores', plans: FAST },
    dependency: { file: 'requirements-enhanced.txt', from: 'numpy==2.1.1', to: 'numpy==2.1.2', plans: FULL },
    documents: { file: 'src/NOTES.md', from: null, to: 'More.', plans: SKIP }
  },
  {
    folder: '3-one-dockerfile',
    ...alone('acme/notes', 'acme/notes-base'),
    code: { file: 'notes/__main__.py', from: '/version', to: '/about', plans: FAST },
    dependency: { file: 'requirements.txt', from: 'flask==3.0.3', to: 'flask==3.1.0', plans: FULL },
    documents: { file: 'docs/deploying.md', from: null, to: 'More.', plans: SKIP }
  },
  {
    folder: '4-monorepo',
    bases: { python: 'acme/fleet-python', 'python-dev': 'acme/fleet-python-dev' },
    services: {
      api: { image: 'acme/fleet-api', base: 'acme/fleet-python' },
      worker: { image: 'acme/fleet-worker', base: 'acme/fleet-python' },
      dev: { image: 'acme/fleet-dev', base: 'acme/fleet-python-dev' }
    },
    code: {
      file: 'packages/worker/worker/__main__.py',
      from: 'distance(3, 1)',
      to: 'distance(4, 1)',
      plans: { python: 'fresh', 'python-dev': 'fresh', api: 'skip', worker: 'fast', dev: 'fast' }
    },
    dependency: {
      file: 'poetry.lock',
      from: 'version = "0.115.0"',
      to: 'version = "0.115.2"',
      plans: { python: 'stale', 'python-dev': 'stale', api: 'full', worker: 'full', dev: 'full' }
    },
    documents: {
      file: 'docs/packages.md',
      from: null,
      to: 'More.',
      plans: { python: 'fresh', 'python-dev': 'fresh', api: 'skip', worker: 'skip', dev: 'skip' }
    }
  },
  {
    folder: '5-runtime-and-app',
    ...alone('tracker/app', 'tracker/runtime'),
    code: { file: 'app/main.py', from: 'Starlette()', to: 'Starlette(debug=True)', plans: FAST },
    dependency: { file: 'requirements.txt', from: 'psycopg==3.2.1', to: 'psycopg==3.2.2', plans: FULL },
    documents: { file: 'app/README.md', from: null, to: 'More.', plans: SKIP }
  }
]

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterAll(async () => {
  await world.close()
})

/** `image:tag` → digest of everything that the example has pushed. */
async function snapshot(example: Example): Promise<Readonly<Record<string, string | null>>> {
  const images = [...Object.values(example.bases), ...Object.values(example.services).map(service => service.image)]
  const found: Record<string, string | null> = {}
  for (const image of images) {
    for (const tag of await world.pushed.tags(image)) found[`${image}:${tag}`] = await world.pushed.digest(image, tag)
  }
  return found
}

/** Image repositories with a digest that was not there before. */
function built(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>
): readonly string[] {
  const known = new Set(Object.values(before))
  const fresh = Object.entries(after).filter(([, digest]) => !known.has(digest))
  return [...new Set(fresh.map(([reference]) => reference.replace(/:.*/, '')))].sort()
}

function succeeded(run: WorkflowRun): WorkflowRun {
  if (run.result !== 'success') throw new Error(story(run))
  return run
}

async function expectOnBases(example: Example, after: Readonly<Record<string, string | null>>): Promise<void> {
  for (const { image, base } of Object.values(example.services)) {
    const below = await world.pushed.layers(base, 'latest')
    // The newest source hash is where the branch's own tag points.
    const branch = after[`${image}:latest`] ?? after[`${image}:main`]
    const own = await world.pushed.layers(image, branch ?? 'latest')
    expect(own.slice(0, below.length)).toEqual(below)
    expect(own.length).toBeGreaterThan(below.length)
  }
}

test.each(EXAMPLES)(
  '$folder: first push, code, documents, dependency',
  async example => {
    const repository = await ExampleRepository.of(world, example.folder)
    try {
      let head = await repository.commit()
      const first = succeeded(await repository.run(pushEvent(head)))
      const everything = Object.fromEntries([
        ...Object.keys(example.bases).map(name => [name, 'stale']),
        ...Object.keys(example.services).map(name => [name, 'full'])
      ]) as Record<string, string>
      expect(decisions(first)).toEqual(everything)
      let before = await snapshot(example)
      await expectOnBases(example, before)

      for (const edit of [example.code, example.documents, example.dependency]) {
        await repository.edit(edit.file, edit.from, edit.to)
        const next = await repository.commit()
        const run = succeeded(await repository.run(pushEvent(next, head)))
        expect({ [edit.file]: decisions(run) }).toEqual({ [edit.file]: edit.plans })
        const after = await snapshot(example)
        expect({ [edit.file]: built(before, after) }).toEqual({ [edit.file]: imagesToBuild(example, edit) })
        await expectOnBases(example, after)
        for (const [name, image] of Object.entries(example.bases)) {
          if (edit.plans[name] === 'fresh') expect(tagsOf(image, after)).toEqual(tagsOf(image, before))
        }
        before = after
        head = next
      }
    } finally {
      await repository.remove()
    }
  },
  300_000
)

function tagsOf(image: string, found: Readonly<Record<string, string | null>>): readonly string[] {
  return Object.keys(found).filter(reference => reference.startsWith(`${image}:`))
}

function imagesToBuild(example: Example, edit: Edit): readonly string[] {
  const bases = Object.entries(example.bases).filter(([name]) => edit.plans[name] === 'stale')
  const services = Object.entries(example.services).filter(([name]) =>
    ['fast', 'full'].includes(edit.plans[name] ?? '')
  )
  return [...bases.map(([, image]) => image), ...services.map(([, service]) => service.image)].sort()
}

test.each(EXAMPLES.filter(example => example.folder !== '5-runtime-and-app'))(
  "$folder: a fork's pull request with a stale base builds, and pushes nothing",
  async example => {
    const repository = await ExampleRepository.of(world, example.folder)
    try {
      const base = await repository.commit()
      await repository.edit(example.dependency.file, example.dependency.from, `${example.dependency.to}9`)
      const head = await repository.commit()
      const before = await snapshot(example)
      const event = pullRequestEvent(head, { number: 7, head, base, fork: true })
      const run = succeeded(await repository.run(event))
      expect(decisions(run)).toMatchObject(example.dependency.plans)
      expect(await snapshot(example)).toEqual(before)
      const builds = run.jobs.flatMap(job => job.steps).filter(step => /build-push|bake/.test(step.what))
      expect(builds.map(step => step.outcome)).toContain('success')
    } finally {
      await repository.remove()
    }
  }
)

test('1-literal-from: by hand, with rebuild and a tag', async () => {
  const example = EXAMPLES[0]
  if (example === undefined) throw new Error('no example')
  const repository = await ExampleRepository.of(world, example.folder)
  try {
    const head = await repository.commit()
    const run = succeeded(await repository.run(dispatchEvent(head, { rebuild: 'base', tag: 'by-hand' })))
    expect(decisions(run)).toEqual(FULL)
    const after = await snapshot(example)
    expect(after['acme/shop-base:by-hand']).toBe(after['acme/shop-base:latest'])
  } finally {
    await repository.remove()
  }
})
