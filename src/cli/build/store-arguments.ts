import { resolve } from 'node:path'
import { sourceDateEpoch } from '../../config/spec'
import { splitTag } from '../../facts/ask-tags'
import { readList, readPairs } from '../../plan/list-input'
import type { BuildEntry } from '../../plan/types'

/** https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md */
export function buildArguments(
  build: BuildEntry,
  local: string,
  names: ReadonlyMap<string, string>,
  root: string
): readonly string[] {
  // What was built or brought in a moment ago is newer than anything that a registry has.
  const standsOnLocal = handedReferences(build).some(reference => names.has(reference))
  return [
    'build',
    '--layers',
    ...['--file', resolve(root, build.file)],
    ...[build.platforms.includes(',') ? '--manifest' : '--tag', local],
    ...(build.target === '' ? [] : ['--target', build.target]),
    ...(build.platforms === '' ? [] : ['--platform', build.platforms]),
    `--pull=${build.pull && !standsOnLocal ? 'always' : 'missing'}`,
    ...(build['no-cache'] ? ['--no-cache'] : []),
    ...(build.outputs === '' ? [] : ['--timestamp', readPairs(build['build-args']).get(sourceDateEpoch) ?? '']),
    ...readList(build.labels).flatMap(label => ['--label', label]),
    ...readList(build.annotations).flatMap(annotation => ['--annotation', annotation]),
    ...[...readPairs(build['build-args'])].flatMap(([name, value]) => [
      '--build-arg',
      `${name}=${names.get(value) ?? value}`
    ]),
    ...[...readPairs(build['build-contexts'])].flatMap(([name, source]) => {
      const reference = referenceOf(source)
      return [
        '--build-context',
        `${name}=${reference === null ? source : `docker-image://${names.get(reference) ?? reference}`}`
      ]
    }),
    resolve(root, build.context)
  ]
}

/** The images that a build is handed, by argument or by context. */
export function handedReferences(build: BuildEntry): readonly string[] {
  return [
    ...readPairs(build['build-args']).values(),
    ...[...readPairs(build['build-contexts']).values()].flatMap(source => referenceOf(source) ?? [])
  ]
}

/** The image of `docker-image://…` and `oci-layout://…`; null for a context of another kind. */
function referenceOf(source: string): string | null {
  const [, scheme, reference] = /^(docker-image|oci-layout):\/\/(.+)$/.exec(source) ?? []
  if (reference === undefined) return null
  return scheme === 'oci-layout' ? `oci:${reference}` : reference
}

/** `oci:./images/app:tag@digest` as `oci:/root/images/app:tag`: the tag names the digest's image. */
function layoutReference(reference: string, root: string): string {
  return `oci:${layoutFolder(reference, root)}:${splitTag(reference.replace(/@.*$/, '')).tag}`
}

export function layoutFolder(reference: string, root: string): string {
  return resolve(root, splitTag(reference.replace(/@.*$/, '')).image.slice('oci:'.length))
}

/** The name in the builder's store: the reference itself, a plain name for an image of a local layout. */
export function localName(reference: string, root: string): string {
  const whole = reference.replace(/@.*$/, '')
  if (!whole.startsWith('oci:')) return whole
  const { image, tag } = splitTag(whole)
  const path = resolve(root, image.slice('oci:'.length))
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^\/+|-$/g, '')
  return `localhost/${path.replace(/(?<=\/)-|-(?=\/)/g, '')}:${tag}`
}

export function pushArguments(local: string, tag: string, isList: boolean, root: string): readonly string[] {
  const target = tag.startsWith('oci:') ? layoutReference(tag, root) : `docker://${tag}`
  return isList ? ['manifest', 'push', '--all', local, target] : ['push', local, target]
}
