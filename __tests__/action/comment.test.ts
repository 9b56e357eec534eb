import { commentOf } from '../../src/action/comment'
import type { ChangedInput } from '../../src/facts/changed'
import { basePlan, plan, servicePlan } from '../support/plan'

const inputsChanged = [{ code: 'inputs-changed', message: 'uv.lock changed' }] as const

function changed(input: string, count: number): ChangedInput {
  const packages = Array.from({ length: count }, (_, index) => ({ name: `p${index}`, from: '1.0', to: '2.0' }))
  return { input, packages }
}

test.each([
  ['nothing is planned', plan({})],
  [
    'every base is fresh',
    plan({ bases: [basePlan('os', { verdict: 'fresh' })], services: [servicePlan('app', 'fast')] })
  ],
  ['a service has no base', plan({ services: [servicePlan('app', 'full')] })]
])('silent where %s', (_, whole) => {
  expect(commentOf(whole)).toBe('')
})

test('a stale base: which packages came, went and moved, and what is rebuilt on top of it', () => {
  const packages = [
    { name: 'flask', from: '3.0.0', to: '3.1.0' },
    { name: 'redis', from: null, to: '5.0.1' },
    { name: 'six', from: '1.16.0', to: null }
  ]
  const base = basePlan('base', { reasons: inputsChanged, changed: [{ input: 'uv.lock', packages }] })
  const app = servicePlan('app', 'full', { bases: ['base'] })
  const other = servicePlan('other', 'full', { bases: [] })
  const comment = commentOf(plan({ bases: [base], services: [app, other] }))
  expect(comment.split('\n')[0]).toBe('### The base image <code>base</code> is rebuilt')
  expect(comment).toContain(', and <code>app</code> is rebuilt on top of it.')
  expect(comment).toContain('- uv.lock changed')
  expect(comment).toContain('| <code>uv.lock</code> | flask 3.0.0 → 3.1.0 |')
  expect(comment).toContain('| <code>uv.lock</code> | + redis 5.0.1 |')
  expect(comment).toContain('| <code>uv.lock</code> | - six 1.16.0 |')
  expect(comment).not.toContain('other')
})

test('many changes are folded, and more than a comment may hold are left to the summary', () => {
  const of = (count: number) =>
    commentOf(plan({ bases: [basePlan('base', { reasons: inputsChanged, changed: [changed('uv.lock', count)] })] }))
  expect(of(20)).not.toContain('<details>')
  expect(of(21)).toContain('<details><summary>21 changes</summary>')
  const bases = Array.from({ length: 40 }, (_, index) => basePlan(`b${index}`, { changed: [changed('uv.lock', 300)] }))
  const long = commentOf(plan({ bases }))
  expect(long.length).toBeLessThan(60_000)
  expect(long).toContain('### 40 base images are rebuilt')
  expect(long).toContain('The job summary lists what changed.')
})

test('names from a repository stay text', () => {
  const packages = [{ name: '[x](http://e) @all <b>', from: null, to: '`|' }]
  const base = basePlan('base', { changed: [{ input: 'a|b`.lock', packages }] })
  const comment = commentOf(plan({ bases: [base] }))
  expect(comment).not.toMatch(/\[x\]|@all|<b>|a\|b|`/)
})
