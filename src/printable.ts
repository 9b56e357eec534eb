/**
 * Makes text from a repository, an event or a registry safe to show on one line of a log.
 *
 * The runner acts on `::command::` at the start of a line and on `##[command]` anywhere in one, and terminals act on
 * control characters. What it compares, it compares as .NET does for people, where characters without a shape count for nothing. So
 * control characters, line breaks, everything that shows nothing (bidirectional overrides, zero-width and ignorable characters) and lone
 * surrogates (bytes of a path that are no UTF-8, see {@link ./ports.TreeEntry}) become `\xHH` or `\u{H}`; a leading `::`, and each
 * `##` and `#[`, so that nothing can complete them from outside, are broken with a backslash.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escaped)
    .replace(/#(?=[#[])/g, '#\\')
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
