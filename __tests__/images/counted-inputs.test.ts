import { countedInputs, whyCounted } from '../../src/images/counted-inputs'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { prepare } from '../support/prepared'
import { baseSpec, serviceSpec } from '../support/spec'

const P = { 'package.json': '{"name":"a","version":"1","dependencies":{"a":"1"}}' }

async function said(base: string, files: MemoryFiles, hash: 'auto' | 'bytes' = 'auto'): Promise<readonly string[]> {
  const snapshot = await memorySnapshot({
    ...files,
    'Dockerfile.base': base,
    Dockerfile: 'FROM ghcr.io/acme/base\nCOPY main.js /app/\n',
    'main.js': ''
  })
  const { bases } = await prepare({ bases: [baseSpec({ hash })], services: [serviceSpec()] }, snapshot)
  return bases.flatMap(countedInputs).map(one => `${one.input}: ${one.rule}: ${whyCounted(one)}`)
}

/** The RUN line, or the destination, for which a file counts. */
test.each<[string, string, MemoryFiles, string]>([
  [
    'an installation',
    'FROM node\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\n',
    P,
    'package.json: meaning: read by Dockerfile.base:4 (npm); the app can read it at /app/package.json'
  ],
  [
    'one that is mounted',
    'FROM node\nWORKDIR /app\nRUN --mount=type=bind,source=package.json,target=package.json npm ci\n',
    P,
    'package.json: meaning: read by Dockerfile.base:3 (npm)'
  ],
  [
    'a program',
    'FROM node\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nRUN make\n',
    P,
    'package.json: command: Dockerfile.base:5 (make) may read all of it'
  ],
  [
    'a folder with code',
    'FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\n',
    P,
    'package.json: swept: Dockerfile.base:3 takes it in with other files'
  ],
  [
    'settings',
    'FROM node\nWORKDIR /app\nCOPY package.json .npmrc ./\nRUN npm ci\n',
    { ...P, '.npmrc': 'include=dev\n' },
    'package.json: settings: .npmrc (settings) may make its tool install more'
  ],
  [
    'a file that is not understood',
    'FROM node\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\n',
    { 'package.json': '<<<<<<< HEAD\n{}' },
    'package.json: unreadable: it could not be understood'
  ]
])('%s', async (_, base, files, expected) => {
  expect(await said(base, files)).toEqual([expected])
})

test('what is asked for', async () => {
  const base = 'FROM node\nCOPY package.json /app/\nRUN npm ci\n'
  expect(await said(base, P, 'bytes')).toEqual(['package.json: asked: hash: bytes'])
})
