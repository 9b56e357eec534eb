import { createServer } from 'node:net'
import type { Server } from 'node:net'
import path from 'node:path'

import fc from 'fast-check'

import type { Plan } from '../../../src/plan/types'
import { writeImage } from '../../../src/registry/layout-writer'
import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { hostileText } from '../../support/events/hostile'
import { strictRun } from '../../support/events/strict-run'
import { checkout } from '../../support/git/checkout'
import { pushPayload } from '../../support/git/payloads'
import { closed, listening } from '../../support/registry/listening'
import { scheduleEvent } from '../../support/runner/event'

let yard: Yard
let head: string
let workspace: string
/** A registry that says what `answer` holds, word by word: Node's own server would refuse such headers. */
let server: Server
let host: string
let answer: string

beforeAll(async () => {
  server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(answer))
  })
  host = await listening(server)
  yard = await Yard.open()
  head = await yard.origin.commit({ ...SEED, Dockerfile: `FROM ${host}/up:1 AS base\n${STAGES}` })
  workspace = await checkout(yard.sandbox, yard.origin, head)
})

afterAll(async () => {
  await Promise.all([yard.close(), closed(server)])
})

const STAGES = 'COPY requirements.txt /\nFROM base AS app\nCOPY src /src\n'

describe('labels of an image in the registry', () => {
  test('whatever they say, they are told and never carried out', async () => {
    answer = answerOf(['HTTP/1.1 403 x'], JSON.stringify({ errors: [{ code: 'DENIED', message: '\n::error::##[x]' }] }))
    const first = await strictRun(workspace, { event: pushPayload({ after: head }) })
    const plan = JSON.parse(first.outputs['plan'] ?? '') as Plan
    const [base, app] = [plan.bases[0], plan.services[0]]
    if (base === undefined || app === undefined) throw new Error('a base and an app')
    const inputs = { ...SEED_INPUTS, 'refresh-max-age': '1d', 'refresh-upstream': 'rebuild' }
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (one, other) => {
        const labels = {
          'io.base-image-planner.dependency-hash': one,
          'io.base-image-planner.source-hash': other,
          'io.base-image-planner.inputs': `${one}=${other}\nrequirements.txt=${one}`,
          'org.opencontainers.image.created': one,
          'org.opencontainers.image.base.name': other,
          'org.opencontainers.image.base.digest': one,
          [other]: one
        }
        const image = { labels, layers: [], created: other }
        await writeImage(path.join(workspace, 'images/base'), { ...image, tags: [base.tag, 'latest'] })
        await writeImage(path.join(workspace, 'images/app'), { ...image, tags: [app.tag] })
        for (const event of [pushPayload({ before: head, after: head }), scheduleEvent(head, '0 4 * * 1')]) {
          const run = await strictRun(workspace, { event, inputs })
          const [again] = (JSON.parse(run.outputs['plan'] ?? '') as Plan).bases
          // A code push does not read the configuration; what looks at refresh does.
          if (event.name !== 'schedule') continue
          expect(again?.verdict).toBe('stale')
          expect(again?.reasons.map(reason => reason.code)).toContain('hash-mismatch')
        }
      }),
      { numRuns: 5 }
    )
  })
})

describe('answers of a registry', () => {
  const inputs = () => ({ ...SEED_INPUTS, registry: `${host}/acme` })

  test.each([401, 403, 404, 400, 200])('%d with a hostile reason, headers and body', async status => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, fc.nat(2), async (one, other, form) => {
        const [line = '', value = ''] = [one, other].map(headerText)
        const errors = { errors: [{ code: one, message: other, detail: one }] }
        const body =
          [JSON.stringify(errors), JSON.stringify({ message: one, details: other, [one]: other }), other][form] ?? ''
        const quoted = (text: string) => `"${text.replace(/["\\]/g, '')}"`
        const realm = `"http://${host}/${encodeURI(value)}"`
        const challenge = `Bearer realm=${realm},service=${quoted(value)},error=${quoted(line)}`
        const headers = [
          `HTTP/1.1 ${status} ${line}`,
          `www-authenticate: ${form === 0 ? challenge : `${line} realm=${value}`}`,
          `docker-content-digest: ${line}`,
          `content-type: ${form === 1 ? 'text/html' : value}`,
          `x-${form}: ${value}`
        ]
        answer = answerOf(headers, body)
        const run = await strictRun(workspace, { event: pushPayload({ after: head }), inputs: inputs() })
        // 404 alone is "no".
        if (run.code === 0) expect([400, 404]).toContain(status)
        else expect(run.errors).toHaveLength(1)
      }),
      { numRuns: 3 }
    )
  })

  test.each(['/##[error]%0A::error::x', '\u202e::error::##[x]', '/v2/?::set-output name=push::true'])(
    'a redirect to %j',
    async location => {
      answer = answerOf(['HTTP/1.1 307 x', `location: ${location}`], '')
      const run = await strictRun(workspace, {
        event: pushPayload({ after: head }),
        inputs: { ...inputs(), 'on-registry-error': 'rebuild' }
      })
      expect([run.code, run.outputs['base-stale']]).toEqual([0, 'true'])
    }
  )
})

function answerOf(head: readonly string[], body: string): string {
  const headers = [...head, `content-length: ${Buffer.byteLength(body)}`, 'connection: close']
  return `${headers.join('\r\n')}\r\n\r\n${body}`
}

/** What may stand in a header: anything else is no answer at all, which is asked for again and again. */
function headerText(text: string): string {
  return text.replace(/[\0-\x08\x0a-\x1f\x7f]/g, ' ')
}
