import path from 'node:path'
import type { Content, FileChanges } from '../__tests__/support/git/fast-import'
import type { Bench } from './run'
import { alternate, median, peakMemory } from './support/measure'
import { makeRepository } from './support/repository'
import { actionStep, type Step } from './support/step'
import { milliseconds, table, verdict } from './support/table'
import { startTinyRegistry } from './support/tiny-registry'

const sizes = [50, 100, 200, 500]
const bases = 20
const files = 100_000

/** One repository of 100,000 files, planned with 50 to 500 of its services; one file changed. */
export async function benchScale(bench: Bench): Promise<void> {
  const { steps, stop } = await monorepo(bench, 'scale', 0)
  try {
    const samples = await alternate(steps, bench.rounds(5))
    const rows: (readonly string[])[] = []
    const cpus: number[] = []
    const memories: number[] = []
    for (const [at, step] of steps.entries()) {
      const measured = samples.get(step.name) ?? []
      const cpu = median(measured.map(one => one.cpu))
      const memory = await peakMemory(step)
      cpus.push(cpu)
      memories.push(memory)
      const first = cpus[0] ?? 0
      const more = (sizes[at] ?? 0) - (sizes[0] ?? 0)
      rows.push([
        step.name,
        milliseconds(median(measured.map(one => one.wall))),
        milliseconds(cpu),
        `${Math.round(memory)} MB`,
        more === 0 ? '' : `${((1000 * (cpu - first)) / more).toFixed(2)} ms`
      ])
    }
    bench.print(table([['', 'wall', 'CPU', 'peak memory', 'CPU per further service'], ...rows]))
    bench.print(verdict(`500 services, ${bases} bases, ${files} files: CPU`, cpus.at(-1) ?? 0, 2, 's'))
    bench.print(verdict('memory', memories.at(-1) ?? 0, 300, 'MB'))
  } finally {
    await stop()
  }
}

/** 200 services, a registry that takes 20 ms for each answer. */
export async function benchLatency(bench: Bench): Promise<void> {
  const [near, far] = [await monorepo(bench, 'near', 0), await monorepo(bench, 'far', 20)]
  try {
    const pick = (steps: readonly Step[]): Step[] => steps.filter(step => step.name.startsWith('200 '))
    const contestants = [...pick(near.steps), ...pick(far.steps)].map((step, at) => ({
      ...step,
      name: at === 0 ? 'at once' : '20 ms later'
    }))
    const samples = await alternate(contestants, bench.rounds(7))
    const wall = (name: string): number => median((samples.get(name) ?? []).map(one => one.wall))
    bench.print(`  answers at once ${milliseconds(wall('at once'))}, after 20 ms ${milliseconds(wall('20 ms later'))}`)
    bench.print(verdict('200 services with 20 ms of latency, the whole process', wall('20 ms later'), 1, 's'))
  } finally {
    await Promise.all([near.stop(), far.stop()])
  }
}

async function monorepo(
  bench: Bench,
  name: string,
  latency: number
): Promise<{ readonly steps: readonly Step[]; readonly stop: () => Promise<void> }> {
  const registry = await startTinyRegistry(latency, ['acme/s-0'])
  const workspace = path.join(bench.folder, name)
  const commits = [firstCommit(registry.host), { 'services/s-0/file-0.py': 'changed\n' }]
  const [before = '', sha = ''] = await makeRepository(workspace, commits, { checkOut: false })
  const steps: Step[] = []
  for (const size of sizes) {
    const options = { bundle: bench.action, workspace, before, sha, inputs: { config: `.github/${size}.yml` } }
    const step = await actionStep(bench, { ...options, name: `${size} services` })
    steps.push(step)
    const { 'app-matrix': matrix = '' } = await step.outputs()
    const built = (JSON.parse(matrix) as { include: { name: string }[] }).include.map(entry => entry.name)
    if (built.join() !== 's-0') throw new Error(`${size} services: to be built are ${built.join()}`)
  }
  return { steps, stop: () => registry.stop() }
}

function firstCommit(host: string): FileChanges {
  const largest = Math.max(...sizes)
  const changes: Record<string, Content> = {}
  for (const size of sizes) changes[`.github/${size}.yml`] = configuration(host, size)
  for (let base = 0; base < bases; base++) {
    changes[`bases/b-${base}/Dockerfile`] =
      'FROM python:3.12-slim\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\n'
    changes[`bases/b-${base}/requirements.txt`] = Array.from(
      { length: 40 },
      (_, at) => `package-${at}==1.${base}.${at}\n`
    ).join('')
  }
  for (let service = 0; service < largest; service++) {
    const folder = `services/s-${service}`
    changes[`${folder}/Dockerfile`] = `FROM ${host}/acme/base-${service % bases}:latest\nWORKDIR /app\nCOPY . .\n`
    changes[`${folder}/.dockerignore`] = '**/*.md\ntests\n!tests/keep\n'
  }
  const rest = files - Object.keys(changes).length
  for (let number = 0; number < rest; number++) {
    const at = Math.floor(number / largest)
    const folder = at % 5 === 4 ? 'docs/' : at % 7 === 6 ? 'tests/' : ''
    changes[`services/s-${number % largest}/${folder}file-${at}.py`] = `${number}\n`
  }
  return changes
}

function configuration(host: string, size: number): string {
  const baseLines = Array.from(
    { length: bases },
    (_, at) => `  b-${at}: { image: base-${at}, context: bases/b-${at} }\n`
  )
  const serviceLines = Array.from(
    { length: size },
    (_, at) => `  s-${at}: { image: s-${at}, context: services/s-${at} }\n`
  )
  return `version: 1\nregistry: ${host}/acme\nbases:\n${baseLines.join('')}services:\n${serviceLines.join('')}`
}
