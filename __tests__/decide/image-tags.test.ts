import type { PlannedEvent } from '../../src/event/event'
import { movableTags } from '../../src/decide/image-tags'
import { tagsOf } from '../../src/tags/tags'

const event: PlannedEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  sha: '1234567890'.repeat(4),
  repository: 'acme/app',
  repositoryUrl: null,
  branch: 'main',
  tag: null,
  pullRequest: null,
  defaultBranch: 'main',
  deleted: false,
  mayPush: { allowed: true }
}
const now = new Date('2026-03-31T12:00:00Z')

test.each<[string, readonly string[] | null, readonly string[], readonly string[]]>([
  ['the default tags of a branch', null, ['1234567', 'latest'], ['latest']],
  ['a moment', ['latest', "v{{date 'YYYYMMDD-HHmmss'}}"], ['latest'], ['latest']],
  ['a day', ["{{date 'DD'}}"], [], []],
  ['the commit within a tag', ['{{branch}}-{{sha}}', '{{branch}}'], ['main-1234567', 'main'], ['main']],
  ['the date of the commit', ["{{commit_date 'YYYYMMDD'}}"], ['20260330'], []],
  ['plain words', ['stable'], ['stable'], ['stable']]
])('%s', (_, templates, lasting, standing) => {
  const context = { event, now, commitDate: new Date('2026-03-30T00:00:00Z'), image: 'ghcr.io/acme/app' }
  const { references } = tagsOf('service', templates, context)
  const tags = movableTags('service', templates, context, references)
  const names = (list: readonly string[]): readonly string[] => list.map(one => one.replace('ghcr.io/acme/app:', ''))
  expect({ lasting: names(tags.lasting), standing: names(tags.standing) }).toEqual({ lasting, standing })
})
