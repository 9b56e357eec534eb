import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, UserError } from '../errors'
import { outputNames, outputsOf } from './outputs'
import { bakeOf } from '../plan/bake'
import type { BakeFile } from '../plan/bake-file'
import { matricesOf, matrixLimit } from '../plan/matrices'
import type { Plan } from '../plan/types'
import { printable } from '../printable'
import { linkOnTheWay } from '../registry/links'
import { reportOf } from './report'
import type { Runner } from '../runner'
import { summaryOf } from './summary'
import type { Environment } from '../wiring'

/**
 * Writes everything that later steps and people read: the bake file, the log, annotations, the outputs, the job summary.
 *
 * @throws UserError where the bake file cannot be written, before anything else is
 */
export async function publish(
  runner: Runner,
  environment: Environment,
  bakeFile: string | null,
  plan: Plan
): Promise<void> {
  const bake = bakeOf(plan)
  const outputs = outputsOf(plan, bake, writeBake(environment, bakeFile, bake))
  runner.startGroup('Build plan')
  for (const line of reportOf(plan)) runner.info(line)
  runner.endGroup()
  for (const { message, file, line } of plan.warnings) {
    runner.warning(printable(message), {
      ...(file !== undefined && { file: printable(file) }),
      ...(line !== undefined && { startLine: line })
    })
  }
  const { bases, services } = matricesOf(plan)
  for (const [output, shards, { include }] of [
    ['base-matrix', 'base-matrices', bases],
    ['app-matrix', 'app-matrices', services]
  ] as const) {
    if (include.length <= matrixLimit) continue
    runner.error(
      `${output} holds ${include.length} entries; GitHub refuses a matrix of more than ${matrixLimit}. Use the shards in ${shards}.`
    )
  }
  for (const name of outputNames) runner.setOutput(name, outputs[name])
  if ((environment['GITHUB_STEP_SUMMARY'] ?? '') !== '') await runner.summary.addRaw(summaryOf(plan)).write()
}

/** @returns where it is */
function writeBake(environment: Environment, bakeFile: string | null, bake: BakeFile): string {
  const path = bakeFile ?? temporaryBakeFile(environment)
  const link = bakeFile === null ? null : linkOnTheWay(environment['GITHUB_WORKSPACE'] ?? '.', bakeFile)
  if (link !== null) {
    throw new UserError(
      `Input "bake-file": ${printable(path)} is not written, since ${printable(link)} is a symbolic link in the workspace. Name a file that is not behind a link.`
    )
  }
  try {
    writeFileSync(path, JSON.stringify(bake, null, 2) + '\n')
  } catch (error) {
    throw new UserError(
      `Input "bake-file": ${path} cannot be written (${messageOf(error)}). Name a file in a folder that exists.`,
      { cause: error }
    )
  }
  return path
}

function temporaryBakeFile(environment: Environment): string {
  const folder = mkdtempSync(join(environment['RUNNER_TEMP'] ?? tmpdir(), 'base-image-planner-'))
  return join(folder, 'docker-bake.json')
}
