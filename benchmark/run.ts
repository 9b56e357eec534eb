import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { benchChangedFiles } from './changed-files'
import { benchDependencies } from './dependencies'
import { benchHistory } from './history'
import { benchImages } from './images'
import { benchInputs } from './inputs'
import { benchPush } from './push'
import { benchLatency, benchScale } from './scale'

/** What every benchmark sees. */
export interface Bench {
  /** A folder that is removed at the end. */
  readonly folder: string
  /** Node in the version that the action runs on. */
  readonly node: string
  readonly action: string
  readonly cli: string
  /** Another action's bundle; null where none is given. */
  readonly peer: string | null
  /** Its inputs, over the defaults of its `action.yml`. */
  readonly peerInputs: Readonly<Record<string, string>>
  /** Of measured processes. */
  readonly environment: NodeJS.ProcessEnv
  /** How often to measure; `--rounds` overrides. */
  rounds(usual: number): number
  print(line: string): void
}

const project = path.resolve(import.meta.dirname, '..')

const benchmarks: Readonly<Record<string, { readonly title: string; run(bench: Bench): Promise<void> }>> = {
  push: { title: 'A code-only push of one service, registry on loopback', run: benchPush },
  files: { title: 'A push of 20,000 changed files', run: benchChangedFiles },
  scale: { title: 'Many services in 100,000 files', run: benchScale },
  latency: { title: 'A registry that is far away', run: benchLatency },
  history: { title: 'A history of 1,000 commits', run: benchHistory },
  inputs: { title: 'RUN lines and a work tree of 100,000 files', run: benchInputs },
  dependencies: { title: 'Lock files of a megabyte', run: benchDependencies },
  images: { title: 'A change of an image with 320 MB of dependencies, on an empty builder', run: benchImages }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: 'string' },
    // `name=value`, as in `with:`
    'peer-input': { type: 'string', multiple: true },
    rounds: { type: 'string' },
    cli: { type: 'string' },
    action: { type: 'string' }
  }
})
process.exitCode = await main()

async function main(): Promise<number> {
  const names = positionals.length === 0 ? Object.keys(benchmarks) : positionals
  const unknown = names.find(name => !Object.hasOwn(benchmarks, name))
  const [action, cli] = [values.action ?? 'dist/index.js', values.cli ?? 'dist/cli/index.js'].map(file =>
    path.resolve(project, file)
  )
  if (unknown !== undefined || action === undefined || cli === undefined) {
    console.error(`There is no benchmark "${unknown ?? ''}". There are: ${Object.keys(benchmarks).join(', ')}.`)
    return 2
  }
  const missing = [action, cli].find(file => !existsSync(file))
  if (missing !== undefined) {
    console.error(`${missing} is not there: npm run build`)
    return 1
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const bench: Bench = {
    folder,
    node: path.join(project, 'node_modules/node/bin/node'),
    action,
    cli,
    peer: values.peer === undefined ? null : path.resolve(values.peer),
    peerInputs: Object.fromEntries((values['peer-input'] ?? []).map(pairOf)),
    environment: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', NO_COLOR: '1' },
    rounds: usual => (values.rounds === undefined ? usual : Number(values.rounds)),
    print: line => {
      console.log(line)
    }
  }
  try {
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
    for (const name of names) {
      const benchmark = benchmarks[name]
      console.log(`\n${benchmark?.title ?? name} (${name})`)
      await benchmark?.run(bench)
    }
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}
