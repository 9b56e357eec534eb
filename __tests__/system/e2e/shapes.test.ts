import type { BasePlan, ServicePlan } from '../../../src/plan/types'
import { Builder } from '../../support/builder'
import { Journey, json, planOf, startBuildKit } from './journey'
import type { Step } from './journey'
import { shapes } from './shapes'

/** What the plan says of the one base and the one app. */
function images(step: Step): { readonly base: BasePlan; readonly app: ServicePlan } {
  const { bases, services } = planOf(step)
  const [base, app] = [bases[0], services[0]]
  if (base === undefined || app === undefined) throw new Error('the plan lacks the base or the app')
  return { base, app }
}

function codes(image: BasePlan | ServicePlan): readonly string[] {
  return image.reasons.map(reason => reason.code)
}

/** What holds after every run that ends well: all outputs are set, and they say the same as the plan. */
function expectWhole(step: Step): void {
  const { run } = step
  expect({ code: run.code, missing: run.missing, errors: run.errors, stderr: run.stderr }).toEqual({
    code: 0,
    missing: [],
    errors: [],
    stderr: ''
  })
  const { base, app } = images(step)
  const [buildBase, buildApp] = [base.verdict === 'stale', ['fast', 'full'].includes(app.mode)]
  expect(run.outputs).toMatchObject({
    'build-base': String(buildBase),
    'build-app': String(buildApp),
    mode: app.mode,
    'base-ref': base.ref,
    'base-digest': base.digest ?? '',
    'base-tag': `deps-${base.hash.slice(0, 16)}`,
    'base-hash': base.hash,
    'base-stale': String(buildBase),
    push: 'true'
  })
  expect(json(step, 'base')).toEqual(base.build)
  expect(json(step, 'app')).toEqual(app.build)
  const [baseEntries, appEntries] = [buildBase ? [base.build] : [], buildApp ? [app.build] : []]
  const sharded = (entries: readonly unknown[]) => (entries.length === 0 ? [] : [{ include: entries }])
  expect(json(step, 'base-matrix')).toEqual({ include: baseEntries })
  expect(json(step, 'app-matrix')).toEqual({ include: appEntries })
  expect(json(step, 'base-matrices')).toEqual(sharded(baseEntries))
  expect(json(step, 'app-matrices')).toEqual(sharded(appEntries))
  expect(json(step, 'bake')).toMatchObject({
    group: {
      default: { targets: [...(buildBase ? ['base-base'] : []), ...(buildApp ? ['app-app'] : [])] }
    }
  })
  expect(run.outputs['bake-file']).toMatch(/docker-bake\.json$/)
  expect(run.summary).toContain('## Build plan')
}

const builders = { buildah: () => Builder.start(), BuildKit: startBuildKit }
const stories = (['buildah', 'BuildKit'] as const).flatMap(builder =>
  shapes.map(shape => [shape.name, builder, shape] as const)
)

