import { isTable, member, tableAt, type Table } from './value'
import type { Manifest, Taken } from './view'

/** One thing that a project asks for: `left-pad`, `^1.3.0`. */
export interface Wanted {
  readonly name: string
  readonly range: string
}

/** What the groups that are taken ask for, of the project and its workspaces; null: there is no manifest to ask. */
export function nodeRoots(manifests: readonly Manifest[] | null, taken: Taken): readonly Wanted[] | null {
  if (manifests === null || manifests.length === 0) return null
  return manifests.flatMap(({ table }) => [
    ...(taken.main ? wantedOf(tableAt(table, 'dependencies')) : []),
    ...(taken.group('dev') ? wantedOf(tableAt(table, 'devDependencies')) : []),
    ...(taken.group('optional') ? wantedOf(tableAt(table, 'optionalDependencies')) : []),
    ...(taken.group('peer') ? wantedOf(tableAt(table, 'peerDependencies')) : [])
  ])
}

export function wantedOf(dependencies: Table): readonly Wanted[] {
  return Object.keys(dependencies).flatMap(name => {
    const range = member(dependencies, name)
    return typeof range === 'string' ? [{ name, range }] : []
  })
}

/** What the manifests put in the place of what packages ask for, by name: every entry of such a name may be meant. */
export function replacedNames(manifests: readonly Manifest[]): readonly string[] {
  return manifests.flatMap(({ table }) => {
    const resolutions = member(table, 'resolutions')
    return isTable(resolutions)
      ? Object.keys(resolutions).map(key => /((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?$/.exec(key)?.[1] ?? key)
      : []
  })
}
