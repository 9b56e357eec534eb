import { posix } from 'node:path'
import { isFolder } from '../contexts'
import type { Files } from '../found'
import { unknown } from '../unknown'
import { recipesOf } from './makefile'
import { inRepository } from './steps'

/** A command that builds an image, as far as it can be read. */
export interface BuildCommand {
  readonly tags: readonly string[]
  readonly context: string
  readonly file: string | null
  readonly target: string | null
  readonly platforms: readonly string[]
  readonly args: readonly string[]
  readonly contexts: readonly string[]
  readonly push: boolean
}

/** A command that builds what a bake file says. */
export interface BakeCommand {
  readonly folder: string
  readonly files: readonly string[]
  readonly targets: readonly string[]
  readonly sets: readonly string[]
  readonly push: boolean
  /** Variables that the script sets. */
  readonly variables: Readonly<Record<string, string>>
}

export interface Commands {
  readonly builds: readonly BuildCommand[]
  readonly bakes: readonly BakeCommand[]
  /** Images that `docker push` names. */
  readonly pushed: readonly string[]
}

const valued =
  /^(?:-[tfcC]|--(?:directory|tag|file|target|platform|build-arg|build-context|label|annotation|cache-from|cache-to|output|secret|set|ssh|network|progress|builder|iidfile|metadata-file|provenance|sbom|attest|add-host|allow|shm-size|ulimit|memory|cpuset-cpus|format|isolation|layers))$/

/** Scripts and recipes that are followed for one step: they can call each other, many times each. */
const MOST_CALLS = 100
/** Characters of a script or Makefile that is read. */
const LARGEST = 256 * 1024

/**
 * The commands of a script that build and push images: `docker build`, `docker buildx build`, `podman build`, `buildah bud` and `build`; those
 * of scripts and Makefiles of the repository too that it calls. Variables that the script sets to plain text, or that its environment
 * holds, are filled in; the others are unknown.
 */
export async function commandsOf(
  script: string,
  environment: Readonly<Record<string, string>>,
  folder: string,
  files: Pick<Files, 'paths' | 'read'>,
  calls = { left: MOST_CALLS }
): Promise<Commands> {
  const variables = new Map(Object.entries(environment))
  const builds: BuildCommand[] = []
  const bakes: BakeCommand[] = []
  const pushed: string[] = []
  let where = folder
  for (const line of script.replace(/\\\r?\n/g, ' ').split(/\n|&&|\|\||;|(?<!\|)\|(?!\|)/)) {
    const words = wordsOf(line, variables).filter((word, index) => !(index === 0 && /^(?:sudo|time|exec)$/.test(word)))
    const [first = '', second = '', third = ''] = words
    const [, name, value] =
      /^(?:export )?([A-Za-z_]\w*)=(.*)$/s.exec(first === 'export' ? `export ${second}` : first) ?? []
    if (name !== undefined && value !== undefined && words.length <= 2) variables.set(name, value)
    else if (first === 'cd') where = posix.join(where, second)
    else if (/^(?:docker|podman|buildah|nerdctl)$/.test(first)) {
      const [verb, rest] =
        second === 'buildx' || second === 'image' ? [third, words.slice(3)] : [second, words.slice(2)]
      if (verb === 'build' || verb === 'bud') builds.push(buildOf(rest, where))
      if (verb === 'bake') bakes.push({ ...bakeOf(rest, where), variables: Object.fromEntries(variables) })
      if (second === 'compose')
        bakes.push({ ...composeOf(words.slice(2), where), variables: Object.fromEntries(variables) })
      if (verb === 'push') pushed.push(...rest.filter(word => !word.startsWith('-')).slice(-1))
    } else if (first === 'docker-compose')
      bakes.push({ ...composeOf(words.slice(1), where), variables: Object.fromEntries(variables) })
    else if (calls.left > 0) {
      for (const called of await calledBy(words, Object.fromEntries(variables), where, files)) {
        if (calls.left-- <= 0) break
        const commands = await commandsOf(called.script, called.environment, called.folder, files, calls)
        builds.push(...commands.builds)
        bakes.push(...commands.bakes)
        pushed.push(...commands.pushed)
      }
    }
  }
  return { builds, bakes, pushed }
}

interface Called {
  readonly script: string
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
}

