import { loadGoExpressions } from '../../src/ignore/go-expression'
import { ignoreFilter, parseIgnore } from '../../src/ignore/ignore'
import { parseDockerfile } from '../../src/dockerfile/parse'
import { resolveTarget } from '../../src/dockerfile/resolve'
import { familiarReference, parseReference } from '../../src/reference/reference'
import { fullReference } from './full-reference'

export interface CaseResult {
  readonly id: string
  /** One line per difference; none: the case passes. */
  readonly differences: readonly string[]
}

type Case = Readonly<Record<string, unknown>>

/** Checks cases of any kind: Dockerfiles, `.dockerignore` files, image references. */
export async function checkCases(cases: readonly unknown[]): Promise<readonly CaseResult[]> {
  await loadGoExpressions()
  return cases.map(value => {
    if (!isCase(value)) return { id: JSON.stringify(value), differences: ['not an object'] }
    const id = String(value.id ?? value.input)
    return { id, differences: checkCase(value) }
  })
}

function checkCase(value: Case): readonly string[] {
  let found: unknown
  try {
    found = answerTo(value)
  } catch (error) {
    if (value.error === true) return []
    return [`refused: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
  if (value.error === true) return [`not refused, but should be: ${String(value.message)}`]
  return compare(expectedOf(value), found, '')
}

function expectedOf(value: Case): unknown {
  if ('dockerfile' in value) return value.expected
  if ('patterns' in value) return value.kept
  const { domain, path, tag, digest, familiar, full } = value
  return { domain, path, tag, digest, familiar, full }
}

function answerTo(value: Case): unknown {
  if ('dockerfile' in value) return resolved(value)
  if ('patterns' in value) {
    const filter = ignoreFilter(parseIgnore(strings(value.patterns).join('\n')))
    return strings(value.files).filter(filter.keeps)
  }
  const reference = parseReference(text(value.input))
  return { ...reference, familiar: familiarReference(reference), full: fullReference(reference) }
}

function resolved(value: Case): unknown {
  const answer = resolveTarget(parseDockerfile(text(value.dockerfile)), {
    target: value.target === null ? null : text(value.target),
    args: Object.fromEntries(
      Object.entries(isCase(value.args) ? value.args : {}).map(([name, arg]) => [name, text(arg)])
    ),
    platform: value.platform === undefined ? 'linux/amd64' : text(value.platform)
  })
  return {
    stages: answer.stages.map(({ index, name, from, base, platform }) => ({ index, name, from, base, platform })),
    target: answer.target,
    needed: answer.needed,
    images: [...new Set(answer.images.map(image => image.reference))].sort(),
    consumes: answer.consumes.map(({ stage, instruction, line, sources, paths, exclude, parents, remote }) => ({
      stage,
      instruction,
      line,
      sources,
      paths,
      exclude,
      parents,
      ...(instruction === 'ADD' ? { remote: remote ?? [] } : {})
    }))
  }
}

function compare(expected: unknown, found: unknown, path: string): readonly string[] {
  if (isContainer(expected) && isContainer(found) && Array.isArray(expected) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)])
    return [...keys].flatMap(key => compare(expected[key], found[key], path === '' ? key : `${path}.${key}`))
  }
  if (Object.is(expected, found)) return []
  return [`${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`]
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCase(value: unknown): value is Case {
  return isContainer(value) && !Array.isArray(value)
}

function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new TypeError(`${JSON.stringify(value)} is no list`)
  return value.map(text)
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${JSON.stringify(value)} is no text`)
  return value
}
