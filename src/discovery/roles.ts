import { posix } from 'node:path'
import { baseWords, named, wordsOf } from './dockerfile-names'
import type { NamedDockerfile, Role } from './dockerfile-names'
import type { FoundBuild } from './found'

/** What a build seems to be, by its target, its Dockerfile and its name. */
export function roleOf(build: FoundBuild): Role {
  const target = build.target === null ? [] : wordsOf(build.target)
  if (target.some(word => baseWords.includes(word))) return 'base'
  const byTarget = build.target === null ? 'app' : named(build.target, build.target).role
  if (byTarget === 'development') return byTarget
  const byFile = named(build.dockerfile).role
  if (byFile !== 'app') return byFile
  const words = wordsOf(build.name)
  if (words.some(word => baseWords.includes(word))) return 'base'
  return named(build.name, build.name).role === 'development' && build.source === 'compose' ? 'development' : 'app'
}

/** A build that only the inputs or a name speak of; its context is looked for later. `services/api/Dockerfile` and `Dockerfile.api` are both `api`. */
export function fromName(dockerfile: NamedDockerfile): FoundBuild {
  return {
    name: suffixOf(dockerfile.path) ?? 'app',
    id: dockerfile.path,
    image: null,
    context: null,
    dockerfile: dockerfile.path,
    target: null,
    args: {},
    contexts: {},
    platforms: [],
    cacheFrom: [],
    source: 'name',
    why: `the name of ${dockerfile.path}`
  }
}

/** Whether a folder's name says that Dockerfiles are kept there, and nothing of what they build. */
export function isKeeping(folder: string): boolean {
  return /^(?:\.?docker|dockerfiles?|build|deploy|deployment|ci|images?|containers?|\.)$/i.test(posix.basename(folder))
}

/** What tells the image of a Dockerfile from others: its own word, else its folder's name; null for the plain one at the root. */
export function suffixOf(path: string): string | null {
  const [own] = wordsOf(posix.basename(path)).filter(word => word !== 'app' && word !== 'fast')
  if (own !== undefined) return own
  const folders = posix.dirname(path).split('/')
  return folders.findLast(folder => !isKeeping(folder)) ?? (folders[0] === '.' ? null : (folders.at(-1) ?? null))
}
