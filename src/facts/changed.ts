import { comparePackages } from '../lockfiles/compare'
import { labelNames, readInputs } from '../hash/labels'
import type { BaseSpec, ImageSpec } from '../config/spec'
import type { Registry } from '../ports'
import { holdsCode } from '../images/code'
import { dependencyFormat } from '../images/counted'
import { readableFiles } from '../images/hashed'
import { contentIdentity, readFiles } from '../images/read-files'
import type { ConsumedChange } from '../images/consumed'
import { shortHashes, type PreparedImage } from '../images/prepare'
import type { LatestFacts } from './facts'
import { publishedImage } from './published'
import type { Snapshot } from '../images/snapshot'

/** One input that differs from the previous base image; `packages` explains it where it is a dependency file. */
export interface ChangedInput {
  readonly input: string
  readonly packages: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[]
}

/** Which of the changed inputs differ in what they mean, and in which packages: `before` is the commit that the event started from. */
export async function changedSince(
  base: PreparedImage<BaseSpec>,
  changes: readonly ConsumedChange[],
  before: Snapshot,
  after: Snapshot
): Promise<readonly ChangedInput[]> {
  const wanted = readableFiles(base.inputs, base.hash.counted).flatMap(file => {
    const entry = before.entry(file.path)
    return entry === undefined || dependencyFormat(file.path, entry) === null ? [] : [{ ...file, entry }]
  })
  const known = new Set(base.inputs.files.map(file => file.path))
  const hasCode = holdsCode(base.described, base.inputs, base.links.length > 0)
  const old = await readFiles(wanted, known, before, new Map(), hasCode)
  const found: ChangedInput[] = []
  for (const { path } of changes) {
    const [was, is] = [before.entry(path), after.entry(path)]
    const [oldFile, packages] = [old.get(path), base.hash.packages.get(path)]
    if (was === undefined || is === undefined || oldFile === undefined || packages === undefined) {
      if (was === undefined || is === undefined || contentIdentity(was) !== contentIdentity(is)) {
        found.push({ input: path, packages: [] })
      }
      continue
    }
    if (oldFile.identity === base.hash.identities.get(path)) continue
    // Of a file that could not be read nothing is known, not even that it named no packages.
    found.push({ input: path, packages: oldFile.packages === null ? [] : comparePackages(oldFile.packages, packages) })
  }
  return found
}

/** What the image that `latest` names says of its inputs; null where there is none, or it says nothing. */
export async function latestFacts(registry: Registry, { image, platforms }: BaseSpec): Promise<LatestFacts> {
  const answer = await publishedImage(registry, image, 'latest')
  const parts = answer.kind === 'yes' ? await answer.value.parts(platforms) : answer
  const config = parts.kind === 'yes' ? await parts.value[0]?.config() : undefined
  const label = config?.kind === 'yes' ? config.value.labels[labelNames.inputs] : undefined
  const digest = answer.kind === 'yes' ? answer.value.manifest.digest : null
  return { absent: answer.kind === 'no', digest, inputs: label === undefined ? null : readInputs(label) }
}

/** Whether there is an image that `latest` names, and which: one HEAD. */
export async function latestPresence(registry: Registry, { image }: ImageSpec): Promise<LatestFacts> {
  const answer = await registry.digest(image, 'latest')
  return { absent: answer.kind === 'no', digest: answer.kind === 'yes' ? answer.value : null, inputs: null }
}

/** Which inputs differ from those of another image, where the previous commit is not at hand: not in which packages. */
export function changedAgainst(base: PreparedImage, before: ReadonlyMap<string, string>): readonly ChangedInput[] {
  const after = shortHashes(base)
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths]
    .filter(path => before.get(path) !== after.get(path))
    .sort()
    .map(input => ({ input, packages: [] }))
}
