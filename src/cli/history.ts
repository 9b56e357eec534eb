import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { oneOf } from '../config/one-of'
import { messageOf, UserError } from '../errors'
import { printable } from '../printable'
import { textOption, type Command } from './command'
import { historyPage, type Minutes } from './history/page'
import { replay, type Replayed } from './history/replay'
import { Counter } from './history/tally'
import { tallyTable } from './history/tally-table'
import { TimelineCounter } from './history/timeline'
import { openWorkspace, workspaceOptions, type Workspace } from './workspace'

/** `history [RANGE]`: what the commits of a branch would have built. */
export const historyCommand: Command = {
  name: 'history',
  operands: '[RANGE]',
  summary:
    'replay the first-parent commits of a branch or a range (default: HEAD), and count what each would have built; ' +
    'the configuration is that of the newest commit, or given here, for all of them',
  options: [
    {
      name: 'format',
      type: 'string',
      value: 'table|jsonl',
      help: 'counts, or one JSON line per commit (default: table)'
    },
    { name: 'html', type: 'string', value: 'FILE', help: 'write one self-contained page, too' },
    {
      name: 'minutes',
      type: 'string',
      value: 'FULL,FAST',
      help: 'how long a full build takes here, and one of the app alone, for the page: 6.5,0.5'
    },
    ...workspaceOptions.filter(option => option.name !== 'commit')
  ],
  async run(args, terminal) {
    const [range = 'HEAD', ...others] = args.positionals
    if (others.length > 0) {
      terminal.note('history takes one RANGE: a branch, a commit, or two of them with .. between')
      return 2
    }
    const format = oneOf(textOption(args, 'format') ?? 'table', ['table', 'jsonl'], '--format')
    const [html, minutes] = [textOption(args, 'html'), minutesOf(textOption(args, 'minutes'))]
    const values = { ...args.values, commit: newestOf(range) }
    const workspace = await openWorkspace({ ...args, values }, terminal)
    try {
      for (const finding of workspace.findings) terminal.note(printable(finding))
      const [counter, time] = [new Counter(), new TimelineCounter()]
      for await (const replayed of replayRange(range, workspace)) {
        counter.add(replayed)
        time.add(replayed)
        if (format === 'jsonl') terminal.print(JSON.stringify(asLine(replayed)))
      }
      if (format === 'table') for (const line of tallyTable(counter.tally(), terminal)) terminal.print(line)
      if (html !== null) {
        const title = workspace.event.repository ?? path.basename(workspace.repository.root)
        writePage(path.resolve(terminal.directory, html), historyPage(counter.tally(), time.timeline(), title, minutes))
        terminal.note(`Wrote ${printable(html)}`)
      }
      return 0
    } finally {
      await workspace.close()
    }
  }
}

/** `6.5,0.5`. */
function minutesOf(given: string | null): Minutes | null {
  if (given === null) return null
  const [, full = '', fast = ''] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(given) ?? []
  if (full === '')
    throw new UserError(
      `--minutes "${printable(given)}": write the minutes of a full build and of one of the app alone, as in --minutes 6.5,0.5`
    )
  return { full: Number(full), fast: Number(fast) }
}

function writePage(file: string, page: string): void {
  try {
    writeFileSync(file, page)
  } catch (error) {
    throw new UserError(`--html "${printable(file)}" cannot be written: ${messageOf(error)}`, { cause: error })
  }
}

/** The commit that a range ends in. */
function newestOf(range: string): string {
  const [, newest = range] = /\.\.\.?(.*)$/.exec(range) ?? []
  return newest === '' ? 'HEAD' : newest
}

async function* replayRange(range: string, { repository, specification }: Workspace): AsyncGenerator<Replayed> {
  const commits = await repository.firstParents(range).catch((error: unknown) => {
    throw new UserError(`RANGE "${printable(range)}": ${messageOf(error)}`, { cause: error })
  })
  const [first] = commits
  if (first === undefined) throw new UserError(`RANGE "${printable(range)}" holds no commit.`)
  yield* replay(specification, repository, first.parent, repository.changesOf(commits))
}

/** One line of `--format jsonl`. A service that has the name of a base comes as `service NAME`. */
function asLine({ commit, date, error, images }: Replayed): unknown {
  const named: Record<string, unknown> = {}
  for (const image of images) {
    const { kind, name } = image
    named[name in named ? `${kind} ${name}` : name] = image.known
      ? {
          kind,
          hash: image.hash,
          changed: image.changed,
          built: image.built,
          touched: image.touched,
          causedBy: image.causedBy,
          savedBy: image.savedBy
        }
      : { kind, error: image.error }
  }
  return { commit, date: date.toISOString(), ...(error !== null && { error }), images: named }
}
