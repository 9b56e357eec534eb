import type { Expectations } from '../../src/config/expectations'
import type { ImageConfig, RuntimeConfig } from '../../src/ports'
import { runtimeFindings } from '../../src/verify/runtime-checks'
import { noRuntime } from '../support/memory-registry'

function config(runtime: Partial<RuntimeConfig>, labels: Record<string, string> = {}): ImageConfig {
  return {
    platform: 'linux/amd64',
    labels,
    created: null,
    diffIds: [],
    createdBy: [],
    onBuild: [],
    runtime: { ...noRuntime, ...runtime }
  }
}

function messages(expected: Expectations, of: ImageConfig): readonly string[] {
  return runtimeFindings(of, expected, 'linux/amd64').map(finding => `${finding.code}: ${finding.message}`)
}

test.each(['', 'root', '0', '0:0', 'root:staff'])('USER "%s" is root', user => {
  expect(messages({ 'non-root': true }, config({ user }))).toEqual([
    expect.stringContaining('runs-as-root: it runs as root')
  ])
})

test.each(['app', '1000', '1000:0', 'rooter'])('USER "%s" is not', user => {
  expect(messages({ 'non-root': true }, config({ user }))).toEqual([])
})

test.each<[string, Partial<RuntimeConfig>, string]>([
  ['a variable by its name', { environment: new Map([['DB_PASSWORD', 'x']]) }, 'the variable DB_PASSWORD'],
  ['a variable by its value', { environment: new Map([['A', `ghp_${'a'.repeat(36)}`]]) }, 'the variable A'],
  [
    'a build argument in the history',
    { history: ['RUN |1 NPM_TOKEN=abc /bin/sh -c npm ci'] },
    'a value in step 1 of the history'
  ],
  [
    'a key in the history',
    { history: ['RUN echo -----BEGIN RSA PRIVATE KEY-----'] },
    'a value in step 1 of the history'
  ]
])('%s is a secret, and its value is not shown', (_, runtime, words) => {
  const found = messages({ 'no-secrets': true }, config(runtime))
  expect(found).toEqual([expect.stringContaining(words)])
  expect(found.join()).not.toMatch(/abc|aaaa/)
})

test.each<[string, Partial<RuntimeConfig>]>([
  ['an empty one', { environment: new Map([['API_KEY', '']]) }],
  [
    'a name that only looks alike',
    {
      environment: new Map([
        ['TOKENIZERS_PARALLELISM', 'false'],
        ['GPG_KEYS', 'x']
      ])
    }
  ],
  ['an instruction', { history: ['COPY --chown=app src /app', 'ENV PYTHONUNBUFFERED=1'] }]
])('%s is no secret', (_, runtime) => {
  expect(messages({ 'no-secrets': true }, config(runtime))).toEqual([])
})

test.each<[string, Expectations, ImageConfig, readonly string[]]>([
  ['a label', { labels: { a: '1' } }, config({}, { a: '1' }), []],
  ['any value of a label', { labels: { a: '*' } }, config({}, { a: 'x' }), []],
  ['another label', { labels: { a: '1' } }, config({}, { a: '2' }), ['label: the label a is "2", expected "1".']],
  ['no label', { labels: { a: '*' } }, config({}), ['label: the label a is missing.']],
  ['a port', { ports: ['80', '53/udp'] }, config({ ports: ['80/tcp', '53/udp'] }), []],
  ['another port', { ports: ['80/udp'] }, config({ ports: ['80/tcp'] }), ['port: the port 80/udp is not exposed.']],
  ['the entry point', { entrypoint: ['a', 'b'] }, config({ entrypoint: ['a', 'b'] }), []],
  [
    'another entry point',
    { entrypoint: ['a b'] },
    config({ entrypoint: ['a', 'b'] }),
    ['entrypoint: the entry point is ["a","b"], expected ["a b"].']
  ],
  ['a variable', { environment: { A: '1' } }, config({ environment: new Map([['A', '1']]) }), []],
  [
    'another value of what may be secret',
    { environment: { A_TOKEN: '1' } },
    config({ environment: new Map([['A_TOKEN', '2']]) }),
    ['environment: the variable A_TOKEN has another value than expected.']
  ]
])('%s', (_, expected, of, found) => {
  expect(messages(expected, of)).toEqual(found)
})