describe.each(stories)('%s, built by %s', (_, builder, shape) => {
  let journey: Journey
  let host: string
  /** Repositories of the images in the registry. */
  let names: { readonly base: string; readonly app: string }
  /** The last step that built or found the app. */
  let last: Step

  beforeAll(async () => {
    journey = await Journey.start(shape.inputs, builders[builder])
    host = journey.registry.host
  })

  afterAll(async () => {
    await journey.end()
  })

  /** The app in the registry stands on the base in the registry, layer by layer. */
  async function expectOnBase(step: Step): Promise<void> {
    const { base, app } = images(step)
    const below = await journey.pushed.layers(names.base, base.tag)
    const layers = await journey.pushed.layers(names.app, app.tag)
    expect(layers.slice(0, below.length)).toEqual(below)
    expect(layers.length).toBeGreaterThan(below.length)
  }

  /** The base is not built, and the app is handed it by its digest. */
  async function expectFast(step: Step, reasons: readonly string[]): Promise<void> {
    expectWhole(step)
    expect(step.built).toEqual(['app'])
    const { base, app } = images(step)
    expect([base.verdict, codes(base), app.mode, codes(app)]).toEqual(['fresh', ['present'], 'fast', reasons])
    const digest = await journey.pushed.digest(names.base, base.tag)
    expect(base.digest).toBe(digest)
    expect(base.ref).toBe(`${host}/${names.base}:${base.tag}@${digest ?? ''}`)
    const handed = app.build[shape.handed.key].split('\n').find(line => line.startsWith(shape.handed.line(host)))
    expect(handed).toMatch(new RegExp(`:${base.tag}@${digest ?? 'no digest'}$`))
    await expectOnBase(step)
    last = step
  }

  /** Base and app are built, the base first. */
  async function expectFull(step: Step, baseReasons: readonly string[], appReasons: readonly string[]): Promise<void> {
    expectWhole(step)
    expect(step.built).toEqual(['base', 'app'])
    const { base, app } = images(step)
    expect([base.verdict, codes(base), app.mode, codes(app)]).toEqual(['stale', baseReasons, 'full', appReasons])
    expect([base.digest, base.ref]).toEqual([null, `${host}/${names.base}:${base.tag}`])
    expect(app.build[shape.handed.key]).toContain(shape.handed.line(host))
    await expectOnBase(step)
    last = step
  }

  /** Nothing is built; the tags of the event point at the image that is there. */
  async function expectRetag(step: Step, digest: string | null): Promise<void> {
    expectWhole(step)
    expect(step.built).toEqual([])
    const { base, app } = images(step)
    expect([base.verdict, app.mode, codes(app)]).toEqual(['fresh', 'retag', ['already-built']])
    expect(app.digest).toBe(digest)
    for (const tag of [app.tag, 'latest', step.sha.slice(0, 7)]) {
      expect([tag, await journey.pushed.digest(names.app, tag)]).toEqual([tag, digest])
    }
    last = step
  }

  function digestOf(step: Step): Promise<string | null> {
    return journey.pushed.digest(names.app, images(step).app.tag)
  }

  test('the first push builds base and app', async () => {
    const step = await journey.push(shape.files(host))
    const { base, app } = images(step)
    names = { base: base.image.replace(`${host}/`, ''), app: app.image.replace(`${host}/`, '') }
    await expectFull(step, ['absent', 'inputs-changed'], ['base-stale', 'never-built', 'inputs-changed'])
    expect(await journey.pushed.tags(names.app)).toEqual([step.sha.slice(0, 7), 'latest', app.tag].sort())
    expect(await journey.pushed.tags(names.base)).toEqual(expect.arrayContaining([base.tag, 'latest']))
    expect(await journey.pushed.labels(names.base, base.tag)).toMatchObject({
      'org.opencontainers.image.revision': step.sha,
      'io.base-image-planner.dependency-hash': base.hash
    })
    expect(await journey.pushed.labels(names.app, app.tag)).toMatchObject({
      'org.opencontainers.image.source': 'https://github.com/acme/shop',
      'io.base-image-planner.source-hash': app.hash
    })
  })

  test('the same push once more has nothing to do', async () => {
    const step = await journey.again()
    expectWhole(step)
    const { base, app } = images(step)
    expect([base.verdict, app.mode, codes(app), step.built]).toEqual(['fresh', 'skip', ['unchanged'], []])
  })

  test('a code change builds the app alone, on the base pinned by its digest', async () => {
    const step = await journey.push(shape.code(2))
    await expectFast(step, ['never-built', 'inputs-changed'])
    const { changes } = planOf(step)
    expect(changes).toMatchObject({ known: true, source: 'git', count: 1, truncated: false })
    expect(changes.paths).toEqual(Object.keys(shape.code(2)))
  })

  test('documents that the image does not hold change nothing', async () => {
    const step = await journey.push(shape.documentsOutside)
    expectWhole(step)
    const { base, app } = images(step)
    expect([base.verdict, app.mode, codes(app), step.built]).toEqual(['fresh', 'skip', ['unchanged'], []])
    expect(app.digest).toBe(await digestOf(last))
    expect(planOf(step).changes.count).toBe(Object.keys(shape.documentsOutside).length)
  })

  test('documents that the image holds are built, with the advice how to leave them out', async () => {
    const { documentsInside } = shape
    if (documentsInside === null) return
    const step = await journey.push(documentsInside.changes)
    await expectFast(step, ['never-built', 'inputs-changed'])
    const advice = planOf(step).warnings.filter(warning => warning.code === 'documents-in-image')
    expect(advice).toHaveLength(1)
    expect(advice[0]?.file).toMatch(/\.dockerignore$/)
    expect(advice[0]?.message).toContain(documentsInside.advised)
    expect(step.run.warnings).toContain(advice[0]?.message)
  })

  test('a new version of the project leaves the base fresh', async () => {
    const before = await digestOf(last)
    const step = await journey.push(shape.release.changes)
    if (shape.release.mode === 'fast') await expectFast(step, ['never-built', 'inputs-changed'])
    else await expectRetag(step, before)
    expect(codes(images(step).base)).toEqual(['present'])
  })

  test('a changed dependency makes the base stale', async () => {
    const step = await journey.push(shape.dependency.changes)
    const { app } = images(step)
    const appChanged = codes(app).includes('inputs-changed') ? ['inputs-changed'] : []
    await expectFull(step, ['absent', 'inputs-changed'], ['base-stale', 'never-built', ...appChanged])
    expect(images(step).base.changed).toEqual([{ input: shape.dependency.input, packages: [shape.dependency.package] }])
    expect(step.run.summary).toContain(shape.dependency.package.name)
  })

  test('a revert of the code points the tags at the image that was built then', async () => {
    const before = await digestOf(last)
    await expectFast(await journey.push(shape.code(3)), ['never-built', 'inputs-changed'])
    expect(await digestOf(last)).not.toBe(before)
    await expectRetag(await journey.push(shape.code(2)), before)
  })

  test('a revert of the dependency takes the old base, which is latest again', async () => {
    const old = await journey.push(shape.oldDependency)
    const { base } = images(old)
    await expectRetag(old, images(old).app.digest)
    expect(base.retag).toContain(`${host}/${names.base}:latest`)
    expect(await journey.pushed.digest(names.base, 'latest')).toBe(base.digest)
    const again = await journey.push(shape.dependency.changes)
    await expectRetag(again, images(again).app.digest)
    expect(await journey.pushed.digest(names.base, 'latest')).toBe(images(again).base.digest)
  })

  test('a base that was deleted from the registry is built again', async () => {
    await journey.pushed.remove(names.base, images(last).base.tag)
    await expectFull(await journey.again(), ['absent'], ['base-stale'])
  })

  test('a base that is asked for is built again', async () => {
    await expectFull(await journey.dispatch({ rebuild: 'base' }), ['forced'], ['base-stale'])
  })

  test('an app that stands on a base that was replaced is built on the new one', async () => {
    const { tag } = images(last).base
    const before = await journey.pushed.digest(names.base, tag)
    const half = await journey.dispatch({ rebuild: 'base' }, 'base')
    expect(half.built).toEqual(['base'])
    expect(await journey.pushed.digest(names.base, tag)).not.toBe(before)
    await expectFast(await journey.again(), ['not-on-base'])
    const after = await journey.again()
    expect([images(after).app.mode, after.built]).toEqual(['skip', []])
  })

  test('a registry that does not answer is an error that names it and the fix, or a full build where that is asked for', async () => {
    await journey.registry.stop()
    // Both at once, since both try again and again for a while.
    const [{ run }, step] = await Promise.all([
      journey.dispatch(),
      journey.dispatch({ 'on-registry-error': 'rebuild' }, 'nothing')
    ])
    expect([run.code, run.errors.length, run.outputs, run.stderr]).toEqual([1, 1, {}, ''])
    expect(run.errors[0]).toContain(host)
    expect(run.errors[0]).toContain('on-registry-error')
    expect(run.stdout).not.toMatch(/^\s+at /m)

    expectWhole(step)
    const { base, app } = images(step)
    expect([base.verdict, codes(base)]).toEqual(['stale', ['registry-unknown']])
    expect([app.mode, codes(app)]).toEqual(['full', ['base-stale', 'registry-unknown']])
  })
})
