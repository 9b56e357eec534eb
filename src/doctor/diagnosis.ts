import { findingLines, type Finding } from './finding'
import { builderFindings, gitFindings } from './machine'
import { registryFindings } from './registries'
import type { PlannedEvent } from '../event/event'
import type { ImageName, Registry } from '../ports'
import type { Environment } from '../wiring'
import type { Runner } from '../runner'

/** Milliseconds that a failing run may still take to say what it runs on. */
const patience = 5_000

/** What the registries of a failing run answer, asked while they are still open. */
export function diagnoseRegistries(
  registry: Registry,
  images: readonly ImageName[],
  event: PlannedEvent,
  push: boolean
): Promise<readonly Finding[]> {
  return registryFindings(registry, { images: images.slice(0, 20), event, push, patience })
}

/** Begins the log of a failing run with what it runs on, as the command `doctor` says it: most failures are one of these. */
export async function sayDiagnosis(
  runner: Runner,
  environment: Environment,
  registries: readonly Finding[]
): Promise<void> {
  const directory = environment['GITHUB_WORKSPACE'] ?? '.'
  const machine = { directory, environment: withSafeDirectory(environment, directory) }
  const looks = [gitFindings(machine), builderFindings(machine)].map(look => look.catch(() => []))
  const findings = [...(await Promise.all(looks)).flat(), ...registries]
  runner.startGroup('Doctor: what this run runs on')
  for (const line of findingLines(findings)) runner.info(line)
  runner.endGroup()
}

/** In a container job another user owns the workspace; the runner's own git calls say so, too. Source: https://git-scm.com/docs/git-config (`GIT_CONFIG_COUNT`) */
function withSafeDirectory(environment: Environment, directory: string): Environment {
  const safe = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: directory }
  return { ...environment, ...safe }
}
