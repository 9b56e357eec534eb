import { prepare } from '../support/prepared'
import { versionFromGit } from '../../src/decide/git-in-image'
import { memorySnapshot } from '../support/commit'
import { serviceSpec } from '../support/spec'

test.each<[string, Readonly<Record<string, string>>, string | null, readonly unknown[]]>([
  [
    'everything is copied',
    { Dockerfile: 'FROM alpine:3\nCOPY . .\n' },
    'v1.2.3',
    [{ code: 'version-from-git', line: 2 }]
  ],
  ['everything is copied, and nothing is released', { Dockerfile: 'FROM alpine:3\nCOPY . .\n' }, null, []],
  ['.git is left out', { Dockerfile: 'FROM alpine:3\nCOPY . .\n', '.dockerignore': '.git\n' }, 'v1.2.3', []],
  ['one folder is copied', { Dockerfile: 'FROM alpine:3\nCOPY src src\n', 'src/app.py': '' }, 'v1.2.3', []]
])('%s', async (_, files, tag, expected) => {
  const snapshot = await memorySnapshot(files)
  const { services } = await prepare({ bases: [], services: [serviceSpec()] }, snapshot)
  const warnings = services.flatMap(service => versionFromGit(service, tag, snapshot))
  expect(warnings).toHaveLength(expected.length)
  expect(warnings).toMatchObject(expected)
})
