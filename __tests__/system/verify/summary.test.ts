import type { History } from '../../../src/verify/history'
import { markdownOf } from '../../../src/verify/markdown'
import { imageReport, layerReport, platformReport, verifyReport } from '../../verify/support/report'
import { render } from '../support/page'

/** The summary of the verify action as GitHub shows it: in a real browser, at the width of its page. */

const base = layerReport({ base: 'python', size: 90_000_000, changed: false, createdBy: 'RUN pip install' })
const code = layerReport({ size: 40_000, changed: true, kept: { times: 1, of: 4 } })
const settings = layerReport({ size: 4_000_000, changed: false, kept: { times: 4, of: 4 } })
const update = { from: 'ghcr.io/acme/api:latest@sha256:0123456789abcdef', bytes: 40_000, layers: 1 }
const rebuilt = {
  from: `sha256:${'a'.repeat(64)}`,
  layers: [
    {
      ...{ digest: 'b', before: 'c', createdBy: 'RUN pip install', unread: null },
      differences: [{ kind: 'time' as const, count: 31, paths: ['venv/lib'] }]
    }
  ]
}
const trend = {
  runs: 12,
  fast: { builds: 9, seconds: 8 },
  full: { builds: 2, seconds: 140 },
  savedSeconds: 1188
}
const report = verifyReport([
  { kind: 'base', name: 'python', planned: 'fresh', platforms: [platformReport({ layers: [base], rebuilt })] },
  { name: 'api', trend, platforms: [platformReport({ layers: [base, settings, code], update })] }
])
const history: History = [1, 2].map(day => ({
  time: new Date(Date.UTC(2026, 0, day)).toISOString(),
  images: [
    {
      ...{ name: 'api', planned: 'fast', ok: true, seconds: 8, layers: [] },
      own: { bytes: 4_040_000, layers: 2 },
      whole: { bytes: 94_040_000, layers: 3 }
    }
  ]
}))

test('a bar of base, app and changed layers per image, on one scale', async () => {
  const { errors, overflowing, text } = await render(markdownOf(report, [100], history))
  expect({ errors, overflowing }).toEqual({ errors: [], overflowing: [] })
  const cells = (name: string) =>
    text
      .split('\n')
      .find(line => line.startsWith(`${name}\t`))
      ?.split('\t')
  expect(cells('python')).toEqual(['python', 'linux/amd64', '░'.repeat(19), '90.0 MB', '0 B', '–'])
  // What is small has a block, too.
  expect(cells('api')).toEqual(['api', 'linux/amd64', `${'░'.repeat(19)}▒█`, '90.0 MB', '4.0 MB', '40.0 kB'])
  expect(text).toContain('if ghcr.io/acme/api:latest (0123456789ab) is there')
  expect(text).toContain('Beside the image of the same hash before (aaaaaaaaaaaa), 1 of 1 layers differ.')
  expect(text).toContain('9 fast builds took 8.0 s; 2 full builds, the base included, took 2 min 20 s')
  expect(text).toContain('The plans saved 19 min 48 s of building.')
  expect(text).toContain('The last 2 runs')
})

test('names that could be markup or a script are text, and long ones do not make the page wider', async () => {
  const names = ['<img src=x onerror=alert(1)>', '`b` | c', '[a](javascript:alert(1))', 'n'.repeat(128)]
  const hostile = verifyReport(
    names.map(name =>
      imageReport({
        name,
        reference: `ghcr.io/${'o'.repeat(200)}:src`,
        findings: [{ code: 'forbidden-path', message: `${name} in ${'p/'.repeat(200)}`, platform: null }],
        platforms: [
          platformReport({
            layers: [layerReport({ base: name, createdBy: `RUN ${name}` })],
            update: { from: `ghcr.io/${'o'.repeat(200)}:latest`, bytes: 1, layers: 1 },
            rebuilt: {
              from: 'sha256:1',
              layers: [
                {
                  ...{ digest: 'b', before: 'c', createdBy: name, unread: null },
                  differences: [{ kind: 'content', count: 2, paths: [name, 'q'.repeat(300)] }]
                }
              ]
            }
          })
        ]
      })
    )
  )
  const { errors, overflowing, elements, text } = await render(markdownOf(hostile, [100], []))
  expect({ errors, overflowing }).toEqual({ errors: [], overflowing: [] })
  for (const name of names.slice(0, 3)) expect(text).toContain(name)
  expect(elements).not.toEqual(expect.arrayContaining(['img', 'script', 'a']))
})
