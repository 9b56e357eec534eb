import path from 'node:path'
import type { Content, FileChanges } from '../__tests__/support/git/fast-import'
import type { Bench } from './run'
import { makeRepository } from './support/repository'
import { alternate, median, peakMemory, type Contestant } from './support/measure'
import { verdict } from './support/table'

const steps = 1000
const files = 5000

/** `history` over 1,000 commits of a repository of 5,000 files whose app takes in everything that is not ignored. */
export async function benchHistory(bench: Bench): Promise<void> {
  const folder = path.join(bench.folder, 'history')
  await makeRepository(folder, commits(), { checkOut: false })
  const range = `main~${steps}..main`
  const contestant: Contestant = {
    name: 'history',
    program: bench.node,
    args: [bench.cli, 'history', range, '--repo', folder],
    cwd: bench.folder,
    env: bench.environment
  }
  const samples = (await alternate([contestant], bench.rounds(3))).get('history') ?? []
  bench.print(
    verdict(`history of ${steps} commits, ${files} files: wall`, median(samples.map(one => one.wall)), 20, 's')
  )
  bench.print(
    `  CPU ${median(samples.map(one => one.cpu)).toFixed(2)} s, ${Math.round(await peakMemory(contestant))} MB`
  )
}

function* commits(): Generator<FileChanges> {
  let state = 42
  const pick = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % below
  }
  const place = (number: number): string =>
    `${['src', 'src', 'src', 'tests', 'docs'][number % 5] ?? 'src'}/part-${number % 97}/module-${number % 13}/file-${number}.py`
  const first: Record<string, Content> = {
    'Dockerfile.base':
      'FROM python:3.12-slim\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --frozen --no-install-project\n',
    Dockerfile: 'FROM ghcr.io/acme/app-base:latest\nWORKDIR /app\nCOPY . .\n',
    '.dockerignore': '.git\n**/*.md\ndocs\ntests/**/fixtures\n!docs/keep\n',
    'pyproject.toml': project(0),
    'uv.lock': lock(0),
    '.github/base-images.yml':
      'version: 1\nregistry: ghcr.io/acme\nbases: { python: { image: app-base, dockerfile: Dockerfile.base } }\nservices: { app: { image: app } }\n'
  }
  for (let number = 0; number < files; number++) first[place(number)] = `print(${number})\n`
  yield first
  for (let step = 1; step <= steps; step++) {
    const changes: Record<string, Content> = {}
    for (let count = 1 + pick(6); count > 0; count--) changes[place(pick(files))] = `print(${step}, ${count})\n`
    if (pick(3) === 0) changes[place(files + step)] = `new = ${step}\n`
    if (pick(10) === 0) changes[place(pick(files))] = null
    if (pick(12) === 0) changes['uv.lock'] = lock(step)
    if (pick(20) === 0) changes['pyproject.toml'] = project(step)
    if (pick(100) === 0)
      changes['Dockerfile'] = `FROM ghcr.io/acme/app-base:latest\nWORKDIR /app\nCOPY . .\nCMD ["${step}"]\n`
    yield changes
  }
}

function project(version: number): string {
  return `[project]\nname = "app"\nversion = "0.${version}.0"\ndependencies = ["flask>=3", "redis>=5"]\n`
}

/** A lock file of about 200 kB. */
function lock(step: number): string {
  const packages = Array.from({ length: 400 }, (_, at) => {
    const version = `1.${at === step % 400 ? step : 0}.0`
    const name = `package-${at}`
    const file = `https://files.example/${name}-${version}`
    const wheel = (tag: string) =>
      `    { url = "${file}-${tag}.whl", hash = "sha256:${'0'.repeat(63 - tag.length)}${at % 10}", size = 1000 },\n`
    return `[[package]]\nname = "${name}"\nversion = "${version}"\nsource = { registry = "https://index.example/simple" }\nwheels = [\n${wheel('cp312')}${wheel('cp313')}]\n`
  })
  return `version = 1\nrequires-python = ">=3.12"\n\n${packages.join('\n')}`
}
