import { canonicalText } from './canonical'
import type { Parts } from './reading'
import { member, type Table, type Value } from './value'

/** The scripts of a file that are run, or `all`: a name is not known, or leads to more than can be followed. */
export type Followed = Table | 'all'

/** Text that shows that a script reads the file that it stands in, or names others by a variable. */
const READS_FILE = /package\.json|npm_package_|pyproject|composer\.json/
const BY_VARIABLE = /(?:\brun(?:-script|-s|-p|-all)?|\byarn|\bpnpm|\bbun|\bpoe|@)\s+[^&|;]*\$/

/**
 * Scripts by name, with those that they may run: all whose name stands in their text as a word. More than are run, never fewer.
 *
 * @param runner text that a script must hold to run others; null: any may
 * @param around names of what runs before and after a script
 */
export function followed(
  scripts: Table,
  names: readonly string[],
  runner: RegExp | null = null,
  around: (name: string) => readonly string[] = () => []
): Followed {
  const found: Record<string, Value> = {}
  const seen = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    const value = member(scripts, name)
    if (value === undefined) continue
    found[name] = value
    const text = canonicalText(value)
    if (READS_FILE.test(text) || BY_VARIABLE.test(text)) return 'all'
    const called = runner === null || runner.test(text) ? named(text, Object.keys(scripts)) : []
    waiting.push(...around(name), ...called)
  }
  return found
}

/** Scripts that may run code which reads the file that they stand in. */
export function asCode(scripts: Followed): Followed {
  return scripts === 'all' || Object.keys(scripts).length > 0 ? 'all' : scripts
}

/** Names of scripts in a text; `build:*` names all that start so. */
function named(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(text.split(/[^\w:@./-]+/).flatMap(word => [word, word.replace(/^@/, '')]))
  return names.filter(name => words.has(name) || [...words].some(word => word.endsWith(':') && name.startsWith(word)))
}

/** The names of scripts that are run, and whether one of them is a program that may read all of the file. */
export function wanted(
  { scripts, programs }: Parts,
  has: (name: string) => boolean
): { readonly names: readonly string[] | 'all'; readonly unknown: boolean } {
  const unknown = programs.some(name => !has(name))
  return { names: scripts === 'all' ? 'all' : [...scripts, ...programs], unknown }
}
