import path from 'node:path'
import type { Content } from '../__tests__/support/git/fast-import'
import type { Bench } from './run'
import { alternate, median, type Contestant } from './support/measure'
import { gitEnvironment, makeRepository } from './support/repository'
import { actionStep } from './support/step'
import { comparison, milliseconds, verdict } from './support/table'
import { startTinyRegistry } from './support/tiny-registry'

const changed = 20_000

/** A push that changes 20,000 files, beside `git diff --name-only` and beside a push that changes one. */
export async function benchChangedFiles(bench: Bench): Promise<void> {
  const registry = await startTinyRegistry(0, ['acme/app'])
  try {
    const folder = path.join(bench.folder, 'changed-files')
    const first: Record<string, Content> = {
      'Dockerfile.base': 'FROM python:3.12-slim\nCOPY requirements.txt ./\n',
      Dockerfile: `FROM ${registry.host}/acme/app-base:latest\nCOPY src /app\n`,
      'requirements.txt': 'flask==3.0.0\n'
    }
    const all: Record<string, Content> = {}
    for (let number = 0; number < changed; number++) {
      const file = `src/part-${number % 200}/file-${number}.py`
      first[file] = `${number}\n`
      all[file] = `changed ${number}\n`
    }
    const one = { 'src/part-0/file-0.py': 'once more\n' }
    const [a = '', b = '', c = ''] = await makeRepository(folder, [first, all, one], { checkOut: false })
    const inputs = {
      image: `${registry.host}/acme/app`,
      'base-image': `${registry.host}/acme/app-base`,
      'base-dockerfile': 'Dockerfile.base'
    }
    const step = (name: string, before: string, sha: string) =>
      actionStep(bench, { name, bundle: bench.action, workspace: folder, before, sha, inputs })
    const diff: Contestant = {
      name: 'git diff --name-only',
      program: 'git',
      args: ['diff', '--name-only', a, b],
      cwd: folder,
      env: gitEnvironment
    }
    const contestants = [await step('20,000 files', a, b), await step('one file', b, c), diff]
    const samples = await alternate(contestants, bench.rounds(10))
    bench.print(comparison(samples, 'one file'))
    const wall = (name: string): number => median((samples.get(name) ?? []).map(sample => sample.wall))
    const limit = wall('one file') + 1.5 * wall(diff.name)
    bench.print(
      `  start-up and one file ${milliseconds(wall('one file'))}, and 1.5 times git diff: ${milliseconds(limit)}`
    )
    bench.print(verdict('20,000 changed files', wall('20,000 files'), limit, 's'))
  } finally {
    await registry.stop()
  }
}
