import { summaryOf } from '../../src/action/summary'
import { basePlan, plan, servicePlan } from '../support/plan'

test('says for every image what happens and why', () => {
  const base = basePlan('python', {
    changed: [
      { input: 'uv.lock', packages: [{ name: 'flask', from: '2.3.2', to: '3.0.0' }] },
      { input: 'Dockerfile.base', packages: [] }
    ]
  })
  const warnings = [{ code: 'x', message: 'this line takes in the whole context', file: 'Dockerfile', line: 3 }]
  const summary = summaryOf(plan({ bases: [base], services: [servicePlan('app', 'full')], warnings }))
  expect(summary).toBe(
    [
      '## Build plan',
      '',
      '1 path changed since <code>bbbbbbbbbbbb</code> (before of the push).',
      '',
      '| Image | What happens | Why | Reference |',
      '| --- | --- | --- | --- |',
      '| base <code>python</code> | stale: to be built | the registry has no image with the tag deps-0000000000000000 | <code>ghcr.io/acme/python:deps-0000000000000000</code> |',
      '| <code>app</code> | full: base first, then the app | the registry has no image of exactly these sources | <code>ghcr.io/acme/app:src-0000000000000000</code> |',
      '',
      '### What made the base <code>python</code> stale',
      '',
      '| Input | Change |',
      '| --- | --- |',
      '| <code>uv.lock</code> | flask 2.3.2 → 3.0.0 |',
      '| <code>Dockerfile.base</code> | changed |',
      '',
      '### Worth knowing',
      '',
      '- <code>Dockerfile:3</code> this line takes in the whole context',
      ''
    ].join('\n')
  )
})

test.each([
  ['nothing to plan', plan(), 'There is nothing to plan.'],
  [
    'changed paths that are not known',
    plan({ changes: { ...plan().changes, known: false, how: 'a schedule names none', count: 0, paths: [] } }),
    'Changed paths are not known (a schedule names none); the registry alone decides.'
  ],
  [
    'the first commit',
    plan({ changes: { ...plan().changes, base: null, count: 2 } }),
    '2 paths changed since <code>the beginning</code>'
  ]
])('%s', (_, given, words) => {
  expect(summaryOf(given)).toContain(words)
})

test('many changed packages are folded', () => {
  const packages = Array.from({ length: 30 }, (_, index) => ({ name: `p${index}`, from: '1', to: '2' }))
  const summary = summaryOf(plan({ bases: [basePlan('base', { changed: [{ input: 'uv.lock', packages }] })] }))
  expect(summary).toContain('<details><summary>What made the base <code>base</code> stale (30 changes)</summary>')
})

test('many images are counted, and a summary never passes the limit of GitHub', () => {
  const services = (count: number, message: string) =>
    Array.from({ length: count }, (_, index) =>
      servicePlan(`s${index}`, 'fast', { reasons: [{ code: 'never-built', message }] })
    )
  expect(summaryOf(plan({ services: services(500, 'x') }))).toContain('| … and 200 more | | | |')
  const huge = summaryOf(plan({ services: services(300, 'x'.repeat(5000)) }))
  expect(Buffer.byteLength(huge)).toBeLessThan(1024 * 1024)
  expect(huge).toContain('The plan is too large for a summary.')
})

const nasty = [
  'line\nbreak',
  'a | b',
  '`code`',
  '**bold** _x_',
  '[link](https://example.com)',
  '<script>x</script>',
  '<!-- x',
  '@octocat',
  '&lt;b&gt;',
  '::error::x',
  '##[error]x',
  '\u202ex\udcff'
]

/** Cells of a Markdown table: a bar ends one, unless it is escaped. */
function cells(line: string): number {
  return line.split('|').length - 1
}

test.each(nasty)('a name such as %j stays what it is', name => {
  const summary = summaryOf(
    plan({
      changes: { ...plan().changes, how: name },
      bases: [
        basePlan(name, {
          changed: [{ input: name, packages: [{ name, from: name, to: name }] }],
          reasons: [{ code: 'absent', message: name }]
        })
      ],
      services: [servicePlan(name, 'fast', { reasons: [{ code: 'never-built', message: name }] })],
      warnings: [{ code: 'x', message: name, file: name }]
    })
  )
  const lines = summary.split('\n')
  const rows = lines.filter(line => line.startsWith('|'))
  expect(rows.map(cells)).toEqual([5, 5, 5, 5, 3, 3, 3])
  const known = /<\/?(?:code|br|details|summary)>/g
  expect(summary.replace(known, '')).not.toMatch(/[<>]/)
  expect(summary).not.toMatch(/[\p{Cs}\u202e]/u)
  expect(summary.replace(/&#\d+;/g, '')).not.toMatch(/[&@`*~[\]\\]|_x_/)
  expect(lines.filter(line => /^\s*::|##\[/.test(line))).toEqual([])
})
