import type { Node, StageNode } from './stages'

/** Ways from stage to stage, gone without recursion: a file may chain more stages than there is stack. */

/** That a stage copies or mounts from another. */
export interface Edge {
  readonly to: StageNode
  readonly line: number
}

/** The first step that leads back to a stage on the way to it; null where there is none. */
export function edgeBack(stages: readonly StageNode[]): Edge | null {
  const visited = new Set<StageNode>()
  const path = new Set<StageNode>()
  for (const stage of stages) {
    const open = visited.has(stage) ? [] : [{ stage, edges: edgesOf(stage) }]
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      visited.add(last.stage)
      path.add(last.stage)
      const edge = last.edges.next()
      if (edge.done === true) {
        path.delete(last.stage)
        open.pop()
        continue
      }
      const { to } = edge.value
      if (path.has(to)) return edge.value
      if (!visited.has(to)) open.push({ stage: to, edges: edgesOf(to) })
    }
  }
  return null
}

function* edgesOf(stage: StageNode): Generator<Edge, undefined> {
  for (const { sources, line } of stage.steps) {
    for (const source of sources) if (source.kind === 'stage') yield { to: source, line }
  }
}

/** Adds the stages that these nodes are, and all that they need. */
export function reach(from: readonly Node[], reached: Set<StageNode>): void {
  const open = [...from]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind !== 'stage' || reached.has(node)) continue
    reached.add(node)
    if (node.replaced) continue
    if (node.base !== null) open.push(node.base)
    for (const step of node.steps) for (const source of step.sources) open.push(source)
  }
}
