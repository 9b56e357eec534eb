import { readDependencies } from '../../src/lockfiles/read'
import type { DependencyFacts } from '../../src/lockfiles/facts'

const encoder = new TextEncoder()

/** Facts of a text that must be understood. */
export async function factsOf(path: string, text: string): Promise<DependencyFacts> {
  const reading = await readDependencies(path, encoder.encode(text))
  if (reading.kind === 'bytes') throw new Error(`${path} was not understood: ${reading.why}`)
  return reading.facts
}

/** Why a text is not understood; null where it is. */
export async function refusalOf(path: string, content: string | Uint8Array): Promise<string | null> {
  const reading = await readDependencies(path, typeof content === 'string' ? encoder.encode(content) : content)
  return reading.kind === 'bytes' ? reading.why : null
}

/** `name version` of each package, sorted. */
export async function packagesOf(path: string, text: string): Promise<readonly string[]> {
  const { packages } = await factsOf(path, text)
  return packages.map(({ name, version, group }) => [name, version ?? '-', group].filter(Boolean).join(' ')).sort()
}

/** What is edited, the text that is replaced (once, it must be there), and what comes in its place. */
export type Edit = readonly [title: string, from: string, to: string]

export function edited(text: string, [title, from, to]: Edit): string {
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${title}: the sample does not hold ${from}`)
  return text.slice(0, at) + to + text.slice(at + from.length)
}

/** The table of one format: edits that must change the canonical form of a sample, and edits that must not. */
export function itJudges(path: string, sample: string, must: readonly Edit[], mustNot: readonly Edit[]): void {
  test.each(must)('%s changes it', async (...edit) => {
    expect((await factsOf(path, edited(sample, edit))).canonical).not.toBe((await factsOf(path, sample)).canonical)
  })
  test.each(mustNot)('%s does not change it', async (...edit) => {
    expect((await factsOf(path, edited(sample, edit))).canonical).toBe((await factsOf(path, sample)).canonical)
  })
  test('line endings and a byte order mark do not change it', async () => {
    const { canonical } = await factsOf(path, sample)
    expect((await factsOf(path, `\ufeff${sample.replaceAll('\n', '\r\n')}`)).canonical).toBe(canonical)
  })
  test('a merge conflict is not understood', async () => {
    const lines = sample.trimEnd().split('\n')
    const middle = Math.floor(lines.length / 2)
    const conflict = [
      ...lines.slice(0, middle),
      '<<<<<<< HEAD',
      lines[middle],
      '=======',
      lines[middle],
      '>>>>>>> feature/x',
      ...lines.slice(middle + 1)
    ]
    expect(await refusalOf(path, conflict.join('\n'))).not.toBeNull()
  })
}
