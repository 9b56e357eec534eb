import { unknown } from '../unknown'

/** What `make` does for some targets, as far as it can be read plainly: no conditions, no functions, no included files. */

/** What is left of it; a file of a stranger must not take longer. */
interface Effort {
  variables: number
  text: number
}

interface Rule {
  readonly needs: readonly string[]
  readonly recipe: readonly string[]
}

/** Variables that are put in for one call of make: they can stand for each other, and double each time. */
const MOST_VARIABLES = 1000
/** Characters of all recipes together. */
const MOST_TEXT = 1_000_000

/**
 * The lines of the recipes that make runs, in order, each a shell of its own. Variables that the file sets to plain text, or that `given` holds,
 * are filled in; what a function or a command makes is unknown.
 *
 * @param targets none: the first of the file
 * @param given variables of the command line, which win, and of the environment
 */
export function recipesOf(
  text: string,
  targets: readonly string[],
  given: { readonly told: Readonly<Record<string, string>>; readonly environment: Readonly<Record<string, string>> }
): readonly string[] {
  const variables = new Map(Object.entries(given.environment))
  const rules = new Map<string, Rule>()
  let open: string[] | null = null
  for (const line of text.replace(/\\\r?\n\s*/g, ' ').split(/\r?\n/)) {
    if (line.startsWith('\t')) {
      open?.push(line.slice(1))
      continue
    }
    const [, name = '', how = '', value = ''] =
      /^(?:export\s+|override\s+)?([\w.-]+)\s*(\?|:{1,3}|\+)?=\s*(.*)$/.exec(line) ?? []
    const rule = /^([^\s#:=][^#:=]*):{1,2}(?!=)([^#=]*)/.exec(line)
    if (name !== '') {
      if (how !== '?' || !variables.has(name))
        variables.set(name, how === '+' ? `${variables.get(name) ?? ''} ${value}` : value.replace(/\s+#.*$/, ''))
    } else if (rule !== null) {
      open = []
      const needs = words(rule[2] ?? '')
      for (const target of words(rule[1] ?? '')) rules.set(target, { needs, recipe: open })
    }
  }
  for (const [name, value] of Object.entries(given.told)) variables.set(name, value)
  const [first] = [...rules.keys()].filter(name => !name.startsWith('.'))
  const wanted = targets.length > 0 ? targets : first === undefined ? [] : [first]
  const done = new Set<string>()
  const effort: Effort = { variables: MOST_VARIABLES, text: MOST_TEXT }
  const lines: string[] = []
  const make = (target: string): void => {
    const rule = rules.get(target)
    if (rule === undefined || done.has(target)) return
    done.add(target)
    for (const need of rule.needs) make(filled(need, variables, effort))
    variables.set('@', target)
    for (const line of rule.recipe) lines.push(filled(line.replace(/^\s*[@+-]*/, ''), variables, effort))
  }
  for (const target of wanted) make(target)
  return lines
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** `$(NAME)`, `${NAME}` and `$@`; `$$` is the shell's dollar. What else stands behind a dollar is a function of make. */
function filled(text: string, variables: ReadonlyMap<string, string>, effort: Effort): string {
  effort.text -= text.length
  if (effort.text < 0) return unknown('')
  return text.replace(
    /\$(?:\$|@|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\})/g,
    (whole: string, round?: string, braced?: string) => {
      if (whole === '$$') return '$'
      const value = variables.get(whole === '$@' ? '@' : (round ?? braced ?? ''))
      return value === undefined || effort.variables-- <= 0 ? unknown(whole) : filled(value, variables, effort)
    }
  )
}
