/** What a server answered, as its users and its documentation report it. */
export interface Recorded {
  readonly status: number
  readonly body: string
  readonly type?: string
}

export interface Case {
  readonly scheme: 'Bearer' | 'Basic' | 'none'
  readonly login: boolean
  /** Of the token server; absent: a token. */
  readonly token?: Recorded
  /** Of the manifest, once credentials or a token are shown; absent: never asked. */
  readonly manifest?: Recorded
}

function errors(status: number, code: string, message: string): Recorded {
  return { status, body: JSON.stringify({ errors: [{ code, message, detail: {} }] }) }
}

export const UNAUTHORIZED = errors(401, 'UNAUTHORIZED', 'authentication required')
const MANIFEST_UNKNOWN = errors(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
const bearer = { scheme: 'Bearer', login: true } as const
const anonymous = { scheme: 'Bearer', login: false } as const
const basic = { scheme: 'Basic', login: true } as const

/** Name, what happens, the answer to a run that only reads, and to one that may push where the registry would take the push. */
export const RECORDED: readonly (readonly [string, Case, string, string])[] = [
  ['Docker Hub: no such tag', { ...bearer, manifest: MANIFEST_UNKNOWN }, 'no', 'no'],
  ['Docker Hub: no such repository', { ...bearer, manifest: UNAUTHORIZED }, 'denied', 'no'],
  [
    'Docker Hub: no such repository, anonymous',
    { ...anonymous, manifest: UNAUTHORIZED },
    'unauthorized',
    'unauthorized'
  ],
  [
    'Docker Hub: wrong password',
    { ...bearer, token: { status: 401, body: '{"details":"incorrect username or password"}' } },
    'unauthorized',
    'unauthorized'
  ],
  [
    'Docker Hub: too many pulls',
    { ...bearer, manifest: errors(429, 'TOOMANYREQUESTS', 'You have reached your pull rate limit.') },
    'rate-limited',
    'rate-limited'
  ],
  ['ghcr.io: no such tag', { ...bearer, manifest: MANIFEST_UNKNOWN }, 'no', 'no'],
  [
    'ghcr.io: no such package',
    { ...bearer, manifest: errors(404, 'NAME_UNKNOWN', 'repository name not known') },
    'no',
    'no'
  ],
  [
    'ghcr.io: no such package, or none of ours',
    { ...bearer, token: errors(403, 'DENIED', 'requested access to the resource is denied') },
    'denied',
    'denied'
  ],
  [
    'ghcr.io: no such package, or a private one, anonymous',
    { ...anonymous, token: errors(401, 'DENIED', 'requested access to the resource is denied') },
    'unauthorized',
    'unauthorized'
  ],
  [
    'ghcr.io: a package of another repository',
    { ...bearer, manifest: errors(403, 'DENIED', 'permission_denied') },
    'denied',
    'no'
  ],
  [
    'ECR: no such repository',
    {
      ...basic,
      manifest: errors(404, 'NAME_UNKNOWN', "The repository with name 'acme/app' does not exist in the registry")
    },
    'no',
    'no'
  ],
  [
    'ECR: no such tag',
    { ...basic, manifest: errors(404, 'MANIFEST_UNKNOWN', 'Requested image not found') },
    'no',
    'no'
  ],
  [
    'ECR: login expired',
    {
      ...basic,
      manifest: errors(403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.')
    },
    'unauthorized',
    'unauthorized'
  ],
  [
    'ECR: role without the right',
    { ...basic, manifest: errors(403, 'DENIED', 'User: arn:aws:x is not authorized to perform: ecr:BatchGetImage') },
    'denied',
    'no'
  ],
  [
    'ECR Public: invalid token',
    { ...bearer, manifest: errors(400, 'DENIED', 'Your Authorization Token is invalid.') },
    'denied',
    'no'
  ],
  [
    'Google: no such image',
    { ...bearer, manifest: errors(404, 'NAME_UNKNOWN', 'Repository "app" not found') },
    'no',
    'no'
  ],
  [
    'Google: no such tag',
    { ...bearer, manifest: errors(404, 'MANIFEST_UNKNOWN', 'Failed to fetch "one"') },
    'no',
    'no'
  ],
  [
    'Google: no such repository, or no right to it',
    {
      ...bearer,
      token: errors(
        403,
        'DENIED',
        'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource (or it may not exist)'
      )
    },
    'denied',
    'denied'
  ],
  [
    'Azure: no such repository',
    { ...bearer, manifest: errors(404, 'NAME_UNKNOWN', 'repository name not known to registry') },
    'no',
    'no'
  ],
  [
    'Azure: no such tag',
    { ...bearer, manifest: errors(404, 'MANIFEST_UNKNOWN', 'manifest tagged by "one" is not found') },
    'no',
    'no'
  ],
  [
    'Azure: login refused',
    {
      ...bearer,
      token: errors(401, 'UNAUTHORIZED', 'authentication required, visit https://aka.ms/acr/authorization')
    },
    'unauthorized',
    'unauthorized'
  ],
  [
    'Quay: no such repository, or no right to it',
    { ...bearer, manifest: errors(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized') },
    'denied',
    'no'
  ],
  ['Quay: no such tag', { ...bearer, manifest: MANIFEST_UNKNOWN }, 'no', 'no'],
  [
    'GitLab: no such repository',
    { ...bearer, manifest: errors(404, 'NAME_UNKNOWN', 'repository name not known to registry') },
    'no',
    'no'
  ],
  [
    'GitLab: no such project, or no right to it',
    { ...bearer, token: errors(403, 'DENIED', 'access forbidden') },
    'denied',
    'denied'
  ],
  [
    'Harbor: no such tag',
    { ...bearer, manifest: errors(404, 'NOT_FOUND', 'artifact acme/app:one not found') },
    'no',
    'no'
  ],
  [
    'Harbor: no such project, or no right to it',
    { ...bearer, manifest: errors(401, 'UNAUTHORIZED', 'unauthorized to access repository: acme/app, action: pull') },
    'denied',
    'no'
  ],
  [
    'Artifactory: no such tag',
    { ...bearer, manifest: errors(404, 'MANIFEST_UNKNOWN', 'The named manifest is not known to the registry.') },
    'no',
    'no'
  ],
  [
    'Artifactory: no right',
    { ...basic, manifest: { status: 403, body: '{"errors":[{"status":403,"message":"Forbidden"}]}' } },
    'denied',
    'no'
  ],
  [
    'Artifactory: a wrong path',
    { ...basic, manifest: { status: 404, body: '<!DOCTYPE html>', type: 'text/html; charset=utf-8' } },
    'invalid-answer',
    'invalid-answer'
  ],
  ['Nexus: no such tag', { ...basic, manifest: errors(404, 'MANIFEST_UNKNOWN', 'manifest unknown') }, 'no', 'no'],
  ['distribution: wrong password', { ...basic, manifest: UNAUTHORIZED }, 'unauthorized', 'unauthorized'],
  ['distribution: no login', { scheme: 'Basic', login: false }, 'unauthorized', 'unauthorized'],
  [
    'distribution: open, no such repository',
    { scheme: 'none', login: false, manifest: errors(404, 'NAME_UNKNOWN', 'x') },
    'no',
    'no'
  ],
  [
    'a name that is not allowed',
    { scheme: 'none', login: false, manifest: errors(400, 'NAME_INVALID', 'x') },
    'invalid-answer',
    'invalid-answer'
  ],
  [
    'a code "no" with a server error',
    { scheme: 'none', login: false, manifest: errors(500, 'MANIFEST_UNKNOWN', 'x') },
    'server-error',
    'server-error'
  ],
  [
    '403 to an anonymous question, no challenge',
    { scheme: 'none', login: false, manifest: { status: 403, body: '' } },
    'unauthorized',
    'no'
  ]
]
