import { posix } from 'node:path'
import { linkedOnce } from './bake-links'
import { writtenAlike } from './bake-stages'
import { entriesInOneStep } from './bake-times'
import { toBuild } from './order'
import { contextName } from '../reference/context-name'
import { readList, readPairs } from './list-input'
import { isPushed, type BasePlan, type BuildEntry, type Plan, type ServicePlan } from './types'
import type { BakeFile, BakeTarget } from './bake-file'

/**
 * The whole plan as one bake file: what is to be built and nothing else. An image that is built is a linked target of those that stand
 * on it, so that they build in one step, also where nothing may be pushed; a fresh one is taken from the registry by its digest.
 */
export function bakeOf(plan: Plan): BakeFile {
  const { below, top } = toBuild(plan)
  const names = targetNames([...below, ...top].map(wantedName))
  const nameOf = (image: BasePlan | ServicePlan): string => names.get(wantedName(image)) ?? ''
  const linked = new Map(below.map(image => [image.ref, `target:${nameOf(image)}`]))
  const entries = entriesInOneStep([...below, ...top])
  const targets = (images: readonly (BasePlan | ServicePlan)[]) =>
    images.map(image => [nameOf(image), bakeTarget(entries.get(image) ?? image.build, linked)] as const)
  const [first, then] = [targets(below), targets(top)]
  const group = (some: readonly (readonly [string, BakeTarget])[]) => ({ targets: some.map(([name]) => name) })
  return literal({
    group: { base: group(first), app: group(then), default: group([...first, ...then]) },
    target: Object.fromEntries(linkedOnce(writtenAlike([...first, ...then])))
  })
}

function wantedName(image: BasePlan | ServicePlan): string {
  return `${'verdict' in image ? 'base' : 'app'}-${image.name}`
}

/** Bake reads strings as templates: `${` and `%{` of ours are not to be evaluated. Source: https://github.com/hashicorp/hcl/blob/main/json/spec.md */
function literal(file: BakeFile): BakeFile {
  return JSON.parse(JSON.stringify(file).replace(/[$%](?=\{)/g, sign => sign + sign)) as BakeFile
}

function bakeTarget(build: BuildEntry, linked: ReadonlyMap<string, string>): BakeTarget {
  const args = readPairs(build['build-args'])
  const contexts = new Map<string, string>()
  for (const [name, value] of readPairs(build['build-contexts'])) {
    contexts.set(lookedUp(name), linked.get(value.replace(/^(?:docker-image|oci-layout):\/\//, '')) ?? value)
  }
  for (const value of args.values()) {
    const target = linked.get(value)
    if (target !== undefined) contexts.set(lookedUp(value), target)
  }
  return {
    context: build.context,
    dockerfile: posix.relative(build.context, build.file),
    ...(build.target !== '' && { target: build.target }),
    ...(build.platforms !== '' && { platforms: build.platforms.split(',') }),
    tags: readList(build.tags),
    labels: Object.fromEntries(readPairs(build.labels)),
    ...(args.size > 0 && { args: Object.fromEntries(args) }),
    ...(contexts.size > 0 && { contexts: Object.fromEntries(contexts) }),
    ...(build['cache-from'] !== '' && { 'cache-from': readList(build['cache-from']) }),
    ...(build['cache-to'] !== '' && { 'cache-to': readList(build['cache-to']) }),
    ...(build['no-cache'] && { 'no-cache': true }),
    ...(build.pull && { pull: true }),
    output: [outputOf(build)]
  }
}

/** Bake hands the names of contexts on as they are, so they are written as BuildKit looks them up. */
function lookedUp(name: string): string {
  return contextName(name) ?? name
}

function outputOf(build: BuildEntry): string {
  if (!isPushed(build)) return 'type=cacheonly'
  return build.outputs === '' ? 'type=registry' : build.outputs
}

/** Names that bake accepts (`[A-Za-z0-9_-]+`), each one once. */
function targetNames(wanted: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const name of wanted) {
    const plain = name.replace(/[^A-Za-z0-9_-]/g, '-')
    let free = plain
    for (let count = 2; taken.has(free); count++) free = `${plain}-${count}`
    taken.add(free)
    names.set(name, free)
  }
  return names
}
