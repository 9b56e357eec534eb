/**
 * `.dockerignore` read straight from Docker's documentation, for the rules that {@link ./ignore-lines} writes: the last rule that
 * matches a path decides, and a rule that matches a folder matches what is in it.
 *
 * Builders disagree about one thing: whether an exception for a folder brings back what another rule took out of it by name. Until
 * Docker 20.10 (and in buildah) it does; since moby/patternmatcher's `MatchesUsingParentResults` it does so only where the folder itself
 * was taken out before. What they agree on is what the oracle can speak of.
 */
export function buildersAgree(rules: readonly string[], paths: readonly string[]): boolean {
  const read = rules.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))
  const parsed = read.map(line => {
    const isException = line.startsWith('!')
    return { isException, matches: matcher(isException ? line.slice(1) : line) }
  })
  return paths.every(path => {
    const levels = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
    let older = false
    for (const { isException, matches } of parsed) if (levels.some(matches)) older = !isException
    let inherited: readonly boolean[] = []
    let newer = false
    for (const level of levels) {
      newer = false
      const own: boolean[] = []
      for (const [index, { isException, matches }] of parsed.entries()) {
        const applies = inherited[index] === true || (isException === newer && matches(level))
        own.push(applies)
        if (applies) newer = !isException
      }
      inherited = own
    }
    return older === newer
  })
}

function matcher(rule: string): (path: string) => boolean {
  const clean = rule.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
  const source = clean.replace(/\*\*\/?|\*|\?|\[[^\]]*\]|[.+(){}|^$\\]/g, token => {
    if (token === '**/') return '(?:.*/)?'
    if (token === '**') return '.*'
    if (token === '*') return '[^/]*'
    if (token === '?') return '[^/]'
    return token.startsWith('[') ? token : `\\${token}`
  })
  const expression = new RegExp(`^${source}$`)
  return path => expression.test(path)
}
