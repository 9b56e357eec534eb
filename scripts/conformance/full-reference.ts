import type { ImageReference } from '../../src/reference/reference'

/** The whole name, with `:latest` where there is neither tag nor digest: what the reference implementations print. */
export function fullReference({ domain, path, tag, digest }: ImageReference): string {
  const named = tag ?? (digest === null ? 'latest' : null)
  return [`${domain}/${path}`, named === null ? '' : `:${named}`, digest === null ? '' : `@${digest}`].join('')
}
