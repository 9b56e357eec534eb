import { createServer } from 'node:http'
import * as v from 'valibot'
import { closed, listening } from '../registry/listening'
import { REPOSITORY } from '../runner/event'
import type { OpenApi } from './openapi'

export interface ApiFile {
  readonly filename: string
  readonly status?: string
  readonly previous_filename?: string
}

/** What the server knows; a test changes it as it goes. */
export interface ApiState {
  /** By `base...head`. Files are those of the three-dot comparison, as many as there are: the server applies the cap. */
  readonly comparisons: Map<string, { readonly mergeBase: string; readonly files: readonly ApiFile[] }>
  readonly pullRequests: Map<number, { readonly head: string; readonly files: readonly ApiFile[] }>
  /** When set, every answer is this one. */
  failure: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: unknown
  } | null
}

export interface GithubApi {
  /** Base URL, as `GITHUB_API_URL` gives it on GitHub Enterprise Server. */
  readonly url: string
  readonly state: ApiState
  /** Paths with their queries, and the token that came with them. */
  readonly requests: readonly { readonly url: string; readonly authorization: string | undefined }[]
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const objectSchema = v.looseObject({})

/** A local GitHub REST API with its caps and pages. Each answer is checked against GitHub's description before it is sent. */
export async function startGithubApi(openApi: OpenApi): Promise<GithubApi> {
  const state: ApiState = { comparisons: new Map(), pullRequests: new Map(), failure: null }
  const requests: { url: string; authorization: string | undefined }[] = []

  function answer(url: URL): Answer {
    if (state.failure !== null) return { body: failureBody(openApi), ...state.failure }
    const route = decodeURIComponent(url.pathname).replace(`/api/v3/repos/${REPOSITORY}/`, '')
    const page = Number(url.searchParams.get('page') ?? 1)
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
    const [, basehead] = /^compare\/(.+)$/.exec(route) ?? []
    const comparison = state.comparisons.get(basehead ?? '')
    if (comparison !== undefined) return { status: 200, body: comparisonBody(openApi, comparison, page) }
    const [, number, list] = /^pulls\/(\d+)(\/files)?$/.exec(route) ?? []
    const pull = state.pullRequests.get(Number(number))
    if (pull === undefined) return { status: 404, body: failureBody(openApi) }
    if (list === undefined) return { status: 200, body: pullBody(openApi, pull.head, pull.files.length) }
    const files = pull.files.slice(0, 3000).slice((page - 1) * size, page * size)
    return { status: 200, body: entries(openApi, files) }
  }

  const server = createServer((incoming, outgoing) => {
    requests.push({ url: incoming.url ?? '', authorization: incoming.headers.authorization })
    const { status, body, headers = {} } = answered(() => answer(new URL(incoming.url ?? '', 'http://localhost')))
    outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    outgoing.end(JSON.stringify(body))
  })
  const address = await listening(server)
  return { url: `http://${address}/api/v3`, state, requests, close: () => closed(server) }
}

function comparisonBody(
  openApi: OpenApi,
  { mergeBase, files }: { mergeBase: string; files: readonly ApiFile[] },
  page: number
): unknown {
  const example = v.parse(v.looseObject({ merge_base_commit: objectSchema }), openApi.example('commit-comparison'))
  const listed = page === 1 ? { files: entries(openApi, files.slice(0, 300)) } : {}
  const body = { ...example, merge_base_commit: { ...example.merge_base_commit, sha: mergeBase }, files: [], ...listed }
  openApi.check('commit-comparison', body)
  return body
}

function pullBody(openApi: OpenApi, sha: string, changed: number): unknown {
  const example = v.parse(v.looseObject({ head: objectSchema }), openApi.example('pull-request'))
  // The published example lacks a field that the description demands of a team.
  const body = { ...example, requested_teams: [], changed_files: changed, head: { ...example.head, sha } }
  openApi.check('pull-request', body)
  return body
}

function entries(openApi: OpenApi, files: readonly ApiFile[]): readonly unknown[] {
  const [example] = v.parse(v.array(objectSchema), openApi.example('diff-entry-items'))
  const body = files.map(file => ({ ...example, status: 'modified', ...file }))
  for (const entry of body.slice(0, 3)) openApi.check('diff-entry', entry)
  return body
}

function failureBody(openApi: OpenApi): unknown {
  const body = { message: '::error::##[error]made up', documentation_url: 'https://docs.github.com/rest' }
  openApi.check('basic-error', body)
  return body
}

/** A mistake of this server, such as a body that GitHub would not send, must show in the test that caused it. */
function answered(answer: () => Answer): Answer {
  try {
    return answer()
  } catch (error) {
    process.stderr.write(`the API of the tests: ${String(error)}\n`)
    return { status: 599, body: null }
  }
}
