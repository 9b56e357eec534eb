import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { PROJECT, runBundle } from '../action'
import type { ActionRun } from '../action'
import { actionFace } from '../runner/action-inputs'
import { keyValues } from '../runner/command-files'
import { runnerEnvironment } from '../runner/environment'
import type { Visit } from './planned'
import { SEED_INPUTS } from './planned'
import { expectHarmlessLog, expectHarmlessSummary } from './hostile'

/**
 * Runs the bundle and looks at everything that the runner would read: the log holds no foreign command, the output file declared
 * outputs alone, once each, and the files for variables, paths and state nothing.
 */
export async function strictRun(workspace: string, visit: Pick<Visit, 'event' | 'inputs' | 'env'>): Promise<ActionRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strict-'))
  try {
    const env = { ...(await runnerEnvironment(visit.event, workspace, folder)), ...visit.env }
    const files = path.join(folder, 'commands')
    const run = await runBundle(workspace, files, env, visit.inputs ?? SEED_INPUTS, () => '')
    const text = (name: string) => readFile(path.join(files, name), 'utf8')
    const [outputs, variables, paths, state] = await Promise.all(
      ['github_output', 'github_env', 'github_path', 'github_state'].map(text)
    )
    expect([variables, paths, state]).toEqual(['', '', ''])
    expectDeclared(outputs ?? '', run, (await actionFace(path.join(PROJECT, 'action.yml'))).outputs)
    expectHarmlessLog(run.stdout)
    expectHarmlessSummary(run.summary)
    expect(run.stderr).toBe('')
    return run
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All of the declared outputs where the run ended well, none where it failed; each is one block of the file. */
function expectDeclared(file: string, run: ActionRun, declared: readonly string[]): void {
  const expected = run.code === 0 ? [...declared].sort() : []
  expect(Object.keys(keyValues(file)).sort()).toEqual(expected)
  // Every value is on one line: JSON, a word, a path. Markdown has several.
  const lines = file
    .replace(/^comment<<(ghadelimiter_\S+)\n[^]*?\n\1$/m, 'comment<<$1\n\n$1')
    .split(/\r?\n/)
    .slice(0, -1)
  const heads = lines.filter(line => /^[\w-]+<<ghadelimiter_[0-9a-f-]{36}$/.test(line)).length
  expect({ heads, lines: lines.length }).toEqual({ heads: expected.length, lines: 3 * expected.length })
}
