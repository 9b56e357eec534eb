import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { run } from '../command'
import { commandFiles } from '../runner/command-files'
import { textOf } from './evaluate'
import type { Scope } from './evaluate'
import type { Step } from './model'
import type { Machine, Work } from './step'

/** Runs the script of a `run:` step with the options that GitHub gives bash. */
export async function runScript(
  machine: Machine,
  does: Extract<Step['does'], { readonly kind: 'run' }>,
  scope: Scope,
  env: Readonly<Record<string, string>>,
  folder: string
): Promise<Work> {
  const files = await commandFiles(folder)
  const script = path.join(folder, 'script.sh')
  await writeFile(script, textOf(does.script, scope))
  if (does.shell !== null && does.shell !== 'bash') throw new Error(`this runner has no shell ${does.shell}`)
  // Source: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell
  const options = does.shell === null ? ['-e'] : ['--noprofile', '--norc', '-eo', 'pipefail']
  const cwd = path.resolve(machine.workspace, textOf(does.folder, scope))
  const finished = await run('bash', [...options, script], { cwd, env: { ...env, ...files.env } })
  const written = await files.read()
  return { ...finished, outputs: written.outputs, exported: written.environment }
}
