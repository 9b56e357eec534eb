import type { BuildContext } from '../../src/config/spec'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { prepare } from '../support/prepared'
import { serviceSpec } from '../support/spec'

const shared = (path: string): BuildContext => ({ name: 'shared', kind: 'folder', path })
const files: MemoryFiles = {
  'app/Dockerfile': 'FROM x:1\nCOPY . /app\nCOPY --from=shared . /libs\n',
  'app/.dockerignore': '*.md\n',
  'app/a.py': '',
  'app/a.md': '',
  'versions/1/b.py': '',
  'versions/newest': { link: '1/' },
  current: { link: 'versions/../versions/newest' },
  site: { link: './app' },
  away: { link: '../elsewhere' },
  absolute: { link: '/etc' },
  loop: { link: 'loop' }
}

async function service(context: string, dockerfile: string, path = 'current') {
  const spec = serviceSpec({ context, dockerfile, buildContexts: [shared(path)] })
  const { services } = await prepare({ bases: [], services: [spec] }, await memorySnapshot(files))
  return services[0]
}

test('a context behind links is the folder that they lead to', async () => {
  const image = await service('site', 'site/Dockerfile')
  expect([...(image?.hash.identities.keys() ?? [])].sort()).toEqual([
    'app/.dockerignore',
    'app/Dockerfile',
    'app/a.py',
    'versions/1/b.py'
  ])
  expect(image?.spec).toMatchObject({ context: 'app', dockerfile: 'app/Dockerfile' })
  expect(image?.hash.hash).toBe((await service('app', 'app/Dockerfile', 'versions/1'))?.hash.hash)
})

test.each(['away', 'absolute', 'loop', 'site/../away'])('%s leads out of the repository', async path => {
  await expect(service('app', 'app/Dockerfile', path)).rejects.toThrow(/lead out of the repository\. Name a folder/)
})
