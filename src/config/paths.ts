import { posix } from 'node:path'
import { UserError } from '../errors'

/**
 * A path of the repository in its clean form: `./a//b/` is `a/b`, the root is `.`. Throws `UserError` for a path that leaves
 * the repository, an absolute one and a URL; `what` names the value.
 */
export function cleanPath(text: string, what: string): string {
  if (/^(?:\w+:\/\/|git@|\{\{)/.test(text))
    throw new UserError(
      `${what}: "${text}" is a URL. Only folders and files of the repository can be planned: write a path.`
    )
  const clean = posix.normalize(text.trim()).replace(/(.)\/$/, '$1')
  if (leaves(clean))
    throw new UserError(
      `${what}: "${text}" leaves the repository. Write a path below its root, such as "." or "services/api".`
    )
  return clean
}

/** A pattern relative to the repository, with the `!` of an exception kept. Throws `UserError` as {@link cleanPath}. */
export function cleanPattern(text: string, what: string): string {
  const [, exception = '', path = ''] = /^(!?)(.*)$/s.exec(text.trim()) ?? []
  const clean = posix.normalize(path.replace(/^\/+(?=.)/, '')).replace(/(.)\/$/, '$1')
  if (leaves(clean)) throw new UserError(`${what}: "${text}" leaves the repository. Write a pattern below its root.`)
  return exception + clean
}

function leaves(clean: string): boolean {
  return posix.isAbsolute(clean) || clean === '..' || clean.startsWith('../')
}
