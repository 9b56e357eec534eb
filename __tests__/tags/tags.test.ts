import fc from 'fast-check'
import type { PlannedEvent } from '../../src/event/event'
import type { TagContext } from '../../src/tags/tags'
import { tagsOf } from '../../src/tags/tags'

const sha = '0123456789abcdef0123456789abcdef01234567'
const main: PlannedEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  sha,
  repository: 'acme/app',
  repositoryUrl: null,
  branch: 'main',
  tag: null,
  pullRequest: null,
  defaultBranch: 'main',
  deleted: false,
  mayPush: { allowed: true }
}
const onBranch = (branch: string): PlannedEvent => ({ ...main, ref: `refs/heads/${branch}`, branch })
const onTag = (tag: string): PlannedEvent => ({ ...main, ref: `refs/tags/${tag}`, branch: null, tag })
const pullRequest: PlannedEvent = {
  ...main,
  name: 'pull_request',
  ref: 'refs/pull/12/merge',
  branch: null,
  pullRequest: { number: 12, baseRef: 'main', headRef: 'feature/x' }
}

function contextOf(event: PlannedEvent): TagContext {
  return {
    event,
    now: new Date('2026-03-04T22:06:07.089Z'),
    commitDate: new Date('2025-12-31T23:30:00Z'),
    image: 'ghcr.io/acme/app'
  }
}

function tags(
  templates: readonly string[] | null,
  event: PlannedEvent,
  kind: 'base' | 'service' = 'service'
): readonly string[] {
  return tagsOf(kind, templates, contextOf(event)).references.map(reference =>
    reference.replace('ghcr.io/acme/app:', '')
  )
}

describe('default tags', () => {
  const cases: readonly (readonly [string, PlannedEvent, readonly string[], readonly string[]])[] = [
    ['default branch', main, ['0123456', 'latest'], ['latest']],
    ['another branch', onBranch('feature/Über x'), ['0123456', 'feature-ber-x'], []],
    ['tag of a version', onTag('v1.2.3'), ['0123456', '1.2.3'], []],
    ['tag of a pre-release', onTag('v1.2.3-rc.1'), ['0123456', '1.2.3-rc.1'], []],
    ['tag of a Python version', onTag('1.2rc1'), ['0123456', '1.2rc1'], []],
    ['tag of a version with build metadata', onTag('v1.2.3+5'), ['0123456', '1.2.3'], []],
    ['another tag', onTag('nightly/one'), ['0123456', 'nightly-one'], []],
    ['pull request', pullRequest, ['0123456', 'pr-12'], []],
    ['pull_request_target', { ...pullRequest, name: 'pull_request_target', branch: 'main' }, ['0123456', 'pr-12'], []],
    ['merge queue', { ...onBranch('gh-readonly-queue/main/pr-1'), name: 'merge_group' }, ['0123456'], []],
    ['manual run', { ...main, name: 'workflow_dispatch' }, ['0123456', 'latest'], ['latest']],
    [
      'schedule that names no repository',
      { ...main, name: 'schedule', defaultBranch: null },
      ['0123456', 'latest'],
      ['latest']
    ],
    ['push that names no default branch', { ...main, defaultBranch: null }, ['0123456', 'main'], []],
    ['branch that takes another name', onBranch('latest'), ['0123456'], []],
    ['branch that forges a hash', onBranch('src-0123456789abcdef'), ['0123456'], []],
    ['branch of a line of releases', onBranch('1.x'), ['0123456', '1.x'], []],
    ['branch of an issue', onBranch('123-fix-login'), ['0123456', '123-fix-login'], []],
    ['branch with a version at its end', onBranch('release/1.2.3'), ['0123456', 'release-1.2.3'], []],
    ['branch with a hexadecimal name', onBranch('feedbac/k'), ['0123456', 'feedbac-k'], []],
    ['branch of which nothing is left', onBranch('日本'), ['0123456'], []],
    ['long branch', onBranch('b'.repeat(200)), ['0123456', 'b'.repeat(128)], []]
  ]
  test.each(cases)('%s', (_, event, service, base) => {
    expect(tags(null, event)).toEqual(service)
    expect(tags(null, event, 'base')).toEqual(base)
  })
})

