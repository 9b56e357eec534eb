import { JOB, commit, results, started, workflow } from './fixture'

describe('jobs', () => {
  test('outputs flow through needs, and a skipped job skips what needs it unless the condition says otherwise', async () => {
    const run = await started(`
on: push
jobs:
  plan:
    ${JOB}
    outputs: { base: '\${{ steps.p.outputs.base }}', app: '\${{ steps.p.outputs.app }}' }
    steps:
      - id: p
        run: |
          echo base=false >> "$GITHUB_OUTPUT"
          printf 'app<<E\\ntrue\\nE\\n' >> "$GITHUB_OUTPUT"
  base: { needs: plan, if: needs.plan.outputs.base == 'true', ${JOB}, steps: [{ run: exit 1 }] }
  naive: { needs: [plan, base], if: needs.plan.outputs.app == 'true', ${JOB}, steps: [{ run: exit 1 }] }
  app:
    needs: [plan, base]
    if: \${{ !cancelled() && !failure() && needs.plan.outputs.app == 'true' }}
    ${JOB}
    steps: [{ run: 'echo app on \${{ needs.base.result }}' }]
  gate: { needs: [base, app], if: always(), ${JOB}, steps: [{ run: "test '\${{ needs.app.result }}' = 'success'" }] }
`)
    expect(results(run)).toEqual({
      plan: 'success',
      base: 'skipped',
      naive: 'skipped',
      app: 'success',
      gate: 'success'
    })
    expect(run.jobs.find(job => job.id === 'app')?.steps[0]?.log).toContain('app on skipped')
    expect(run.result).toBe('success')
  })

  test('a failed step fails the job, later steps are skipped but for failure() and always()', async () => {
    const run = await started(`
on: push
jobs:
  a:
    ${JOB}
    steps:
      - { id: soft, run: exit 3, continue-on-error: true }
      - { id: hard, if: steps.soft.outcome == 'failure' && steps.soft.conclusion == 'success', run: exit 4 }
      - { id: skipped, run: exit 0 }
      - { id: told, if: failure(), run: echo told }
  b: { needs: a, ${JOB}, steps: [{ run: exit 0 }] }
  c: { needs: a, if: failure(), ${JOB}, steps: [{ run: exit 0 }] }
`)
    expect(run.jobs[0]?.steps.map(step => step.outcome)).toEqual(['failure', 'failure', 'skipped', 'success'])
    expect(results(run)).toEqual({ a: 'failure', b: 'skipped', c: 'success' })
    expect(run.result).toBe('failure')
  })

  test('an output that holds a masked value is dropped, and the log shows ***', async () => {
    const text = `
on: push
jobs:
  a:
    ${JOB}
    outputs: { open: '\${{ steps.s.outputs.open }}', hidden: '\${{ steps.s.outputs.hidden }}' }
    steps:
      - id: s
        env: { TOKEN: '\${{ secrets.TOKEN }}' }
        run: |
          echo "::add-mask::masked-later"
          echo "using $TOKEN"
          echo open=x >> "$GITHUB_OUTPUT"
          echo hidden=a-masked-later-b >> "$GITHUB_OUTPUT"
`
    const [job] = (await started(text, undefined, {}, { TOKEN: 'hunter2' })).jobs
    expect(job?.outputs).toEqual({ open: 'x' })
    expect(job?.dropped).toEqual(['hidden'])
    expect(job?.steps[0]?.log).toContain('using ***')
  })

  test('each job is a machine of its own; the environment goes on to later steps of its job', async () => {
    const run = await started(`
on: push
env: { A: workflow, B: workflow }
jobs:
  a:
    ${JOB}
    env: { B: job }
    steps:
      - run: echo C=exported >> "$GITHUB_ENV"; touch here
      - { run: 'test -f here; echo "$A $B $C \${{ env.C }} $GITHUB_EVENT_NAME"', shell: bash }
  b: { needs: a, ${JOB}, steps: [{ run: test ! -f here }] }
`)
    expect(run.jobs[0]?.steps[1]?.log).toBe('workflow job exported exported push\n')
    expect(run.result).toBe('success')
  })
})

