import fc from 'fast-check'
import { UserError } from '../../src/errors'
import { readEvent } from '../../src/event/read-event'
import { started } from '../support/git/found'
import {
  mergeGroupPayload,
  otherPayload,
  pullRequestPayload,
  pushPayload,
  releasePayload
} from '../support/git/payloads'

const SHA = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const BASE = 'c'.repeat(40)
const NONE = '0'.repeat(40)

test('a push to a branch', () => {
  expect(started(pushPayload({ before: BASE, after: SHA, forced: true }))).toEqual({
    name: 'push',
    ref: 'refs/heads/main',
    sha: SHA,
    repository: 'acme/shop',
    repositoryUrl: 'https://github.com/acme/shop',
    branch: 'main',
    tag: null,
    ownerKind: 'user',
    pullRequest: null,
    defaultBranch: 'main',
    deleted: false,
    mayPush: { allowed: true },
    origin: { kind: 'push', before: BASE, after: SHA, forced: true }
  })
})

test.each([
  [
    'the first push of a branch',
    pushPayload({ after: SHA }),
    { origin: { kind: 'push', before: null, after: SHA, forced: false } }
  ],
  [
    'one of a repository with SHA-256',
    pushPayload({ before: '0'.repeat(64), after: SHA }),
    { origin: { kind: 'push', before: null } }
  ],
  [
    'the push of a tag',
    pushPayload({ after: SHA, ref: 'refs/tags/v1/x' }),
    { tag: 'v1/x', branch: null, origin: { kind: 'tag', tag: 'v1/x' } }
  ],
  ['a release', releasePayload('v1', SHA), { tag: 'v1', branch: null, origin: { kind: 'tag', tag: 'v1' } }],
  [
    'a deleted branch',
    pushPayload({ before: BASE, after: NONE }),
    { deleted: true, sha: BASE, origin: { kind: 'registry-decides' } }
  ],
  ['a deleted tag', pushPayload({ before: BASE, after: NONE, ref: 'refs/tags/v1' }), { deleted: true, tag: 'v1' }],
  ['the event "delete"', otherPayload('delete', SHA), { deleted: true }],
  [
    'a created branch',
    otherPayload('create', SHA),
    { deleted: false, origin: { kind: 'push', before: null, after: SHA } }
  ],
  [
    'a created tag',
    { ...otherPayload('create', SHA), ref: 'refs/tags/v2' },
    { tag: 'v2', origin: { kind: 'tag', tag: 'v2' } }
  ],
  [
    'a pull request',
    pullRequestPayload({ sha: SHA, head: HEAD, base: BASE, number: 3 }),
    {
      ref: 'refs/pull/3/merge',
      branch: null,
      pullRequest: { number: 3, baseRef: 'main', headRef: 'feature' },
      origin: {
        kind: 'pull-request',
        number: 3,
        baseSha: BASE,
        headSha: HEAD,
        mergeCommit: SHA,
        merged: false,
        commits: 1
      }
    }
  ],
  [
    'pull_request_target, whose commit is never the merge commit',
    pullRequestPayload({ name: 'pull_request_target', sha: SHA, head: HEAD, base: BASE, ref: 'refs/heads/main' }),
    { branch: 'main', origin: { kind: 'pull-request', mergeCommit: null } }
  ],
  ['a merge group', mergeGroupPayload(BASE, SHA, 'develop'), { origin: { kind: 'between', base: BASE, head: SHA } }],
  [
    'case 25: a schedule without a repository in its payload',
    otherPayload('schedule', SHA, { schedule: '0 4 * * 1' }),
    { defaultBranch: 'main', repository: 'acme/shop', origin: { kind: 'registry-decides' } }
  ],
  [
    'workflow_dispatch on a tag',
    { ...otherPayload('workflow_dispatch', SHA), ref: 'refs/tags/v3' },
    { tag: 'v3', origin: { kind: 'registry-decides' } }
  ],
  [
    'an event that nobody knows',
    otherPayload('issue_comment', SHA),
    {
      branch: 'main',
      origin: { kind: 'registry-decides', why: 'issue_comment names no earlier state: the registry decides' }
    }
  ]
])('%s', (_, event, expected) => {
  expect(started(event)).toMatchObject(expected)
})

