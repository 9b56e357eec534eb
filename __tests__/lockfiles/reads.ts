import { readingOf } from '../../src/lockfiles/command'
import { formatOf } from '../../src/lockfiles/read'
import { unionOf, type Command, type Reading } from '../../src/lockfiles/reading'
import { readTogether } from '../../src/lockfiles/together'
import { edited, type Edit } from './meaning'

export type Files = Readonly<Record<string, string>>

/** `A=b npm ci --omit dev`, run in `/app`: words between blanks, `?` for a word that is not known. */
export function commandOf(line: string): Command {
  const words = line.split(' ').map(word => (word === '?' ? null : word))
  const start = words.findIndex(word => word === null || !/^\w+=/.test(word))
  const environment = words.slice(0, start).flatMap(word => {
    const at = word?.indexOf('=') ?? -1
    return word === null ? [] : [[word.slice(0, at), word.slice(at + 1)] as const]
  })
  return { words: words.slice(start), environment: new Map(environment), folder: '/app', line: 1 }
}

/** What some commands, run in `/app`, where the files lie, read of them. */
export async function meaningOf(lines: readonly string[], files: Files, kept = false): Promise<string> {
  const read = await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const format = formatOf(path)
      if (format === null) throw new Error(`${path} is not a dependency file`)
      const readings = await Promise.all(
        lines.map(async (line): Promise<Reading> => {
          const reading = await readingOf(commandOf(line))
          if (reading === null) throw new Error(`${line} is not known`)
          return reading.of({ format, places: [`/app/${path}`] })
        })
      )
      return { path, content: new TextEncoder().encode(text), format, parts: unionOf(readings), kept }
    })
  )
  const together = await readTogether(read)
  const texts = [...together].map(([path, reading]) => {
    if (reading.kind === 'bytes') throw new Error(`${path} was not understood: ${reading.why}`)
    return `${path}: ${reading.facts.canonical}`
  })
  return texts.join('\n')
}

/** An edit of one of the files: `file: what`, the text that is replaced, and what comes in its place. */
export function withEdit(files: Files, [title, from, to]: Edit): Files {
  const path = title.slice(0, title.indexOf(':'))
  const text = files[path]
  if (text === undefined) throw new Error(`no file ${path}`)
  return { ...files, [path]: edited(text, [title, from, to]) }
}

/** Per command the edits that reach the image, by title; all others must not. */
export function itReads(
  files: Files,
  edits: readonly Edit[],
  rows: readonly (readonly [string, readonly string[]])[]
): void {
  test.each(rows)('%s reads what it says', async (line, reached) => {
    const lines = line.split(' && ')
    const before = await meaningOf(lines, files)
    const found: string[] = []
    for (const edit of edits) {
      if ((await meaningOf(lines, withEdit(files, edit))) !== before) found.push(edit[0].replace(/^[^:]*: /, ''))
    }
    expect(found.sort()).toEqual([...reached].sort())
  })
}
