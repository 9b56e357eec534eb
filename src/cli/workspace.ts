import { resolve } from 'node:path'
import type { StartedEvent } from '../event/event'
import type { GlobalInputs } from '../config/inputs'
import { exploreCommit, specify, type SpecifyRequest } from '../config/specify'
import type { Explored } from '../discovery/discover'
import { UserError } from '../errors'
import { openRepository, type GitRepository } from '../git/repository'
import { openWorkTree } from '../git/work-tree'
import { inputNames, readInputs, type ActionInputs } from '../action/inputs'
import type { Specification } from '../config/spec'
import type { ObjectId, Warning } from '../ports'
import { printable } from '../printable'
import { printBakeWith } from '../buildx/print-bake'
import { textOption, type Arguments, type Option, type Terminal } from './command'

/** A repository on this machine, at the state that a command is about. */
export interface Workspace {
  readonly repository: GitRepository
  readonly inputs: ActionInputs
  /** `sha` is a commit, or the tree of the work tree with its uncommitted edits. */
  readonly event: StartedEvent
  readonly specification: Specification
  readonly plainHttp: readonly string[]
  /** What was found without being told, and why. */
  readonly findings: readonly string[]
  readonly warnings: readonly Warning[]
  /** Files that describe the images. */
  readonly describedIn: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** Inputs of the action that mean something here: what is built is the work tree, or the commit that is named. */
const localInputs = inputNames.filter(name => name !== 'commit')

/** The inputs of the action, given as options. */
export function localInputsOf(args: Arguments): ActionInputs {
  return readInputs(name => (localInputs.includes(name) ? (textOption(args, name) ?? '') : ''))
}

/** Options of every command that looks at a repository: where it is, which state, and the inputs of the action. */
export const workspaceOptions: readonly Option[] = [
  {
    name: 'repo',
    short: 'C',
    type: 'string',
    value: 'DIR',
    help: 'the repository (default: this folder); a bare one will do with --commit'
  },
  { name: 'commit', type: 'string', value: 'REV', help: 'a commit instead of the work tree' },
  ...localInputs.map((name): Option => ({ name, type: 'string', value: 'VALUE', help: 'as the input of the action' }))
]

/**
 * Opens the work tree, uncommitted edits included, or a commit.
 *
 * @throws UserError where there is no repository, no such commit, or a mistake in inputs and configuration
 */
export async function openWorkspace(args: Arguments, terminal: Terminal): Promise<Workspace> {
  const opened = await open(args, terminal)
  try {
    return { ...opened, ...(await specify(requestOf(opened, terminal))) }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** A work tree and what its files speak of, whatever configuration it holds. */
export interface Exploration extends Opened {
  readonly explored: Explored
  readonly shared: GlobalInputs
}

/**
 * Opens the work tree and looks at what it holds.
 *
 * @throws UserError as {@link openWorkspace}
 */
export async function openExploration(args: Arguments, terminal: Terminal): Promise<Exploration> {
  const opened = await open(args, terminal)
  try {
    const { inputs, event } = opened
    const shared = { registry: inputs.registry, repository: event.repository }
    return { ...opened, explored: await exploreCommit(requestOf(opened, terminal)), shared }
  } catch (error) {
    await opened.close()
    throw error
  }
}

interface Opened extends Pick<Workspace, 'repository' | 'inputs' | 'event' | 'close'> {
  /** The branch that is checked out; null where none is. */
  readonly checkedOut: string | null
}

async function open(args: Arguments, terminal: Terminal): Promise<Opened> {
  const inputs = localInputsOf(args)
  const directory = resolve(terminal.directory, textOption(args, 'repo') ?? '.')
  const state = await openState(directory, textOption(args, 'commit'), terminal)
  const [remote, branch] = await Promise.all([originOf(state.repository), state.repository.branch()])
  const event: StartedEvent = {
    name: 'local',
    ref: branch === null ? state.sha : `refs/heads/${branch}`,
    sha: state.sha,
    uncommitted: state.uncommitted,
    repository: remote?.name ?? null,
    repositoryUrl: remote?.url ?? null,
    branch: state.uncommitted ? null : branch,
    tag: null,
    pullRequest: null,
    defaultBranch: null,
    deleted: false,
    mayPush: { allowed: false, why: 'the command line pushes only when it is told to' },
    origin: state.origin
  }
  return { repository: state.repository, inputs, event, checkedOut: branch, close: state.close }
}

function requestOf({ repository, inputs, event }: Opened, { environment }: Terminal): SpecifyRequest {
  return {
    repository,
    commit: event.sha,
    config: inputs.config,
    single: inputs.single,
    given: inputs.given,
    registry: inputs.registry,
    repositoryName: event.repository,
    printBake: printBakeWith({ workTree: repository.root, environment, refused: null })
  }
}

interface State {
  readonly repository: GitRepository
  readonly sha: ObjectId
  readonly uncommitted: boolean
  readonly origin: StartedEvent['origin']
  readonly close: () => Promise<void>
}

async function openState(directory: string, revision: string | null, terminal: Terminal): Promise<State> {
  const { environment } = terminal
  if (revision === null) {
    const opened = await openWorkTree(directory, { environment })
    const { repository, tree } = opened
    const origin = await originSince(repository, 'HEAD', tree, 'the work tree against the last commit')
    // A clean work tree is its commit, and is named so.
    const isClean = origin.kind === 'between' && (await repository.diff(origin.base, tree)).length === 0
    const sha = isClean ? origin.base : tree
    return { repository, sha, uncommitted: !isClean, origin, close: () => opened.close() }
  }
  const repository = await openRepository(directory, { environment })
  const close = (): Promise<void> => {
    repository.close()
    return Promise.resolve()
  }
  const sha = await repository.resolve(revision)
  if (sha === null) {
    await close()
    throw new UserError(`--commit: "${printable(revision)}" names no commit of the repository in ${directory}.`)
  }
  const origin = await originSince(repository, `${sha}^`, sha, 'the commit against its first parent')
  return { repository, sha, uncommitted: false, origin, close }
}

async function originSince(
  repository: GitRepository,
  before: string,
  head: ObjectId,
  how: string
): Promise<StartedEvent['origin']> {
  const base = await repository.resolve(before)
  if (base === null) return { kind: 'registry-decides', why: 'there is no commit before it' }
  return { kind: 'between', base, head, how }
}

/** `owner/name` and the page of the remote `origin`, without credentials. */
export async function originOf(
  repository: Pick<GitRepository, 'originUrl'>
): Promise<{ readonly name: string; readonly url: string } | null> {
  const url = await repository.originUrl()
  const match = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([^/:]+)(?::\d+)?[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
    url ?? ''
  )
  const [, host, name] = match ?? []
  return host === undefined || name === undefined ? null : { name, url: `https://${host}/${name}` }
}
