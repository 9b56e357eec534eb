import { cut, parseBool, trimSpace } from '../ignore/go-text'

/**
 * What is wrong with the value of `# check=`, null where nothing is. The rules that it switches are about style: they
 * never change what is built.
 * Source: moby/buildkit frontend/dockerfile/linter/linter.go
 */
export function checkOptionsError(value: string): string | null {
  const text = trimSpace(value)
  if (text === '') return null
  const parts = text.split(';')
  for (const part of [...parts.slice(0, 2), ...(parts.length > 2 ? [parts.slice(2).join(';')] : [])]) {
    const [key, setting] = cut(part, '=')
    if (setting === undefined) return `invalid check option ${JSON.stringify(part)}`
    const name = trimSpace(key)
    if (name === 'error' && parseBool(trimSpace(setting)) === undefined) {
      return `failed to parse check option ${JSON.stringify(part)}`
    }
    if (name !== 'error' && name !== 'skip' && name !== 'experimental')
      return `invalid check option ${JSON.stringify(name)}`
  }
  return null
}
