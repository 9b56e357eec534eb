import { Environment } from './environment'
import { isOtherImage, triggersIn } from './graph'
import type { StageNode, Step } from './stages'
import type { Inheritance } from './resolved'
import { runStage, type RunContext, type StageState } from './stage-run'

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** What a stage that is built from an image, or from `scratch`, starts with. */
export function startOfImage(stage: StageNode, known: Inheritance | null): StageState {
  if (known !== null) {
    return {
      environment: Environment.ofImage(known.variables),
      directory: known.directory,
      shell: known.shell ?? null,
      isOpen: false
    }
  }
  const isScratch = stage.from === 'scratch'
  const variables = isScratch && stage.os === 'windows' ? {} : { PATH }
  return { environment: Environment.ofImage(variables), directory: '/', shell: null, isOpen: !isScratch }
}

/** What a stage that is built from another one starts with: its ARGs too. */
export function startOfStage(base: StageState, { mode }: RunContext): StageState {
  return { ...base, environment: base.environment.inherited(mode.effort) }
}

/**
 * What a stage starts with where a named context stands in for its base: the image that was built from that base has its ENV and
 * working directory, and no ARGs. Instructions that cannot be gone through are passed over: that image was built all the same.
 */
export function startOfReplaced(
  base: StageNode,
  context: RunContext,
  inherits: (reference: string) => Inheritance | null
): StageState {
  const { environment, ...rest } = isOtherImage(base, context.contexts)
    ? startOfImage({ ...base, from: base.stage.name ?? '' }, inherits(base.stage.name ?? ''))
    : imagined(base, context, inherits)
  return { environment: Environment.ofImage(environment.variables), ...rest }
}

/** What an image built from a stage hands on. */
export function handedOn(stage: StageNode, state: StageState): Inheritance {
  const { environment, directory, shell } = state
  return {
    variables: environment.variables,
    directory,
    triggers: triggersIn(stage.stage),
    ...(shell !== null && { shell })
  }
}

function imagined(
  stage: StageNode,
  context: RunContext,
  inherits: (reference: string) => Inheritance | null
): StageState {
  const chain = [stage]
  for (let first = stage; first.base !== null; first = first.base) chain.unshift(first.base)
  let state: StageState | null = null
  for (const each of chain) {
    state = state === null ? startOfImage(each, inherits(each.from)) : startOfStage(state, context)
    for (const step of each.steps) imagine(each, step, state, context)
  }
  return state ?? startOfImage(stage, inherits(stage.from))
}

function imagine(stage: StageNode, step: Step, state: StageState, context: RunContext): void {
  const { kind } = step.instruction
  if (kind !== 'env' && kind !== 'arg' && kind !== 'workdir' && kind !== 'shell') return
  try {
    runStage({ ...stage, steps: [step] }, state, context)
  } catch {
    return
  }
}
