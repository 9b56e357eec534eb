import { createHash, randomBytes } from 'node:crypto'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { readLayer, type LayerFile } from '../../src/verify/layer-files'
import { archiveOf, inPieces, type Entry } from './support/layers'

const entries: readonly Entry[] = [
  { name: './app/', type: 'directory', mode: 0o755 },
  { name: 'app/main.py', content: 'print(1)\n', mode: 0o644, uid: 10, gid: 20, mtime: new Date(5000) },
  { name: 'app/link', type: 'symlink', linkname: 'main.py' },
  { name: `${'deep/'.repeat(40)}é.txt`, content: 'x' },
  { name: 'app/.wh.old' }
]

async function read(bytes: Uint8Array, limit = { bytes: 1_000_000, entries: 100 }): Promise<readonly LayerFile[]> {
  const files: LayerFile[] = []
  await readLayer(inPieces(bytes), limit, file => files.push(file))
  return files
}

test.each([
  ['plain', (bytes: Buffer) => bytes],
  ['gzip', (bytes: Buffer) => gzipSync(bytes)],
  [
    'gzip in two members',
    (bytes: Buffer) => Buffer.concat([gzipSync(bytes.subarray(0, 700)), gzipSync(bytes.subarray(700))])
  ],
  ['zstd', (bytes: Buffer) => zstdCompressSync(bytes)]
])('%s: entries in order, with what a comparison needs', async (_, compress) => {
  const files = await read(compress(await archiveOf(entries)))
  expect(files.map(({ path, kind }) => [path, kind])).toEqual([
    ['app', 'folder'],
    ['app/main.py', 'file'],
    ['app/link', 'link'],
    [`${'deep/'.repeat(40)}é.txt`, 'file'],
    ['app/.wh.old', 'file']
  ])
  expect(files[1]).toEqual({
    path: 'app/main.py',
    kind: 'file',
    mode: 0o644,
    owner: '10:20',
    size: 9,
    time: 5,
    content: createHash('sha256').update('print(1)\n').digest('hex')
  })
  expect(files[2]?.content).toBe('main.py')
})

test.each([
  ['is cut short', async () => gzipSync(await archiveOf(entries)).subarray(0, 150), /complete tar archive/],
  ['is cut short, plain', async () => (await archiveOf(entries)).subarray(0, 900), /complete tar archive/],
  ['is not an archive', () => randomBytes(4000), /complete tar archive/],
  ['is a bomb', () => gzipSync(Buffer.alloc(20_000_000)), /more than 1000000 bytes/],
  [
    'is a bomb of names',
    () => archiveOf(Array.from({ length: 101 }, (_, index) => ({ name: `f${index}` }))),
    /more than 100 files/
  ]
])('a layer that %s is an error of its own', async (_, bytes, message) => {
  await expect(read(await bytes())).rejects.toThrow(message)
})

test('an empty layer has no entries', async () => {
  expect(await read(gzipSync(await archiveOf([])))).toEqual([])
})
