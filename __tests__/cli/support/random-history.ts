import type { Content, FileChanges } from '../../support/git/fast-import'

/** A generator of numbers that gives the same ones for the same seed (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const dockerfiles = [
  'FROM ghcr.io/acme/base:latest\nCOPY src /src\n',
  'FROM ghcr.io/acme/base:latest\nWORKDIR /app\nCOPY . .\n',
  '# a comment\nFROM ghcr.io/acme/base:latest\nCOPY src /src\n',
  'FROM ghcr.io/acme/base:latest\nCOPY src/*.py docs* lib/link/ /src/\nCOPY --exclude=*.md docs /docs\n',
  'FROM alpine AS tools\nCOPY tools /t\nFROM ghcr.io/acme/base:latest\nCOPY --from=tools /t /t\nCOPY dist/out.txt /\n',
  'FROM ghcr.io/acme/base:latest\nCOPYY src /src\n',
  ''
]
const baseDockerfiles = [
  'FROM python:3.12\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\n',
  'FROM python:3.12\nCOPY requirements.txt tools/setup.sh ./\nRUN pip install  -r requirements.txt\n',
  'FROM python:3.13\nCOPY requirements.txt ./\nCOPY lib lib\n'
]
const ignores = ['docs\n', '**/*.md\n!docs/keep.md\n', '*\n!src\n!requirements.txt\n!tools\n!lib\n', '# none\n']
const requirements = [
  'flask==3.0.0\n',
  '# pinned\nflask==3.0.0\n',
  'flask==3.1.0\n-r more/extra.txt\n',
  'flask==3.1.0\n-r more/extra.txt\n-c constraints.txt\n'
]
const names = [
  ...[
    'src/a.py',
    'src/b.py',
    'src/deep/c.py',
    'src.txt',
    'docs/readme.md',
    'docs/keep.md',
    'docs.txt',
    'lib/real/x.txt'
  ],
  ...[
    'tools/setup.sh',
    'tools/t',
    'web/index.html',
    'web/sub/ä.html',
    'more/extra.txt',
    'constraints.txt',
    'README.md'
  ],
  ...['.github/workflows/x.yml', 'dist/out.txt', 'src/\u{1f600}.py', 'src/ﬀ.py', 'bytes:src/\xff.py', 'a', 'a.b', 'a-b']
]

/** The state that every history starts from; its configuration stays as it is. */
export const beginning: FileChanges = {
  '.github/base-images.yml':
    'version: 1\nbases:\n  base: { image: ghcr.io/acme/base, dockerfile: Dockerfile.base, dependencies: ["more/*.lock"] }\n' +
    '  tool: { image: ghcr.io/acme/tool, context: tools, dockerfile: tools/Dockerfile.tool }\n' +
    'services:\n  app: { image: ghcr.io/acme/app }\n  web: { image: ghcr.io/acme/web, context: web }\n' +
    '  tooled: { image: ghcr.io/acme/tooled, context: tools }\n',
  Dockerfile: dockerfiles[0] ?? '',
  'Dockerfile.base': baseDockerfiles[0] ?? '',
  'web/Dockerfile': 'FROM ghcr.io/acme/base:latest\nCOPY . .\n',
  'requirements.txt': requirements[0] ?? '',
  // A file outside of the context, which need not be there, is an input of this base.
  'tools/requirements.txt': '-r ../more/extra.txt\n',
  'tools/Dockerfile.tool': 'FROM python:3.12\nCOPY requirements.txt ./\n',
  'tools/Dockerfile': 'FROM ghcr.io/acme/tool:latest\nCOPY t* ./\n',
  'src/a.py': 'a\n',
  'lib/link': { link: 'real' },
  'lib/real/x.txt': 'x\n'
}

/** Changes of one commit: edits, additions, removals, renames, modes, links, submodules, Dockerfiles, ignore files, dependencies. */
export function randomChanges(pick: (below: number) => number): FileChanges {
  const changes: Record<string, Content> = {}
  const one = <T>(items: readonly T[], fallback: T): T => items[pick(items.length)] ?? fallback
  for (let count = 1 + pick(3); count > 0; count--) {
    const name = one(names, 'a')
    switch (pick(12)) {
      case 0:
      case 1:
      case 2:
        changes[name] = `${pick(4)}\n`
        break
      case 3:
      case 4:
        changes[name] = null
        break
      case 5:
        changes[name] = null
        changes[one(names, 'a')] = `${pick(4)}\n`
        break
      case 6:
        changes[name] = { executable: `${pick(2)}\n` }
        break
      case 7:
        changes[pick(2) === 0 ? name : 'lib/link'] = {
          link: one(['real', '../src', '../docs', 'missing', '/etc'], 'real')
        }
        break
      case 8:
        changes['web/sub'] = pick(2) === 0 ? null : { submodule: String(1 + pick(9)).repeat(40) }
        break
      case 9:
        changes[one(['Dockerfile', 'Dockerfile.base'], 'Dockerfile')] = null
        changes['Dockerfile.base'] = one(baseDockerfiles, '')
        changes['Dockerfile'] = one(dockerfiles, '')
        break
      case 10:
        changes[one(['.dockerignore', 'Dockerfile.dockerignore', 'web/.dockerignore'], '.dockerignore')] =
          pick(3) === 0 ? null : one(ignores, '')
        break
      default:
        changes[one(['requirements.txt', 'requirements.txt', 'more/new.lock'], '')] = one(requirements, '')
    }
  }
  return changes
}
