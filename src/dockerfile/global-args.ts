import { expandWord, type Lookup } from './expand'
import type { Dockerfile } from './instructions'
import { atLine } from './lines'
import { formatPlatform, type PlatformParts } from './platform'

/**
 * ARGs before the first FROM, and those that the builder sets itself.
 * Source: moby/buildkit dockerfile2llb/convert.go `buildMetaArgs`, dockerfile2llb/platform.go `defaultArgs`
 */
export interface GlobalArgs {
  readonly lookup: Lookup
  /** Names that the file declares. */
  readonly declared: ReadonlySet<string>
  /** For each declared name, the declared names that its value is made of, itself included. */
  readonly dependsOn: (name: string) => ReadonlySet<string>
}

const BUILD_PLATFORM: PlatformParts = { os: 'linux', osVersion: '', arch: 'amd64', variant: '' }

export function globalArgs(
  file: Dockerfile,
  given: Readonly<Record<string, string>>,
  platform: PlatformParts,
  target: string | null
): GlobalArgs {
  const stage = target ?? file.stages.at(-1)?.name ?? ''
  const values = new Map<string, string>()
  for (const [name, value] of [
    ['BUILDPLATFORM', formatPlatform(BUILD_PLATFORM)],
    ['BUILDOS', BUILD_PLATFORM.os],
    ['BUILDOSVERSION', ''],
    ['BUILDARCH', BUILD_PLATFORM.arch],
    ['BUILDVARIANT', ''],
    ['TARGETPLATFORM', formatPlatform(platform)],
    ['TARGETOS', platform.os],
    ['TARGETOSVERSION', platform.osVersion],
    ['TARGETARCH', platform.arch],
    ['TARGETVARIANT', platform.variant],
    ['TARGETSTAGE', stage === '' ? 'default' : stage]
  ] as const) {
    values.set(name, buildArg(given, name) ?? value)
  }
  const uses = new Map<string, Set<string>>()
  const lookup: Lookup = name => values.get(name)
  for (const { args, line } of file.globalArgs) {
    for (const { key, value } of args) {
      const used = uses.get(key) ?? new Set([key])
      uses.set(key, used)
      const set = buildArg(given, key)
      if (set !== undefined) values.set(key, set)
      else if (value !== undefined) {
        const expanded = atLine(line, () => expandWord(value, lookup, { escape: file.escape }))
        values.set(key, expanded.text)
        for (const name of expanded.names) for (const deeper of uses.get(name) ?? []) used.add(deeper)
      }
    }
  }
  return { lookup, declared: new Set(uses.keys()), dependsOn: name => uses.get(name) ?? new Set() }
}

/** The value of a build argument that was given, undefined where it was not. */
export function buildArg(given: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(given, name) ? given[name] : undefined
}
