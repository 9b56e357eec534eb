import { ConfigurationError } from './configuration-error'
import type { Configuration } from './schema'
import type { Label } from './overlap'

export interface LoadedConfiguration {
  readonly configuration: Configuration
  /** `file:line:column: bases.python.image`, for the messages of {@link ./specification}. */
  readonly label: Label
}

/**
 * Reads a configuration file: YAML with anchors, aliases and merge keys; keys that start with `x-` at the top are for
 * anchors and are left out. Numbers and booleans keep the text in which they were written (`3.10` is not 3.1).
 *
 * Throws {@link ConfigurationError}. `file` is its name for messages. The parser and the schema are loaded here and only here.
 */
export async function loadConfiguration(file: string, text: string): Promise<LoadedConfiguration> {
  const [{ parseYaml }, { validate }] = await Promise.all([import('./yaml'), import('./validate')])
  const document = parseYaml(file, text)
  const result = validate(document.value)
  if (result.kind === 'problems')
    throw new ConfigurationError(
      file,
      result.problems
        .map(({ path, atKey, message }) => ({ ...document.locate(path, atKey), message }))
        .sort((one, other) => one.line - other.line || one.column - other.column)
    )
  const label: Label = path => {
    const { line, column } = document.locate(path, false)
    return [`${file}:${line}:${column}`, ...(path.length === 0 ? [] : [path.join('.')])].join(': ')
  }
  return { configuration: result.configuration, label }
}
