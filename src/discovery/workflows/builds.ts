import { posix } from 'node:path'
import { lines, list } from '../../config/lists'
import { foundContext } from '../contexts'
import type { FoundBuild, Question } from '../found'
import { givenArguments, givenContexts } from '../given'
import { suffixOf } from '../roles'
import { imageOf, isKnown, shown } from '../unknown'
import { cacheImage } from '../written-image'
import { inRepository } from './steps'

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
  const folder = isKnown(context) ? foundContext(context, '.', '') : null
  // A file of the Git context is relative to the folder that is built.
  const isGit = /^\{\{defaultContext\}\}/.test(said.context)
  const dockerfile = posix.normalize(
    said.file !== null && !isGit ? said.file : posix.join(folder ?? '.', said.file ?? 'Dockerfile')
  )
  const vague = [context, said.file ?? '', said.target].find(text => !isKnown(text))
  if (vague !== undefined) return { kind: 'unread', why: `only a run knows ${shown(vague)}` }
  if (folder === null || /^(?:\w+:|git@)/.test(folder))
    return { kind: 'unread', why: `its context ${context} is not a folder of the repository` }
  if (!has(dockerfile)) return { kind: 'unread', why: `there is no ${dockerfile} in the commit` }
  const giver = { dockerfile, why: said.place }
  const { args, questions } = givenArguments(said.args.map(pairOf), giver)
  const given = givenContexts(
    said.contexts.map(pairOf).filter(([, value]) => value !== ''),
    '.',
    '',
    giver
  )
  const build: FoundBuild = {
    name: said.target === '' ? (suffixOf(dockerfile) ?? 'app') : said.target,
    id: said.place,
    image: null,
    context: folder,
    dockerfile,
    target: said.target === '' ? null : said.target,
    args,
    contexts: given.contexts,
    platforms: said.platforms.filter(isKnown),
    cacheFrom: said.cacheFrom.filter(isKnown).map(cacheImage),
    source: 'workflow',
    why: said.place
  }
  const images = [...new Set(said.tags.map(imageOf).filter(image => image !== null))]
  const named = images.map(image => ({ ...build, id: `${said.place}#${image}`, image }))
  const open = [...questions, ...given.questions]
  return { kind: 'builds', builds: named.length === 0 ? [build] : named, questions: open }
}

function pairOf(pair: string): readonly [string, string] {
  return [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')]
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
    context: inRepository(input('context')),
    file: inRepository(input('file')) || null,
    target: input('target'),
    platforms: list(input('platforms')),
    args: lines(input('build-args')),
    contexts: lines(input('build-contexts')).map(pair => pair.replace(/(?<==).*$/s, inRepository)),
    cacheFrom: lines(input('cache-from')).filter(source => /type=registry|^[^=]+$/.test(source)),
    publishes: push === 'true' || !isKnown(push) || /push=true|type=registry/.test(outputs)
  }
}
