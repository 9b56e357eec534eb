import { posix } from 'node:path'
import type { ResolvedTarget } from '../dockerfile/resolved'
import { hasWildcards, matchesOr } from '../ignore/glob'
import type { Files, FoundBuild, Question, Reading } from './found'
import { isKeeping } from './roles'

/** The context of a build that nothing declares, and what is open about it. */
export interface FoundContext {
  readonly context: string
  readonly question: Question | null
}

/**
 * The folder that a Dockerfile is built in when nothing says it: its own if that holds everything that it copies, else the one folder
 * above it that does. Sources that none of them holds are made by an earlier step and say nothing.
 */
export function contextOf(build: FoundBuild, { consumes }: ResolvedTarget, files: Files): FoundContext {
  const own = posix.dirname(build.dockerfile)
  const folders = above(own)
  const uses = consumes.flatMap(({ paths, line }) => paths.map(path => ({ path, line })))
  const holdsMost = folders.map(folder => ({
    folder,
    held: new Set(uses.map(({ path }) => path).filter(path => holds(folder, path, build.dockerfile, files)))
  }))
  const known = uses.filter(({ path }) => holdsMost.some(({ held }) => held.has(path)))
  const whole = holdsMost.filter(({ held }) => known.every(({ path }) => held.has(path))).map(({ folder }) => folder)
  const isOpen = known.length === 0 && uses.length > 0
  if (folders.length === 1 || (whole[0] === own && !isOpen)) return { context: own, question: null }
  if (whole.length === 1 && whole[0] !== undefined && !isOpen) return { context: whole[0], question: null }
  const readings = (isOpen ? openOrder(own) : whole).map((folder): Reading => ({
    value: folder,
    why: reasonFor(folder, build.dockerfile, isOpen ? uses : known)
  }))
  const fallback: Reading = { value: own, why: `${build.dockerfile} is there; no folder holds all that it copies` }
  const [first, ...rest] = readings.length > 0 ? readings : [fallback]
  return {
    context: first?.value ?? own,
    question: {
      what: `The context of ${build.dockerfile}`,
      dockerfile: build.dockerfile,
      key: 'context',
      readings: [...(first === undefined ? [] : [first]), ...rest],
      input: 'context'
    }
  }
}

/** A folder and all above it, nearest first; `.` is the root. */
function above(folder: string): readonly string[] {
  if (folder === '.') return ['.']
  const parts = folder.split('/')
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.']
}

/** Where nothing decides: a folder that only keeps Dockerfiles is rarely the context. */
function openOrder(own: string): readonly string[] {
  return isKeeping(own) ? ['.', own] : [own, '.']
}

function reasonFor(
  folder: string,
  dockerfile: string,
  uses: readonly { readonly path: string; readonly line: number }[]
): string {
  const [first] = uses
  const place = folder === '.' ? 'the root of the repository' : folder
  return first === undefined
    ? `${place}, the folder of ${dockerfile}`
    : `${place}, for ${first.path === '.' ? 'the whole context' : first.path} in ${dockerfile}:${first.line}`
}

/** Whether a folder holds a source. The whole context is not there in a folder that only keeps Dockerfiles. */
function holds(folder: string, source: string, dockerfile: string, files: Files): boolean {
  const prefix = folder === '.' ? '' : `${folder}/`
  if (source === '.')
    return (
      folder === '.' ||
      !isKeeping(folder) ||
      some(files.paths, path => path.startsWith(prefix) && path !== dockerfile && !isBuildFile(path))
    )
  if (!hasWildcards(source)) return files.paths.has(prefix + source) || files.folders.has(prefix + source)
  const depth = (prefix + source).split('/').length
  const matches = (path: string): boolean =>
    path.startsWith(prefix) && path.split('/').length === depth && matchesOr(false, source, path.slice(prefix.length))
  return some(files.paths, matches) || some(files.folders, matches)
}

function isBuildFile(path: string): boolean {
  return /(?:^|\/)(?:[^/]*(?:Dockerfile|Containerfile|dockerfile)[^/]*|\.dockerignore|[^/]*compose[^/]*\.ya?ml|docker-bake\.[^/]*)$/.test(
    path
  )
}

function some(paths: ReadonlySet<string>, accepts: (path: string) => boolean): boolean {
  for (const path of paths) if (accepts(path)) return true
  return false
}
