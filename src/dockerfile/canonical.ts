import type { GlobalArgs } from './global-args'
import type { Graph, StageNode } from './stages'
import { lower } from '../ignore/go-text'
import type { Dockerfile, Stage } from './instructions'
import type { RawInstruction } from './lines'
import { splitCommand } from './words'

/**
 * What of a Dockerfile counts for a hash: the needed stages' instructions, continuations joined and comments removed, heredoc
 * bodies included, keywords in upper case, nothing expanded; the global ARGs that they use; the directives.
 *
 * Before each stage stands what it is built from and copies from, as places in this list, so that an instruction that names a
 * stage by number or by a name that is there twice does not keep its hash when it comes to mean another stage.
 */
export function canonicalForm(
  file: Dockerfile,
  graph: Graph,
  globals: GlobalArgs,
  usedArgs: ReadonlySet<string>
): readonly string[] {
  const lines: string[] = [`escape=${file.escape}`]
  if (file.syntax !== null) lines.push(`syntax=${file.syntax}`)
  const target = globals.lookup('TARGETSTAGE')
  if (usedArgs.has('TARGETSTAGE')) lines.push(`TARGETSTAGE=${target ?? ''}`)
  for (const { args } of file.globalArgs) {
    for (const { key, value } of args) {
      if (usedArgs.has(key)) lines.push(value === undefined ? `ARG ${key}` : `ARG ${key}=${value}`)
    }
  }
  const places = new Map(graph.needed.map((stage, place) => [stage, place]))
  for (const stage of graph.needed) {
    lines.push(`stage ${placesOf(stage, places)}`, fromLine(stage.stage))
    for (const { raw } of stage.stage.instructions) lines.push(instructionText(raw, file.escape))
  }
  return lines
}

/** `base ← sources…`; `image` for what is no stage, `context` for a stage that a named context replaces. */
function placesOf(stage: StageNode, places: ReadonlyMap<StageNode, number>): string {
  const place = (node: StageNode): string => places.get(node)?.toString() ?? 'context'
  const sources = stage.steps.flatMap(step =>
    step.sources.map(source => (source.kind === 'stage' ? place(source) : 'image'))
  )
  return [stage.base === null ? 'image' : place(stage.base), ...sources].join(' ')
}

function fromLine(stage: Stage): string {
  const platform = stage.platform === null ? '' : `--platform=${stage.platform} `
  return `FROM ${platform}${stage.from}${stage.name === null ? '' : ` AS ${stage.name}`}`
}

function instructionText(raw: RawInstruction, escape: string): string {
  const text = commandText(raw.code, escape)
  return [text, ...raw.heredocs.map(heredoc => heredoc.content + heredoc.name)].join('\n')
}

/** Keyword (also of an ONBUILD trigger), flags and the rest. */
function commandText(code: string, escape: string): string {
  const { keyword, flags, rest } = splitCommand(code, escape)
  const isOnbuild = lower(keyword) === 'onbuild'
  return [
    keyword.toUpperCase(),
    ...flags.map(flag => JSON.stringify(flag)),
    isOnbuild ? commandText(rest, escape) : rest
  ].join(' ')
}
