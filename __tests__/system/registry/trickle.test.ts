import { createServer } from 'node:http'

import { closed, listening } from '../../support/registry/listening'
import { open } from '../../support/registry/open'

test('answers that trickle hold a run up for a bounded time in all', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => {
      clearInterval(timer)
    })
  })
  const host = await listening(server)
  const { registry } = open({
    timeouts: { connect: 2_000, idle: 1_000, total: 60_000 },
    retries: { first: 10, budget: 500, slow: 200 }
  })
  const started = Date.now()
  for (const tag of ['one', 'two', 'three']) {
    const answer = await registry.manifest(`${host}/acme/app`, tag)
    expect(answer).toMatchObject({ kind: 'unknown', code: 'unreachable' })
  }
  expect(Date.now() - started).toBeLessThan(10_000)
  await registry.close()
  await closed(server)
})
