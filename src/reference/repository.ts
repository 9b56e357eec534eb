import { parseReference } from './reference'

/** `domain/path` of a reference; null where it is none. */
export function repositoryOf(reference: string): string | null {
  try {
    const { domain, path } = parseReference(reference)
    return `${domain}/${path}`
  } catch {
    return null
  }
}
