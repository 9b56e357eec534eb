import * as v from 'valibot'
import type { ObjectId } from '../ports'
import { whyTheApiFailed } from './api-errors'

/** What `findChanges` asks of GitHub's API, the second source after git. Its methods never reject. */
export interface ChangesApi {
  /** Files that differ between the merge base of two commits and the second: three-dot. `base` may be the name of a branch. */
  compare(base: string, head: ObjectId): Promise<Compared>
  /** Files of a pull request, as long as its head is still `head`. */
  pullRequest(number: number, head: ObjectId): Promise<Compared>
  /** Requests sent so far. */
  readonly requests: number
}

/** `base` is the merge base where the API says it. Paths are not sorted, and hold both sides of a rename. */
export type Compared =
  | { readonly kind: 'complete'; readonly base: ObjectId | null; readonly paths: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string }

/** The part of `getOctokit(token, { baseUrl })` of `@actions/github` that is used. */
export interface ApiClient {
  request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<{ readonly data: unknown }>
}

/** The comparison of two commits lists no more files than this. Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const COMPARE_CAP = 300
/** Source: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const PULL_REQUEST_CAP = 3000
const PAGE = 100

const filesSchema = v.array(
  v.object({ filename: v.string(), status: v.string(), previous_filename: v.optional(v.string()) })
)
type Files = v.InferOutput<typeof filesSchema>

const comparisonSchema = v.object({
  merge_base_commit: v.object({ sha: v.string() }),
  files: v.optional(filesSchema, [])
})
const pullRequestSchema = v.object({ head: v.object({ sha: v.string() }), changed_files: v.number() })

/** The adapter over octokit. `repository` is `owner/name`. */
export function createChangesApi(client: ApiClient, repository: string): ChangesApi {
  let requests = 0
  const [owner, repo] = repository.split('/')

  async function get<const Schema extends v.GenericSchema>(
    schema: Schema,
    route: string,
    parameters: object
  ): Promise<v.InferOutput<Schema>> {
    requests += 1
    const { data } = await client.request(`GET /repos/{owner}/{repo}/${route}`, { owner, repo, ...parameters })
    const read = v.safeParse(schema, data)
    if (!read.success) throw new InvalidAnswer()
    return read.output
  }

  async function compare(base: string, head: ObjectId): Promise<Compared> {
    // All files are on the first page; a page of one commit keeps the rest of the answer small.
    const parameters = { basehead: `${base}...${head}`, per_page: 1 }
    const { files, merge_base_commit } = await get(comparisonSchema, 'compare/{basehead}', parameters)
    if (files.length >= COMPARE_CAP) return unknown(`GitHub's API lists at most ${COMPARE_CAP} files of a comparison`)
    return complete(files, merge_base_commit.sha)
  }

  async function pullRequest(number: number, head: ObjectId): Promise<Compared> {
    const pull = await get(pullRequestSchema, 'pulls/{number}', { number })
    if (pull.head.sha !== head) return unknown('the pull request has moved on since this event')
    if (pull.changed_files >= PULL_REQUEST_CAP)
      return unknown(`GitHub's API lists at most ${PULL_REQUEST_CAP} files of a pull request`)
    const files: Files = []
    for (let page = 1; files.length < pull.changed_files; page += 1) {
      const more = await get(filesSchema, 'pulls/{number}/files', { number, per_page: PAGE, page })
      if (more.length === 0) break
      files.push(...more)
    }
    if (files.length !== pull.changed_files)
      return unknown('the files of the pull request changed while they were listed')
    return complete(files, null)
  }

  return {
    compare: (base, head) => answered(() => compare(base, head)),
    pullRequest: (number, head) => answered(() => pullRequest(number, head)),
    get requests() {
      return requests
    }
  }
}

class InvalidAnswer extends Error {
  override readonly name = 'InvalidAnswer'
}

async function answered(question: () => Promise<Compared>): Promise<Compared> {
  try {
    return await question()
  } catch (error) {
    return unknown(error instanceof InvalidAnswer ? "GitHub's API answered in an unknown form" : whyTheApiFailed(error))
  }
}

/** A name with the replacement character may stand for another one in the repository, which git would spell in bytes. */
function complete(files: Files, base: ObjectId | null): Compared {
  const changed = files.filter(file => file.status !== 'unchanged')
  const paths = changed.flatMap(file => [
    file.filename,
    ...(file.status === 'renamed' ? [file.previous_filename ?? '\ufffd'] : [])
  ])
  if (paths.some(path => path.includes('\ufffd')))
    return unknown("GitHub's API cannot spell the name of a changed file")
  return { kind: 'complete', base, paths: [...new Set(paths)] }
}

function unknown(why: string): Compared {
  return { kind: 'unknown', why }
}
