import { imageName, hasHost } from '../reference/image-name'
import { parseRegistry } from '../reference/registry-prefix'
import type { ImageName } from '../ports'
import { UserError } from '../errors'
import { baseWords } from './dockerfile-names'
import type { Hints } from './found'
import { lastPart } from './written-image'

const affix = new RegExp(`[-_.]?(?:${baseWords.join('|')})$|^(?:${baseWords.join('|')})[-_.]`)
/** A base named after a language says nothing about the app. */
const languages = ['python', 'node', 'java', 'ruby', 'go', 'golang', 'php', 'rust', 'dotnet']

/** Finds names for images that only the Dockerfiles, or nothing, speak of. */
export interface Namer {
  /** The registry of names that say none; null where nothing says it. */
  readonly prefix: string | null
  /** The whole name of an image as it was written; the input `registry` takes the place of a host that is written elsewhere. */
  readonly whole: (written: string) => ImageName
  /** The name that an input gives; without a host it needs the input `registry`. */
  readonly given: (written: string, input: string) => ImageName
  /** The name of the app over a base: `ghcr.io/acme/shop-base` is the base of `ghcr.io/acme/shop`, `ghcr.io/acme/base` of the repository's name. */
  readonly appOver: (base: ImageName) => ImageName
  /** A name from the repository's own; `suffix` tells several images apart. */
  readonly fromRepository: (suffix: string | null) => ImageName
}

/** Throws `UserError` where a name cannot be known: then an input must say it. */
export function namerOf(hints: Hints): Namer {
  const [owner, repository] = hints.repository?.split('/') ?? []
  const given = hints.registry === null ? null : parseRegistry(hints.registry, 'Input "registry"').prefix
  const prefix = given ?? (owner === undefined ? null : `ghcr.io/${owner.toLowerCase()}`)
  const unknownName = new UserError(
    'The name of the image cannot be known. Give the input "image", such as ghcr.io/OWNER/app.'
  )
  const name = (text: string): ImageName =>
    imageName(text.toLowerCase(), prefix, hints.repository, 'The name of an image that was found')
  return {
    prefix,
    whole: written => {
      if (given === null)
        return written.includes('/') && !hasHost(written) ? name(`docker.io/${written}`) : name(written)
      return written.startsWith(`${given}/`) || !hasHost(written) ? name(written) : name(lastPart(written))
    },
    given: (written, input) => imageName(written, given, hints.repository, `Input "${input}"`),
    appOver: base => {
      const parent = base.slice(0, -lastPart(base).length - 1)
      const app = lastPart(base).replace(affix, '')
      if (app !== '' && app !== lastPart(base) && !languages.includes(app)) return `${parent}/${app}`
      if (app === '' && /^[^/]+\/[^/]+\/./.test(parent) && !parent.startsWith('oci:')) return parent
      if (repository === undefined) throw unknownName
      return `${parent}/${repository.toLowerCase()}`
    },
    fromRepository: suffix => {
      if (prefix === null || repository === undefined) throw unknownName
      return name([repository.toLowerCase(), ...(suffix === null ? [] : [suffix])].join('-'))
    }
  }
}