describe('matrices', () => {
  const text = (matrix: string) => `
on: push
jobs:
  a:
    ${JOB}
    outputs: { m: '\${{ steps.s.outputs.m }}' }
    steps: [{ id: s, run: "echo 'm=${matrix}' >> $GITHUB_OUTPUT" }]
  b:
    needs: a
    concurrency: { group: 'build-\${{ matrix.name }}' }
    strategy: { matrix: '\${{ fromJSON(needs.a.outputs.m) }}' }
    ${JOB}
    steps: [{ run: 'echo \${{ matrix.name }} \${{ matrix.file }}' }]
`
  test('come from an output', async () => {
    const include = { include: [{ name: 'api', file: 'x' }, { name: 'web' }] }
    const run = await started(text(JSON.stringify(include).replaceAll('"', '\\"')))
    expect(run.jobs.slice(1).map(job => [job.matrix?.['name'], job.concurrency, job.steps[0]?.log])).toEqual([
      ['api', 'build-api', 'api x\n'],
      ['web', 'build-web', 'web\n']
    ])
  })

  test.each([
    ['{"include":[]}', 'Matrix must define at least one vector'],
    ['{"name":[]}', "Matrix vector 'name' does not contain any values"],
    [JSON.stringify({ name: Array.from({ length: 257 }, (_, at) => at) }), 'Strategy expanded to 257 jobs']
  ])('that GitHub refuses fail (%#)', async (matrix, message) => {
    const run = await started(text(matrix.replaceAll('"', '\\"')))
    expect(run.jobs[1]).toMatchObject({ result: 'failure', error: expect.stringContaining(message) as string })
  })
})

describe('checkout', () => {
  test.each([
    ['', '1'],
    ['with: { fetch-depth: 0 }', '2'],
    ['with: { fetch-depth: 2 }', '2']
  ])('%j sees %s commits', async (options, commits) => {
    const text = `
on: push
jobs:
  a: { ${JOB}, steps: [{ uses: actions/checkout@v5, ${options} }, { run: git rev-list --count HEAD }] }
`
    await commit({ first: '1' })
    const [job] = (await started(text.replace(', }', ' }'))).jobs
    expect(job?.steps.map(step => step.outcome)).toEqual(['success', 'success'])
    expect(job?.steps[1]?.log).toBe(`${commits}\n`)
  })
})

describe('what this runner would leave out is an error', () => {
  test.each([
    ['an unknown action', `[{ uses: some/action@v1 }]`, 'does not have the action some/action@v1'],
    ['an unknown input of a stand-in', `[{ uses: actions/checkout@v5, with: { lfs: true } }]`, 'input lfs'],
    ['an unknown shell', `[{ run: exit, shell: fish }]`, 'no shell fish'],
    ['an object as text', `[{ run: 'echo', env: { X: '\${{ github.event }}' } }]`, 'wrap it in toJSON()']
  ])('%s fails its step', async (_name, steps, message) => {
    const [job] = (await started(`\non: push\njobs: { a: { ${JOB}, steps: ${steps} } }\n`)).jobs
    expect(job?.result).toBe('failure')
    expect(job?.steps[0]?.log).toContain(message)
  })

  test.each([
    ['an unknown key of a job', `{ ${JOB}, container: node, steps: [{ run: exit }] }`, '"container"'],
    ['a context that is not there', `{ ${JOB}, steps: [{ run: 'echo \${{ nonsense.x }}' }] }`, 'nonsense'],
    [
      'a job that is needed and missing',
      `{ needs: z, ${JOB}, steps: [{ run: exit }] }`,
      'at least one job with no dependencies'
    ]
  ])('%s refuses the file', async (_name, job, message) => {
    await expect(workflow(`\non: push\njobs: { a: ${job} }\n`)).rejects.toThrow(message)
  })
})
