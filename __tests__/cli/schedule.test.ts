import fc from 'fast-check'
import { runTasks, type Task } from '../../src/cli/build/schedule'

describe('runTasks', () => {
  test('keeps the order of what waits, and the width, whatever the graph', async () => {
    const graph = fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 4 }), async (edges, width) => {
        const done: string[] = []
        let running = 0
        let most = 0
        // Only earlier tasks are waited for, so there is no cycle.
        const tasks = edges.map((before, at): Task<string> => ({
          key: `${at}`,
          after: before.filter(other => other < at).map(String),
          run: async () => {
            most = Math.max(most, ++running)
            await new Promise(resolve => setImmediate(resolve))
            running -= 1
            done.push(`${at}`)
            return `${at}`
          }
        }))
        const outcomes = await runTasks(tasks, width)
        expect([...outcomes.values()].every(outcome => outcome.kind === 'done')).toBe(true)
        expect(most).toBeLessThanOrEqual(width)
        for (const task of tasks)
          for (const before of task.after) expect(done.indexOf(before)).toBeLessThan(done.indexOf(task.key))
      })
    )
  })

  test('leaves out what waits for a failure or for itself, and does the rest', async () => {
    const outcomes = await runTasks<string>(
      [
        { key: 'bad', after: [], run: () => Promise.reject(new Error('no')) },
        { key: 'after bad', after: ['bad'], run: () => Promise.resolve('x') },
        { key: 'good', after: ['unknown'], run: () => Promise.resolve('y') },
        { key: 'egg', after: ['hen'], run: () => Promise.resolve('z') },
        { key: 'hen', after: ['egg'], run: () => Promise.resolve('z') }
      ],
      1
    )
    expect(Object.fromEntries([...outcomes].map(([key, outcome]) => [key, outcome.kind]))).toEqual({
      bad: 'failed',
      'after bad': 'left-out',
      good: 'done',
      egg: 'left-out',
      hen: 'left-out'
    })
  })
})
