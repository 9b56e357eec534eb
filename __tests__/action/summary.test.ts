import { summaryOf } from '../../src/action/summary'
import type { Plan } from '../../src/plan/types'
import { basePlan, plan, servicePlan } from '../support/plan'

test('says for every image what happens and why', () => {
  const base = basePlan('python', {
    changed: [
      { input: 'uv.lock', packages: [{ name: 'flask', from: '2.3.2', to: '3.0.0' }] },
      { input: 'Dockerfile.base', packages: [] }
    ]
  })
  const warnings = [{ code: 'x', message: 'this line takes in the whole context', file: 'Dockerfile', line: 3 }]
  const summary = summaryOf(
    plan({ bases: [base], services: [servicePlan('app', 'full', { bases: ['python'] })], warnings })
  )
  expect(summary).toBe(
    [
      '## Build plan',
      '',
      '**2 of 2 images to build.** 1 path changed since <code>bbbbbbbbbbbb</code> (before of the push).',
      '',
      '```mermaid',
      'flowchart LR',
      '  n0["python<br>stale: build"]:::build',
      '  n1["app<br>full build"]:::build',
      '  n0 --> n1',
      '  classDef build fill:#fde68a,stroke:#b45309,color:#1f2937',
      '  classDef tag fill:#bfdbfe,stroke:#1d4ed8,color:#1f2937',
      '  classDef keep fill:#bbf7d0,stroke:#15803d,color:#1f2937',
      '```',
      '',
      '| Image | What happens | Why |',
      '| --- | --- | --- |',
      '| base <code>python</code> | stale: build | the registry has no image with the tag deps-0000000000000000 |',
      '| <code>app</code> | full build | the registry has no image of exactly these sources |',
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
      '',
      '<details><summary>References</summary>',
      '',
      '- <code>ghcr.io/acme/python:deps-0000000000000000</code>',
      '- <code>ghcr.io/acme/app:src-0000000000000000</code>',
      '',
      '</details>',
      ''
    ].join('\n')
  )
})

test.each<[string, Partial<Plan>, string]>([
  [
    'one image, nothing to do',
    { services: [servicePlan('app', 'skip')] },
    'Nothing to build: the image is in the registry.'
  ],
  [
    'nothing to build, tags to move',
    { bases: [basePlan('base', { verdict: 'fresh' })], services: [servicePlan('app', 'retag')] },
    'Nothing to build: all 2 images are in the registry, 1 to tag.'
  ],
  [
    'a fork, on the base that is there',
    {
      event: { ...plan().event, push: false },
      bases: [basePlan('base', { verdict: 'fresh' })],
      services: [servicePlan('app', 'fast')]
    },
    '1 of 2 images to build, 1 base reused, nothing is pushed.'
  ]
])('says in one line: %s', (_, given, words) => {
  expect(summaryOf(plan(given))).toContain(`**${words}**`)
})

test('of many images the picture shows those that something happens to, and what they stand on', () => {
  const services = Array.from({ length: 100 }, (_, index) =>
    servicePlan(`s${index}`, index === 7 ? 'fast' : 'skip', { bases: ['base'] })
  )
  const summary = summaryOf(plan({ bases: [basePlan('base', { verdict: 'fresh' })], services }))
  expect(summary.match(/^ {2}n\d+\[.*$/gm)).toEqual([
    '  n0["base<br>fresh"]:::keep',
    '  n1["s7<br>fast build"]:::build'
  ])
  const all = summaryOf(
    plan({ bases: [basePlan('base')], services: services.map(one => ({ ...one, mode: 'full' as const })) })
  )
  expect(all).not.toContain('mermaid')
})

test('of many reasons a row shows the first', () => {
  const reasons = ['one', 'two', 'three'].map(message => ({ code: 'never-built' as const, message }))
  expect(summaryOf(plan({ services: [servicePlan('app', 'fast', { reasons })] }))).toContain(
    '| one<br>3 reasons in all, see the log |'
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
    '2 paths changed since the beginning'
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
  expect(summaryOf(plan({ services: services(500, 'x') }))).toContain('| … and 200 more | | |')
  const huge = summaryOf(plan({ services: services(300, 'x'.repeat(5000)) }))
  expect(Buffer.byteLength(huge)).toBeLessThan(1024 * 1024)
  expect(huge).toContain('The rest is too large for a summary.')
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
      services: [servicePlan('app', 'fast', { bases: [name], reasons: [{ code: 'never-built', message: name }] })],
      warnings: [{ code: 'x', message: name, file: name }]
    })
  )
  const [above = '', graph = '', below = ''] = summary.split(/```(?:mermaid)?/)
  expect(graph.split('\n')).toContainEqual(
    expect.stringMatching(/^ {2}n0\["(?:[A-Za-z0-9 ._/-]|#\d+;)*<br>stale: build"\]:::build$/)
  )
  const text = above.replace(/\*\*(2 of 2 images to build\.)\*\*/, '$1') + below
  const lines = text.split('\n')
  const rows = lines.filter(line => line.startsWith('|'))
  expect(rows.map(cells)).toEqual([4, 4, 4, 4, 3, 3, 3])
  const known = /<\/?(?:code|br|details|summary)>/g
  expect(text.replace(known, '')).not.toMatch(/[<>]/)
  expect(summary).not.toMatch(/[\p{Cs}\u202e]/u)
  expect(text.replace(/&#\d+;/g, '')).not.toMatch(/[&@`*~[\]\\]|_x_/)
  expect(lines.filter(line => /^\s*::|##\[/.test(line))).toEqual([])
})
