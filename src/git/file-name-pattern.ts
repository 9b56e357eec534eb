/**
 * One component of a path pattern in the syntax of Go's `filepath.Match`, which Dockerfile instructions use: `*`, `?`,
 * `[a-z]`, `[^a-z]` and a backslash that quotes. Source: https://pkg.go.dev/path/filepath#Match
 */
export function isFileNamePattern(component: string): boolean {
  return /[*?[\\]/.test(component)
}

/** A test for names. A malformed pattern (an open bracket) matches nothing, as the builder fails on it. */
export function fileNamePattern(component: string): (name: string) => boolean {
  const source = component.replace(/\\(.)|\[(\^?)((?:\\.|[^\]\\])+)\]|[\s\S]/gu, translate)
  try {
    const expression = new RegExp(`^${source}$`, 'su')
    return name => expression.test(name)
  } catch {
    return () => false
  }
}

function translate(
  whole: string,
  quoted: string | undefined,
  negated: string | undefined,
  members: string | undefined
): string {
  if (quoted !== undefined) return literal(quoted)
  if (members !== undefined)
    return `[${negated ?? ''}${members.replace(/\\(.)|[[\]^&~]/gu, (text, one?: string) => literal(one ?? text))}]`
  if (whole === '*') return '[^/]*'
  if (whole === '?') return '[^/]'
  return whole === '[' ? '[' : literal(whole)
}

/** A character as itself, inside or outside of brackets. */
function literal(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
