import type { GlobalInputs } from '../../config/inputs'
import type { Note } from '../../config/render'
import type { BaseEntry, Configuration, ServiceEntry } from '../../config/schema'
import { inputLabel } from '../../config/single-service'
import { specificationOf } from '../../config/specification'
import type { Explored, Question } from '../../discovery/discover'

/** What `init` writes. */
export interface Draft {
  readonly configuration: Configuration
  /** The other readings, beside what was taken. */
  readonly notes: readonly Note[]
  /** What could not be known, a line each, with the key to set. */
  readonly open: readonly string[]
  /** Registries of the images; none for local layouts. */
  readonly hosts: readonly string[]
  readonly emulates: boolean
  readonly hasBase: boolean
}

/** Turns what was found into what can be committed: the likeliest reading of each question, and the tags that FROM lines rely on. */
export function draftOf({ configuration, questions, fixedTags }: Explored, shared: GlobalInputs): Draft {
  const bases = Object.entries(configuration.bases ?? {}).map(
    ([key, base]) => [key, withTags(base, fixedTags.get(key) ?? [])] as const
  )
  const drafted: Configuration = {
    ...configuration,
    ...(bases.length === 0 ? {} : { bases: Object.fromEntries(bases) })
  }
  const images = specificationOf(drafted, shared, inputLabel)
  const all = [...images.bases, ...images.services]
  const hosts = all.flatMap(({ image }) => (image.startsWith('oci:') ? [] : (image.split('/')[0] ?? [])))
  const placed = questions.map(question => ({ question, paths: pathsOf(question, drafted) }))
  return {
    configuration: drafted,
    notes: placed.flatMap(({ question, paths }) => paths.map(path => ({ path, text: noteOf(question) }))),
    open: placed.map(({ question, paths }) => openLine(question, paths)),
    hosts: [...new Set(hosts)],
    emulates: all.some(({ platforms }) => platforms.some(platform => platform !== 'linux/amd64')),
    hasBase: bases.length > 0
  }
}

/** Where FROM lines take a base by a fixed tag, that tag is kept up to date, on the default branch as `latest` is. */
function withTags(base: BaseEntry, fixed: readonly string[]): BaseEntry {
  if (fixed.length === 0) return base
  return { ...base, tags: ['latest', ...fixed].map(tag => `type=raw,value=${tag},enable={{is_default_branch}}`) }
}

/** The keys of the configuration that a question is about: one in each image of its Dockerfile. */
function pathsOf(
  { dockerfile, key }: Question,
  { bases = {}, services = {} }: Configuration
): readonly (readonly string[])[] {
  if (key === '') return []
  const inGroup = (
    group: string,
    entries: Readonly<Record<string, BaseEntry | ServiceEntry>>
  ): readonly (readonly string[])[] =>
    Object.entries(entries).flatMap(([name, entry]) =>
      entry.dockerfile === dockerfile ? [[group, name, ...key.split('.')]] : []
    )
  const ofServices = inGroup('services', services)
  return ofServices.length > 0 ? ofServices : inGroup('bases', bases)
}

function noteOf({ key, readings }: Question): string {
  const [taken, ...others] = readings
  if (key.startsWith('build-args.'))
    return `The build argument ${key.slice('build-args.'.length)} is ${taken?.value ?? ''} in ${taken?.why ?? 'a run'}; give it a value or a template such as "{{sha}}".`
  const or = others.map(({ value, why }) => `${value} (${why})`).join(', or ')
  return `Guessed: ${taken?.why ?? ''}.${or === '' ? '' : ` It may be ${or}.`}`
}

function openLine({ what, readings }: Question, paths: readonly (readonly string[])[]): string {
  const list = readings.map(({ value, why }) => (value === '' ? why : `${value} (${why})`)).join(', or ')
  const keys = paths.map(path => path.join('.'))
  return `${what}: ${list}${keys.length === 0 ? '' : `; see ${keys.join(', ')}`}`
}
