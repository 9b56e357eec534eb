import { messageOf } from '../errors'
import { checkOptionsError } from './check-directive'
import { checkOf, syntaxOf } from './directives'
import { LARGEST_FILE } from './effort'
import { DockerfileError, limitAt } from '../ignore/error'
import { readInstruction } from './instruction'
import type { ArgInstruction, Dockerfile, FromInstruction, Instruction, Stage } from './instructions'
import { atLine, readInstructions, type RawInstruction } from './lines'
export type { Dockerfile } from './instructions'

/**
 * Reads a Dockerfile as BuildKit does. Throws a {@link DockerfileError} on what BuildKit refuses before it knows the target:
 * the message does not name the file.
 */
export function parseDockerfile(text: string): Dockerfile {
  if (text === '') throw new DockerfileError('the Dockerfile cannot be empty', null)
  if (text.length > LARGEST_FILE) throw limitAt(null, `it is larger than ${LARGEST_FILE} characters`)
  const refused = checkOptionsError(checkOf(text) ?? '')
  if (refused !== null) throw new DockerfileError(refused, null)
  const { instructions, escape } = readInstructions(text)
  const globalArgs: ArgInstruction[] = []
  const stages: { from: FromInstruction; instructions: Instruction[] }[] = []
  for (const raw of instructions) {
    const instruction = atLine(raw.line, () => readInstruction(raw))
    const stage = stages.at(-1)
    if (instruction.kind === 'from') stages.push({ from: instruction, instructions: [] })
    else if (stage !== undefined) stage.instructions.push(instruction)
    else if (instruction.kind === 'arg') globalArgs.push(instruction)
    else
      throw new DockerfileError(
        'no build stage in current context: the first instruction must be FROM or ARG',
        raw.line
      )
  }
  if (stages.length === 0) throw new DockerfileError('dockerfile contains no stages to build', null)
  return { escape, syntax: syntaxOf(text), globalArgs, stages: stages.map(stageOf) }
}

/**
 * The trigger of an ONBUILD as one instruction. It is read apart from its file, so the escape character is `\`, and errors
 * have no line of their own.
 */
export function parseTrigger(trigger: string): Instruction {
  const [raw, more] = triggerInstructions(trigger)
  if (raw === undefined || more !== undefined) throw new Error('onbuild trigger should be a single expression')
  const instruction = readInstruction(raw)
  if (instruction.kind === 'from') throw new Error('FROM is not a command type')
  return instruction
}

function triggerInstructions(trigger: string): readonly RawInstruction[] {
  try {
    return readInstructions(trigger).instructions
  } catch (error) {
    throw new Error(`in an ONBUILD trigger: ${messageOf(error)}`, { cause: error })
  }
}

function stageOf(stage: { readonly from: FromInstruction; readonly instructions: readonly Instruction[] }): Stage {
  const { name, from, platform, line } = stage.from
  return { name, from, platform, line, instructions: stage.instructions }
}
