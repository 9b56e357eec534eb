import { summaryOf } from '../../src/action/summary'
import { basePlan, plan, servicePlan } from '../support/plan'
import { render } from './support/page'

/** The job summary as GitHub shows it: in a real browser, at the width of its page. */

const split = plan({
  bases: [
    basePlan('os', { verdict: 'fresh', reasons: [{ code: 'present', message: 'the registry has it' }] }),
    basePlan('python', {
      bases: ['os'],
      changed: [{ input: 'uv.lock', packages: [{ name: 'flask', from: '2.3.2', to: '3.0.0' }] }]
    })
  ],
  services: [
    servicePlan('api', 'full', { bases: ['python'] }),
    servicePlan('worker', 'fast', { bases: ['os'] }),
    servicePlan('docs', 'skip', { bases: ['os'], reasons: [{ code: 'unchanged', message: 'nothing is to be moved' }] })
  ]
})

test('a graph, a headline and a table that fit on the page', async () => {
  const { graphs, errors, overflowing, text } = await render(summaryOf(split))
  expect({ errors, overflowing }).toEqual({ errors: [], overflowing: [] })
  expect(graphs).toHaveLength(1)
  for (const words of ['os\nfresh', 'python\nstale: build', 'api\nfull build', 'worker\nfast build', 'docs\nskip'])
    expect(graphs[0]).toContain(words)
  expect(text).toContain('3 of 5 images to build, 1 base reused.')
})

test('names that could be markup, a graph or a script are text', async () => {
  const names = [
    'a"]:::x',
    'end',
    'click n0 "javascript:alert(1)"',
    '<img src=x onerror=alert(1)>',
    '`b`',
    '%%{init: {}}%%',
    'subgraph',
    '#35;',
    'é😀'
  ]
  const hostile = plan({
    bases: [basePlan('base')],
    services: names.map(name =>
      servicePlan(name, 'fast', { bases: ['base'], reasons: [{ code: 'never-built', message: name }] })
    )
  })
  const { graphs, errors, elements, text } = await render(summaryOf(hostile))
  expect(errors).toEqual([])
  for (const name of names) {
    expect(graphs[0]).toContain(name)
    expect(text).toContain(name)
  }
  expect(elements).not.toEqual(expect.arrayContaining(['img', 'script', 'a']))
})

test.each([
  ['long names', 1, 'n'.repeat(128)],
  ['many images', 39, 'service']
])('%s do not make the page wider', async (_, count, name) => {
  const services = Array.from({ length: count }, (_, index) =>
    servicePlan(`${name}${index}`, 'fast', { bases: ['base'] })
  )
  const { errors, overflowing } = await render(summaryOf(plan({ bases: [basePlan('base')], services })))
  expect({ errors, overflowing }).toEqual({ errors: [], overflowing: [] })
})
