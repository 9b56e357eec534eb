import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { loopbackNetwork } from '../network/loopback'
import type { LoopbackNetwork } from '../network/loopback'
import { closed, listening } from './listening'

/** What a server answered, as its users, its documentation or its source report it. */
export interface Recorded {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One public registry as far as the question "may this run push?" goes. */
export interface Model {
  /** Where the shapes of its answers are from. */
  readonly sources: readonly string[]
  readonly host: string
  /** Host that is talked to, where it is another one. */
  readonly api?: string
  readonly challenge: string
  /** Host and path of the token server; absent with `Basic`. */
  readonly tokens?: { readonly host: string; readonly path: string }
  /** A token for these scopes. */
  readonly token?: (scopes: readonly string[]) => string
  /** To the cancelling of an upload. */
  readonly cancel: Recorded
}

/** How a registry answers in one situation; what is left out is granted, and there is no image. */
export interface Situation {
  readonly token?: (scopes: readonly string[]) => Recorded | null
  readonly manifest?: Recorded
  readonly upload?: Recorded
  /** The list of tags of a repository. */
  readonly tags?: Recorded
}

export function errors(status: number, code: string, message: string): Recorded {
  return { status, body: JSON.stringify({ errors: [{ code, message }] }) }
}

const opaque = () => 'djE6b3BhcXVlOnRva2Vu'
const cancelled = { status: 204 }

/** A token that says what it is good for, as https://distribution.github.io/distribution/spec/auth/jwt/ describes. */
export function jwt(access: readonly { readonly name: string; readonly actions: readonly string[] }[]): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'auth.docker.io', access: access.map(one => ({ type: 'repository', ...one })) }
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`
}

function asAsked(scopes: readonly string[]): string {
  return jwt(
    scopes.map(scope => ({ name: scope.split(':')[1] ?? '', actions: (scope.split(':')[2] ?? '').split(',') }))
  )
}

export const MODELS = {
  ghcr: {
    sources: [
      'https://github.com/radius-project/radius/pull/12623',
      'https://github.com/openappsec/openappsec/issues/306'
    ],
    host: 'ghcr.io',
    challenge: 'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:acme/app:pull"',
    tokens: { host: 'ghcr.io', path: '/token' },
    token: opaque,
    cancel: errors(405, 'UNSUPPORTED', 'The operation is unsupported.')
  },
  hub: {
    sources: [
      'https://distribution.github.io/distribution/spec/auth/token/',
      'https://github.com/spinalcordtoolbox/spinalcordtoolbox/issues/5286'
    ],
    host: 'docker.io',
    api: 'registry-1.docker.io',
    challenge: 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"',
    tokens: { host: 'auth.docker.io', path: '/token' },
    token: asAsked,
    cancel: cancelled
  },
  ecr: {
    sources: [
      'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
      'https://github.com/pytorch/pytorch/issues/137361',
      'https://docs.amazonaws.cn/en_us/AmazonECR/latest/userguide/docker-push-ecr-image.html'
    ],
    host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    challenge: 'Basic realm="https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/",service="ecr.amazonaws.com"',
    cancel: cancelled
  },
  quay: {
    sources: ['https://github.com/quay/quay/blob/master/endpoints/v2/v2auth.py'],
    host: 'quay.io',
    challenge: 'Bearer realm="https://quay.io/v2/auth",service="quay.io",scope="repository:acme/app:pull"',
    tokens: { host: 'quay.io', path: '/v2/auth' },
    token: opaque,
    cancel: cancelled
  },
  harbor: {
    sources: [
      'https://github.com/goharbor/harbor/blob/main/src/server/middleware/v2auth/auth.go',
      'https://github.com/goharbor/harbor/issues/13115'
    ],
    host: 'harbor.example.com',
    challenge: 'Bearer realm="https://harbor.example.com/service/token",service="harbor-registry"',
    tokens: { host: 'harbor.example.com', path: '/service/token' },
    token: opaque,
    cancel: cancelled
  },
  gitlab: {
    sources: [
      'https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/auth/container_registry_authentication_service.rb',
      'https://github.com/getwud/wud/issues/600'
    ],
    host: 'registry.gitlab.com',
    challenge: 'Bearer realm="https://gitlab.com/jwt/auth",service="container_registry"',
    tokens: { host: 'gitlab.com', path: '/jwt/auth' },
    token: asAsked,
    cancel: cancelled
  },
  artifactory: {
    sources: [
      'https://github.com/jfrog/teamcity-artifactory-plugin/issues/177',
      'https://github.com/moby/buildkit/issues/1130'
    ],
    host: 'acme.jfrog.io',
    challenge: 'Bearer realm="https://acme.jfrog.io/v2/token",service="acme.jfrog.io"',
    tokens: { host: 'acme.jfrog.io', path: '/v2/token' },
    token: opaque,
    cancel: cancelled
  }
} as const satisfies Readonly<Record<string, Model>>

/** A model that runs, reached by its own name by whoever has this environment. */
export interface Running {
  readonly env: LoopbackNetwork['env']
  /** `METHOD path` of what was asked of the registry, with `+` where a login or a token was shown. */
  readonly asked: readonly string[]
  /** What was asked of hosts that are not there, or without TLS. */
  readonly refused: readonly string[]
  /** The scopes of each token that was asked for. */
  readonly scopes: readonly (readonly string[])[]
  close(): Promise<void>
}

export async function play(
  model: Model,
  situation: Situation,
  login: { username: string; password: string } | null
): Promise<Running> {
  const asked: string[] = []
  const scopes: (readonly string[])[] = []
  const expected =
    login === null ? null : `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
  const tokens: Model['tokens'] = model.tokens
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
    if (tokens !== undefined && url.host === tokens.host && url.pathname === tokens.path) {
      const wanted = url.searchParams.getAll('scope')
      scopes.push(wanted)
      const trusted = expected !== null && request.headers.authorization === expected
      const refused = trusted ? situation.token?.(wanted) : errors(401, 'UNAUTHORIZED', 'authentication required')
      send(response, refused ?? { status: 200, body: JSON.stringify({ token: model.token?.(wanted) ?? '' }) })
      return
    }
    const isKnown = request.headers.authorization !== undefined
    asked.push(`${request.method ?? ''} ${url.pathname}${isKnown ? ' +' : ''}`)
    send(
      response,
      isKnown
        ? answerTo(request, url, model, situation)
        : { ...denied, headers: { 'www-authenticate': model.challenge } }
    )
  })
  const address = await listening(server)
  const hosts = [model.api ?? model.host, ...(tokens === undefined ? [] : [tokens.host])]
  const network = await loopbackNetwork(Object.fromEntries(hosts.map(host => [host, address])))
  return {
    env: network.env,
    refused: network.refused,
    asked,
    scopes,
    close: async () => {
      await network.close()
      await closed(server)
    }
  }
}

const denied = errors(401, 'UNAUTHORIZED', 'authentication required')

function answerTo(request: IncomingMessage, url: URL, model: Model, situation: Situation): Recorded {
  if (/\/blobs\/uploads\/$/.test(url.pathname) && request.method === 'POST') {
    const location = `${url.pathname}9f2e?_state=abc`
    return situation.upload ?? { status: 202, headers: { location, 'docker-upload-uuid': '9f2e', range: '0-0' } }
  }
  if (request.method === 'DELETE') return model.cancel
  if (url.pathname.endsWith('/tags/list')) return situation.tags ?? errors(404, 'NAME_UNKNOWN', 'repository not found')
  return situation.manifest ?? errors(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
}

function send(response: ServerResponse, { status, body = '', headers = {} }: Recorded): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}
