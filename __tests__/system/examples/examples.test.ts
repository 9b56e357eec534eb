import { decisions, ExampleRepository, startWorld, story } from '../../support/example'
import type { World } from '../../support/example'
import { dispatchEvent, pullRequestEvent, pushEvent } from '../../support/runner/event'
import type { WorkflowRun } from '../../support/workflow/types'
import { examples, full, type Edit, type Example } from './support/edits'

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

test.each(examples)(
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
  900_000
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

test.each(examples.filter(example => example.folder !== '5-runtime-and-app'))(
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
      const builds = run.jobs.flatMap(job => job.steps).filter(step => /\/build@|bake-action/.test(step.what))
      expect(builds.map(step => step.outcome)).toContain('success')
    } finally {
      await repository.remove()
    }
  }
)

test('1-literal-from: by hand, with rebuild and a tag', async () => {
  const example = examples[0]
  if (example === undefined) throw new Error('no example')
  const repository = await ExampleRepository.of(world, example.folder)
  try {
    const head = await repository.commit()
    const run = succeeded(await repository.run(dispatchEvent(head, { rebuild: 'base', tag: 'by-hand' })))
    expect(decisions(run)).toEqual(full)
    const after = await snapshot(example)
    expect(after['acme/shop-base:by-hand']).toBe(after['acme/shop-base:latest'])
  } finally {
    await repository.remove()
  }
})
