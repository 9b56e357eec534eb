import { explainCommand } from '../../../src/cli/explain'
import { createOrigin, type Origin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { json, runCommand } from '../../cli/support/run-command'

const dockerfileBase = `FROM python:3.12-slim
COPY requirements.txt setup.sh ./
RUN pip install -r requirements.txt
`
const dockerfile = `FROM alpine AS test
COPY tests /tests
FROM ghcr.io/acme/api-base:latest
WORKDIR /app
COPY src src
COPY shared/link/ data/
COPY . .
`
const configuration = `version: 1
registry: ghcr.io/acme
ignore: ["notes/**"]
bases:
  python: { image: api-base, dockerfile: Dockerfile.base, dependencies: ["deps/*.txt"] }
services:
  api: { image: api }
  web: { image: web, context: web, dockerfile: web/Dockerfile }
`

let sandbox: Sandbox
let origin: Origin

beforeAll(async () => {
  sandbox = await createSandbox()
  origin = await createOrigin(sandbox)
  await origin.commit({
    Dockerfile: dockerfile,
    'Dockerfile.base': dockerfileBase,
    '.github/base-images.yml': configuration,
    '.dockerignore': '# what no image needs\n\ntests\n**/*.md\n',
    'requirements.txt': 'flask==3.0.0\n-r extra/more.txt\n',
    'extra/more.txt': 'redis==5\n',
    'setup.sh': 'echo\n',
    'src/app.py': 'print()\n',
    'notes/a.txt': 'a\n',
    'tests/test_app.py': 'pass\n',
    'web/Dockerfile': 'FROM ghcr.io/acme/api-base:latest\nCOPY index.html /\n',
    'web/index.html': '<html>\n',
    'deps/constraints.txt': 'six==1\n',
    'shared/real/file': 'x\n',
    'shared/link': { link: 'real' }
  })
})

afterAll(() => sandbox.remove())

const explain = (path: string, values: Record<string, string> = {}) =>
  runCommand(explainCommand, origin.directory, sandbox.environment, [path], { commit: 'main', ...values })

describe('explain', () => {
  test.each<[string, string, Record<string, readonly string[]>]>([
    [
      'a dependency file: by its meaning, and services through their base',
      'requirements.txt',
      {
        python: [
          'base    python  Dockerfile.base:2 COPY requirements.txt setup.sh ./  read as requirements',
          'what is installed counts (read by Dockerfile.base:3 (pip); the app can read it at /requirements.txt)'
        ],
        web: ['service web     through base python']
      }
    ],
    ['another input of a base: by its bytes', 'setup.sh', { python: ['Dockerfile.base:2', 'every byte counts'] }],
    ['a file that another dependency file names', 'extra/more.txt', { python: ['another dependency file names it'] }],
    ['a pattern of `dependencies`', 'deps/constraints.txt', { python: ['dependencies', 'read as requirements'] }],
    [
      'a file that two lines take',
      'src/app.py',
      {
        python: ['no', 'no stage that the target needs copies it'],
        api: ['Dockerfile:5 COPY src src'],
        web: ['outside its context, web']
      }
    ],
    ['a file that does not exist', 'src/new.py', { api: ['Dockerfile:5 COPY src src'] }],
    ['a file below a link that does not exist', 'shared/real/new', { api: ['Dockerfile:6 COPY shared/link/ data/'] }],
    ['what the ignore file leaves out', 'tests/test_app.py', { api: ['no', '.dockerignore:3 tests: left out'] }],
    ['the same by a later rule', 'src/README.md', { api: ['no', '.dockerignore:4 **/*.md'] }],
    ['what `ignore` leaves out', 'notes/a.txt', { api: ['no', '`ignore` in the configuration'] }],
    ['the Dockerfile itself', 'Dockerfile.base', { python: ['Dockerfile.base: the instructions'] }],
    [
      'the ignore file itself',
      '.dockerignore',
      { python: ['.dockerignore: says which files'], api: ['Dockerfile:7 COPY . .'] }
    ]
  ])('%s', async (_, path, expected) => {
    const { code, lines } = await explain(path)
    expect(code).toBe(0)
    for (const [name, texts] of Object.entries(expected)) {
      const start = lines.findIndex(line => new RegExp(`^  (base|service) +${name} `).test(line))
      expect(start).toBeGreaterThan(0)
      const line = lines[start]?.replace(/ +/g, ' ')
      for (const text of texts) expect(line).toContain(text.replace(/ +/g, ' '))
    }
  })

  test('for machines', async () => {
    expect(json(await explain('src/gone.py', { format: 'json' }))).toMatchObject({
      path: 'src/gone.py',
      exists: false,
      images: [
        { kind: 'base', name: 'python', feeds: false, places: [], why: 'no stage that the target needs copies it' },
        {
          kind: 'service',
          name: 'api',
          feeds: true,
          places: [
            { file: 'Dockerfile', line: 5, text: 'COPY src src' },
            { file: 'Dockerfile', line: 7, text: 'COPY . .' }
          ],
          counts: { how: 'bytes' }
        },
        { name: 'web', feeds: false }
      ]
    })
  })

  test.each([
    ['a folder', 'src', /src is a folder\. Name a file, such as src\/app\.py\./],
    ['a path that leaves the repository', '../x', /no file inside the repository/]
  ])('refuses %s', async (_, path, message) => {
    await expect(explain(path)).rejects.toThrow(message)
  })
})
