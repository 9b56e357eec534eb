import { csvRecords } from '../csv'

/**
 * The list idiom of docker's actions: items separated by commas or line breaks, `"…"` around an item that holds a comma,
 * lines that start with `#` and everything behind ` #` are comments, empty items are left out.
 */
export function list(text: string): readonly string[] {
  return csvRecords(withoutComments(text)).flatMap(record => clean(record))
}

/** One item a line, for values that may hold commas and `#`: build arguments. Comments are whole lines. */
export function lines(text: string): readonly string[] {
  return csvRecords(text, null).flatMap(record => clean(record))
}

/** Tags: as {@link list}, but a rule of docker/metadata-action (`type=ref,event=branch`) is one item with its commas. */
export function tagList(text: string): readonly string[] {
  return lines(withoutComments(text)).flatMap(line => (/(?:^|,)"?type=/.test(line) ? [line] : list(line)))
}

function clean(items: readonly string[]): readonly string[] {
  return items.map(item => item.trim()).filter(item => item !== '')
}

function withoutComments(text: string): string {
  return text.replace(/(^|[ \t])#.*$/gm, '')
}
