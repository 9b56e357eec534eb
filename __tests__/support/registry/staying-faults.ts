import type { ServerResponse } from 'node:http'

// The realm is never asked: a token was granted, and it is said to be insufficient.
const CHALLENGE =
  'Bearer realm="/token",service="registry.test",scope="repository:acme/app:pull",error="insufficient_scope"'

/** Faults that no retry mends: name, the code of the "unknown" that they end in, what the server does. */
export const STAYING_FAULTS: readonly (readonly [string, RegExp, (response: ServerResponse) => void])[] = [
  ['429', /rate-limited/, response => response.writeHead(429).end()],
  [
    '429 that asks for more than the budget',
    /rate-limited/,
    response => response.writeHead(429, { 'retry-after': '3600' }).end()
  ],
  ['500', /server-error/, response => response.writeHead(500).end()],
  ['resets', /unreachable/, response => response.destroy()],
  [
    'a body that never ends',
    /unreachable/,
    response => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 100)
      response.on('close', () => {
        clearInterval(timer)
      })
    }
  ],
  [
    'a body that never comes',
    /unreachable/,
    response => {
      response.writeHead(200).flushHeaders()
    }
  ],
  [
    'a body that is larger than its length',
    /invalid-answer|unreachable/,
    response => {
      response.socket?.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"schemaVersion":2,"manifests":[]}'
      )
    }
  ],
  [
    'a body that is smaller than its length',
    /unreachable/,
    response => {
      response.socket?.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2000\r\n\r\n{"schemaVersion":2}'
      )
    }
  ],
  [
    'HTML',
    /invalid-answer/,
    response => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>')
  ],
  [
    'a page that says 404',
    /invalid-answer/,
    response => response.writeHead(404, { 'content-type': 'text/html' }).end('<html>')
  ],
  [
    'an empty object',
    /invalid-answer/,
    response => response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  ],
  ['a redirect without an address', /invalid-answer/, response => response.writeHead(302).end()],
  ['401', /denied/, response => response.writeHead(401, { 'www-authenticate': CHALLENGE }).end()],
  ['401 without a challenge', /denied/, response => response.writeHead(401).end()],
  ['403 after a token', /denied/, response => response.writeHead(403).end()],
  [
    'a manifest of 50 MB',
    /invalid-answer/,
    response => {
      const size = 50 * 1024 * 1024
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': size })
        .end(Buffer.alloc(size, 0x20))
    }
  ],
  [
    'a manifest of 50 MB that does not say so',
    /invalid-answer/,
    response => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(50 * 1024 * 1024, 0x20))
    }
  ]
]
