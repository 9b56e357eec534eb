import { SEED, Yard } from '../../support/events/planned'
import { pushPayload } from '../../support/git/payloads'

/** Row "names" of docs/threat-model.md: somebody who may push a branch, but neither to main nor a release tag. */
let yard: Yard
let head: string

beforeAll(async () => {
  yard = await Yard.open()
  head = await yard.origin.commit(SEED)
})

afterAll(() => yard.close())

test.each(['1.2.3', 'v1.2', 'pr-7', 'pr/7', 'latest', 'src-0123456789abcdef', 'deps/x', '1.0+5', 'abcdef0'])(
  'a branch that is called %s pushes no tag of that name, and the plan says so',
  async branch => {
    const event = pushPayload({ after: head, ref: `refs/heads/${branch}` })
    const { plan, run } = await yard.plan({ event })
    const own = plan.services[0]?.build.tags.split('\n').map(reference => reference.replace(/^.*:/, ''))
    expect(own).toEqual([expect.stringMatching(/^src-/), head.slice(0, 7)])
    expect(plan.bases[0]?.build.tags).toMatch(/^[^\n]*:deps-[0-9a-f]{16}$/)
    expect(plan.warnings.map(({ code }) => code)).toEqual(['tag-left-out'])
    expect(run.warnings).toEqual([expect.stringContaining('say with "tags" which tags the image gets')])
  }
)

test('a tag that the workflow writes itself counts', async () => {
  const event = pushPayload({ after: head, ref: 'refs/heads/1.2.3' })
  const inputs = { registry: 'oci:./images', image: 'app', dockerfile: 'Dockerfile', tags: '{{branch}}' }
  const { plan } = await yard.plan({ event, inputs })
  expect(plan.services[0]?.build.tags).toMatch(/:1\.2\.3$/)
})
