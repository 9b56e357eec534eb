import * as v from 'valibot'

const requestError = v.object({
  status: v.number(),
  response: v.optional(v.object({ headers: v.record(v.string(), v.unknown()) }))
})

/**
 * Why GitHub's API gave no answer, with the fix, for the log. Bodies are left out: they add nothing and may hold anything.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function whyTheApiFailed(error: unknown): string {
  const read = v.safeParse(requestError, error)
  const headers = read.success ? read.output.response?.headers : undefined
  if (!read.success || headers === undefined) return "GitHub's API could not be reached"
  const { status } = read.output
  switch (status) {
    case 401:
      return "GitHub's API refused the token (401); pass github-token: ${{ github.token }}"
    case 403:
    case 429:
      if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined) {
        return `the rate limit of GitHub's API is used up (${status})`
      }
      return `the token may not read this from GitHub's API (${status}); give the job the permissions contents: read and pull-requests: read`
    case 404:
      return "GitHub's API does not know these commits, or the token may not see the repository (404)"
    case 422:
      return "GitHub's API cannot compare these commits (422)"
    default:
      return `GitHub's API answered ${status}`
  }
}
