import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { closed, listening } from './listening'

interface Entry {
  readonly key: string
  readonly version: string
  content: Buffer
  finalized: boolean
}

/** GitHub's cache service, version 2: Twirp over JSON for the entries, a blob store for their content. */
export interface CacheServer {
  /** For `ACTIONS_RESULTS_URL`. */
  readonly url: string
  /** Oldest first. */
  readonly entries: Entry[]
  readonly calls: string[]
  /** Replaces all answers. */
  instead: ((response: ServerResponse) => void) | null
  stop(): Promise<void>
}

/** Variables of a run that has this cache service. */
export function cacheVariables({ url }: CacheServer, temporary: string): Record<string, string> {
  return {
    RUNNER_TEMP: temporary,
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: url,
    ACTIONS_RUNTIME_TOKEN: 'token'
  }
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/'

export async function startCacheService(): Promise<CacheServer> {
  const entries: Entry[] = []
  const calls: string[] = []
  let host = ''
  const state: Pick<CacheServer, 'instead'> = { instead: null }
  const server = createServer((request, response) => {
    void bodyOf(request).then(body => {
      const url = new URL(request.url ?? '/', 'http://cache')
      const call = url.pathname.startsWith(TWIRP) ? url.pathname.slice(TWIRP.length) : `${request.method ?? ''} blob`
      calls.push(call)
      if (state.instead) state.instead(response)
      else if (call.endsWith('blob')) blob(url, request, response, body)
      else reply(response, rpc(call, JSON.parse(body.toString()) as Record<string, unknown>))
    })
  })

  function rpc(call: string, asked: Record<string, unknown>): unknown {
    const { key, version } = { key: String(asked['key']), version: String(asked['version']) }
    if (call === 'GetCacheEntryDownloadURL') {
      const keys = [key, ...((asked['restore_keys'] as string[] | undefined) ?? [])]
      const found = keys
        .map(each =>
          entries.findLast(entry => entry.finalized && entry.version === version && entry.key.startsWith(each))
        )
        .find(entry => entry !== undefined)
      if (!found) return { ok: false }
      const place = `http://${host}/blob/${entries.indexOf(found)}`
      return { ok: true, matched_key: found.key, signed_download_url: place }
    }
    const known = entries.find(entry => entry.key === key && entry.version === version)
    if (call === 'CreateCacheEntry') {
      if (known) return { ok: false }
      entries.push({ key, version, content: Buffer.alloc(0), finalized: false })
      return { ok: true, signed_upload_url: `http://${host}/blob/${entries.length - 1}?sig=signature-of-the-test` }
    }
    if (known) known.finalized = true
    return { ok: known !== undefined, entry_id: '1' }
  }

  function blob(url: URL, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const entry = entries[Number(url.pathname.split('/').at(-1))]
    if (!entry) response.writeHead(404).end()
    else if (request.method === 'GET')
      response.writeHead(200, { 'content-length': entry.content.length }).end(entry.content)
    else {
      // Azure's protocol: one PUT of the whole, or blocks that a last PUT lists in order.
      if (url.searchParams.get('comp') === 'block') entry.content = Buffer.concat([entry.content, body])
      else if (url.searchParams.get('comp') === null) entry.content = body
      response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1' }).end()
    }
  }

  host = await listening(server)
  return Object.assign(state, { url: `http://${host}/`, entries, calls, stop: () => closed(server) })
}

function reply(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
