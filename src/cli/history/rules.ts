import { countedInputs, type CountedInput, type CountingRule } from '../../images/counted-inputs'
import type { PreparedImage } from '../../images/prepare'

/**
 * By what an input counts for a hash: `content` of a file that is no dependency file, `instructions` of the Dockerfile, `below` what an image
 * stands on, and the rules for dependency files.
 */
export type Rule = CountingRule | 'content' | 'instructions' | 'below'

const words: Readonly<Record<Rule, string>> = {
  meaning: 'what a dependency file means',
  command: 'bytes: a command may read all of it',
  swept: 'bytes: taken in with other files',
  settings: 'bytes: settings may install more',
  unseen: 'bytes: its way in is not followed',
  unreadable: 'bytes: not understood',
  asked: 'bytes: "hash: bytes"',
  instructions: 'instructions of the Dockerfile',
  content: 'content of other files',
  below: 'an image below'
}

export function ruleWords(rule: Rule): string {
  return words[rule]
}

/** The rules by which some paths count for an image, each once. A path that is none of its inputs is an image that it stands on. */
export function rulesOf(image: PreparedImage, paths: readonly string[]): readonly Rule[] {
  const counted = new Map(countedInputs(image).map(({ input, rule }) => [input, rule]))
  const ruleOf = (path: string): Rule =>
    counted.get(path) ??
    (path === image.spec.dockerfile ? 'instructions' : /^(?:base|service) /.test(path) ? 'below' : 'content')
  return [...new Set(paths.map(ruleOf))]
}

/** The dependency files of an image that count by their bytes alone, though nobody asked for that. */
export function byBytesOnly(image: PreparedImage): readonly CountedInput[] {
  return countedInputs(image).filter(({ rule }) => rule !== 'meaning' && rule !== 'asked')
}
