import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCases } from '../../scripts/conformance/cases'

// Cases with the answers of the reference implementations, made by a seeded generator; a folder beside the repository may hold more.
const folders = ['__tests__/dockerfile/cases', '../shared/conformance'].filter(folder => existsSync(folder))
const files = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
)

test('there are cases', () => {
  expect(files.length).toBeGreaterThanOrEqual(3)
})

test.each(files)('%s', async file => {
  const cases: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const results = await checkCases(Array.isArray(cases) ? cases : [])
  expect(results.length).toBeGreaterThan(50)
  expect(results.filter(result => result.differences.length > 0)).toEqual([])
})

test('a wrong answer is told', async () => {
  const [wrong, refused] = await checkCases([
    { id: 'wrong', patterns: ['a'], files: ['a', 'b'], kept: ['a', 'b'] },
    { id: 'refused', patterns: ['['], files: ['a'], kept: ['a'] }
  ])
  expect(wrong?.differences).toEqual(['0: expected "a", found "b"', '1: expected "b", found undefined'])
  expect(refused?.differences[0]).toContain('syntax error in pattern')
})
