import { contextIndex } from '../dockerfile/select'
import type { DescribedImage } from './described'
import { consumedFiles, type ImageInputs } from './inputs'
import type { Snapshot } from './snapshot'

/** A release whose version an image takes from git: the image of the same commit that was built before the tag holds another one. */
export interface Release {
  readonly tag: string
  /** What reads it: a file of the repository, or the Dockerfile. */
  readonly file: string
}

/**
 * Whether a release is in an image: the Dockerfile takes `.git` in, and something in the image asks git for a version. Such an image is
 * built for each tag.
 *
 * @param tag of the event; null: nothing is released
 */
export async function releaseOf(
  image: DescribedImage,
  inputs: ImageInputs,
  tag: string | null,
  snapshot: Snapshot
): Promise<Release | null> {
  if (tag === null || gitTakenAt(image, snapshot) === null) return null
  const { dockerfile } = image.spec
  const paths = inputs.files.map(({ path }) => path)
  const commands = image.resolved.flatMap(({ canonical }) => canonical)
  if (commands.some(line => ASKS_GIT.test(line) || (GO_BUILD.test(line) && paths.some(isGoModule))))
    return { tag, file: dockerfile }
  const found = paths.filter(path => VERSION_MODULE.test(path))
  const asked = paths.filter(path => BUILD_FILE.test(path))
  if (found.length === 0) await snapshot.load(asked)
  const [file] = [...found, ...asked.filter(path => readsVersion(snapshot.content(path)))]
  return file === undefined ? null : { tag, file }
}

/** The line by which an image takes in the `.git` of the repository; null: none does. */
export function gitTakenAt(image: DescribedImage, snapshot: Snapshot): { readonly line: number | null } | null {
  for (const one of [image, ...image.views.map(view => view.described)]) {
    if (one.spec.context !== '.') continue
    const [taken] = consumedFiles(one, contextIndex([gitHead]), snapshot).files
    if (taken !== undefined) return { line: taken.lines[0] ?? null }
  }
  return null
}

/** A file of every repository's `.git`, as a context would hold it. */
const gitHead = { path: '.git/HEAD', mode: '100644', oid: '' } as const

function readsVersion(content: Uint8Array | undefined): boolean {
  if (content === undefined) return false
  const text = Buffer.from(content).toString('latin1')
  return ASKS_GIT.test(text) || TOOLS.test(text)
}

function isGoModule(path: string): boolean {
  return /(?:^|\/)go\.mod$/.test(path)
}

/** `git describe`, `["git", "tag", …]`, `git -C x describe`. */
const ASKS_GIT = /\bgit(?:\s+-\S+(?:\s+[^-\s]\S*)?)*[\s"',[\]]+(?:describe|tag|for-each-ref|show-ref|name-rev)\b/

/** From Go 1.24 on the version of the main module is that of the tag. https://go.dev/doc/go1.24#go-command */
const GO_BUILD = /\bgo\s+(?:build|install)\b(?![^&|;]*-buildvcs=false)/

/** The module that versioneer puts into a project. */
const VERSION_MODULE = /(?:^|\/)(?:versioneer\.py|GitVersion\.ya?ml)$/i

/** Files that say how a project is built, or do it. */
const BUILD_FILE =
  /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|conf\.py|_?version\.py|[^/]*\.(?:cs|fs|vb)proj|directory\.[^/]*\.(?:props|targets)|version\.json|pom\.xml|extensions\.xml|(?:build|settings)\.gradle(?:\.kts)?|cargo\.toml|build\.rs|package\.json|[^/]*\.config\.[cm]?[jt]s|(?:gulp|grunt)file\.js|[^/]*\.gemspec|rakefile|gnumakefile|makefile|[^/]*\.(?:mk|cmake|sh|bash)|cmakelists\.txt|meson\.build|justfile|taskfile\.ya?ml|magefile\.go)$/i

/** Tools that take the version of a project from git. */
const TOOLS = new RegExp(
  [
    // Python: https://packaging.python.org/en/latest/discussions/single-source-version/
    'setuptools[-_]scm|setuptools[-_]git[-_]version(?:ing)?|vcs[-_]versioning|hatch[-_]vcs|versioneer|versioningit|dunamai|\\bpbr\\b',
    '(?:poetry|uv|pdm)[-_]dynamic[-_]versioning|poetry[-_](?:git|version)[-_]\\w*(?:version|plugin)|source\\s*=\\s*["\'](?:scm|vcs)["\']',
    // .NET: https://github.com/adamralph/minver, https://gitversion.net, https://github.com/dotnet/Nerdbank.GitVersioning
    'MinVer|GitVersion|Nerdbank\\.GitVersioning|nerdbank\\.gitversioning|"publicReleaseRefSpec"|GitInfo',
    // JVM
    'jgitver|git-commit-id|maven-git-version|git-versioning|axion-release|nebula\\.release|palantir\\.git-version|org\\.ajoberstar|gitVersion|gradle-git|JGit',
    // Rust
    '\\bvergen\\b|\\bgit-version\\b|\\bshadow-rs\\b|\\bgit2\\b',
    // Node
    'git-describe|git-rev-sync|git-revision-webpack-plugin|git-tag-version'
  ].join('|')
)