describe('who may push', () => {
  const pull = { sha: SHA, head: HEAD, base: BASE }

  test.each([
    ['a push', pushPayload({ before: BASE, after: SHA }), 'octocat', true],
    ['a pull request of the same repository', pullRequestPayload(pull), 'octocat', true],
    ['the same repository in other letters', pullRequestPayload({ ...pull, from: 'Acme/Shop' }), 'octocat', true],
    ['a closed one', pullRequestPayload({ ...pull, action: 'closed', merged: true }), 'octocat', true],
    ['a schedule', otherPayload('schedule', SHA), 'octocat', true],
    ['a schedule that Dependabot changed last', otherPayload('schedule', SHA), 'dependabot[bot]', true],
    [
      'a workflow run of the same repository',
      otherPayload('workflow_run', SHA, { workflow_run: { head_repository: { full_name: 'acme/shop' } } }),
      'octocat',
      true
    ],
    ['a fork', pullRequestPayload({ ...pull, from: 'stranger/shop' }), 'octocat', 'fork'],
    ['a fork that was deleted', pullRequestPayload({ ...pull, from: null }), 'octocat', 'fork'],
    [
      'a merged pull request of a fork',
      pullRequestPayload({ ...pull, from: 'stranger/shop', merged: true, action: 'closed', ref: 'refs/heads/main' }),
      'octocat',
      'fork'
    ],
    [
      'a review of a fork',
      pullRequestPayload({ ...pull, name: 'pull_request_review', from: 'stranger/shop' }),
      'octocat',
      'fork'
    ],
    ['a pull request without payload', { ...otherPayload('pull_request', SHA) }, 'octocat', 'fork'],
    [
      'pull_request_target of the same repository',
      pullRequestPayload({ ...pull, name: 'pull_request_target' }),
      'octocat',
      'pull_request_target'
    ],
    [
      'a workflow run of a fork',
      otherPayload('workflow_run', SHA, { workflow_run: { head_repository: { full_name: 'stranger/shop' } } }),
      'octocat',
      'fork'
    ],
    [
      'a workflow run of nobody',
      otherPayload('workflow_run', SHA, { workflow_run: { head_repository: null } }),
      'octocat',
      'fork'
    ],
    ["Dependabot's push", pushPayload({ before: BASE, after: SHA }), 'dependabot[bot]', 'Dependabot'],
    ["Dependabot's pull request", pullRequestPayload(pull), 'dependabot[bot]', 'Dependabot']
  ])('%s', (_, event, actor, allowed) => {
    const { mayPush } = started(event, actor)
    expect(mayPush.allowed).toBe(allowed === true)
    expect(mayPush.allowed ? '' : mayPush.why).toContain(allowed === true ? '' : allowed)
  })
})

describe('without what GitHub always gives', () => {
  const environment = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: SHA }

  test.each([
    [{ ...environment, GITHUB_EVENT_NAME: '' }, 'GITHUB_EVENT_NAME is not set'],
    [{}, 'GITHUB_EVENT_NAME is not set'],
    [{ ...environment, GITHUB_SHA: 'main' }, 'GITHUB_SHA must name the commit'],
    [{ ...environment, GITHUB_SHA: undefined }, 'GITHUB_SHA must name the commit'],
    [{ ...environment, GITHUB_SHA: NONE }, 'GITHUB_SHA must name the commit']
  ])('%j is a mistake that is told', (variables, message) => {
    expect(() => readEvent(variables, {})).toThrow(UserError)
    expect(() => readEvent(variables, {})).toThrow(message)
  })

  test('the commit of the payload stands in, and no repository is invented', () => {
    const event = readEvent({ GITHUB_EVENT_NAME: 'push' }, { after: SHA, before: BASE })
    expect(event).toMatchObject({ sha: SHA, ref: '', branch: null, repository: null, repositoryUrl: null })
  })

  test('an address of an own server, with a slash at its end', () => {
    const variables = { ...environment, GITHUB_REPOSITORY: 'a/b', GITHUB_SERVER_URL: 'https://git.example/' }
    expect(readEvent(variables, {}).repositoryUrl).toBe('https://git.example/a/b')
  })

  test.each([undefined, null, 'text', [], { before: 5 }, { before: 'main' }, { before: `${BASE}\n` }])(
    'a push with the payload %j names no before',
    payload => {
      expect(readEvent(environment, payload).origin).toMatchObject({ kind: 'registry-decides' })
    }
  )

  test('no payload whatever makes it throw, or gives an id that is none', () => {
    const key = fc.constantFrom(
      'before',
      'after',
      'deleted',
      'forced',
      'repository',
      'pull_request',
      'base',
      'head',
      'sha',
      'repo',
      'number',
      'merge_group',
      'base_sha',
      'head_sha',
      'release',
      'tag_name',
      'default_branch',
      'full_name'
    )
    const leaf = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      fc.constantFrom(SHA, NONE, '--help', 'refs/heads/x')
    )
    const { payload } = fc.letrec(tie => ({
      payload: fc.dictionary(key, fc.oneof({ depthSize: 'small' }, leaf, tie('payload')), { maxKeys: 8 })
    }))
    const names = fc.constantFrom(
      'push',
      'release',
      'create',
      'pull_request',
      'pull_request_target',
      'merge_group',
      'workflow_run',
      'delete'
    )
    fc.assert(
      fc.property(names, payload, (name, value) => {
        const { origin, sha } = readEvent({ ...environment, GITHUB_EVENT_NAME: name }, value)
        expect(sha).toBe(SHA)
        const ids = Object.entries(origin).filter(
          ([field, id]) => /^(?:before|after|base|head|baseSha|headSha|mergeCommit)$/.test(field) && id !== null
        )
        for (const [, id] of ids) expect(id).toMatch(/^[0-9a-f]{40}$/)
      }),
      { numRuns: 500 }
    )
  })
})
