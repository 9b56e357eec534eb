import { csvRecords } from '../csv'
import { UserError } from '../errors'
import { printable } from '../printable'

/**
 * A list as the inputs of docker's actions take it: an item a line. An item that a plain line cannot hold, since it has a quote or a line
 * break, is a quoted field, in which a quote is written twice.
 *
 * The actions cut white space around an item, quoted or not, and put values in for `{{…}}` in named contexts. An item that would not
 * arrive as it is makes a `UserError`; `what` names the list.
 *
 * Source: `getList` of https://github.com/docker/actions-toolkit/blob/main/src/util.ts,
 * `getBuildArgs` of https://github.com/docker/build-push-action/blob/master/src/context.ts
 */
export function writeList(items: readonly string[], what: string): string {
  return items.map(item => (/["\r\n]/.test(checked(item, what)) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n')
}

/** The items of what {@link writeList} wrote. */
export function readList(text: string): readonly string[] {
  return csvRecords(text, null).flat()
}

/** The same of a list of `name=value`; of two values for one name the last one counts, as in docker. */
export function readPairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    readList(text).map(item => {
      const at = item.indexOf('=')
      return [item.slice(0, at), item.slice(at + 1)]
    })
  )
}

function checked(item: string, what: string): string {
  const problem = problemOf(item, what)
  if (problem === null) return item
  const [name = '', ...value] = item.split('=')
  throw new UserError(`${what}: ${value.length === 0 ? 'an item' : `the value of "${printable(name)}"`} ${problem}`)
}

function problemOf(item: string, what: string): string | null {
  if (item.trim() !== item || item === '')
    return "begins or ends with white space, which docker's actions cut off. Take it out, or put a character around it that the Dockerfile takes off."
  if (item.includes('\0')) return 'holds a NUL character, which no program takes as an argument. Take it out.'
  if (Buffer.from(item, 'utf8').toString('utf8') !== item) return 'is not valid Unicode. Correct it.'
  if (what === 'build-contexts' && item.includes('{{'))
    return 'holds "{{", in which docker/build-push-action puts values of its own. Use a path without it.'
  return null
}
