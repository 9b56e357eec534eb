import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { planned, SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { runAction } from '../../support/action'
import { checkout } from '../../support/git/checkout'
import { pushPayload } from '../../support/git/payloads'
import type { Plan } from '../../../src/plan/types'

const INDEX = 'application/vnd.oci.image.index.v1+json'

/** A layout whose tag names an index, whose one image is gone. */
async function writeIncomplete(folder: string, tag: string): Promise<void> {
  const platform = { os: 'linux', architecture: 'amd64' }
  const gone = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: `sha256:${'0'.repeat(64)}`,
    size: 1,
    platform
  }
  const index = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [gone] })
  const hex = createHash('sha256').update(index).digest('hex')
  const entry = {
    mediaType: INDEX,
    digest: `sha256:${hex}`,
    size: index.length,
    annotations: { 'org.opencontainers.image.ref.name': tag }
  }
  await mkdir(path.join(folder, 'blobs/sha256'), { recursive: true })
  await writeFile(path.join(folder, 'blobs/sha256', hex), index)
  await writeFile(path.join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(path.join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }))
}

test('a tag whose index lost its image is there, but incomplete', async () => {
  const yard = await Yard.open()
  try {
    const head = await yard.origin.commit(SEED)
    const workspace = await checkout(yard.sandbox, yard.origin, head)
    const inputs = { ...SEED_INPUTS, platforms: 'linux/amd64' }
    const plan = async (): Promise<Plan> =>
      planned(await runAction({ workspace, event: pushPayload({ after: head }), inputs })).plan
    const before = await plan()
    const images = [...before.bases, ...before.services]
    expect(images.map(({ reasons }) => reasons[0]?.message)).toEqual([
      expect.stringContaining('the registry has no image with the tag deps-'),
      expect.anything()
    ])
    for (const { name, tag } of images) await writeIncomplete(path.join(workspace, 'images', name), tag)
    const after = await plan()
    const told = [...after.bases, ...after.services].flatMap(({ reasons }) => reasons.map(({ message }) => message))
    for (const { tag } of images) {
      expect(told).toContainEqual(
        `the image under ${tag} is there, but incomplete: the registry no longer holds what its index names`
      )
      expect(told.join()).not.toContain(`no image with the tag ${tag}`)
    }
    expect([after.bases[0]?.verdict, after.services[0]?.mode]).toEqual(['stale', 'full'])
  } finally {
    await yard.close()
  }
})
