const variable = /\$(?:\$|\{(\w+)(?:(:?[-+?])((?:[^${}]|\$\{[^{}]*\})*))?\}|\w+)/g

/**
 * A value of a compose file with its variables: `${TAG:-latest}` and `${TAG-latest}` have their default, since the environment
 * of whoever runs compose is not known here. Null where a variable has none.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
export function interpolate(text: string): string | null {
  const unknown: string[] = []
  const value = text.replace(variable, (whole: string, _name: unknown, operator: unknown, operand: unknown) => {
    if (whole === '$$') return '$'
    if (operator === ':+' || operator === '+') return ''
    const isDefault = operator === ':-' || operator === '-'
    const inner = isDefault && typeof operand === 'string' ? interpolate(operand) : null
    if (inner === null) unknown.push(whole)
    return inner ?? ''
  })
  return unknown.length === 0 ? value : null
}
