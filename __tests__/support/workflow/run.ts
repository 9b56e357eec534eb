import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { output } from '../command'
import { workflowDocument } from './document'
import type { Json } from './evaluate'
import { Masks } from './masks'
import { workflowOf } from './model'
import { dispatchInputs, startedBy } from './triggers'
import type { WorkflowOptions, WorkflowRun } from './types'
import { runJobs } from './workflow-jobs'

/**
 * Runs a workflow file as GitHub would, here: GitHub's parser and evaluator, jobs in order, `if`, matrices, outputs, called
 * workflows. Actions are those of `./actions/`; an unknown action, key or input is an error and never left out.
 * Gives null where the event does not start the workflow.
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun | null> {
  // GitHub lets a commit be fetched by its id, also where no ref points at it any more.
  await output('git', ['-C', options.remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true'])
  const text = await output('git', ['-C', options.remote, 'show', `${options.event.sha}:${options.file}`])
  const workflow = workflowOf(await workflowDocument(options.file, text))
  if (!startedBy(workflow.on, options.event)) return null
  const inputs: Readonly<Record<string, Json>> = dispatchInputs(workflow.on, options.event)
  const folder = await mkdtemp(path.join(tmpdir(), 'workflow-'))
  const masks = new Masks()
  for (const secret of Object.values(options.secrets ?? {})) masks.add(secret)
  try {
    return await runJobs({ options, folder, masks }, workflow, inputs, options.secrets ?? {}, new Map())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
