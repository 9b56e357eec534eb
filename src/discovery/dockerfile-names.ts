import { posix } from 'node:path'

/** What the name of a Dockerfile says about what it builds. */
export type Role = 'base' | 'app' | 'full' | 'development'

export interface NamedDockerfile {
  readonly path: string
  readonly folder: string
  readonly role: Role
  /** The words of its name and its folder, lower-cased, without `dockerfile`: `docker/Dockerfile.base-python` has `docker`, `base`, `python`. */
  readonly words: readonly string[]
}

export const baseWords: readonly string[] = ['base', 'runtime', 'deps', 'dependencies', 'common']
const fullWords = ['enhanced', 'full', 'complete', 'standalone']
const developmentWords = [
  'dev',
  'devel',
  'development',
  'debug',
  'test',
  'tests',
  'testing',
  'ci',
  'local',
  'e2e',
  'lint',
  'docs'
]

/** Folders whose Dockerfiles belong to somebody else or are examples. */
const foreign =
  /(?:^|\/)(?:node_modules|vendor|third_party|testdata|fixtures|examples?|samples?|templates?|\.devcontainer|tests?|__tests__|e2e|\.venv)\//i
const name = /^(?:(?:Dockerfile|Containerfile)(?:[._-](.+))?|(.+)\.(?:Dockerfile|dockerfile|Containerfile))$/
const otherKinds = /\.(?:dockerignore|containerignore|md|txt|sh|py|j2|tmpl|template|in|orig|bak|swp|yml|yaml|json)$/

/** Whether a path lies in such a folder. */
export function isForeign(path: string): boolean {
  return foreign.test(path)
}

/** The Dockerfiles among paths, by path; those in folders of tests, examples and other people's code are left out. */
export function namedDockerfiles(paths: Iterable<string>): readonly NamedDockerfile[] {
  const found: NamedDockerfile[] = []
  for (const path of paths) {
    const file = posix.basename(path)
    const match = otherKinds.test(file) ? null : name.exec(file)
    if (match === null || isForeign(path)) continue
    found.push(named(path, match[1] ?? match[2] ?? ''))
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** A path that the inputs name, whatever its name. */
export function named(path: string, label: string = posix.basename(path)): NamedDockerfile {
  const folder = posix.dirname(path)
  const own = wordsOf(label)
  const above = folder === '.' ? [] : wordsOf(folder)
  return {
    path,
    folder,
    role: roleOf(own.length > 0 ? own : wordsOf(posix.basename(folder))),
    words: [...own, ...above]
  }
}

export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && word !== 'dockerfile' && word !== 'containerfile')
}

function roleOf(words: readonly string[]): Role {
  if (words.some(word => baseWords.includes(word))) return 'base'
  if (words.some(word => developmentWords.includes(word))) return 'development'
  return words.some(word => fullWords.includes(word)) ? 'full' : 'app'
}
