import type { CodeLine } from './code-text'
import type { Taken } from './view'

/** A statement of a Gemfile that is installed only with some groups. */
export interface GroupedLine {
  readonly text: string
  /** The gem that it names; null: it is another statement. */
  readonly gem: string | null
  /** Groups that it belongs to; none: it always counts. */
  readonly groups: readonly string[]
}

const GEM = /^gem(?: |\( ?)["']([^"']+)["'](.*)$/
const GROUP_BLOCK = /^group(?: |\( ?)(.*?)\)? do$/
const OPENS = /(?:^(?:if|unless|case|begin|def|while|until|for|class|module)\b.*$)|(?: do(?: \|[^|]*\|)?$)/
const SYMBOL = /^:(?:"([^"]+)"|(\w+))$|^["'](\w+)["']$/

/**
 * The statements of a Gemfile with their groups; null: blocks of another kind than can be followed.
 * https://bundler.io/guides/groups.html
 */
export function groupedLines(lines: readonly CodeLine[]): readonly GroupedLine[] | null {
  const found: GroupedLine[] = []
  const open: (readonly string[])[] = []
  for (const { text } of lines) {
    const inside = open.at(-1) ?? []
    if (text === 'end') {
      if (open.length === 0) return null
      found.push({ text, gem: null, groups: inside })
      open.pop()
      continue
    }
    const block = GROUP_BLOCK.exec(text)
    if (block !== null) {
      const groups = symbols((block[1] ?? '').replace(/,\s*(?:optional:|:optional\s*=>)\s*true\s*$/, ''))
      if (groups === null) return null
      found.push({ text, gem: null, groups })
      open.push(groups)
      continue
    }
    const gem = GEM.exec(text)
    const groups = gem === null ? inside : groupsOfGem(gem[2] ?? '', inside)
    // Other statements of a group may name gems that the group alone does not explain: they always count.
    found.push({ text, gem: gem?.[1] ?? null, groups: gem === null ? [] : groups })
    if (OPENS.test(text)) open.push(inside)
  }
  return open.length === 0 ? found : null
}

/** Whether a statement has to do with anything that is installed. */
export function isTaken({ groups }: GroupedLine, taken: Taken): boolean {
  return groups.length === 0 || groups.some(group => (group === 'default' ? taken.main : taken.group(group)))
}

/** `group: :test`, `groups: [:test, :ci]`, `:group => :test`; those of the block count besides. */
function groupsOfGem(rest: string, inside: readonly string[]): readonly string[] {
  const said = /(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|:?["']?\w+["']?)/.exec(rest)?.[1]
  if (said === undefined) return /\bgroups?\b/.test(rest) ? [] : inside
  const named = symbols(said.replace(/^\[|\]$/g, ''))
  return named === null ? [] : [...inside, ...named]
}

function symbols(text: string): readonly string[] | null {
  const words = text.split(',').map(word => SYMBOL.exec(word.trim()))
  const names = words.flatMap(word => word?.[1] ?? word?.[2] ?? word?.[3] ?? [])
  return names.length === words.length ? names : null
}
