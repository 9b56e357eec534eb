import { posix } from 'node:path'
import type { ImageSpec, Specification } from '../config/spec'
import { UserError } from '../errors'
import { printable } from '../printable'
import type { Snapshot } from './snapshot'

/** As many links as a system follows before it calls them a loop. */
const mostLinks = 40

/**
 * A specification in whose contexts no folder is a symbolic link: the client follows links there before it hands a folder to the builder. The
 * same object where there are none.
 * Source: `NewFS` of https://github.com/tonistiigi/fsutil/blob/master/fs.go
 *
 * @throws UserError where a link leaves the repository
 */
export function withoutLinks(specification: Specification, snapshot: Snapshot): Specification {
  const real = (spec: ImageSpec, path: string): string => realFolder(path, snapshot, printable(spec.name))
  function followed<Spec extends ImageSpec>(spec: Spec): Spec {
    const context = real(spec, spec.context)
    const folder = posix.dirname(spec.dockerfile)
    const dockerfile = posix.join(real(spec, folder), posix.basename(spec.dockerfile))
    const buildContexts = spec.buildContexts.map(one =>
      one.kind === 'folder' ? { ...one, path: real(spec, one.path) } : one
    )
    const isOther = (one: ImageSpec['buildContexts'][number], at: number): boolean => {
      const other = buildContexts[at]
      return one.kind === 'folder' && other?.kind === 'folder' && one.path !== other.path
    }
    if (context === spec.context && dockerfile === spec.dockerfile && !spec.buildContexts.some(isOther)) return spec
    return { ...spec, context, dockerfile, buildContexts }
  }
  const { bases, services } = specification
  const found = { bases: bases.map(followed), services: services.map(followed) }
  const isSame = [...found.bases, ...found.services].every((spec, at) => spec === [...bases, ...services][at])
  return isSame ? specification : found
}

function realFolder(path: string, snapshot: Snapshot, name: string): string {
  const rest = path.split('/').reverse()
  let current = '.'
  let links = 0
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const next = posix.join(current, part)
    const entry = snapshot.entry(next)
    const target = entry?.mode === '120000' ? snapshot.linkTarget(entry.oid) : undefined
    if (target === undefined) current = next
    else if (target.startsWith('/') || ++links > mostLinks) current = '..'
    else rest.push(...target.split('/').filter(Boolean).reverse())
    if (current === '..' || current.startsWith('../'))
      throw new UserError(
        `${name}: the links of ${printable(path)} lead out of the repository. Name a folder of the repository.`
      )
  }
  return current
}
