import { oneOf } from '../config/one-of'
import { UserError } from '../errors'
import type { Plan } from '../plan/types'
import type { Retag } from '../pipeline'
import { moveTags, unmovedError } from '../move-tags'
import { printable } from '../printable'
import { openBoard } from './build/board'
import { builders, type Built } from './build/builder'
import { findBuilder } from './build/find-builder'
import { selectBuilds } from './build/selection'
import { bytesWords, countWords, secondsWords } from '../quantities'
import { flag, textOption, type Arguments, type Command, type Terminal } from './command'
import { styleOf } from './style'
import { openWorkspace, planWorkspace, workspaceOptions, type Workspace } from './workspace'

/** `build [NAME…]`: carries the plan of the work tree out with the builder that is there. */
export const buildCommand: Command = {
  name: 'build',
  operands: '[NAME…]',
  summary: 'build what the plan of the work tree says, stale bases first; nothing is pushed without --push',
  options: [
    { name: 'base', type: 'boolean', help: 'base images alone' },
    { name: 'app', type: 'boolean', help: 'services alone, and the stale bases that they stand on' },
    { name: 'push', type: 'boolean', help: 'push what is built, and move tags to what is there already' },
    { name: 'builder', type: 'string', value: builders.join('|'), help: 'default: the first of these that is there' },
    {
      name: 'jobs',
      short: 'j',
      type: 'string',
      value: 'N',
      help: 'builds at the same time (default: one per processor, at most 4); docker buildx decides by itself'
    },
    ...workspaceOptions.filter(option => option.name !== 'commit' && option.name !== 'push')
  ],
  async run(args, terminal) {
    const named = textOption(args, 'builder')
    const builder = await findBuilder(
      named === null ? null : oneOf(named, builders, '--builder'),
      { directory: terminal.directory, environment: terminal.environment },
      terminal.note
    )
    const push = flag(args, 'push')
    const workspace = await openState(args, push, terminal)
    try {
      return await planWorkspace(workspace, async ({ plan, retags }, registry) => {
        const wanted = { names: args.positionals, base: flag(args, 'base'), app: flag(args, 'app') }
        const isAsked = ({ name }: Retag): boolean => wanted.names.length === 0 || wanted.names.includes(name)
        const selected = selectBuilds(plan, wanted)
        for (const line of leftAlone(plan, selected, wanted.names)) terminal.note(line)
        const start = performance.now()
        const count = selected.bases.length + selected.services.length
        const built =
          count === 0
            ? []
            : await builder.build({
                plan: selected,
                push,
                jobs: jobsOf(args),
                root: workspace.repository.root,
                board: openBoard(terminal)
              })
        if (push) {
          const moved = await moveTags(retags.filter(isAsked), registry, terminal.note)
          if (moved.unmoved.length > 0) throw unmovedError(moved)
        }
        terminal.print(summaryLine(built, (performance.now() - start) / 1000, builder.name, terminal))
        return 0
      })
    } finally {
      await workspace.close()
    }
  }
}

/** What is pushed from a clean work tree is what its commit holds, and is labelled and tagged as such. */
async function openState(args: Arguments, push: boolean, terminal: Terminal): Promise<Workspace> {
  // `--push` of this command is a switch; the input of the same name is what it means.
  const values = { ...args.values, push: push ? 'true' : 'false' }
  const workspace = await openWorkspace({ ...args, values }, terminal)
  const { origin } = workspace.event
  if (!push || origin.kind !== 'between') return workspace
  const changed = await workspace.repository.diff(origin.base, origin.head)
  if (changed.length > 0) {
    terminal.note(
      `The work tree has ${countWords(changed.length, 'uncommitted change')}: the images will name no commit.`
    )
    return workspace
  }
  await workspace.close()
  return openWorkspace({ ...args, values: { ...values, commit: origin.base } }, terminal)
}

function jobsOf(args: Arguments): number {
  const text = textOption(args, 'jobs')
  if (text === null) return 0
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new UserError(`--jobs: "${printable(text)}" is no number of builds, such as 2.`)
  return Number(text)
}

/** Images that need no build, each with what is to be said about it, where somebody named them or nothing is to be built at all. */
function leftAlone(plan: Plan, selected: Plan, names: readonly string[]): readonly string[] {
  const chosen = new Set([...selected.bases, ...selected.services].map(image => image.name))
  const isShown = (name: string): boolean =>
    !chosen.has(name) && (names.includes(name) || (names.length === 0 && chosen.size === 0))
  return [
    ...plan.bases.filter(base => base.verdict === 'fresh' && isShown(base.name)).map(base => ['base', base.name]),
    ...plan.services
      .filter(service => (service.mode === 'skip' || service.mode === 'retag') && isShown(service.name))
      .map(service => ['service', service.name])
  ].map(
    ([kind = '', name = '']) =>
      `${kind} ${printable(name)}: is in the registry as it is (--rebuild ${kind === 'base' ? 'base' : 'app'} builds it all the same)`
  )
}

function summaryLine(built: readonly Built[], seconds: number, builder: string, terminal: Terminal): string {
  const style = styleOf(terminal)
  if (built.length === 0) return style.green('Nothing to build.')
  const count = (kind: 'base' | 'service'): number => built.filter(one => one.kind === kind).length
  const sizes = built.flatMap(one => one.bytes ?? [])
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const pushed = built.reduce((sum, one) => sum + one.pushed.length, 0)
  return style.green(
    `${countWords(count('base'), 'base')} and ${countWords(count('service'), 'service')} built in ` +
      `${secondsWords(seconds)} with ${builder}` +
      (sizes.length === 0 ? '' : `, ${bytesWords(bytes)}`) +
      (pushed === 0 ? '; nothing pushed' : `, ${countWords(pushed, 'tag')} pushed`)
  )
}
