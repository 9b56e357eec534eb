import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import type { Origin } from './origin'

/** An origin over http, for those alone who send the header `authorization`. */
export interface PrivateServer {
  readonly url: string
  close(): void
}

export async function privateServer({ directory }: Origin, authorization: string): Promise<PrivateServer> {
  const server = createServer((request, response) => {
    if (request.headers.authorization === authorization) serve(path.dirname(directory), request, response)
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/${path.basename(directory)}`, close: () => server.close() }
}

/** Source: https://git-scm.com/docs/git-http-backend, a program of CGI (RFC 3875) */
function serve(root: string, request: IncomingMessage, response: ServerResponse): void {
  const { headers, method = '', url = '' } = request
  const { pathname, search } = new URL(url, 'http://127.0.0.1')
  const env = {
    ...process.env,
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: [headers['git-protocol']].flat().join(),
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers['content-type'],
    HTTP_CONTENT_ENCODING: headers['content-encoding']
  }
  const program = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  request.pipe(program.stdin)
  const parts: Buffer[] = []
  program.stdout.on('data', (part: Buffer) => parts.push(part))
  program.on('close', () => {
    const answer = Buffer.concat(parts)
    const end = answer.indexOf('\r\n\r\n')
    const lines = answer.subarray(0, end).toString().split('\r\n')
    const fields = lines.map(line => line.split(': ') as [string, string])
    const status = fields.find(([name]) => name === 'Status')?.[1] ?? '200'
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(fields)).end(answer.subarray(end + 4))
  })
}
