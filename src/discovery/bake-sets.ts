import { posix } from 'node:path'
import type { FoundBuild, Question } from './found'
import { givenArguments, givenContexts } from './given'
import { imageOf, isKnown, shown } from './unknown'
import { withoutTag } from './written-image'

/** A line of `bake --set`: `TARGET.KEY=value` or `TARGET.KEY.NAME=value`, whose target may hold `*`. */
const line = /^([^.=]+)\.([\w-]+?)(?:\.([^=]+?))?\+?=(.*)$/s

/** A build with what `bake --set` changes of it; or why it cannot be planned. */
export type SetBuild = { readonly build: FoundBuild; readonly questions: readonly Question[] } | string

/**
 * Source: https://docs.docker.com/reference/cli/docker/buildx/bake/#set
 *
 * @param folder in which bake runs
 * @param file that describes the build
 * @param place that sets it
 */
export function withSets(
  build: FoundBuild,
  sets: readonly string[],
  folder: string,
  file: string,
  place: string
): SetBuild {
  const own = sets.flatMap(text => {
    const [, target = '', key = '', name = '', value = ''] = line.exec(text.trim()) ?? []
    return isOf(target, build.name) ? [{ key, name, value }] : []
  })
  const values = (key: string): readonly string[] => own.filter(one => one.key === key).map(({ value }) => value)
  const pairs = (key: string): readonly (readonly [string, string])[] =>
    own.filter(one => one.key === key).map(({ name, value }) => [name, value])
  const paths = ['context', 'dockerfile', 'target'].map(key => values(key).at(-1))
  const vague = paths.find(text => text !== undefined && !isKnown(text))
  if (vague !== undefined) return `only a run knows ${shown(vague)}`
  const [context, file_, target] = paths
  const before = posix.relative(build.context ?? '.', build.dockerfile)
  const to = context === undefined ? (build.context ?? '.') : posix.join(folder, context).replace(/(.)\/$/, '$1')
  const dockerfile = posix.join(to, file_ ?? before)
  const giver = { dockerfile, why: place }
  const { args, questions } = givenArguments(pairs('args'), giver)
  const given = givenContexts(pairs('contexts'), folder, file, giver)
  const platforms = values('platform').flatMap(text => text.split(','))
  const images = values('tags').flatMap(text => imageOf(text) ?? [])
  const [image = build.image, ...otherImages] = new Set(images.map(withoutTag))
  return {
    build: {
      ...build,
      context: to,
      dockerfile,
      target: target ?? build.target,
      args: { ...build.args, ...args },
      contexts: { ...build.contexts, ...given.contexts },
      platforms: platforms.length > 0 && platforms.every(isKnown) ? platforms : build.platforms,
      image,
      otherImages: images.length > 0 ? otherImages : (build.otherImages ?? [])
    },
    questions: [...questions, ...given.questions]
  }
}

function isOf(pattern: string, name: string): boolean {
  return (
    pattern === name ||
    (pattern.includes('*') &&
      new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name))
  )
}
