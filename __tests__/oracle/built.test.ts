import { hashAt, type Hashed } from './support/hashes'
import { buildersAgree } from './support/plain-ignore'
import { startImageBuilder, type BuiltFiles, type ImageBuilder } from './support/image-builder'
import { rulesAt, smallRepository, type SmallRepository } from './support/small-repository'
import { pathsBelow } from './support/tree'

/**
 * The law behind every "skip": images of equal source hash hold equal files. (A build that fails leaves no image to be skipped.) Small random repositories and edits, built for real.
 *
 * To hunt: `ORACLE_RUNS=2000 ORACLE_SEED=1 npm test -- __tests__/oracle/built`, with `ORACLE_SOCKET=unix:///var/run/docker.sock` by
 * BuildKit instead of buildah, with `ORACLE_ALL=1` also what no law speaks of: needless builds and needless refusals.
 */
const runs = Number(process.env['ORACLE_RUNS'] ?? '30')
const seed = Number(process.env['ORACLE_SEED'] ?? '1')
const socket = process.env['ORACLE_SOCKET'] ?? null
const buildsAll = process.env['ORACLE_ALL'] !== undefined

let builder: ImageBuilder
beforeAll(async () => {
  builder = await startImageBuilder(socket)
})
afterAll(() => builder.close())

test('equal source hash, equal files', async () => {
  const tally = {
    commits: 0,
    builds: 0,
    failed: 0,
    refused: 0,
    refusedInVain: 0,
    equal: 0,
    needless: 0,
    folders: 0,
    dialects: 0
  }
  const broken: string[] = []
  for (let run = 0; run < runs; run++) {
    const repository = smallRepository(seed * 1_000_003 + run, { mounts: true, commits: 5 })
    const hashes: Hashed[] = []
    for (const tree of repository.commits) hashes.push(await hashAt(repository, tree))
    const known: { readonly hash: string; readonly files: string; readonly all: string; readonly at: number }[] = []
    for (const [at, tree] of repository.commits.entries()) {
      tally.commits++
      const hashed = hashes[at]
      if (hashed === undefined) continue
      if (!buildersAgree(rulesAt(repository, tree), pathsBelow(tree, repository.context))) {
        tally.dialects++
        continue
      }
      if ('refused' in hashed) tally.refused++
      const isAlone = 'refused' in hashed || hashes.filter(one => 'hash' in one && one.hash === hashed.hash).length < 2
      if (isAlone && !buildsAll) continue
      const built = await builder.build(repository, tree)
      tally.builds++
      if ('failed' in built) tally.failed++
      if ('failed' in built && 'hash' in hashed) continue
      if ('refused' in hashed) {
        if ('files' in built) {
          tally.refusedInVain++
          console.log(`run ${run}, commit ${at} is refused in vain: ${hashed.refused}`)
        }
        continue
      }
      const [files, all] = [textOf(built, false), textOf(built, true)]
      for (const other of known) {
        if (other.hash === hashed.hash) {
          tally.equal++
          if (other.files !== files) broken.push(report(repository, run, [other.at, at], [other.files, files]))
          else if (other.all !== all) {
            tally.folders++
            if (buildsAll) console.log(report(repository, run, [other.at, at], [other.all, all]))
          }
        } else if (other.files === files) tally.needless++
      }
      known.push({ hash: hashed.hash, files, all, at })
    }
  }
  if (runs > 100 || buildsAll) console.log(JSON.stringify(tally))
  expect(broken.join('\n\n')).toBe('')
  expect(tally.equal).toBeGreaterThan(runs / 2)
}, 3_600_000)

function textOf(built: BuiltFiles, folders: boolean): string {
  if ('failed' in built) return 'failed'
  return [...built.files]
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
