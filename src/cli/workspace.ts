import { resolve } from 'node:path'
import { inputNames, readInputs, type ActionInputs } from '../inputs'
import { findChanges } from '../changes/find-changes'
import type { GlobalInputs } from '../config/inputs'
import { exploreCommit, specify } from '../specify'
import type { Explored } from '../discovery/discover'
import { UserError } from '../errors'
import type { StartedEvent } from '../event/event'
import { openRepository, type GitRepository } from '../git/repository'
import { openWorkTree } from '../git/work-tree'
import type { PlanResult } from '../pipeline'
import type { ObjectId } from '../ports'
import { printable } from '../printable'
import { planSession, specifyRequest, withSession, type Opened, type Session } from '../session'
import type { OpenRegistries } from '../wiring'
import { textOption, type Arguments, type Option, type Terminal } from './command'

/** A repository on this machine, at the state that a command is about: a commit, or the work tree with its uncommitted edits. */
export interface Workspace extends Session {
  readonly close: () => Promise<void>
}

/** Inputs of the action that mean something here: what is built is the work tree, or the commit that is named. */
const localInputs = inputNames.filter(name => name !== 'commit')

/** The inputs of the action, given as options. */
function localInputsOf(args: Arguments): ActionInputs {
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
  {
    name: 'ref',
    type: 'string',
    value: 'REF',
    help: 'refs/heads/NAME or refs/tags/NAME, whose names the images get where the checkout names no branch, as in CI'
  },
  { name: 'default-branch', type: 'string', value: 'NAME', help: 'the branch whose images are `latest`' },
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
    return { ...opened, ...(await specify(specifyRequest(opened))) }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** A work tree and what its files speak of, whatever configuration it holds. */
export interface Exploration extends OpenedWorkspace {
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
    return { ...opened, explored: await exploreCommit(specifyRequest(opened)), shared }
  } catch (error) {
    await opened.close()
    throw error
  }
}

interface OpenedWorkspace extends Opened, Pick<Workspace, 'changes' | 'close'> {
  /** The branch that is checked out; null where none is. */
  readonly checkedOut: string | null
}

/** What every run on this machine has in common. */
export function localSession(
  { repository, inputs, event }: Pick<Opened, 'repository' | 'inputs' | 'event'>,
  { environment, note }: Terminal
): Opened & Pick<Session, 'changes'> {
  const changes = findChanges(event, repository, null)
  // Looked at later, or never.
  changes.catch(() => undefined)
  // Nothing that is printed here is kept by a runner; secrets are never printed.
  return { repository, inputs, event, changes, environment, mask: () => undefined, say: note }
}

/** Plans a workspace, and hands the plan on while its registries are still open. */
export function planWorkspace<T>(
  workspace: Session,
  use: (result: PlanResult, registry: OpenRegistries) => Promise<T> | T
): Promise<T> {
  for (const finding of workspace.findings) workspace.say(printable(finding))
  return withSession(workspace, async registry => use(await planSession(workspace, registry), registry))
}

async function open(args: Arguments, terminal: Terminal): Promise<OpenedWorkspace> {
  const inputs = localInputsOf(args)
  const directory = resolve(terminal.directory, textOption(args, 'repo') ?? '.')
  const state = await openState(directory, textOption(args, 'commit'), terminal)
  const [remote, checkedOut] = await Promise.all([originOf(state.repository), state.repository.branch()])
  const reference = referenceOf(textOption(args, 'ref'), checkedOut)
  const event: StartedEvent = {
    name: 'local',
    ref: reference.ref ?? state.sha,
    sha: state.sha,
    uncommitted: state.uncommitted,
    repository: remote?.name ?? null,
    repositoryUrl: remote?.url ?? null,
    branch: state.uncommitted ? null : reference.branch,
    tag: state.uncommitted ? null : reference.tag,
    pullRequest: null,
    defaultBranch: textOption(args, 'default-branch'),
    deleted: false,
    mayPush: { allowed: false, why: 'the command line pushes only when it is told to' },
    origin: state.origin
  }
  const { repository, close } = state
  return { ...localSession({ repository, inputs, event }, terminal), checkedOut, close }
}

/** What a run is of: what it is told, else the branch that is checked out; a CI checks a commit out. */
function referenceOf(
  told: string | null,
  checkedOut: string | null
): { readonly ref: string | null; readonly branch: string | null; readonly tag: string | null } {
  if (told === null)
    return { ref: checkedOut === null ? null : `refs/heads/${checkedOut}`, branch: checkedOut, tag: null }
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(told) ?? []
  if (name === undefined)
    throw new UserError(`--ref: ${JSON.stringify(told)} is neither refs/heads/NAME nor refs/tags/NAME.`)
  return { ref: told, branch: kind === 'heads' ? name : null, tag: kind === 'tags' ? name : null }
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
