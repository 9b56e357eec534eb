import { rm } from 'node:fs/promises'
import path from 'node:path'
import { initCommand } from '../../../src/cli/init'
import { runCommand } from '../../cli/support/run-command'
import { decisions, ExampleRepository, startWorld, story, type World } from '../../support/example'
import { pullRequestEvent, pushEvent } from '../../support/runner/event'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  await world.close()
})

/** What `init` writes is committed as it is: the first run builds all, the second one nothing. */
test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['1-literal-from', { base: 'stale', app: 'full' }, { base: 'fresh', app: 'skip' }],
  ['3-one-dockerfile', { base: 'stale', app: 'full' }, { base: 'fresh', app: 'skip' }]
])(
  '%s without its workflow: what init writes runs, and its second run skips all',
  async (name, first, second) => {
    const repository = await ExampleRepository.of(world, name)
    try {
      await rm(path.join(repository.folder, '.github'), { recursive: true })
      await repository.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git')
      const environment = { PATH: process.env['PATH'] ?? '', HOME: repository.folder, ...world.network.env }
      expect((await runCommand(initCommand, repository.folder, environment, [])).code).toBe(0)

      const head = await repository.commit()
      const run = await repository.run(pushEvent(head))
      expect([run.result === 'success' ? '' : story(run), decisions(run)]).toEqual(['', first])
      const again = await repository.run(pushEvent(head, head))
      expect([again.result === 'success' ? '' : story(again), decisions(again)]).toEqual(['', second])

      const fork = await repository.run(pullRequestEvent(head, { number: 1, head, base: head, fork: true }))
      expect(fork.result === 'success' ? '' : story(fork)).toBe('')
    } finally {
      await repository.remove()
    }
  },
  900_000
)
