import { startDocker } from '../../support/docker/engine'
import { hashAt } from './support/hashes'
import { buildersAgree } from './support/plain-ignore'
import { startImageBuilder, type ImageBuilder } from './support/image-builder'
import { rulesAt, smallRepository, type SmallRepository } from './support/small-repository'
import { pathsBelow, type Tree } from './support/tree'

/**
 * The law behind every "skip": images of equal source hash hold equal files. (A build that fails leaves no image to be skipped.) Small random repositories and edits, built for real.
 *
 * To hunt: `ORACLE_RUNS=2000 ORACLE_SEED=1 npm test -- __tests__/system/oracle/built -t BuildKit`, with `ORACLE_ALL=1` also what no law speaks
 * of: needless builds and needless refusals.
 */
const runs = Number(process.env['ORACLE_RUNS'] ?? '15')
const seed = Number(process.env['ORACLE_SEED'] ?? '1')
const buildsAll = process.env['ORACLE_ALL'] !== undefined

test.each(['buildah', 'BuildKit'])(
  'equal source hash, equal files, built by %s',
  async which => {
    const engine = which === 'BuildKit' ? await startDocker() : null
    const builder = await startImageBuilder(engine)
    try {
      await holds(builder)
    } finally {
      await builder.close()
      await engine?.stop()
    }
  },
  3_600_000
)

async function holds(builder: ImageBuilder): Promise<void> {
  const tally = {
    commits: 0,
    builds: 0,
    failed: 0,
    refused: 0,
    refusedInVain: 0,
    equal: 0,
    needless: 0,
    different: 0,
    dialects: 0
  }
  const broken: string[] = []
  for (let run = 0; run < runs; run++) {
    const repository = smallRepository(seed * 1_000_003 + run, { mounts: true, commits: 5 })
    const hashes = await Promise.all(repository.commits.map(tree => hashesAt(repository, tree)))
    const known: Known[] = []
    for (const [at, tree] of repository.commits.entries()) {
      tally.commits++
      const own = hashes[at] ?? []
      if (!buildersAgree(rulesAt(repository, tree), pathsBelow(tree, repository.context))) {
        tally.dialects++
        continue
      }
      if (own.every(hash => hash === null)) tally.refused++
      const isAlone = hashes.filter(others => sharesOne(own, others)).length < 2
      if (isAlone && !buildsAll) continue
      const built = await builder.build(repository, tree)
      tally.builds++
      if ('failed' in built) {
        tally.failed++
        continue
      }
      if (own[0] === null) tally.refusedInVain++
      const [files, all] = [textOf(built.files, false), textOf(built.files, true)]
      for (const other of known) {
        if (sharesOne(own, other.hashes)) {
          tally.equal++
          if (other.all !== all) broken.push(report(repository, run, [other.at, at], [other.all, all]))
        } else if (other.files === files) tally.needless++
        else tally.different++
      }
      known.push({ hashes: own, files, all, at })
    }
  }
  if (runs > 100 || buildsAll) console.log(JSON.stringify(tally))
  expect(broken.join('\n\n')).toBe('')
  expect(tally.equal).toBeGreaterThan(runs / 2)
}

interface Known {
  readonly hashes: readonly (string | null)[]
  /** Files alone, and with the folders. */
  readonly files: string
  readonly all: string
  readonly at: number
}

/** As one image, and with its first stage as a base of its own; null where the planner refuses. */
async function hashesAt(repository: SmallRepository, tree: Tree): Promise<readonly (string | null)[]> {
  const hashed = [await hashAt(repository, tree, null), await hashAt(repository, tree, 's0')]
  return hashed.map(one => ('hash' in one ? one.hash : null))
}

function sharesOne(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  return one.some((hash, index) => hash !== null && hash === other[index])
}

function textOf(built: ReadonlyMap<string, string>, folders: boolean): string {
  return [...built]
    .filter(([name]) => folders || !name.endsWith('/'))
    .map(([name, what]) => `${name} ${what}`)
    .join('\n')
}

function report(
  repository: SmallRepository,
  run: number,
  commits: readonly [number, number],
  built: readonly string[]
): string {
  const { context, dockerfile, target } = repository
  const trees = commits.map(at => JSON.stringify(Object.fromEntries(repository.commits[at] ?? []), null, 1))
  const image = JSON.stringify({ context, dockerfile, target })
  return [`run ${run}, commits ${commits.join(' and ')}: ${image}`, ...trees, ...built].join('\n---\n')
}
