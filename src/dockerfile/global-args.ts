import type { Effort } from './effort'
import { expandWord } from './expand'
import type { Lookup } from './expand-mode'
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
  /** The declared ones of these names, and the declared names that their values are made of. */
  readonly dependsOn: (names: Iterable<string>) => ReadonlySet<string>
}

const BUILD_PLATFORM: PlatformParts = { os: 'linux', osVersion: '', arch: 'amd64', variant: '' }

export function globalArgs(
  file: Dockerfile,
  given: Readonly<Record<string, string>>,
  platform: PlatformParts,
  target: string | null,
  effort: Effort
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
  const declarations = new Map<string, Declaration>()
  const lookup: Lookup = name => values.get(name)
  for (const { args, line } of file.globalArgs) {
    for (const { key, value } of args) {
      const before = declarations.get(key)
      const uses = before === undefined ? [] : [before]
      declarations.set(key, { key, uses })
      const set = buildArg(given, key)
      if (set !== undefined) values.set(key, set)
      else if (value !== undefined) {
        const expanded = atLine(line, () => expandWord(value, lookup, { escape: file.escape, effort }))
        values.set(key, expanded.text)
        // As they are now: what a name comes to mean further down has no part in this value.
        for (const name of expanded.names) {
          const used = name === key ? undefined : declarations.get(name)
          if (used !== undefined) uses.push(used)
        }
      }
    }
  }
  return {
    lookup,
    declared: new Set(declarations.keys()),
    dependsOn: names => closure([...names].flatMap(name => declarations.get(name) ?? []))
  }
}

/** One ARG before the first FROM, and those that its value is made of, an earlier one of the same name included. */
interface Declaration {
  readonly key: string
  readonly uses: readonly Declaration[]
}

function closure(from: readonly Declaration[]): ReadonlySet<string> {
  const open = [...from]
  const seen = new Set<Declaration>()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const used of next.uses) open.push(used)
  }
  return new Set(Array.from(seen, ({ key }) => key))
}

/** The value of a build argument that was given, undefined where it was not. */
export function buildArg(given: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(given, name) ? given[name] : undefined
}
