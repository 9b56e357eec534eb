import { checkDigest } from '../reference/reference'
import type { CopyInstruction } from './instructions'
import { isMode } from './numbers'
import { contextPath, sourcePath } from './paths'
import { remoteOf } from './remote'

/**
 * The sources of COPY and ADD, expanded, told apart and checked.
 * Source: moby/buildkit frontend/dockerfile/dockerfile2llb/convert_copy.go
 */

export interface CopySources {
  readonly local: readonly string[]
  /** {@link CopySources.local} as clean paths in the context. */
  readonly paths: readonly string[]
  readonly remote: readonly string[]
  /** All remote sources are pinned by a checksum or a commit. */
  readonly isPinned: boolean
}

/** The expanded words of one COPY or ADD. */
export interface CopyWords {
  readonly sources: readonly string[]
  readonly chmod: string
  readonly checksum: string
}

/** Throws an `Error` with the builder's words. `os` is the stage's operating system. */
export function copySources(instruction: CopyInstruction, words: CopyWords, os: string): CopySources {
  if (words.chmod !== '' && !isMode(words.chmod)) {
    throw new Error(`invalid chmod parameter: '${words.chmod}'. it should be octal string and between 0 and 07777`)
  }
  checkChecksum(words)
  const local: string[] = []
  const paths: string[] = []
  const remote: string[] = []
  let { keepGitDir } = instruction
  let { checksum } = words
  let isPinned = true
  for (const source of words.sources) {
    const found = remoteOf(source)
    if (found.kind === 'local') {
      local.push(source)
      paths.push(instruction.parents ? pivotPath(source, os) : contextPath(sourcePath(source, os)))
      continue
    }
    if (instruction.kind === 'copy') {
      throw new Error(`source can't be a ${found.kind === 'git' ? 'git ref' : 'URL'} for COPY`)
    }
    remote.push(source)
    if (found.kind === 'http') {
      if (checksum === '') isPinned = false
      else checkDigest(checksum)
      continue
    }
    const { git } = found
    if (keepGitDir !== undefined && git.keepGitDir !== undefined && keepGitDir !== git.keepGitDir) {
      throw new Error('inconsistent keep-git-dir configuration')
    }
    keepGitDir = git.keepGitDir ?? keepGitDir
    if (checksum !== '' && git.checksum !== '' && checksum !== git.checksum) {
      throw new Error(`checksum mismatch ${JSON.stringify(checksum)} != ${JSON.stringify(git.checksum)}`)
    }
    checksum = git.checksum || checksum
    if (checksum === '' && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(git.ref)) isPinned = false
  }
  return { local, paths, remote, isPinned }
}

function checkChecksum(words: CopyWords): void {
  if (words.checksum === '') return
  const [only] = words.sources
  if (only === undefined || words.sources.length !== 1)
    throw new Error("checksum can't be specified for multiple sources")
  if (remoteOf(only).kind === 'local') throw new Error('checksum requires HTTP(S) or Git sources')
}

/** A source of `--parents`: the part before `/./` is left out in the image, and is a folder of the context all the same. */
function pivotPath(source: string, os: string): string {
  const at = source.indexOf('/./')
  const [parent, pattern] = at < 0 ? ['', source] : [source.slice(0, at), source.slice(at + 3)]
  return contextPath(`${contextPath(sourcePath(parent, os))}/${contextPath(sourcePath(pattern, os))}`)
}
