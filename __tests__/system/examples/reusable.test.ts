import { ExampleRepository, startWorld, story } from '../../support/example'
import type { World } from '../../support/example'
import { pushEvent } from '../../support/runner/event'
import type { WorkflowRun } from '../../support/workflow/types'

const FILES = {
  '.github/workflows/images.yml': `
on: push
permissions: { contents: read, packages: write }
jobs:
  images: { uses: OWNER/base-image-planner/.github/workflows/build.yml@v1 }
`,
  '.github/base-images.yml': `
version: 1
registry: ghcr.io/acme
bases:
  os: { image: stack-os, dockerfile: Dockerfile.os }
  python: { image: stack-python, dockerfile: Dockerfile.python }
services:
  app: { image: stack-app }
`,
  'Dockerfile.os': 'FROM python:3.12-slim\nRUN echo os > /os\n',
  'Dockerfile.python': 'FROM ghcr.io/acme/stack-os:latest\nCOPY requirements.txt /\n',
  Dockerfile: 'FROM ghcr.io/acme/stack-python:latest\nCOPY app.py /\n',
  'requirements.txt': 'flask==3.0.3\n',
  'app.py': 'print(1)\n'
}

let world: World
let repository: ExampleRepository

beforeAll(async () => {
  world = await startWorld()
})

afterAll(async () => {
  await world.close()
})

beforeEach(async () => {
  repository = await ExampleRepository.empty(world)
  await repository.write(FILES)
})

afterEach(async () => {
  await repository.remove()
})

function results(run: WorkflowRun): Readonly<Record<string, string>> {
  return Object.fromEntries(run.jobs.map(job => [job.id.replace('images / ', ''), job.result]))
}

test('a base that cannot be built stops what is built on it, and the gate says so', async () => {
  await repository.write({ 'Dockerfile.os': 'FROM python:3.12-slim\nRUN exit 7\n' })
  const run = await repository.run(pushEvent(await repository.commit()))
  const expected = { plan: 'success', base: 'failure', 'base-second': 'skipped', app: 'skipped', gate: 'failure' }
  expect(results(run)).toMatchObject(expected)
  expect(story(run)).toContain('::error::A base image was not built: see the job base (true failure).')
})

test('bases are built in waves, each on the one before', async () => {
  const first = await repository.commit()
  const run = await repository.run(pushEvent(first))
  const all = { plan: 'success', base: 'success', 'base-second': 'success', app: 'success', gate: 'success' }
  expect([results(run), run.result === 'success' ? '' : story(run)]).toEqual([{ images: 'success', ...all }, ''])
  const os = await world.pushed.layers('acme/stack-os', 'latest')
  const python = await world.pushed.layers('acme/stack-python', 'latest')
  const app = await world.pushed.layers('acme/stack-app', 'latest')
  expect(python.slice(0, os.length)).toEqual(os)
  expect(app.slice(0, python.length)).toEqual(python)

  await repository.write({ 'requirements.txt': 'flask==3.1.0\n' })
  const second = await repository.run(pushEvent(await repository.commit(), first))
  // One stale base is one wave, whatever it is built on.
  expect(results(second)).toMatchObject({ ...all, 'base-second': 'skipped' })
  expect(await world.pushed.layers('acme/stack-os', 'latest')).toEqual(os)
  expect(await world.pushed.layers('acme/stack-python', 'latest')).not.toEqual(python)
})

test('images on images of any depth are built, in one job where there are more than two waves', async () => {
  await repository.write({
    '.github/base-images.yml': `
version: 1
registry: ghcr.io/acme
bases:
  os: { image: deep-os, dockerfile: Dockerfile.os }
  python: { image: deep-python, dockerfile: Dockerfile.python }
services:
  lower: { image: deep-lower, dockerfile: Dockerfile.lower }
  upper: { image: deep-upper, dockerfile: Dockerfile.upper }
`,
    'Dockerfile.python': 'FROM ghcr.io/acme/deep-os:latest\nCOPY requirements.txt /\n',
    'Dockerfile.lower': 'FROM ghcr.io/acme/deep-python:latest\nCOPY app.py /\n',
    'Dockerfile.upper': 'FROM ghcr.io/acme/deep-lower:latest\nCOPY app.py /upper.py\n'
  })
  const first = await repository.commit()
  const run = await repository.run(pushEvent(first))
  const here = { plan: 'success', base: 'skipped', 'base-second': 'skipped', app: 'skipped', gate: 'success' }
  expect([results(run), run.result === 'success' ? '' : story(run)]).toEqual([{ images: 'success', ...here }, ''])
  const layers = async (name: string) => world.pushed.layers(`acme/deep-${name}`, 'latest')
  let below = await layers('os')
  for (const name of ['python', 'lower', 'upper']) {
    const own = await layers(name)
    expect(own.slice(0, below.length)).toEqual(below)
    below = own
  }
  // Of a code change the lower image is one wave, the upper one the next.
  await repository.write({ 'app.py': 'print(2)\n' })
  const second = await repository.run(pushEvent(await repository.commit(), first))
  expect(results(second)).toMatchObject({ base: 'success', 'base-second': 'skipped', app: 'success', gate: 'success' })
  expect((await layers('upper')).slice(0, (await layers('lower')).length)).toEqual(await layers('lower'))
})

test.each([
  ['a job for each image', 'lower'],
  ['one job', 'upper']
])('build secrets and several logins, in %s', async (_, top) => {
  const secret = 'RUN --mount=type=secret,id=npm test "$(cat /run/secrets/npm)" = a=b==\n'
  const services = ['lower', 'upper'].slice(0, top === 'lower' ? 1 : 2)
  await repository.write({
    '.github/workflows/images.yml': `
on: push
permissions: { contents: read, packages: write }
jobs:
  images:
    uses: OWNER/base-image-planner/.github/workflows/build.yml@v1
    secrets:
      registry-auth: |
        - { registry: ghcr.io, username: '\${{ github.actor }}', password: '\${{ secrets.GITHUB_TOKEN }}' }
        - { registry: registry.example.com, username: '\${{ github.actor }}', password: '\${{ secrets.DOCKER_PASSWORD }}' }
      build-secrets: |
        npm=a=b==
`,
    '.github/base-images.yml': `
version: 1
bases:
  os: { image: ghcr.io/acme/secret-os-${top}, dockerfile: Dockerfile.os }
  python: { image: ghcr.io/acme/secret-python-${top}, dockerfile: Dockerfile.python }
services:
${services.map(name => `  ${name}: { image: registry.example.com/acme/secret-${name}-${top}, dockerfile: Dockerfile.${name} }\n`).join('')}`,
    'Dockerfile.os': `FROM python:3.12-slim\n${secret}`,
    'Dockerfile.python': `FROM ghcr.io/acme/secret-os-${top}\n${secret}`,
    'Dockerfile.lower': `FROM ghcr.io/acme/secret-python-${top}\n${secret}COPY app.py /\n`,
    'Dockerfile.upper': `FROM registry.example.com/acme/secret-lower-${top}\n${secret}COPY app.py /upper.py\n`
  })
  const run = await repository.run(pushEvent(await repository.commit()))
  expect([run.result, run.result === 'success' ? '' : story(run)]).toEqual(['success', ''])
  expect(results(run)).toMatchObject({ base: top === 'lower' ? 'success' : 'skipped' })
  const below = await world.pushed.layers(`acme/secret-python-${top}`, 'latest')
  expect((await world.pushed.layers(`acme/secret-${top}-${top}`, 'latest')).slice(0, below.length)).toEqual(below)
})
