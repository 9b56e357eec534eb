import { createServer } from 'node:http'
import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import type { FileChanges } from '../../support/git/fast-import'
import { pushPayload } from '../../support/git/payloads'
import { closed, listening } from '../../support/registry/listening'

/** Row "time and stack" of docs/threat-model.md: files of a pull request that ask for more work than there is time, or stack. */
let yard: Yard

beforeAll(async () => {
  yard = await Yard.open()
})

afterAll(() => yard.close())

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

async function runWith(files: FileChanges): Promise<Awaited<ReturnType<Yard['visit']>>> {
  const head = await yard.origin.commit({ ...SEED, ...files }, { parents: [] })
  return yard.visit({ event: pushPayload({ after: head }), inputs })
}

const inputs = { registry: 'oci:./images', image: 'app', dockerfile: 'Dockerfile' }
const stages = (count: number): string => many(count, at => `FROM ${at === 0 ? 'scratch' : `s${at - 1}`} AS s${at}\n`)

test.each<[string, FileChanges]>([
  ['thousands of **/ in the ignore file', { '.dockerignore': `${'**/'.repeat(20_000)}x\n` }],
  ['thousands of folders in a pattern', { '.dockerignore': `${'**/a/'.repeat(10_000)}x\n` }],
  [
    'COPY --parents with 20,000 folders',
    { Dockerfile: `FROM scratch\nCOPY --parents ${'*/'.repeat(20_000)}x /\nCOPY src /\n` }
  ],
  ['COPY with 20,000 folders', { Dockerfile: `FROM scratch\nCOPY ${'*/'.repeat(20_000)}x* src /x/\n` }],
  ['9,000 stages, each on the one before', { Dockerfile: `${stages(9_000)}COPY src /src\n` }],
  [
    'ONBUILD that brings in one stage after the other',
    {
      Dockerfile: many(
        1_000,
        at =>
          `FROM scratch AS s${at}\nFROM ${at === 0 ? 'scratch' : `t${at - 1}`} AS t${at}\nONBUILD COPY --from=s${at} / /\n`
      )
    }
  ],
  [
    '9,000 arguments, each made of the one before',
    { Dockerfile: `${many(9_000, at => `ARG A${at}=${at === 0 ? 'x' : `$A${at - 1}`}\n`)}FROM scratch\nCOPY src /\n` }
  ],
  ['a heredoc that is spaces', { Dockerfile: `FROM scratch\nRUN <<${' '.repeat(60_000)}<<x\nCOPY src /\n` }]
])('%s: planned', async (_, files) => {
  const run = await runWith(files)
  expect({ code: run.code, errors: run.errors }).toEqual({ code: 0, errors: [] })
})

test.each<[string, FileChanges, string]>([
  ['20,000 stages', { Dockerfile: stages(20_000) }, 'Dockerfile:10001: it holds more than 10000 instructions.'],
  [
    'a file of 2 MB',
    { Dockerfile: `FROM scratch\n${'# long\n'.repeat(300_000)}` },
    'Dockerfile: it is larger than 1048576 characters.'
  ],
  [
    'variables that double',
    { Dockerfile: `FROM scratch\nENV A=xxxxxxxxxx\n${'ENV A=$A$A\n'.repeat(40)}` },
    'beyond 2 million characters.'
  ],
  [
    'variables handed on and on',
    {
      Dockerfile: `FROM scratch AS s\n${many(2_000, at => `ENV A${at}=1\n`)}${many(2_000, at => `FROM s${at === 0 ? '' : at - 1} AS s${at}\n`)}`
    },
    'beyond 2 million characters.'
  ],
  [
    'substitutions in substitutions',
    { Dockerfile: `FROM scratch\nCOPY ${'${U:-'.repeat(12_000)} /\n` },
    'more than 100 substitutions are within each other.'
  ],
  [
    'more patterns than files',
    { '.dockerignore': many(3_000, at => `x${at}\n`) },
    '.dockerignore:2001: there are more than 2000 patterns.'
  ],
  ['patterns that count', { '.dockerignore': 'a{1000}*\n'.repeat(30) }, '.dockerignore:20: the patterns with']
])('%s: one error that says what to do', async (_, files, expected) => {
  const run = await runWith(files)
  expect({ code: run.code, outputs: run.outputs, errors: run.errors.length }).toEqual({
    code: 1,
    outputs: {},
    errors: 1
  })
  expect(run.errors[0]).toContain(expected)
  expect(run.errors[0]).toMatch(/That is more than base-image-planner goes through\. Shorten it\.$/)
  expect(run.errors[0]).not.toMatch(/defect|call stack/)
})

const configuration = (text: string): FileChanges => ({ '.github/base-images.yml': `version: 1\n${text}` })
const services = 'services: { app: { image: app } }\n'

