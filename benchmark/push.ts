import path from 'node:path'
import type { Content } from '../__tests__/support/git/fast-import'
import { startRegistry } from '../__tests__/support/registry/server'
import type { Bench } from './run'
import { alternate, type Contestant } from './support/measure'
import { publish } from './support/publish'
import { gitEnvironment, makeRepository } from './support/repository'
import { actionStep } from './support/step'
import { comparison } from './support/table'

const files = 300

/** A push that changes one source file of one service: the base is in the registry, the app is to be built. */
export async function benchPush(bench: Bench): Promise<void> {
  const registry = await startRegistry()
  try {
    const folder = path.join(bench.folder, 'push')
    const first: Record<string, Content> = {
      'Dockerfile.base': 'FROM python:3.12-slim\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\n',
      Dockerfile: `FROM ${registry.host}/acme/app-base:latest\nCOPY src /app\n`,
      '.dockerignore': '.git\n**/*.md\n',
      'requirements.txt': 'flask==3.0.0\nredis==5.0.1\n'
    }
    for (let number = 0; number < files; number++) first[`src/part-${number % 10}/file-${number}.py`] = `${number}\n`
    const changed = { 'src/part-0/file-0.py': 'changed\n' }
    const [before = '', sha = ''] = await makeRepository(folder, [first, changed], { checkOut: true })
    const push = { workspace: folder, before, sha }
    const action = await actionStep(bench, {
      ...push,
      name: 'action',
      bundle: bench.action,
      inputs: {
        image: `${registry.host}/acme/app`,
        'base-image': `${registry.host}/acme/app-base`,
        'base-dockerfile': 'Dockerfile.base'
      }
    })
    const { 'base-tag': tag = '', 'base-hash': hash = '' } = await action.outputs()
    const labels = { 'io.base-image-planner.dependency-hash': hash }
    await publish(registry.host, 'acme/app-base', [tag, 'latest'], ['one', 'two'], labels)
    const outputs = await action.outputs()
    if (outputs['mode'] !== 'fast' || outputs['base-stale'] !== 'false')
      throw new Error(`the plan is another one: ${outputs['plan'] ?? ''}`)
    const contestants: Contestant[] = [
      action,
      { ...action, name: 'node -e 0', args: ['-e', '0'] },
      {
        name: 'git diff --name-only',
        program: 'git',
        args: ['diff', '--name-only', before, sha],
        cwd: folder,
        env: gitEnvironment
      },
      ...(bench.peer === null
        ? []
        : [await actionStep(bench, { ...push, name: 'peer', bundle: bench.peer, inputs: bench.peerInputs })])
    ]
    const reference = bench.peer === null ? 'node -e 0' : 'peer'
    bench.print(comparison(await alternate(contestants, bench.rounds(20)), reference))
  } finally {
    await registry.stop()
  }
}
