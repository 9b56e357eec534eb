import fc from 'fast-check'

/** What a stranger would put into a name: commands of the runner, delimiters, what terminals and Markdown act on. */
const FRAGMENTS: readonly string[] = [
  ...['\n', '\r\n', '\r', '\u2028', '\u2029', '\v', '\f', '\u0085', '%0A', '%0D%0A'],
  ...['::error::x', '::set-output name=plan::x', '::stop-commands::x', '::add-mask::a', '::group::', '::endgroup::'],
  ...['##[error]x', '##[command]', '##', '#[', '#\u200b#[debug]x', '#\ufeff#[group]', ':\u200b:warning::x', '::'],
  ...['EOF', '_GitHubActionsFileCommandDelimeter_', 'ghadelimiter_', 'plan<<EOF', 'push=true'],
  ...[
    '\u001b[2J',
    '\u001b]0;x\u0007',
    '\u009b31m',
    '\b\b',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u200b',
    '\ufeff',
    '\u{e0041}'
  ],
  ...['<img src=x onerror=y>', '[x](javascript:y)', '@octocat', '| a |', '`', '```', '</code>', '<!--', '&#96;'],
  ...['${{ secrets.X }}', '$(id)', '`id`', ';id', '"', "'", '\\', ' ', '\t', '-', '--', '*', 'é', 'a', 'x.py', '.md']
]

/** Any text made of these. */
export const hostileText = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 5 })
  .map(parts => parts.join(''))

/** A name of a file that git and Linux take. */
export const hostileName = hostileText
  .map(text => text.replaceAll('/', '∕'))
  .filter(text => !/^\.{1,2}$|^\.git$/i.test(text) && Buffer.byteLength(text) < 200)

/** A name of a branch that `git check-ref-format` takes. */
export const hostileBranch = hostileText
  .map(text => text.replace(/[\0-\x20\x7f~^:?*[\\]|@\{|\.\.+/g, '').replace(/^[-./]+|\.lock$|[./]+$/g, ''))
  .filter(text => text !== '' && text !== '@')

/** Commands that the action itself gives. */
const OWN: readonly string[] = ['group', 'endgroup', 'warning', 'error', 'notice', 'debug', 'add-mask']

/**
 * Fails where a text of somebody else could act in the log: as a command of the runner, read as .NET reads it (characters without a
 * shape count for nothing), or on a terminal.
 */
export function expectHarmlessLog(stdout: string): void {
  for (const line of stdout.split('\n')) {
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u)
    expect(line).not.toContain('##[')
    const [, command] = /^\s*::([^\s:]*)/.exec(line) ?? []
    if (command !== undefined) expect(OWN).toContain(command)
  }
}

/** Fails where a text of somebody else could be markup in the job summary. */
export function expectHarmlessSummary(whole: string): void {
  const [graph = ''] = /^```mermaid\nflowchart LR\n(?: {2}.+\n)+```$/m.exec(whole) ?? []
  // The one code block is the planner's own: names in it are letters, digits and character codes.
  for (const node of graph.match(/^ {2}n\d+\[.*$/gm) ?? [])
    expect(node).toMatch(/^ {2}n\d+\["(?:[\w ./<>:-]|#\d+;)*"\]:::\w+$/)
  const summary = whole.replace(graph, '')
  expect(summary).not.toMatch(/<(?!\/?(?:code|br|details|summary)>)/)
  expect(summary).not.toMatch(/(?<!\\)\]\((?!#)|@octocat|<!--|^\s*```/m)
  expect(summary).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\n\P{Cc}]/u)
}
