import { UserError } from '../errors'
import type { ImageName } from '../ports'
import { parseReference } from './reference'
import { cleanLayout } from './registry-prefix'

/** The path of a repository in the grammar of references. Source: https://github.com/distribution/reference/blob/main/regexp.go */
const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/

/** Characters; a folder of layouts has to fit into a path, and a repository's own path may have 255. */
const longest = 1_000

/**
 * The normalised name of an image as the user wrote it: with the registry's prefix where it has no host, in lower case where
 * its upper case is the owner's or the repository's own (`ghcr.io/${{ github.repository }}`: expressions cannot lower it).
 *
 * Throws `UserError` when it holds a tag or a digest, is no reference, or would be an official image of Docker Hub by
 * accident; `what` names the value.
 */
export function imageName(written: string, prefix: string | null, repository: string | null, what: string): ImageName {
  const text = written.trim().replace(/^https?:\/\//, '')
  if (text === '') throw new UserError(`${what} is empty. Write the name of an image, such as ghcr.io/OWNER/app.`)
  if (text.length > longest) throw new UserError(`${what} is longer than ${longest} characters. Write a shorter name.`)
  // Not quoted: what stands before the @ may be a password. A digest may follow one.
  if (/@(?!sha\d+:[0-9a-f]+$)/i.test(text))
    throw new UserError(
      `${what} must be a name without "@". A user name and a password belong in registry-username and registry-password, or in docker/login-action.`
    )
  const isWhole = text.startsWith('oci:') || hasHost(text)
  if (!isWhole && prefix === null && !text.includes('/'))
    throw new UserError(
      `${what}: "${text}" does not say which registry holds it. Write registry: ghcr.io/OWNER, or the whole name ghcr.io/OWNER/${text}.`
    )
  const whole = isWhole ? text : `${prefix ?? 'docker.io'}/${text}`
  if (whole.startsWith('oci:')) return layoutName(whole, prefix, text, what)
  const reference = referenceOf(lowered(whole, repository), text, what)
  const extra = reference.tag === null ? reference.digest : `:${reference.tag}`
  if (extra !== null)
    throw new UserError(`${what}: "${text}" must be a name without "${extra}". Tags belong under "tags".`)
  return `${reference.domain}/${reference.path}`
}

/** Whether docker takes the first part for a host: it holds a `.` or a `:`, or is `localhost`. */
export function hasHost(name: string): boolean {
  const [first = '', ...rest] = name.split('/')
  return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
}

function layoutName(whole: string, prefix: string | null, text: string, what: string): ImageName {
  if (!text.startsWith('oci:') && !pathGrammar.test(text))
    throw new UserError(
      `${what}: "${text}" is no name of an image below ${prefix ?? 'oci:'}. Write letters in lower case, no tag.`
    )
  const name = cleanLayout(whole, what)
  if (/[:@]/.test(name.slice('oci:'.length)))
    throw new UserError(`${what}: "${text}" must be a name without a tag. Tags belong under "tags".`)
  return name
}

/** Lowers the part of the path that is the event's `owner/name` or `owner` but for its case. */
function lowered(whole: string, repository: string | null): string {
  const owner = repository?.split('/')[0] ?? null
  const [host = '', ...path] = whole.split('/')
  const [first = '', second] = path
  if (owner === null || repository === null || first.toLowerCase() !== owner.toLowerCase()) return whole
  const isRepository = second !== undefined && `${first}/${second}`.toLowerCase() === repository.toLowerCase()
  const low = path.slice(0, isRepository ? 2 : 1).map(part => part.toLowerCase())
  return [host, ...low, ...path.slice(low.length)].join('/')
}

function referenceOf(text: string, written: string, what: string): ReturnType<typeof parseReference> {
  try {
    return parseReference(text)
  } catch (cause) {
    const lower = text.toLowerCase()
    const upper = lower === text ? '' : ` Registries take lower case only: write ${lower}.`
    throw new UserError(`${what}: "${written}" is no name of an image.${upper}`, { cause })
  }
}