/** Of branches and of git tags alike; sanitising must not lead there either. */
test.each([
  ...['latest', '1.2.3', 'v1.2.3', '1.2.3-rc.1', '1.2rc1', '1.2', 'v1', '1', '2024.05', '1.2.3+5', '1.0+ubuntu.1'],
  ...['@1.2.3', '-1.2.3', '1!2.0', 'V1.2.3', 'pr-7', 'pr/7', 'PR-7', 'src-0123456789abcdef', 'src/x', 'deps/x'],
  ...['deps-0123456789abcdef', 'abcdef0', 'a'.repeat(40)]
])('the name %s takes the tag of something else', name => {
  const event = onBranch(name)
  const { references, warnings } = tagsOf('service', null, contextOf(event))
  expect(references).toEqual(['ghcr.io/acme/app:0123456'])
  expect(warnings.map(({ code }) => code)).toEqual(['tag-left-out'])
  // What the user wrote counts.
  const written = tagsOf('service', ['x-{{branch}}'], contextOf(event))
  expect(written.references).toHaveLength(1)
})

test.each(['latest', 'pr-7', 'src-x', 'deps-x', 'abcdef0'])(
  'a git tag %s that is no version takes no other tag',
  name => {
    expect(tags(null, onTag(name))).toEqual(['0123456'])
  }
)

const templates: readonly (readonly [string, PlannedEvent, readonly string[]])[] = [
  ['latest', main, ['latest']],
  ['{{sha}}', main, ['0123456']],
  ['{{branch}}-{{sha}}', onBranch('feature/x'), ['feature-x-0123456']],
  ['{{branch}}-{{sha}}', onTag('v1'), []],
  ['{{branch}}{{tag}}', onTag('v1'), ['v1']],
  ['{{tag}}', main, []],
  ['pr-{{number}}', pullRequest, ['pr-12']],
  ['pr-{{number}}', main, []],
  ['{{base_ref}}-preview', pullRequest, ['main-preview']],
  ['v{{version}}', onTag('v1.2.3'), ['v1.2.3']],
  ['{{major}}.{{minor}}', onTag('v1.2.3'), ['1.2']],
  ['{{major}}.{{minor}}', onTag('v1.2.3-rc.1'), []],
  ['{{ raw }}', onTag('v1.2.3'), ['v1.2.3']],
  ['{{pep440}}', onTag('v1.2.3-rc.1'), ['1.2.3rc1']],
  ["v{{date 'YYYYMMDD-HHmmss'}}", main, ['v20260304-220607']],
  ["{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", main, ['20260305-070607']],
  ['{{commit_date "YYYY.MM.DD" tz="Europe/Berlin"}}', main, ['2026.01.01']],
  ['{{date}}', main, ['2026-03-04T22-06-07-00-00']],
  ['default-{{is_default_branch}}-{{is_not_default_branch}}', main, ['default-true-false']],
  ['ghcr.io/acme/other:1.0', main, ['ghcr.io/acme/other:1.0']],
  ['localhost:5000/app:{{branch}}', onBranch('a/b'), ['localhost:5000/app:a-b']],
  ['ghcr.io/acme/app:x', main, ['x']],
  ['acme/other:1', main, ['acme/other:1']],
  ['oci:./images/app:x', main, ['oci:./images/app:x']],
  ['type=ref,event=branch', onBranch('a/b'), ['a-b']],
  ['type=ref,event=branch', onTag('v1'), []],
  ['type=ref,event=tag', onTag('v1'), ['v1']],
  ['type=ref,event=pr', pullRequest, ['pr-12']],
  ['type=ref,event=pr,prefix=', pullRequest, ['12']],
  ['type=ref,enable=true,priority=600,prefix=,suffix=-dev,event=branch', main, ['main-dev']],
  ['type=sha', main, ['sha-0123456']],
  ['type=sha,prefix={{branch}}-', main, ['main-0123456']],
  ['type=sha,format=long,prefix=', main, [sha]],
  ['type=raw,value=latest,enable={{is_default_branch}}', main, ['latest']],
  ['type=raw,value=latest,enable={{is_default_branch}}', onBranch('x'), []],
  ["type=raw,value=feature/x-{{date 'YYYY'}}", main, ['feature-x-2026']],
  ['type=schedule', { ...main, name: 'schedule' }, ['nightly']],
  ['type=schedule', main, []],
  ["type=schedule,pattern=weekly-{{date 'WW'}}", { ...main, name: 'schedule' }, ['weekly-10']],
  ['type=edge', main, ['edge']],
  ['type=edge,branch=dev', main, []],
  ['type=semver,pattern={{version}}', onTag('v1.2.3'), ['1.2.3']],
  ['type=semver,pattern=v{{major}}.{{minor}}', onTag('v1.2.3'), ['v1.2']],
  ['type=semver,pattern={{major}}', onTag('v1.2.3-beta.1'), ['1.2.3-beta.1']],
  ['type=semver,pattern={{raw}}', onTag('v1.2.3-beta.1'), ['v1.2.3-beta.1']],
  ['type=semver,pattern={{version}}', onTag('one'), []],
  ['type=semver,pattern={{version}}', main, []],
  ['type=semver,pattern={{version}},value=v9.8.7', main, ['9.8.7']],
  ['type=semver,pattern={{version}},value=p1/v1.2.3,"match=v(\\d.\\d.\\d)$"', main, ['1.2.3']],
  ['type=pep440,pattern={{version}}', onTag('v1.2.3-rc.1'), ['1.2.3rc1']],
  ['type=pep440,pattern={{major}}.{{minor}}', onTag('1.2'), ['1.2']],
  ['type=match,pattern=v(.*),group=1', onTag('v1.2'), ['1.2']],
  ['type=match,"pattern=/^RELEASE-(\\d{1,3})$/i",group=1', onTag('release-12'), ['12']]
]
test.each(templates)('%s renders as docker/metadata-action does', (template, event, expected) => {
  expect(tags([template], event)).toEqual(expected)
})

