import { posix } from 'node:path'
import { lines, list } from '../../config/lists'
import { foundContext } from '../contexts'
import type { FoundBuild, Question } from '../found'
import { suffixOf } from '../roles'
import { cacheImage, withoutTag } from '../written-image'
import { isKnown, open, shown } from './expressions'

/** What a step says of one build; texts may hold unknown parts. */
export interface SaidBuild {
  readonly place: string
  /** References with tags. */
  readonly tags: readonly string[]
  readonly context: string
  /** Null: the Dockerfile of the context. */
  readonly file: string | null
  readonly target: string
  readonly platforms: readonly string[]
  /** `NAME=value`. */
  readonly args: readonly string[]
  readonly contexts: readonly string[]
  readonly cacheFrom: readonly string[]
  readonly publishes: boolean
}

/** The builds that a step speaks of, one for each image, or why it cannot be read. */
export type ReadStep =
  | { readonly kind: 'builds'; readonly builds: readonly FoundBuild[]; readonly questions: readonly Question[] }
  | { readonly kind: 'unread'; readonly why: string }

/** @param has whether a path is a file of the commit */
export function buildsOf(said: SaidBuild, has: (path: string) => boolean): ReadStep {
  const context = said.context.replace(/^\{\{defaultContext\}\}:?/, '') || '.'
  const folder = isKnown(context) ? foundContext(context, '.') : null
  const dockerfile = posix.normalize(said.file ?? posix.join(folder ?? '.', 'Dockerfile'))
  const vague = [context, said.file ?? '', said.target].find(text => !isKnown(text))
  if (vague !== undefined) return { kind: 'unread', why: `only a run knows ${shown(vague)}` }
  if (folder === null || /^(?:\w+:|git@)/.test(folder))
    return { kind: 'unread', why: `its context ${context} is not a folder of the repository` }
  if (!has(dockerfile)) return { kind: 'unread', why: `there is no ${dockerfile} in the commit` }
  const args = said.args.map(pair => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')] as const)
  const build: FoundBuild = {
    name: said.target === '' ? (suffixOf(dockerfile) ?? 'app') : said.target,
    image: null,
    context: folder,
    dockerfile,
    target: said.target === '' ? null : said.target,
    args: Object.fromEntries(args.filter(([, value]) => isKnown(value))),
    contexts: Object.fromEntries(said.contexts.filter(isKnown).flatMap(contextOf)),
    platforms: said.platforms.filter(isKnown),
    cacheFrom: said.cacheFrom.filter(isKnown).map(cacheImage),
    source: 'workflow',
    why: said.place
  }
  const images = [...new Set(said.tags.map(imageOf).filter(image => image !== null))]
  const named = images.map(image => ({ ...build, image }))
  const open = args.filter(([, value]) => !isKnown(value))
  const questions = open.map(([name, value]): Question => ({
    what: `The build argument ${name} of ${dockerfile}`,
    dockerfile,
    key: `build-args.${name}`,
    readings: [{ value: shown(value), why: `${said.place}, which only a run knows` }],
    input: 'build-args'
  }))
  return { kind: 'builds', builds: named.length === 0 ? [build] : named, questions }
}

function contextOf(pair: string): readonly (readonly [string, string])[] {
  const [, name, value] = /^([^=]+)=(.+)$/s.exec(pair) ?? []
  const context = value === undefined ? null : foundContext(value, '.')
  return name === undefined || context === null ? [] : [[name, context]]
}

/** The name in a reference that may have an unknown tag; null where the name is unknown. */
function imageOf(reference: string): string | null {
  const cut = reference.indexOf(open)
  if (cut < 0) return withoutTag(reference)
  const known = reference.slice(0, cut)
  const colon = known.lastIndexOf(':')
  return colon > known.lastIndexOf('/') && colon > 0 ? known.slice(0, colon) : null
}

/** The inputs of docker/build-push-action. */
export function saidByAction(place: string, input: (name: string) => string): SaidBuild {
  const outputs = input('outputs')
  const push = input('push')
  const names = [...outputs.matchAll(/(?:^|,)"?name=([^",\n]+(?:,[^=,\n"]+(?=["\n]|$))*)/gm)].map(
    ([, name = '']) => name
  )
  return {
    place,
    tags: [...list(input('tags')), ...names],
    context: input('context'),
    file: input('file') || null,
    target: input('target'),
    platforms: list(input('platforms')),
    args: lines(input('build-args')),
    contexts: lines(input('build-contexts')),
    cacheFrom: lines(input('cache-from')).filter(source => /type=registry|^[^=]+$/.test(source)),
    publishes: push === 'true' || !isKnown(push) || /push=true|type=registry/.test(outputs)
  }
}
