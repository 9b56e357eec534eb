import { retagRefusal } from '../../src/registry/retag'
import { Secrets } from '../../src/registry/secrets'

const ASKED = {
  host: 'ghcr.io',
  image: 'ghcr.io/acme/app',
  login: 'token',
  credentials: true,
  source: 'the inputs',
  problems: []
} as const

test.each([
  [
    'ECR',
    400,
    'TAG_INVALID',
    "The image tag 'v1' already exists in the 'app' repository and cannot be overwritten because the repository is immutable.",
    'refused'
  ],
  ['Harbor', 412, 'PRECONDITION', 'Failed to process request due to immutable tag', 'refused'],
  ['Google', 400, 'MANIFEST_INVALID', 'cannot update tag v1. The repository has enabled tag immutability', 'refused'],
  ['Quay', 409, 'TAG_IMMUTABLE', 'tag is immutable', 'refused'],
  ['Docker Hub', 403, 'DENIED', 'tag v1 is immutable', 'refused'],
  [
    'Azure',
    403,
    'DENIED',
    'The operation is disallowed on this registry, repository or image: it is write-locked',
    'refused'
  ],
  ['Nexus', 400, 'UNKNOWN', 'Repository does not allow updating assets: app', 'refused'],
  ['a mirror', 405, 'UNSUPPORTED', 'The operation is unsupported.', 'refused'],
  ['no right to push', 403, 'DENIED', 'requested access to the resource is denied', 'denied'],
  ['missing content', 404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry', 'invalid-answer'],
  ['a fault', 500, 'UNKNOWN', 'immutable', 'server-error'],
  ['a full disk', 507, '', '', 'server-error']
])('%s: %s %s', (_, status, code, message, expected) => {
  const body = Buffer.from(JSON.stringify({ errors: [{ code, message }] }))
  const response = { status, body, headers: () => [], header: () => null }
  const result = retagRefusal(response, ASKED, 'v1', new Secrets(() => undefined))
  expect(result.kind === 'unknown' ? result.code : result.kind).toBe(expected)
  expect(JSON.stringify(result)).toContain('fix')
})
