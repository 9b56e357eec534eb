import { contextName } from '../reference/context-name'
import type { Node, StageNode } from './stages'
import type { Consumption, Contexts, ContextUse } from './resolved'

/** The name of the context that stands in for a stage or an image; null where none does. */
export function contextBehind(node: Node, contexts: Contexts): string | null {
  if (node.kind === 'stage') return node.replaced ? node.stage.name : null
  return contextOf(node.reference, contexts)
}

/** What a stage is built from, where that is a named context. */
export function contextBelow(stage: StageNode, contexts: Contexts): string | null {
  return stage.base === null ? contextOf(stage.from, contexts) : contextBehind(stage.base, contexts)
}

/** The folder that stands in for a stage or an image. */
export function folderBehind(node: Node | undefined, contexts: Contexts): string | null {
  const name = node === undefined ? null : contextBehind(node, contexts)
  return name !== null && contexts.get(name) === 'folder' ? name : null
}

export function contextUses(stage: StageNode, contexts: Contexts): readonly ContextUse[] {
  const below = contextBelow(stage, contexts)
  const place = { stage: stage.index }
  const uses: ContextUse[] =
    below === null ? [] : [{ ...place, name: below, line: stage.stage.line, instruction: 'FROM' }]
  for (const { instruction, line, sources } of stage.steps) {
    for (const source of sources) {
      const name = contextBehind(source, contexts)
      if (name !== null) uses.push({ ...place, name, line, instruction: instruction.kind.toUpperCase() })
    }
  }
  return uses
}

/** A stage that is built from a folder takes all of it. */
export function foundationFolder(stage: StageNode, contexts: Contexts): readonly Consumption[] {
  const context = contextBelow(stage, contexts)
  if (context === null || contexts.get(context) !== 'folder') return []
  const { line } = stage.stage
  const whole = { sources: ['.'], paths: ['.'], exclude: [], parents: false, checksum: false }
  const sure = { unresolved: [], uncertain: false }
  return [{ stage: stage.index, instruction: 'BIND', line, ...whole, ...sure, context }]
}

function contextOf(reference: string, contexts: Contexts): string | null {
  const name = contexts.size === 0 ? null : contextName(reference)
  return name !== null && contexts.has(name) ? name : null
}
