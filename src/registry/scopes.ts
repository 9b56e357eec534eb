/** What is wanted of a repository: writing takes reading with it. */
export type Access = 'pull' | 'push'

/** https://distribution.github.io/distribution/spec/auth/scope/ */
export function scopeOf(repository: string, access: Access): string {
  return `repository:${repository}:${access === 'push' ? 'pull,push' : 'pull'}`
}

/**
 * The repositories that will be asked for, known beforehand, so that one token covers them all. Asking for many at once is what the
 * specification allows, and distribution, Harbor, GitLab, ECR and zot grant; Docker Hub (anonymous), ghcr.io and Google refuse all
 * when one of them is refused. Then every repository gets a token of its own.
 */
export class PreparedScopes {
  readonly #access = new Map<string, Access>()

  add(repository: string, access: Access): void {
    if (this.#access.get(repository) !== 'push') this.#access.set(repository, access)
  }

  /** What is asked for: the right to push where it was announced, since some registries refuse to say less of what does not exist yet. */
  accessTo(repository: string, access: Access): Access {
    return this.#access.get(repository) === 'push' ? 'push' : access
  }

  covers(repository: string, access: Access): boolean {
    const known = this.#access.get(repository)
    return known === 'push' || known === access
  }

  all(): readonly string[] {
    return [...this.#access].map(([repository, access]) => scopeOf(repository, access)).sort()
  }
}
