import { isKnown, unknown } from './unknown'

const variable = /\$(?:\$|\{(\w+)(?:(:?[-+?])((?:[^${}]|\$\{[^{}]*\})*))?\}|(\w+))/g

/** Values of variables by name. */
export type Variables = ReadonlyMap<string, string>

/**
 * A value of a compose file with its variables: those of `.env`, else their default (`${TAG:-latest}`), since the environment of
 * whoever runs compose is not known here. Null where a variable has neither.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
export function interpolate(text: string, values: Variables): string | null {
  const filled = interpolated(text, values)
  return isKnown(filled) ? filled : null
}

/** As {@link interpolate}, with what has no value as an unknown part. */
export function interpolated(text: string, values: Variables): string {
  return text.replace(
    variable,
    (whole: string, braced: unknown, operator: unknown, operand: unknown, plain: unknown) => {
      if (whole === '$$') return '$'
      const value = values.get(String(braced ?? plain))
      const inner = typeof operand === 'string' ? interpolate(operand, values) : null
      return valueOf(value, typeof operator === 'string' ? operator : '', inner) ?? unknown(whole)
    }
  )
}

/** With a colon, an empty value counts as none. */
function valueOf(value: string | undefined, operator: string, operand: string | null): string | null {
  const isSet = value !== undefined && !(operator.startsWith(':') && value === '')
  if (operator.endsWith('+')) return isSet ? operand : ''
  if (isSet) return value
  return operator.endsWith('-') ? operand : null
}

/**
 * The variables of a `.env` file. Single quotes keep a value as it is, double quotes know `\n`, `\t`, `\"` and variables; behind a
 * value without quotes ` #` starts a comment. Lines that say nothing are left out.
 * Source: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export function envFile(text: string): Variables {
  const values = new Map<string, string>()
  const pattern = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*(?:'([^']*)'|"((?:[^"\\]|\\[^])*)"|([^\r\n]*))/gm
  for (const [, name = '', single, double, plain = ''] of text.matchAll(pattern)) {
    if (single !== undefined) values.set(name, single)
    else {
      const written = double === undefined ? plain.replace(/(?:^|\s)#.*$/, '').trimEnd() : unescaped(double)
      values.set(name, interpolate(written, values) ?? '')
    }
  }
  return values
}

function unescaped(text: string): string {
  const known: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
  return text.replace(/\\([nrt"\\])/g, (_, character: string) => known[character] ?? character)
}
