import { cut, lower } from '../ignore/go-text'

/**
 * The `--flags` of an instruction.
 * Source: moby/buildkit frontend/dockerfile/instructions/bflag.go
 */

/** What an instruction allows: a flag with or without a value that is true or false, one text, or many texts. */
export type FlagKinds = Readonly<Record<string, 'bool' | 'text' | 'texts'>>

export interface Flags {
  /** Undefined where the flag is not there. */
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  bool(name: string): boolean
}

/** Throws an `Error` on a flag that is unknown, there twice, or has a wrong value. */
export function readFlags(flags: readonly string[], kinds: FlagKinds): Flags {
  const values = new Map<string, string[]>()
  for (const flag of flags) {
    if (flag === '--') break
    const [written, value] = cut(flag, '=')
    const name = written.slice(2)
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) throw new Error(`unknown flag: ${written}`)
    const before = values.get(name)
    if (before !== undefined && kind !== 'texts') throw new Error(`duplicate flag specified: ${written}`)
    const text = kind === 'bool' ? truth(written, value) : needed(written, value)
    if (before === undefined) values.set(name, [text])
    else before.push(text)
  }
  return {
    text: name => values.get(name)?.[0],
    texts: name => values.get(name) ?? [],
    bool: name => values.get(name)?.[0] === 'true'
  }
}

function needed(written: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`missing a value on flag: ${written}`)
  return value
}

function truth(written: string, value: string | undefined): string {
  if (value === undefined) return 'true'
  if (value === '') throw new Error(`missing a value on flag: ${written}`)
  const answer = lower(value)
  if (answer !== 'true' && answer !== 'false') {
    throw new Error(`expecting boolean value for flag ${written}, not: ${value}`)
  }
  return answer
}
