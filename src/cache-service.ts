import type { CacheService } from './registry/facts'

/** The cache of the runner, where it has one; `@actions/cache` is loaded when the first look-up calls for it. */
export function cacheServiceOf(
  environment: Readonly<Record<string, string | undefined>>
): (() => Promise<CacheService>) | null {
  const hasService = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some(name => (environment[name] ?? '') !== '')
  if (!hasService) return null
  return async () => {
    const { restoreCache, saveCache } = await import('@actions/cache')
    return { restore: restoreCache, save: saveCache }
  }
}
