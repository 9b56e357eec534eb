import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { findGit } from '../git/program'
import type { Environment } from '../wiring'
import type { Finding } from './finding'

/** Milliseconds for one program that only says what it is. */
const patience = 5_000

/** Where the doctor looks. */
export interface Machine {
  /** Of the repository, or below. */
  readonly directory: string
  readonly environment: Environment
}

/** The program, its version, and what it takes to be the repository's own state. Nothing is changed, and no filter or hook runs. */
export async function gitFindings({ directory, environment }: Machine): Promise<readonly Finding[]> {
  const ask = (...args: readonly string[]): Promise<Said> =>
    saidBy(findGit(environment), ['-C', directory, ...args], environment)
  const version = await ask('--version')
  const inside = await ask('rev-parse', '--show-toplevel', '--is-shallow-repository')
  if (!inside.isDone) return [versionOf('git', version), withoutRepository(directory, inside.text)]
  const [root = directory, isShallow = 'false'] = inside.text.split('\n')
  return [
    versionOf('git', version),
    { subject: 'git', state: 'ok', said: `${root} may be read by this user` },
    isShallow === 'true'
      ? {
          subject: 'git',
          state: 'note',
          said: 'the history is shallow: what a plan needs of it is fetched, else the registry decides alone'
        }
      : { subject: 'git', state: 'ok', said: 'the history is complete' },
    workTree(await ask('-c', 'core.fsmonitor=false', 'diff-index', '--name-only', '--ignore-submodules', 'HEAD', '--'))
  ]
}

function withoutRepository(directory: string, said: string): Finding {
  if (/dubious ownership|unsafe repository/.test(said)) {
    const fix = `Run: git config --global --add safe.directory ${directory}. The action does it for its own calls.`
    return { subject: 'git', state: 'stop', said: 'another user owns the repository, so git refuses to read it', fix }
  }
  const fix = 'Run actions/checkout before, or name the folder of the repository.'
  return { subject: 'git', state: 'stop', said: `there is no repository with a work tree in ${directory}`, fix }
}

function workTree({ isDone, text }: Said): Finding {
  const files = isDone ? text.split('\n').filter(line => line !== '') : []
  if (files.length === 0) return { subject: 'git', state: 'ok', said: 'the work tree holds what was committed' }
  const [first = ''] = files
  const others = files.length === 1 ? '' : ` and ${files.length - 1} more`
  const said = `the work tree may differ from the commit in ${first}${others}; a builder sees the work tree`
  return { subject: 'git', state: 'note', said }
}

/**
 * Docker and buildx against what a plan needs: `build-contexts` came with buildx 0.8 and, for the engine's own builder, with Docker 23; logins of
 * a part of a registry with buildx 0.31. Another builder on the machine will do for the command line's `build`.
 *
 * Source: https://github.com/docker/buildx/releases/tag/v0.8.0, https://github.com/moby/moby/issues/37129 and https://github.com/docker/buildx/pull/3562
 */
export async function builderFindings({ directory, environment }: Machine): Promise<readonly Finding[]> {
  const outside = { ...ofDocker(environment), PATH: foldersOutside(environment, directory) }
  const programs = [
    ['docker', ['--version']],
    ['docker', ['buildx', 'version']],
    ['docker', ['version', '--format', '{{.Server.Version}}']],
    ['buildah', ['--version']],
    ['podman', ['--version']]
  ] as const
  const [docker, buildx, engine, ...others] = await Promise.all(
    programs.map(([name, args]) => saidBy(name, args, outside))
  )
  const other = programs.slice(3).find((_, index) => others[index]?.isDone === true)?.[0]
  const isBuildable = buildx?.isDone === true || other !== undefined
  const fix = 'Add docker/setup-buildx-action to the job that builds, or install Docker with buildx, Podman or Buildah.'
  if (docker === undefined || buildx === undefined || engine === undefined) return []
  return [
    docker.isDone
      ? versionOf('docker', docker)
      : { subject: 'docker', state: isBuildable ? 'note' : 'stop', said: 'is not on the PATH' },
    ...(docker.isDone ? [engineVersion(engine)] : []),
    buildx.isDone
      ? buildxVersion(buildx.text, await hasScopedLogins(environment))
      : {
          subject: 'buildx',
          state: other === undefined ? 'stop' : 'note',
          said: other === undefined ? 'is not there, and no other builder is' : `is not there; ${other} can build`,
          ...(other === undefined && { fix })
        }
  ]
}

function engineVersion({ isDone, text }: Said): Finding {
  const fix = 'A builder of its own does not need it: docker/setup-buildx-action makes one.'
  const said = text.split('\n').at(-1) ?? ''
  if (!isDone) return { subject: 'docker', state: 'note', said: `its engine does not answer: ${said}`, fix }
  if (Number.parseInt(said, 10) >= 23) return { subject: 'docker', state: 'ok', said: `its engine is ${said}` }
  return {
    subject: 'docker',
    state: 'note',
    said: `its engine is ${said}, whose own builder knows no build-contexts`,
    fix
  }
}

function buildxVersion(text: string, isScoped: boolean): Finding {
  const [, major = '0', minor = '0'] = /v?(\d+)\.(\d+)\.\d+/.exec(text) ?? []
  const said = text.split('\n')[0] ?? ''
  const isBefore = (wanted: number): boolean => Number(major) === 0 && Number(minor) < wanted
  const lacks = isBefore(8)
    ? 'is older than 0.8: it knows no build-contexts'
    : isScoped && isBefore(31)
      ? 'is older than 0.31: it does not use the logins with a scope that are there'
      : null
  if (lacks === null) return { subject: 'buildx', state: 'ok', said }
  const fix = 'Update it: docker/setup-buildx-action installs the newest.'
  return { subject: 'buildx', state: 'stop', said: `${said} ${lacks}`, fix }
}

/** Whether docker/login-action, or somebody, left logins for a part of a registry. */
async function hasScopedLogins(environment: Environment): Promise<boolean> {
  const docker = environment['DOCKER_CONFIG'] || path.join(environment['HOME'] ?? '/', '.docker')
  const folder = path.join(environment['BUILDX_CONFIG'] || path.join(docker, 'buildx'), 'config')
  return (await readdir(folder).catch(() => [])).length > 0
}

function versionOf(subject: string, { text }: Said): Finding {
  return { subject, state: 'ok', said: text.split('\n')[0] ?? '' }
}

interface Said {
  readonly isDone: boolean
  /** Standard output; where it failed, what it said last. */
  readonly text: string
}

function saidBy(program: string, args: readonly string[], environment: Environment): Promise<Said> {
  const options = {
    env: { ...environment, LC_ALL: 'C' },
    cwd: path.resolve('/'),
    timeout: patience,
    maxBuffer: 16 * 1024 * 1024
  }
  return new Promise(resolve => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve({ isDone: error === null, text: (error === null ? stdout : stderr).trim() })
    })
  })
}

/** The variables that say where docker and its engine are; no builder needs a secret to say its version. */
function ofDocker(environment: Environment): Environment {
  const isWanted = (name: string): boolean => /^(?:HOME|DOCKER_\w+|BUILDX_\w+|XDG_RUNTIME_DIR)$/.test(name)
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)))
}

/** A program in the work tree belongs to whoever wrote the commit: it is not started. */
function foldersOutside(environment: Environment, directory: string): string {
  const inside = realpathSync(directory) + path.sep
  return (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter(folder => path.isAbsolute(folder) && !(path.resolve(folder) + path.sep).startsWith(inside))
    .join(path.delimiter)
}
