import { posix } from 'node:path'
import type { FileReading, FormatName } from './facts'
import { loadManifest, readDependencies } from './read'
import { ALL_PARTS, unionOf, type Parts } from './reading'
import type { Beside, Manifest } from './view'

/** One dependency file of a base, and what of it can reach the image. */
export interface DependencyFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string
  readonly content: Uint8Array
  readonly format: FormatName
  /** Null: its bytes count. It is handed in all the same, for what it says to the others. */
  readonly parts: Parts | null
  /** It stays in the image, where the running app can read it. */
  readonly kept: boolean
}

/** Lock files, and the manifests that they are made from. */
const MANIFESTS: Partial<Record<FormatName, FormatName>> = {
  'uv.lock': 'pyproject.toml',
  'poetry.lock': 'pyproject.toml',
  'pdm.lock': 'pyproject.toml',
  'Pipfile.lock': 'Pipfile',
  'package-lock.json': 'package.json',
  'pnpm-lock.yaml': 'package.json',
  'yarn.lock': 'package.json',
  'bun.lock': 'package.json',
  'composer.lock': 'composer.json',
  'Gemfile.lock': 'Gemfile'
}

/** Formats whose files may use what others of them define, and what else may use it. */
const SHARED: Partial<Record<FormatName, RegExp>> = {
  'dotnet-project': /\.(?:props|targets|rsp|config)$/i,
  gradle:
    /\.gradle(?:\.kts)?$|\/gradle\.properties$|\.versions\.toml$|\/(?:buildSrc|build-logic)\/.*\.(?:kt|java|groovy)$/,
  'pom.xml': /\/\.mvn\/|\.xml$/
}

/** Whether a file that is no dependency file may use what one defines. */
export function isCompanion(path: string): boolean {
  return Object.values(SHARED).some(pattern => pattern.test(`/${path}`))
}

/** A file of the base beside its dependency files; its own bytes count. */
export interface Companion {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * Reads the dependency files of one base together: a value of one counts when another refers to it, and whether a group
 * that is not installed counts depends on there being a lock file.
 *
 * @param companions other inputs of the base that {@link isCompanion} names
 * @param hasCode the base holds code of the repository, which scripts of these files may run
 * @returns by path
 */
export async function readTogether(
  files: readonly DependencyFile[],
  companions: readonly Companion[] = [],
  hasCode = false
): Promise<ReadonlyMap<string, FileReading>> {
  const all = withIncluded(files)
  const read = await Promise.all(
    all.map(async ({ path, content, format, parts, kept }) => {
      if (parts === null) return [path, { kind: 'bytes', why: 'all of it is read' }] as const
      const beside = { ...(await besideOf(path, format, all, companions)), hasCode }
      return [path, await readDependencies(path, content, format, { parts, kept, beside })] as const
    })
  )
  return new Map(read)
}

/** What an installation reads of one requirements file it reads of those that it includes, wherever they lie in the image. */
function withIncluded(files: readonly DependencyFile[]): readonly DependencyFile[] {
  const requirements = files.filter(({ format }) => format === 'requirements' || format === 'conda')
  const read = requirements.filter(({ parts }) => parts !== null && parts.installs.length > 0)
  const includes = read.some(({ content }) => INCLUDE.test(latin(content)))
  const project = read.some(({ content }) => LOCAL_PROJECT.test(latin(content)))
  if (!includes && !project) return files
  const installed = unionOf(read.flatMap(({ parts }) => (parts === null ? [] : [{ kind: 'parts', parts } as const])))
  return files.map(file => {
    if (file.parts === null) return file
    if (includes && file.format === 'requirements') return { ...file, parts: installed }
    return project && file.format === 'pyproject.toml' ? { ...file, parts: ALL_PARTS } : file
  })
}

const INCLUDE = /^\s*(?:-\s+)?["']?(?:-r|-c|--req|--con)/m
/** `.`, `-e .`, `./api[web]`, `file:../api`: a project of the repository that is built. */
const LOCAL_PROJECT =
  /^\s*(?:-\s+)?["']?(?:(?:-e|--editable)[\s=]*)?["']?(?:\.|file:|[\w.-]+(?:\[[^\]\n]*\])?\s*@\s*file:)/m

/** Text for a look at it: what is not ASCII does not matter. */
function latin(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
}

async function besideOf(
  path: string,
  format: FormatName,
  files: readonly DependencyFile[],
  companions: readonly Companion[]
): Promise<Omit<Beside, 'hasCode'>> {
  const folder = posix.dirname(path)
  const others = files.filter(file => file.path !== path)
  const yarn = files.find(file => file.format === 'yarn.lock')
  return {
    locks: new Set(
      files.filter(lock => MANIFESTS[lock.format] !== undefined && isFor(lock, folder)).map(lock => lock.format)
    ),
    manifests: await manifestsOf(format, folder, files),
    others: usersOf(format, others, companions),
    hasFolder: named => {
      const inside = posix.join(folder, named)
      return others.some(file => file.path.startsWith(`${inside}/`))
    },
    isYarnOne: yarn !== undefined && !/^"?__metadata"?:/m.test(latin(yarn.content))
  }
}

function usersOf(
  format: FormatName,
  files: readonly DependencyFile[],
  companions: readonly Companion[]
): readonly string[] {
  const pattern = SHARED[format]
  if (pattern === undefined) return []
  const users = [
    ...files.filter(file => file.format === format),
    ...companions.filter(one => pattern.test(`/${one.path}`))
  ]
  return users.map(({ content }) => latin(content))
}

/** A lock file in the folder of a manifest, or above it, where it names that folder as that of a workspace. */
function isFor({ path, content }: DependencyFile, folder: string): boolean {
  const root = posix.dirname(path)
  if (root === folder) return true
  const inside = root === '.' ? folder : folder.startsWith(`${root}/`) ? folder.slice(root.length + 1) : null
  return inside !== null && latin(content).includes(inside)
}

async function manifestsOf(
  lock: FormatName,
  folder: string,
  files: readonly DependencyFile[]
): Promise<readonly Manifest[] | null> {
  const format = MANIFESTS[lock]
  if (format === undefined) return null
  const found: Manifest[] = []
  for (const file of files) {
    if (file.format !== format) continue
    const inside = posix.relative(folder, posix.dirname(file.path))
    if (inside.startsWith('..')) continue
    const table = await loadManifest(format, file.content)
    if (table === null) return null
    found.push({ folder: inside, table })
  }
  // Without that of the project itself nothing leads anywhere.
  return found.some(manifest => manifest.folder === '') ? found : null
}
