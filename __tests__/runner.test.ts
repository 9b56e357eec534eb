import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRunner, type Runner } from '../src/runner'
import { keyValues } from './support/runner/command-files'
import { workflowCommands } from './support/runner/commands'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function open(environment: Readonly<Record<string, string>> = {}) {
  const said = { text: '', failed: false }
  const runner = openRunner(
    environment,
    text => (said.text += text),
    () => (said.failed = true)
  )
  return { runner, said }
}

describe('the runner', () => {
  test.each<[string, (runner: Runner) => void, { name: string; message: string; properties?: Record<string, string> }]>(
    [
      [
        'a secret',
        runner => {
          runner.setSecret('a%b\nc')
        },
        { name: 'add-mask', message: 'a%b\nc' }
      ],
      [
        'an error',
        runner => {
          runner.error('::x::\r\n##[group]')
        },
        { name: 'error', message: '::x::\r\n##[group]' }
      ],
      [
        'a warning with its place',
        runner => {
          runner.warning('a: b, c', { file: 'a,b:c%.txt', startLine: 7 })
        },
        { name: 'warning', message: 'a: b, c', properties: { file: 'a,b:c%.txt', line: '7' } }
      ],
      [
        'a group',
        runner => {
          runner.startGroup('Build plan')
        },
        { name: 'group', message: 'Build plan' }
      ]
    ]
  )('reads %s as it was meant', (_, act, expected) => {
    const { runner, said } = open()
    act(runner)
    expect(said.text.endsWith('\n')).toBe(true)
    expect(said.text.trimEnd()).not.toContain('\n')
    expect(workflowCommands(said.text)).toMatchObject([expected])
  })

  test('takes any value of an output', () => {
    const file = join(folder, 'output')
    const { runner } = open({ GITHUB_OUTPUT: file })
    runner.setOutput('one', 'a=b<<EOF\nEOF\nghadelimiter_x')
    runner.setOutput('two', '')
    expect(keyValues(readFileSync(file, 'utf8'))).toEqual({ one: 'a=b<<EOF\nEOF\nghadelimiter_x', two: '' })
  })

  test('fails with a message, and says outside of a workflow what is missing', () => {
    const { runner, said } = open({ 'INPUT_BASE-IMAGE': '  x ' })
    runner.setFailed('no')
    expect(said).toEqual({ text: '::error::no\n', failed: true })
    expect(runner.getInput('base-image')).toBe('x')
    expect(runner.getInput('other')).toBe('')
    expect(() => {
      runner.setOutput('a', 'b')
    }).toThrow(/GITHUB_OUTPUT is not set/)
    runner.addSummary('nobody reads it')
  })
})