const mistakes: readonly (readonly [string, RegExp])[] = [
  ['{{verison}}', /"\{\{verison\}\}".*Did you mean \{\{version\}\}\?/],
  ['{{#if sha}}x{{/if}}', /no expression/],
  ['{{sha', /not closed/],
  ['ghcr.io/Acme/app:1', /in lower case/],
  ['v:1:', /no reference with a tag/],
  ['ghcr.io/acme/app@sha256:00', /no reference with a tag/],
  ['feature/x', /"feature\/x" of ghcr.io\/acme\/app is no tag/],
  ['-x', /is no tag/],
  ['x'.repeat(129), /is no tag/],
  ['src-0123456789abcdef', /by their hash/],
  ["{{date 'YYYY' zone='UTC'}}", /does not take zone='UTC'/],
  ["{{date 'YYYY' tz='Mars/Base'}}", /"Mars\/Base" is no time zone/],
  ["{{date 'wo'}}", /"wo".*not supported/],
  ["{{sha 'x'}}", /\{\{sha\}\} does not take 'x'/],
  ['type=semvr,pattern={{version}}', /Did you mean "semver"/],
  ['type=semver', /"pattern=" is missing/],
  ['type=ref,event=push', /none of branch, tag, pr/],
  ['type=ref,evnt=tag', /Did you mean "event"/],
  ['type=raw,value=x,enable=yes', /must become true or false/],
  ['type=match,pattern=(', /no regular expression/]
]
test.each(mistakes)('%s is refused with the fix', (template, message) => {
  expect(() => tags([template], onTag('v1.2.3'))).toThrow(message)
})

test('no duplicates, in order, and the extra tag last', () => {
  const context = { ...contextOf(main), extra: ['2026-emergency'] }
  expect(tagsOf('base', ['b', 'a', 'b', 'ghcr.io/acme/app:a'], context).references).toEqual([
    'ghcr.io/acme/app:b',
    'ghcr.io/acme/app:a',
    'ghcr.io/acme/app:2026-emergency'
  ])
})

test('what is left out or cut is said', () => {
  const warnings = (event: PlannedEvent): readonly string[] =>
    tagsOf('service', null, contextOf(event)).warnings.map(w => w.code)
  expect(warnings(onBranch('latest'))).toEqual(['tag-left-out'])
  expect(warnings(onBranch('deps-0123456789abcdef'))).toEqual(['tag-left-out'])
  expect(warnings(onBranch('日本'))).toEqual(['tag-left-out'])
  expect(warnings(onBranch('b'.repeat(200)))).toEqual(['tag-shortened'])
  expect(warnings(main)).toEqual([])
})

test('whatever a branch is called, every tag keeps the grammar and none is reserved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), branch => {
      const [id, ...others] = tags(null, onBranch(branch))
      expect(id).toBe('0123456')
      for (const tag of others) {
        expect(tag).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/)
        expect(tag).not.toMatch(/^(?:src|deps)-|^pr-\d+$|^latest$|^v?\d+(?:\.\d+)*$/)
      }
    })
  )
})
