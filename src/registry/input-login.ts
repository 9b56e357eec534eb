import { UserError } from '../errors'
import type { ImageName } from '../ports'
import { printable } from '../printable'
import { hasHost } from '../reference/image-name'

/** What the workflow itself says of registries: nobody who can only change files of the repository changes it. */
export interface WorkflowSays {
  /** The input `registry`. */
  readonly registry: string | null
  /** Names of images as inputs give them. */
  readonly images: readonly (string | null)[]
  readonly username: string | null
  readonly password: string | null
}

/**
 * The login of the inputs, with the registry that it is for: one that the workflow names. A file of the commit names no host that it is sent to.
 *
 * @param planned the images of the plan, whoever named them
 * @throws UserError naming the input that is missing
 */
export function inputLogin(
  says: WorkflowSays,
  planned: readonly ImageName[]
): { readonly registry: string; readonly username: string; readonly password: string } | null {
  const { registry, username, password } = says
  if (username === null || password === null) return null
  if (registry !== null) return { registry, username, password }
  const hosts = [...new Set(planned.filter(image => !image.startsWith('oci:')).map(hostOf))]
  const named = new Set(says.images.filter(image => image !== null).map(written => hostOf(wholeName(written))))
  const [only, ...others] = hosts.filter(host => named.has(host))
  if (others.length > 0 || (only !== undefined && hosts.length > 1))
    throw new UserError(
      `Input "registry" is missing: the images are in several registries (${hosts.map(printable).join(', ')}), and registry-username and ` +
        `registry-password are for one. Name it, and log in to the others with docker/login-action.`
    )
  const [first] = hosts
  if (only === undefined && first !== undefined)
    throw new UserError(
      `Input "registry" is missing: registry-username and registry-password are sent only to a registry that the workflow names, and ` +
        `${printable(first)} is named by a file of the repository. Add the input registry: ${printable(first)}.`
    )
  return { registry: only ?? '', username, password }
}

function wholeName(written: string): string {
  const name = written.trim().replace(/^https?:\/\//, '')
  return hasHost(name) ? name : `docker.io/${name}`
}

function hostOf(image: string): string {
  return (image.split('/')[0] ?? '').toLowerCase()
}
