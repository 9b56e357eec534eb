import { ignoreFilter, parseIgnore } from '../../src/ignore/ignore'
import { consumedChanges } from '../../src/images/consumed'
import { prepare } from '../support/prepared'
import { documentationAdvice } from '../../src/decide/advice'
import type { ServiceSpec } from '../../src/config/spec'
import type { Warning } from '../../src/ports'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { serviceSpec } from '../support/spec'

/** What is advised when these paths change, all of them in the image. */
async function adviceFor(
  changed: readonly string[],
  given: { readonly dockerfile?: string; readonly files?: MemoryFiles; readonly spec?: Partial<ServiceSpec> } = {}
): Promise<readonly Warning[]> {
  const spec = serviceSpec(given.spec)
  const dockerfile = given.dockerfile ?? 'FROM alpine:3\nCOPY . .\n'
  const contents = Object.fromEntries(changed.map(path => [path, 'x']))
  const snapshot = await memorySnapshot({ [spec.dockerfile]: dockerfile, ...contents, ...given.files })
  const { services } = await prepare({ bases: [], services: [spec] }, snapshot)
  return services.flatMap(one =>
    documentationAdvice(one, consumedChanges(one.described, one.inputs, changed, snapshot))
  )
}

test('says which documents, the line that copies them, and what keeps them out', async () => {
  expect(await adviceFor(['README.md', 'docs/guide.md', 'docs/deep/other.md', 'LICENSE'])).toEqual([
    {
      code: 'documents-in-image',
      message:
        'app is built for documents alone: README.md, docs/guide.md, docs/deep/other.md and 1 more. They are in the image because ' +
        'Dockerfile:2 copies them. To keep them out of the image and of its hash, add to .dockerignore: ' +
        '`README.md`, `docs/**/*.md`, `LICENSE`',
      file: '.dockerignore'
    }
  ])
})

test.each([
  'README.md',
  'src/notes.rst',
  'LICENSE',
  'licence.txt',
  'SECURITY.md',
  'docs/picture.png',
  'api/doc/page.html',
  'CHANGELOG'
])('%s is a document', async path => {
  expect(await adviceFor([path])).toHaveLength(1)
})

test.each([
  'src/security.py',
  'src/license.go',
  'changes.js',
  'src/doc/render.py',
  'docs/conf.py',
  'requirements.txt',
  'templates/page.html',
  'readme.py'
])('%s is none', async path => {
  expect(await adviceFor([path])).toEqual([])
})

test('nothing is advised where', async () => {
  // code changed as well,
  expect(await adviceFor(['README.md', 'src/app.py'])).toEqual([])
  // nothing changed,
  expect(await adviceFor([])).toEqual([])
  // the Dockerfile names the document.
  expect(await adviceFor(['README.md'], { dockerfile: 'FROM alpine:3\nCOPY README.md ./\n' })).toEqual([])
})

test('the ignore file is the one that counts, and its lines start from the context', async () => {
  const spec = { context: 'api', dockerfile: 'api/Dockerfile' }
  const [first] = await adviceFor(['api/NOTES.md'], { spec })
  expect(first).toMatchObject({ file: 'api/.dockerignore', message: expect.stringMatching(/: `NOTES.md`$/) as string })
  const [second] = await adviceFor(['api/NOTES.md'], { spec, files: { 'api/Dockerfile.dockerignore': 'x\n' } })
  expect(second).toMatchObject({ file: 'api/Dockerfile.dockerignore' })
})

test.each(['README.md', 'docs/a/b.md', 'x/docs/[a].md', 'a*b.md', '[x]/y.md', '#x.md', '!x.md', 'docs.v2/doc/a.md'])(
  'the advised line for %s leaves it out, and no code',
  async path => {
    const [warning] = await adviceFor([path])
    const line = /: `(.*)`$/.exec(warning?.message ?? '')?.[1] ?? ''
    const filter = ignoreFilter(parseIgnore(line))
    expect(filter.keeps(path)).toBe(false)
    for (const code of ['app.py', 'docs/conf.py', 'x/docs/a.py', 'aXb.md', 'x/y.md'])
      expect(filter.keeps(code)).toBe(true)
  }
)
