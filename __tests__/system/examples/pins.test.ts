import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { PROJECT } from '../../support/action'

interface Pin {
  readonly version: string
  readonly commit: string
}

const table = JSON.parse(readFileSync(path.join(PROJECT, 'scripts/actions.json'), 'utf8')) as Readonly<
  Record<string, Pin>
>
const files = execFileSync(
  'git',
  ['ls-files', '.github', 'action.yml', 'build', 'docs', 'examples', 'README.md', 'src'],
  {
    cwd: PROJECT,
    encoding: 'utf8'
  }
)
  .trim()
  .split('\n')

test('the table names commits and versions', () => {
  for (const [action, { version, commit }] of Object.entries(table))
    expect([action, version, commit]).toEqual([
      action,
      expect.stringMatching(/^v\d+\.\d+\.\d+$/),
      expect.stringMatching(/^[0-9a-f]{40}$/)
    ])
})

test('every action that the repository names is in the version and the commit of scripts/actions.json', () => {
  const found = files.flatMap(file =>
    readFileSync(path.join(PROJECT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, action = '', ref = ''] = /([\w-]+\/[\w-]+)@(\S+(?: # v[\d.]+)?)/.exec(line) ?? []
        return /\buses:/.test(line) || action in table ? [{ at: `${file}:${index + 1}`, action, ref }] : []
      })
  )
  const used = found.filter(({ action }) => action in table)
  expect(new Set(used.map(({ action }) => action))).toEqual(new Set(Object.keys(table)))
  const pins = new Map(Object.entries(table).map(([action, pin]) => [action, `${pin.commit} # ${pin.version}`]))
  expect(used.filter(({ action, ref }) => pins.get(action) !== ref)).toEqual([])
})

test("every workflow of this project and of the examples uses actions of the table, or the project's own", () => {
  const others = files
    .filter(file => /\.github\/workflows\//.test(file))
    .flatMap(file =>
      [...readFileSync(path.join(PROJECT, file), 'utf8').matchAll(/uses: (\S+)/g)].map(match => match[1])
    )
    .filter(uses => !/^(?:\.\/|OWNER\/base-image-planner)/.test(uses ?? ''))
    .map(uses => (uses ?? '').replace(/@.*/, ''))
  expect(others.filter(action => !(action in table))).toEqual([])
})
