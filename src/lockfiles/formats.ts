import type { Content, FormatName } from './facts'
import type { View } from './view'

/**
 * Reads one format. `text` is decoded, without byte order mark, lines ending in `\n`, without NUL. `path` is the file's own,
 * relative to the repository's root, `view` says what of it counts. Throws when the file cannot be understood.
 */
export type Reader = (text: string, path: string, view: View) => Content | Promise<Content>

interface Format {
  /** Matched against the lower-case path, which starts with `/`. The first match of the table wins. */
  readonly files: RegExp
  /** Lazy: a parser is loaded when the first file of its format is read. */
  readonly load: () => Promise<Reader>
}

/** All formats that are read for their meaning. A new format is a file of its own and a line here. */
export const formats = {
  requirements: {
    files: /\/([^/]*[-_.])?(requirements?|constraints?)([-_.\d][^/]*)?\.(txt|in|pip)$|\/requirements\/[^/]+\.(txt|in)$/,
    load: async () => (await import('./python-requirements')).readRequirements
  },
  'pyproject.toml': {
    files: /\/pyproject\.toml$/,
    load: async () => (await import('./python-project')).readPythonProject
  },
  'uv.lock': { files: /\/uv\.lock$/, load: async () => (await import('./uv-lock')).readUvLock },
  'poetry.lock': { files: /\/poetry\.lock$/, load: async () => (await import('./poetry-lock')).readPoetryLock },
  'pdm.lock': { files: /\/pdm\.lock$/, load: async () => (await import('./pdm-lock')).readPdmLock },
  Pipfile: { files: /\/pipfile$/, load: async () => (await import('./pipfile')).readPipfile },
  'Pipfile.lock': { files: /\/pipfile\.lock$/, load: async () => (await import('./pipfile')).readPipfileLock },
  conda: {
    files: /\/(conda[-_.])?environment([-_.][^/]*)?\.ya?ml$/,
    load: async () => (await import('./conda-environment')).readCondaEnvironment
  },
  'package.json': { files: /\/package\.json$/, load: async () => (await import('./node-package')).readNodePackage },
  'package-lock.json': {
    files: /\/(package-lock|npm-shrinkwrap)\.json$/,
    load: async () => (await import('./npm-lock')).readNpmLock
  },
  'pnpm-lock.yaml': { files: /\/pnpm-lock\.yaml$/, load: async () => (await import('./pnpm-lock')).readPnpmLock },
  'yarn.lock': { files: /\/yarn\.lock$/, load: async () => (await import('./yarn-lock')).readYarnLock },
  'bun.lock': { files: /\/bun\.lock$/, load: async () => (await import('./bun-lock')).readBunLock },
  'go.mod': { files: /\/go\.mod$/, load: async () => (await import('./go-mod')).readGoMod },
  'go.sum': { files: /\/go\.sum$/, load: async () => (await import('./go-mod')).readGoSum },
  'Cargo.toml': { files: /\/cargo\.toml$/, load: async () => (await import('./cargo-manifest')).readCargoManifest },
  'Cargo.lock': { files: /\/cargo\.lock$/, load: async () => (await import('./cargo-lock')).readCargoLock },
  Gemfile: { files: /\/gemfile$/, load: async () => (await import('./gemfile')).readGemfile },
  'Gemfile.lock': { files: /\/gemfile\.lock$/, load: async () => (await import('./gemfile-lock')).readGemfileLock },
  'composer.json': { files: /\/composer\.json$/, load: async () => (await import('./composer')).readComposer },
  'composer.lock': { files: /\/composer\.lock$/, load: async () => (await import('./composer')).readComposerLock },
  'pom.xml': { files: /\/pom\.xml$/, load: async () => (await import('./maven-pom')).readMavenPom },
  gradle: { files: /\/build\.gradle(\.kts)?$/, load: async () => (await import('./gradle')).readGradle },
  'dotnet-project': {
    files: /\.(cs|fs|vb)proj$|\/directory\.(packages|build)\.props$/,
    load: async () => (await import('./dotnet-project')).readDotnetProject
  },
  'packages.lock.json': {
    files: /\/packages\.lock\.json$/,
    load: async () => (await import('./nuget-lock')).readNugetLock
  }
} satisfies Record<FormatName, Format>
