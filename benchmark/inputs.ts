import path from 'node:path'
import type { Content, FileChanges } from '../__tests__/support/git/fast-import'
import type { Bench } from './run'
import { alternate, median, type Contestant } from './support/measure'
import { makeRepository } from './support/repository'
import { milliseconds, table } from './support/table'

const files = 100_000
const taken = 1000

/**
 * What the reading of RUN lines and of the work tree costs: one base and one service that take 1,000 of 100,000 files in. Its `hash: semantic`
 * asks no RUN line what it reads; a commit is planned without a look at the work tree.
 */
export async function benchInputs(bench: Bench): Promise<void> {
  const folder = path.join(bench.folder, 'inputs')
  await makeRepository(folder, [firstCommit()], { checkOut: true })
  const plan = (name: string, ...args: readonly string[]): Contestant => ({
    name,
    program: bench.node,
    args: [bench.cli, 'plan', '--format', 'json', ...args],
    cwd: folder,
    env: bench.environment
  })
  const contestants = [
    plan('a commit, hash: semantic', '--commit', 'HEAD', '--config', '.github/semantic.yml'),
    plan('a commit', '--commit', 'HEAD', '--config', '.github/auto.yml'),
    plan('the work tree', '--config', '.github/auto.yml')
  ]
  const samples = await alternate(contestants, bench.rounds(7))
  const rows = contestants.map(({ name }) => {
    const measured = samples.get(name) ?? []
    return [
      name,
      ...[measured.map(one => one.wall), measured.map(one => one.cpu)].map(all => milliseconds(median(all)))
    ]
  })
  bench.print(table([['', 'wall', 'CPU'], ...rows]))
}

function firstCommit(): FileChanges {
  const configuration = (hash: string): string =>
    `version: 1\nregistry: oci:./images\nbases: { node: { image: app-base, context: app, dockerfile: app/Dockerfile.base, hash: ${hash} } }\n` +
    'services: { app: { image: app, context: app } }\n'
  const changes: Record<string, Content> = {
    '.github/semantic.yml': configuration('semantic'),
    '.github/auto.yml': configuration('auto'),
    'app/Dockerfile.base':
      'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\n' +
      'RUN set -eux && apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN npm ci --omit=dev && npm run prepare\n',
    'app/Dockerfile': 'FROM oci/app-base:latest\nCOPY . .\nCMD ["npm", "start"]\n',
    'app/package.json':
      '{"name":"app","version":"1.0.0","scripts":{"prepare":"node prepare.js","start":"node ."},"dependencies":{}}\n',
    'app/package-lock.json':
      '{"name":"app","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"app","version":"1.0.0"}}}\n'
  }
  for (let number = 0; number < files; number++) {
    const isTaken = number < taken
    changes[`${isTaken ? 'app' : 'other'}/part-${number % 97}/file-${number}.js`] = `${number}\n`
  }
  return changes
}
