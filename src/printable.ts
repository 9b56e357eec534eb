/**
 * Makes text from a repository, an event or a registry safe to show on one line of a log.
 *
 * The runner acts on `::command::` at the start of a line and on `##[command]` anywhere in one, and terminals act on
 * control characters. Control characters, line breaks, bidirectional overrides and lone surrogates (bytes of a path that
 * are no UTF-8, see {@link ./ports.TreeEntry}) become `\xHH` or `\u{H}`; a leading `::` and every `##[` are broken with a backslash.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function printable(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Cs}|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, escaped)
    .replace(/##\[/g, '#\\#[')
    .replace(/^(\s*):(?=:)/, '$1\\:')
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\t') return '\\t'
  if (character === '\r') return '\\r'
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}
