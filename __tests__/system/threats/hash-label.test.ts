import path from 'node:path'

import { planned, SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { runAction } from '../../support/action'
import { checkout } from '../../support/git/checkout'
import { pushPayload } from '../../support/git/payloads'
import { writeImage } from '../../../src/registry/layout-writer'
import type { Plan } from '../../../src/plan/types'

/** Row 4 of docs/threat-model.md: somebody, or a half-done push, put another image under the tag of a hash. */
test('an image under a hash tag is reused only where its label holds the whole hash', async () => {
  const yard = await Yard.open()
  try {
    const head = await yard.origin.commit(SEED)
    const workspace = await checkout(yard.sandbox, yard.origin, head)
    const plan = async (): Promise<Plan> =>
      planned(await runAction({ workspace, event: pushPayload({ after: head }), inputs: SEED_INPUTS })).plan
    const [base] = (await plan()).bases
    const [app] = (await plan()).services
    if (base === undefined || app === undefined) throw new Error('a base and an app')
    const layers = [{ path: 'base', content: Buffer.from('base') }]
    const put = async (dependency: string | null, source: string | null): Promise<readonly string[]> => {
      const labels = (name: string, value: string | null) =>
        value === null ? {} : { [`io.base-image-planner.${name}`]: value }
      const [baseLabels, appLabels] = [labels('dependency-hash', dependency), labels('source-hash', source)]
      await writeImage(path.join(workspace, 'images/base'), { tags: [base.tag], labels: baseLabels, layers })
      await writeImage(path.join(workspace, 'images/app'), { tags: [app.tag], labels: appLabels, layers })
      const { bases, services } = await plan()
      return [...bases, ...services].map(
        image => `${'verdict' in image ? image.verdict : image.mode} ${image.reasons.map(({ code }) => code).join()}`
      )
    }
    const almost = (hash: string): string => hash.replace(/.$/, last => (last === '0' ? '1' : '0'))
    expect((await put(base.hash, app.hash))[0]).toBe('fresh present')
    expect((await put(base.hash, app.hash))[1]).toMatch(/^(?:skip|retag)/)
    for (const wrong of [null, almost(base.hash)]) expect((await put(wrong, app.hash))[0]).toBe('stale hash-mismatch')
    for (const wrong of [null, almost(app.hash)]) expect((await put(base.hash, wrong))[1]).toBe('fast hash-mismatch')
  } finally {
    await yard.close()
  }
})
