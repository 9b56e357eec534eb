import { baseWords, packageWords, reportOf, serviceWords } from '../../src/action/report'
import { basePlan, plan, servicePlan } from '../support/plan'

test('says for every image what happens and why', () => {
  const base = basePlan('python', {
    changed: [{ input: 'uv.lock', packages: [{ name: 'flask', from: '2.3.2', to: '3.0.0' }] }]
  })
  expect(reportOf(plan({ bases: [base], services: [servicePlan('app', 'full')] }))).toEqual([
    'Event: push on refs/heads/main at cccccccccccc',
    'Changed paths: 1 in bbbbbbbbbbbb..cccccccccccc (before of the push, from git)',
    '  src/app.py',
    'Base python (ghcr.io/acme/python:deps-0000000000000000): stale: to be built',
    '  absent: the registry has no image with the tag deps-0000000000000000',
    '  uv.lock changed',
    '    flask 2.3.2 → 3.0.0',
    'Service app (ghcr.io/acme/app:src-0000000000000000): full: base first, then the app',
    '  never-built: the registry has no image of exactly these sources',
    'Asked: 2 requests to registries, 0 to GitHub'
  ])
})

test('says where the changed paths are not known, and cuts long lists', () => {
  const changes = plan().changes
  const unknown = { ...changes, known: false, how: 'a schedule names no earlier commit', count: 0, paths: [] }
  expect(reportOf(plan({ changes: unknown }))[1]).toBe(
    'Changed paths: not known (a schedule names no earlier commit), so the registry alone decides'
  )
  const paths = Array.from({ length: 30 }, (_, index) => `${index}.py`)
  const long = reportOf(plan({ changes: { ...changes, base: null, count: 30, paths } }))
  expect(long[1]).toBe('Changed paths: 30 in the beginning..cccccccccccc (before of the push, from git)')
  expect(long).toContain('  … and 10 more')
  expect(long).not.toContain('  20.py')
})

test.each([
  ['stale', [], 'stale: to be built'],
  ['fresh', [], 'fresh: nothing to build'],
  ['fresh', ['ghcr.io/acme/base:latest'], 'fresh: to be tagged']
] as const)('a base that is %s with %j to be tagged', (verdict, retag, words) => {
  expect(baseWords(basePlan('base', { verdict, retag }))).toBe(words)
})

test.each([
  ['full', 'full: base first, then the app'],
  ['fast', 'fast: the app alone, on the base that is there'],
  ['retag', 'retag: nothing to build, tags are moved'],
  ['skip', 'skip: nothing to do']
] as const)('a service that is %s', (mode, words) => {
  expect(serviceWords(servicePlan('app', mode))).toBe(words)
})

test.each([
  [{ name: 'flask', from: '2.3.2', to: '3.0.0' }, 'flask 2.3.2 → 3.0.0'],
  [{ name: 'redis', from: null, to: '5.0.1' }, '+ redis 5.0.1'],
  [{ name: 'redis', from: null, to: '' }, '+ redis'],
  [{ name: 'six', from: '1.16.0', to: null }, '- six 1.16.0'],
  [{ name: 'six', from: '1.16.0', to: '1.16.0' }, 'six 1.16.0 (source, hash or marker)'],
  [{ name: 'a\n::error::x', from: null, to: '\u001b[31m' }, '+ a\\n::error::x \\x1b[31m']
])('%j is %s', (change, words) => {
  expect(packageWords(change)).toBe(words)
})

const nasty = ['x\n::error::made up', '::warning::x', 'y ##[error]x', 'z\r\n##[group]', '\u001b[31mred', '\udcff\u202e']

test.each(nasty)('a name such as %j is one harmless line wherever it stands', name => {
  const { event, changes } = plan()
  const lines = reportOf(
    plan({
      event: { ...event, name, ref: name },
      changes: { ...changes, how: name, paths: [name] },
      bases: [
        basePlan(name, {
          changed: [{ input: name, packages: [{ name, from: name, to: name }] }],
          retag: [`ghcr.io/acme/base:${name}`]
        })
      ],
      services: [servicePlan(name)]
    })
  )
  for (const line of lines) {
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u)
    expect(line).not.toMatch(/^\s*::/)
    expect(line).not.toContain('##[')
  }
})
