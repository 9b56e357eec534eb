import type { PlannedEvent } from '../../src/event/event'
import { tagsOfImages } from '../../src/decide/image-tags'
import { serviceSpec } from '../support/spec'

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
  ['a month, which is the same tomorrow', ["{{date 'YYYYMM'}}"], [], []],
  ['what one template names by the moment, and another one not', ["{{date 'YYYY'}}", '2026'], ['2026'], ['2026']],
  ['the commit within a tag', ['{{branch}}-{{sha}}', '{{branch}}'], ['main-1234567', 'main'], ['main']],
  ['the date of the commit', ["{{commit_date 'YYYYMMDD'}}"], ['20260330'], []],
  ['plain words', ['stable'], ['stable'], ['stable']]
])('%s', (_, templates, lasting, standing) => {
  const context = { event, now, commitDate: new Date('2026-03-30T00:00:00Z') }
  const service = serviceSpec({ name: 'app', tags: templates })
  const tags = tagsOfImages({ bases: [], services: [service] }, context, null).get('services.app')?.movable
  const names = (list: readonly string[]): readonly string[] => list.map(one => one.replace('ghcr.io/acme/app:', ''))
  expect({ lasting: names(tags?.lasting ?? []), standing: names(tags?.standing ?? []) }).toEqual({ lasting, standing })
})
