import { decisions, ExampleRepository, startWorld } from '../../support/example'
import type { World } from '../../support/example'
import { NO_COMMIT, pushEvent } from '../../support/runner/event'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterAll(async () => {
  await world.close()
})

const IMAGE = 'acme/shop'

/** Its version comes from git: what main has built of the same commit holds another one. */
test('examples/1-literal-from: a release is built, once', async () => {
  const repository = await ExampleRepository.of(world, '1-literal-from')
  try {
    const commit = await repository.commit()
    await repository.run(pushEvent(commit))
    const latest = await world.pushed.digest(IMAGE, 'latest')
    await repository.git('tag', 'v1.0.0')
    const released = pushEvent(commit, NO_COMMIT, 'refs/tags/v1.0.0')
    expect(decisions(await repository.run(released))).toEqual({ base: 'fresh', app: 'fast' })
    const release = await world.pushed.digest(IMAGE, '1.0.0')
    expect([latest, release]).not.toContain(null)
    expect(release).not.toBe(latest)
    expect(decisions(await repository.run(released))).toEqual({ base: 'fresh', app: 'skip' })
    expect(await world.pushed.digest(IMAGE, 'latest')).toBe(latest)
  } finally {
    await repository.remove()
  }
}, 900_000)
