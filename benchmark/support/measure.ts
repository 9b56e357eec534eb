import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A program to be measured: a whole process, from its start to its end. */
export interface Contestant {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Seconds; `cpu` is user and system time, children included. */
export interface Sample {
  readonly wall: number
  readonly cpu: number
}

/** Runs it once. The shell's `time` is the one thing that every machine has and that counts children too. */
export async function sample(contestant: Contestant): Promise<Sample> {
  const { program, args, cwd, env, name } = contestant
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-sample-'))
  try {
    const script = 'TIMEFORMAT="%R %U %S"; { time "${@:2}" >"$1/out" 2>"$1/err"; } 2>"$1/time"'
    const child = spawn('bash', ['-c', script, 'bash', folder, program, ...args], { cwd, env, stdio: 'ignore' })
    const [code] = (await once(child, 'close')) as [number]
    if (code !== 0) {
      const said = await Promise.all(['out', 'err'].map(file => readFile(path.join(folder, file), 'utf8')))
      throw new Error(`${name} ended with code ${code}: ${said.join('\n').slice(-2000)}`)
    }
    const [wall = 0, user = 0, system = 0] = (await readFile(path.join(folder, 'time'), 'utf8')).split(' ').map(Number)
    return { wall, cpu: user + system }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs them in turn, `rounds` times over, after one round that does not count (cold caches). Samples by contestant. */
export async function alternate(
  contestants: readonly Contestant[],
  rounds: number
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const contestant of contestants) {
      const measured = await sample(contestant)
      if (round >= 0) samples.get(contestant.name)?.push(measured)
    }
  }
  return samples
}

/** Peak memory of a Node program in megabytes: it reports its own at its end. */
export async function peakMemory(contestant: Contestant): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-memory-'))
  try {
    const hook = path.join(import.meta.dirname, 'report-memory.js')
    const file = path.join(folder, 'memory')
    await sample({
      ...contestant,
      args: ['--import', hook, ...contestant.args],
      env: { ...contestant.env, BENCH_MEMORY_FILE: file }
    })
    return Number(await readFile(file, 'utf8')) / 1024
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
