import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'

import { closed, listening } from '../support/registry/listening'
import { loginTo, open } from '../support/registry/open'
import { RECORDED, UNAUTHORIZED } from '../support/registry/recorded-answers'
import type { Case, Recorded } from '../support/registry/recorded-answers'

describe('what registries answer', () => {
  test.each(RECORDED)('%s', async (_, recorded, toReader, toPusher) => {
    expect(await answerTo(recorded, false)).toBe(toReader)
    expect(await answerTo(recorded, true)).toBe(toPusher)
  })
})

/** @param push whether the run may push; the registry takes every upload */
async function answerTo(recorded: Case, push: boolean): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/token') === true)
      send(response, recorded.token ?? { status: 200, body: '{"token":"t"}' })
    else if (request.method === 'POST' && (recorded.scheme === 'none' || request.headers.authorization !== undefined))
      response.writeHead(202, { location: '/v2/acme/app/blobs/uploads/1' }).end()
    else if (recorded.manifest && (recorded.scheme === 'none' || request.headers.authorization !== undefined)) {
      send(response, recorded.manifest)
    } else {
      const challenge = recorded.scheme === 'Basic' ? 'Basic realm="x"' : 'Bearer realm="/token",service="x"'
      response.setHeader('www-authenticate', challenge)
      send(response, UNAUTHORIZED)
    }
  })
  const host = await listening(server)
  const credentials = recorded.login ? { credentials: loginTo({ host, username: 'me', password: 'secret' }) } : {}
  const { registry } = open({ ...credentials, retries: { tries: 1 } })
  registry.prepare([{ image: `${host}/acme/app`, push }])
  const answer = await registry.manifest(`${host}/acme/app`, 'one')
  await Promise.all([registry.close(), closed(server)])
  if (answer.kind !== 'unknown') return answer.kind
  if (!recorded.login && answer.code === 'unauthorized') expect(answer.fix).toContain('registry-username')
  return answer.code
}

function send(response: ServerResponse, { status, body, type = 'application/json' }: Recorded): void {
  response.writeHead(status, { 'content-type': type }).end(body)
}
