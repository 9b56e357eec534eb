import { decided, Pipeline } from '../../support/events/pipeline'
import { SEED, Yard } from '../../support/events/planned'
import { pushPayload } from '../../support/git/payloads'
import { scheduleEvent } from '../../support/runner/event'

/** The lines of the group "Build plan". */
function report(stdout: string): readonly string[] {
  const lines = stdout.split('\n')
  return lines.slice(lines.indexOf('::group::Build plan') + 1, lines.indexOf('::endgroup::'))
}

test('the log names base and head, where they came from, and each image with its verdict and reasons', async () => {
  const pipeline = await Pipeline.start()
  try {
    await pipeline.push({})
    const before = pipeline.head
    const ran = await pipeline.push({ 'src/app.py': 'print(2)\n', 'requirements.txt': 'flask==4.0.0\n' })
    expect(decided(ran)).toEqual(['stale', 'full'])
    const { host } = pipeline.registry
    expect(report(ran.run.stdout)).toEqual([
      `Event: push on refs/heads/main at ${pipeline.head.slice(0, 12)}`,
      `Changed paths: 2 in ${before.slice(0, 12)}..${pipeline.head.slice(0, 12)} (before of the push, fetched, from git)`,
      '  requirements.txt',
      '  src/app.py',
      `Base base (${host}/acme/base:${ran.base.tag}): stale: to be built`,
      `  absent: the registry has no image with the tag ${ran.base.tag}`,
      '  inputs-changed: changed: requirements.txt (Dockerfile:2)',
      '  requirements.txt changed',
      '    flask 3.0.0 → 4.0.0',
      `Service app (${host}/acme/app:${ran.app.tag}): full: base first, then the app`,
      '  base-stale: base, which it stands on, is to be built, so the app is built on the new one',
      `  never-built: the registry has no image of exactly these sources (${ran.app.tag})`,
      '  inputs-changed: changed: src/app.py (Dockerfile:4)',
      expect.stringMatching(/^Asked: \d+ requests to registries, 0 to GitHub$/)
    ])
    expect(ran.run.summary).toContain('flask 3.0.0 → 4.0.0')

    const again = await pipeline.run({ event: pushPayload({ before: pipeline.head, after: pipeline.head }) })
    expect(report(again.run.stdout)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Base base \(.*@sha256:[0-9a-f]{64}\): fresh: nothing to build$/),
        `  present: the registry has the image for exactly these dependencies (${ran.base.tag})`,
        expect.stringMatching(/^Service app \(.*\): skip: nothing to do$/)
      ])
    )
  } finally {
    await pipeline.end()
  }
})

test('what is not known is said, with what it means', async () => {
  const yard = await Yard.open()
  try {
    const head = await yard.origin.commit(SEED)
    const { run } = await yard.plan({ event: scheduleEvent(head, '0 4 * * 1') })
    expect(report(run.stdout)).toContain(
      'Changed paths: not known (schedule names no earlier state: the registry decides), so the registry alone decides'
    )
    expect(run.summary).toContain('the registry alone decides')
  } finally {
    await yard.close()
  }
})
