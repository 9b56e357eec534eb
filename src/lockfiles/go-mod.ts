import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { NotUnderstood } from './value'
import type { View } from './view'

const DIRECTIVES = new Set([
  'module',
  'go',
  'toolchain',
  'require',
  'replace',
  'exclude',
  'retract',
  'tool',
  'godebug',
  'ignore'
])

/**
 * go.mod: directives are a set. `retract` speaks to the module's own users, and `// indirect` is a note. The path of the module
 * itself is only in what is built of it.
 * https://go.dev/ref/mod#go-mod-file
 */
export function readGoMod(text: string, _: string, { parts }: View): Content {
  const left = parts.project ? ['retract'] : ['retract', 'module']
  const directives = directivesOf(text).filter(([directive = '']) => !left.includes(directive))
  return { meaning: setOf(directives), packages: directives.flatMap(packageOf) }
}

/** go.sum: a set of `module version hash`. https://go.dev/ref/mod#go-sum-files */
export function readGoSum(text: string): Content {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const entries = lines.map(line => {
    const [name, version, hash, ...others] = line.trim().split(/\s+/)
    if (name === undefined || version === undefined || hash === undefined || others.length > 0 || !hash.includes(':')) {
      throw new NotUnderstood(`no line of a go.sum: ${line.slice(0, 80)}`)
    }
    return { name, version, hash }
  })
  return {
    meaning: setOf(entries.map(({ name, version, hash }) => [name, version, hash])),
    // The sums of go.mod files alone are those of modules that were looked at, not used.
    packages: entries
      .filter(({ version }) => !version.endsWith('/go.mod'))
      .map(({ name, version, hash }) => ({ name, version, rest: hash }))
  }
}

/** Each directive with its words; those in parentheses one by one. */
function directivesOf(text: string): readonly (readonly string[])[] {
  const directives: string[][] = []
  let block: string | null = null
  for (const line of text.split('\n')) {
    const words = wordsOf(line)
    const [first] = words
    if (first === undefined) continue
    if (block !== null) {
      if (first === ')' && words.length === 1) block = null
      else directives.push([block, ...words])
    } else {
      if (!DIRECTIVES.has(first) || words.length < 2)
        throw new NotUnderstood(`no line of a go.mod: ${line.slice(0, 80)}`)
      if (words[1] === '(' && words.length === 2) block = first
      else directives.push(words)
    }
  }
  if (block !== null) throw new NotUnderstood(`the block of ${block} does not end`)
  for (const words of directives) {
    const odd = words.find(word => /^[()<>|]/.test(word) || (/^=/.test(word) && word !== '=>'))
    if (odd !== undefined) throw new NotUnderstood(`no words of a go.mod: ${words.join(' ').slice(0, 80)}`)
  }
  return directives
}

/** Words, quoted words without their quotes; a comment ends the line. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  const word = /\s*(?:(\/\/.*)|"([^"\\]*)"|`([^`]*)`|([()])|(=>|(?:(?!\/\/)[^\s()"`])+))\s*/y
  while (word.lastIndex < line.length) {
    const match = word.exec(line)
    if (match === null) {
      if (line.trim() === '') break
      throw new NotUnderstood(`no line of a go.mod: ${line.slice(0, 80)}`)
    }
    const text = match[2] ?? match[3] ?? match[4] ?? match[5]
    if (text !== undefined) words.push(text)
  }
  return words
}

function packageOf([directive, ...words]: readonly string[]): readonly Package[] {
  const [name, version] = words
  if (name === undefined) return []
  if (directive === 'go' || directive === 'toolchain') return [{ name: directive, version: name }]
  if (directive === 'require') return [{ name, version: version ?? null }]
  const arrow = words.indexOf('=>')
  if (directive !== 'replace' || arrow < 0) return []
  const shown = `${words.slice(1, arrow).concat('=>').join(' ')} ${words.slice(arrow + 1).join(' ')}`
  return [{ name, version: shown, group: 'replace', rest: canonicalText(words) }]
}