/** The scripts of the repository that a command runs: one that it names, or the recipes of make. */
async function calledBy(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
  { paths, read }: Pick<Files, 'paths' | 'read'>
): Promise<readonly Called[]> {
  const isShell = /^(?:ba|da)?sh$|^(?:\.|source)$/.test(words[0] ?? '')
  if (words[0] === 'make') {
    const { all, rest } = optionsOf(words.slice(1))
    const where = inFolder(folder, all('-C', '--directory').at(-1) ?? '.')
    const names = all('-f', '--file').length > 0 ? all('-f', '--file') : ['GNUmakefile', 'makefile', 'Makefile']
    const file = names.map(name => posix.join(where, name)).find(name => paths.has(name))
    if (file === undefined) return []
    const told = rest
      .filter(word => /^\w+=/.test(word))
      .map(word => [word.replace(/=.*$/s, ''), word.replace(/^\w+=/, '')] as const)
    const targets = rest.filter(word => !/^\w+=/.test(word))
    const text = await read(file)
    const recipes =
      text.length > LARGEST ? [] : recipesOf(text, targets, { told: Object.fromEntries(told), environment })
    return recipes.map(script => ({ script, environment, folder: where }))
  }
  const named = isShell ? words.slice(1).find(word => !word.startsWith('-')) : words[0]
  const path = named === undefined ? '' : inFolder(folder, named)
  // A program that is found on the PATH has no slash.
  if (!paths.has(path) || (!isShell && !(named ?? '').includes('/'))) return []
  const script = await read(path)
  if (script.length > LARGEST) return []
  return isShell || /^#!.*\b(?:ba|da|z)?sh\b/.test(script) ? [{ script, environment, folder }] : []
}

function bakeOf(words: readonly string[], folder: string): Omit<BakeCommand, 'variables'> {
  const { all, rest } = optionsOf(words)
  return {
    folder,
    files: all('-f', '--file').map(file => inFolder(folder, file)),
    targets: rest,
    sets: all('--set'),
    push: all('--push').some(value => value !== 'false')
  }
}

/** `docker compose push` and `build --push` build and push what the compose file says, as Bake does. */
function composeOf(words: readonly string[], folder: string): Omit<BakeCommand, 'variables'> {
  const { all, rest } = optionsOf(words)
  const [verb, ...targets] = rest
  return {
    folder,
    files: all('-f', '--file').map(file => inFolder(folder, file)),
    targets,
    sets: [],
    push: verb === 'push' || (verb === 'build' && all('--push').some(value => value !== 'false'))
  }
}

interface Options {
  readonly all: (...flags: readonly string[]) => readonly string[]
  /** What is neither an option nor its value. */
  readonly rest: readonly string[]
}

function optionsOf(words: readonly string[]): Options {
  const values = new Map<string, string[]>()
  const rest: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [, flag = word, joined] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? []
    if (!word.startsWith('-') || word === '-') rest.push(word)
    else if (joined !== undefined || valued.test(flag)) {
      const value = joined ?? words[++at] ?? ''
      values.set(flag, [...(values.get(flag) ?? []), value])
    } else values.set(flag, ['true'])
  }
  return { all: (...flags) => flags.flatMap(flag => values.get(flag) ?? []), rest }
}

function buildOf(words: readonly string[], folder: string): BuildCommand {
  const { all, rest } = optionsOf(words)
  const file = all('-f', '--file').at(-1)
  const context = rest[0] ?? '.'
  return {
    tags: all('-t', '--tag'),
    context: inFolder(folder, context),
    file: file === undefined ? null : inFolder(folder, file),
    target: all('--target').at(-1) ?? null,
    platforms: all('--platform').flatMap(list => list.split(',')),
    args: all('--build-arg'),
    contexts: all('--build-context').map(pair =>
      pair.replace(/(?<==).+$/s, value => (isFolder(value) ? inFolder(folder, value) : value))
    ),
    push:
      all('--push').some(value => value !== 'false') ||
      all('--output', '-o').some(value => /type=registry|push=true/.test(value))
  }
}

function inFolder(folder: string, path: string): string {
  const inside = inRepository(path)
  return inside !== path || /^\w+:\/\/|^git@|^-$/.test(path) ? inside : posix.join(folder, path)
}

/** The words of a simple command; a substitution of a command is unknown. */
function wordsOf(line: string, variables: ReadonlyMap<string, string>): readonly string[] {
  const words: string[] = []
  const pattern = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\$\([^)]*\)|\\.|[^\s'"\\])+/g
  for (const [raw] of line.replace(/(?:^|\s)#.*$/, '').matchAll(pattern)) {
    const parts = raw.match(/'[^']*'|"(?:\\.|[^"\\])*"|\$\([^)]*\)|\\.|[^'"\\$]+|\$/g) ?? []
    const joined = raw.startsWith("'") && parts.length === 1 ? raw.slice(1, -1) : filled(unquoted(raw), variables)
    words.push(joined)
  }
  return words
}

function unquoted(raw: string): string {
  return raw.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
    (_, single?: string, double?: string, plain?: string) => single ?? double ?? plain ?? ''
  )
}

function filled(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$\([^)]*\)|\$\{([^{}]*)\}|\$(\w+)/g, (whole: string, braced?: string, plain?: string) => {
    const [, name = '', rest = ''] = /^(\w*)(.*)$/s.exec(braced ?? plain ?? '') ?? []
    const value = variables.get(name)
    if (value !== undefined && rest === '') return value
    if (value !== undefined && rest === ',,') return value.toLowerCase()
    return /^:-/.test(rest) ? (value ?? rest.slice(2)) : unknown(whole)
  })
}
