import type { Instruction, Stage } from './instructions'

/** Something that a stage can be built from or copy from: a stage of the file, or an image. */
export type Node = StageNode | ImageNode

export interface ImageNode {
  readonly kind: 'image'
  readonly reference: string
}

export interface StageNode {
  readonly kind: 'stage'
  readonly index: number
  readonly stage: Stage
  /** FROM's operand after expansion. */
  readonly from: string
  /** Names of the variables in FROM's operand. */
  readonly fromArgs: ReadonlySet<string>
  /** The expanded `--platform`. */
  readonly platform: string | null
  readonly platformArgs: ReadonlySet<string>
  readonly base: StageNode | null
  /** Operating system of the files in this stage. */
  readonly os: string
  /** A named context stands in for this stage: nothing of it is built. */
  readonly replaced: boolean
  /** ONBUILD triggers of the base first, then the stage's own instructions. */
  readonly steps: readonly Step[]
}

export interface Step {
  readonly instruction: Instruction
  readonly line: number
  /** COPY: what `--from` names, if anything. RUN: per mount, what `from` names. */
  readonly sources: readonly Node[]
}

export interface Graph {
  readonly stages: readonly StageNode[]
  readonly target: StageNode
  /** Stages that the target needs, itself included, in the order of the file. */
  readonly needed: readonly StageNode[]
}
