import type { BakeFile } from '../plan/bake-file'
import { commentOf } from './comment'
import { matricesOf } from '../plan/matrices'
import { shortened } from '../plan/shorten'
import { modes, type Mode } from '../decide/reasons'
import type { BuildEntry, Plan } from '../plan/types'

/** Bytes that the output `plan` may have: job outputs are limited to 1 MB a job, counted as UTF-16. */
const planLimit = 256 * 1024

/** Every output of `action.yml`, always set. */
export type Outputs = Readonly<Record<(typeof outputNames)[number], string>>

export const outputNames = [
  'plan',
  'base-matrix',
  'app-matrix',
  'build-base',
  'build-app',
  'base',
  'app',
  'mode',
  'base-ref',
  'base-digest',
  'base-tag',
  'base-hash',
  'base-stale',
  'push',
  'base-matrices',
  'app-matrices',
  'bake-file',
  'bake',
  'comment'
] as const

/** The plan as outputs; a pure function, so that nothing is half-written when something fails. */
export function outputsOf(plan: Plan, bake: BakeFile, bakeFile: string): Outputs {
  const matrices = matricesOf(plan)
  const base = plan.bases.length === 1 ? plan.bases[0] : undefined
  return {
    plan: JSON.stringify(shortened(plan, planLimit)),
    'base-matrix': JSON.stringify(matrices.bases),
    'app-matrix': JSON.stringify(matrices.services),
    'build-base': String(matrices.bases.include.length > 0),
    'build-app': String(matrices.services.include.length > 0),
    base: JSON.stringify(onlyEntry(plan.bases)),
    app: JSON.stringify(onlyEntry(plan.services)),
    mode: strongest(plan.services.map(service => service.mode)),
    'base-ref': base?.ref ?? '',
    'base-digest': base?.digest ?? '',
    'base-tag': base?.tag ?? '',
    'base-hash': base?.hash ?? '',
    'base-stale': String(base?.verdict === 'stale'),
    push: String(plan.event.push),
    'base-matrices': JSON.stringify(matrices.baseShards),
    'app-matrices': JSON.stringify(matrices.serviceShards),
    'bake-file': bakeFile,
    bake: JSON.stringify(bake),
    comment: commentOf(plan)
  }
}

function onlyEntry(images: readonly { readonly build: BuildEntry }[]): BuildEntry | Record<string, never> {
  const [only, ...others] = images
  return only === undefined || others.length > 0 ? {} : only.build
}

function strongest(found: readonly Mode[]): Mode {
  return modes.findLast(mode => found.includes(mode)) ?? 'skip'
}
