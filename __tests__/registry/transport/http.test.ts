import { createServer, type RequestListener, type Server } from 'node:http'

import { Limiter } from '../../../src/registry/limiter'
import { DEFAULT_TIMEOUTS, HttpTransport, type HttpRequest } from '../../../src/registry/transport/http'
import { closed, listening } from '../../support/registry/listening'

let server: Server
let transport: HttpTransport
let connections: number
let host: string

async function start(listener: RequestListener): Promise<void> {
  server = createServer(listener)
  connections = 0
  server.on('connection', () => connections++)
  host = await listening(server)
  transport = new HttpTransport({}, { connect: 500, idle: 300, total: 1000 })
}

afterEach(async () => {
  await transport.close()
  server.closeAllConnections()
  await closed(server)
})

const send = (more: Partial<HttpRequest> = {}) =>
  transport.send({
    method: 'GET',
    url: new URL(`http://${host}/`),
    headers: {},
    limit: 1000,
    publicOnly: false,
    ...more
  })

test('200 questions, 16 at a time, take 16 connections, HEAD included', async () => {
  const body = 'x'.repeat(700)
  await start(({ method }, response) => {
    response.writeHead(200, { 'content-length': body.length })
    setTimeout(() => response.end(method === 'HEAD' ? '' : body), 2)
  })
  // A slow machine is no failure here.
  await transport.close()
  transport = new HttpTransport({}, DEFAULT_TIMEOUTS)
  const limiter = new Limiter(16)
  const methods = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? 'HEAD' : 'GET'))
  const answers = await Promise.all(methods.map(method => limiter.run(() => send({ method }))))
  expect(answers.map(answer => answer.body.length)).toEqual(methods.map(method => (method === 'HEAD' ? 0 : 700)))
  expect(connections).toBe(16)
  expect(transport.requests).toBe(200)
})

test.each<[string, RequestListener, object]>([
  ['nothing at all', () => undefined, { reason: 'timeout' }],
  [
    'a body that stops',
    (_, response) => {
      response.writeHead(200, { 'content-length': 10 })
      response.write('12345')
    },
    { reason: 'timeout' }
  ],
  [
    'a body that is cut',
    (_, response) => {
      response.writeHead(200, { 'content-length': 10 })
      response.write('12345', () => response.destroy())
    },
    { reason: 'network' }
  ],
  [
    'a chunked body that is cut',
    (_, response) => {
      response.write('12345', () => response.destroy())
    },
    { reason: 'network' }
  ],
  [
    'a body that is longer than allowed',
    (_, response) => {
      response.write('x'.repeat(2000))
    },
    { reason: 'too-large' }
  ],
  [
    'a length that is longer than allowed',
    (_, response) => {
      response.writeHead(200, { 'content-length': 2000 }).write('x')
    },
    { reason: 'too-large' }
  ],
  ['a connection that ends', request => request.socket.destroy(), { reason: 'network' }]
])('%s is a failure', async (_, listener, expected) => {
  await start(listener)
  await expect(send()).rejects.toMatchObject(expected)
})

test('a body after the answer to HEAD is no fault', async () => {
  await start(({ socket }) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-digest: a\r\nx-digest: b\r\n\r\n12345')
  })
  const answer = await send({ method: 'HEAD' })
  expect([answer.status, answer.body.length, answer.headers('x-digest')]).toEqual([200, 0, ['a', 'b']])
})

test('a body in small pieces has as much time as one request may take', async () => {
  await start((_, response) => {
    const timer = setInterval(() => response.write('.'), 100)
    response.on('close', () => {
      clearInterval(timer)
    })
  })
  await expect(send()).rejects.toMatchObject({
    reason: 'timeout',
    message: expect.stringContaining('in time') as string
  })
})

test('what is under way when the run ends fails for good, and nothing new is begun', async () => {
  await start(() => undefined)
  const underWay = send()
  await new Promise(resolve => server.once('request', resolve))
  await transport.close()
  await expect(underWay).rejects.toMatchObject({ reason: 'forbidden', passing: false })
  await expect(send()).rejects.toMatchObject({ reason: 'forbidden', passing: false })
})