test.each<[string, FileChanges, string]>([
  [
    'lists within lists',
    configuration(`x-a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n${services}`),
    'base-images.yml:2:'
  ],
  [
    'maps within maps',
    configuration(`x-a:\n${many(200, at => `${' '.repeat(at + 1)}a:\n`)}${services}`),
    'more than 100 maps and lists'
  ],
  [
    'thousands of aliases',
    configuration(`x-a: &a { k: v }\n${many(5_000, at => `x-${at}: *a\n`)}${services}`),
    'more than 1000 aliases'
  ],
  ['a file of 2 MB', configuration(`${'# long\n'.repeat(300_000)}${services}`), 'larger than 1048576 characters'],
  [
    'a compose file of lists within lists',
    { 'compose.yaml': `x-a: ${'- '.repeat(20_000)}a\n`, '.github/base-images.yml': null },
    'compose.yaml:1: '
  ]
])('%s in what describes the images: one error that says what to do', async (_, files, expected) => {
  const head = await yard.origin.commit({ ...SEED, ...files }, { parents: [] })
  const run = await yard.visit({ event: pushPayload({ after: head }), inputs: { registry: 'oci:./images' } })
  expect({ code: run.code, outputs: run.outputs }).toEqual({ code: 1, outputs: {} })
  expect(run.errors[0]).toContain(expected)
  expect(run.errors[0]).not.toMatch(/defect|call stack/)
})

test('anchors that double, and an expression that never ends, are refused', async () => {
  const doubling = `x-a: &a0 {k: v}\n${many(40, at => `x-${at}: &a${at + 1} { <<: [*a${at}, *a${at}] }\n`)}`
  const endless = `services: { app: { image: app, tags: ["type=match,pattern=/^(a+)+$/,value=${'a'.repeat(60)}b"] } }\n`
  for (const [text, expected] of [
    [`${doubling}services: { app: { image: app, <<: *a40 } }\n`, 'Excessive alias count'],
    [endless, 'is not done after 200 ms']
  ] as const) {
    const head = await yard.origin.commit({ ...SEED, ...configuration(text) }, { parents: [] })
    const run = await yard.visit({ event: pushPayload({ after: head }), inputs: { registry: 'oci:./images' } })
    expect(run.errors).toEqual([expect.stringContaining(expected)])
  }
})

test.each<[string, string]>([
  [
    '2,000 images of one name, each with a tag of its own',
    many(2_000, at => `  s${at}: { image: a, tags: [t${at}] }\n`)
  ],
  [
    'two images with 10,000 tags each',
    many(2, at => `  s${at}: { image: a, tags: [${many(10_000, tag => `t${at}x${tag}, `)}] }\n`)
  ],
  ['20,000 build arguments', `  app: { image: app, build-args: { ${many(20_000, at => `A${at}: "1", `)} } }\n`]
])('%s: planned', async (_, entries) => {
  const head = await yard.origin.commit({ ...SEED, ...configuration(`services:\n${entries}`) }, { parents: [] })
  const { code, outputs } = await yard.visit({
    event: pushPayload({ after: head }),
    inputs: { registry: 'oci:./images' }
  })
  expect([code, 'plan' in outputs]).toEqual([0, true])
})

test('the same of a base in one file with the app', async () => {
  const head = await yard.origin.commit({ ...SEED, Dockerfile: stages(20_000) }, { parents: [] })
  const run = await yard.visit({ event: pushPayload({ after: head }), inputs: { ...SEED_INPUTS, 'base-target': 's0' } })
  expect(run.errors).toEqual([expect.stringContaining('more than 10000 instructions')])
})

const doubled = (count: number) =>
  JSON.stringify({
    group: { default: { targets: [`t${count - 1}`] } },
    target: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `t${at}`,
        at === 0 ? { tags: ['app'] } : { inherits: [`t${at - 1}`, `t${at - 1}`] }
      ])
    )
  })

test('parents and includes that double are worked out once, or refused', async () => {
  const includes = (count: number): FileChanges =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        at === count - 1 ? 'compose.yaml' : `c${at}.yaml`,
        at === 0 ? 'services: { x: { image: app, build: . } }\n' : `include: [c${at - 1}.yaml, c${at - 1}.yaml]\n`
      ])
    )
  const visit = async (files: FileChanges) => {
    const head = await yard.origin.commit({ ...SEED, ...files, '.github/base-images.yml': null }, { parents: [] })
    return yard.visit({ event: pushPayload({ after: head }), inputs: { registry: 'oci:./images' } })
  }
  for (const files of [{ 'docker-bake.json': doubled(41) }, includes(30)])
    expect((await visit(files)).errors).toEqual([])
  expect((await visit(includes(200))).errors).toEqual([expect.stringContaining('made of more than 100 files')])
})

test('a registry that trickles ends in one error', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 500)
    response.on('close', () => {
      clearInterval(timer)
    })
  })
  const host = await listening(server)
  try {
    const head = await yard.origin.commit(SEED, { parents: [] })
    const inputs = { ...SEED_INPUTS, registry: host, push: 'false' }
    const run = await yard.visit({ event: pushPayload({ after: head }), inputs })
    expect([run.code, run.errors.length, run.outputs]).toEqual([1, 1, {}])
    expect(run.errors[0]).toContain(host)
  } finally {
    await closed(server)
  }
})
