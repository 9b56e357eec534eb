import type { Package, Content } from './facts'
import { groupedLines, isTaken } from './gemfile-groups'
import { rubyCode } from './ruby-source'
import { NotUnderstood } from './value'
import { takenBy, type View } from './view'

/** One whole statement on its line: nothing is open at its end. */
const GEM = /^gem(?: |\( ?)["']([^"']+)["'](?:.*[^,\\([{|&+=.<>:?])?$/

/** A Gemfile is a program: all of its code counts, in its order, but that `gem` statements beside each other are a set. */
export function readGemfile(text: string, _: string, view: View): Content {
  const code = rubyCode(text).lines()
  if (code.some(line => /^(<{7}|={7}|>{7})/.test(line.text))) throw new NotUnderstood('conflict markers')
  const taken = takenBy(view)
  const statements = taken.all ? null : groupedLines(code)
  const lines =
    statements === null
      ? code.map(line => line.text)
      : statements.filter(statement => isTaken(statement, taken)).map(statement => statement.text)
  return { meaning: inRuns(lines), packages: lines.flatMap(packageOf) }
}

function inRuns(lines: readonly string[]): readonly string[] {
  const ordered: string[] = []
  let run: string[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? ''
    if (GEM.test(line) && !/ do( \|.*\|)?$/.test(line) && !line.includes('\n') && !/^[.&|?:+,]/.test(next)) {
      run.push(line)
      return
    }
    ordered.push(...run.sort(), line)
    run = []
  })
  return [...ordered, ...run.sort()]
}

function packageOf(line: string): readonly Package[] {
  const match = /^gem(?: |\( ?)(["'])([^"']+)\1((?: ?, ?(?:"[^"#]*"|'[^']*'))*)/.exec(line)
  if (match?.[2] === undefined) return []
  const version = (match[3] ?? '').replace(/^ ?, ?/, '').replace(/["']/g, '')
  return [{ name: match[2], version: version === '' ? null : version, rest: line }]
}
