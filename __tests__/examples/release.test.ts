import { decisions, ExampleRepository, startWorld } from '../support/example'
import type { World } from '../support/example'
import { NO_COMMIT, pushEvent } from '../support/runner/event'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterAll(async () => {
  await world.close()
})

const IMAGE = 'acme/shop'

/** Its version comes from git: what main has built of the same commit holds another one. */
test('examples/1-literal-from: a release is built, each tag once', async () => {
  const repository = await ExampleRepository.of(world, '1-literal-from')
  try {
    const commit = await repository.commit()
    await repository.run(pushEvent(commit))
    const digests = [await world.pushed.digest(IMAGE, 'latest')]
    for (const version of ['1.0.0', '1.0.1']) {
      await repository.git('tag', `v${version}`)
      const released = pushEvent(commit, NO_COMMIT, `refs/tags/v${version}`)
      expect(decisions(await repository.run(released))).toEqual({ base: 'fresh', app: 'fast' })
      digests.push(await world.pushed.digest(IMAGE, version))
      expect(decisions(await repository.run(released))).toEqual({ base: 'fresh', app: 'skip' })
    }
    expect(digests).not.toContain(null)
    expect(new Set(digests).size).toBe(3)
    expect(await world.pushed.digest(IMAGE, 'latest')).toBe(digests[0])
  } finally {
    await repository.remove()
  }
})
