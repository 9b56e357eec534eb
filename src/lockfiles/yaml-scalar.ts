import { Token, type Value } from './value'

/** YAML 1.2 core schema, https://yaml.org/spec/1.2.2/#1032-tag-resolution */
const NUMBER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/

/** The value of a scalar without quotes. Numbers keep their source. */
export function plainScalar(source: string): Value {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
    default:
      return source.charCodeAt(0) < 0x3a && NUMBER.test(source) ? new Token(source) : source
  }
}
