import * as core from '@actions/core'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheServiceOf } from '../cache-service'
import type { Expectations } from '../config/expectations'
import { lines, list } from '../config/lists'
import { pairsOf } from '../config/pairs'
import { messageOf, UserError } from '../errors'
import { printable } from '../printable'
import { bytesOf } from '../quantities'
import type { Runner } from '../runner'
import { withRegistries, type Environment, type RegistryInputs } from '../wiring'
import { withRun, withTrend, type History } from './history'
import { historyStore, type HistoryStore } from './history-store'
import { markdownOf } from './markdown'
import { readPrevious, type Previous } from './previous'
import type { VerifyReport } from './report'
import { subjectsOf, type Subject } from './subject'
import { findingLines, tableOf } from './table'
import { verify } from './verify'

const runner: Runner = core
const plain = { bold: same, dim: same, yellow: same }

/** The composition root of the second action: looks at what was built, and fails if it is not what was planned. */
export async function runVerify(environment: Environment): Promise<void> {
  try {
    const speeds = bandwidths()
    const { report, history } = await withHistory(environment, await verified(environment))
    publish(report)
    if ((environment['GITHUB_STEP_SUMMARY'] ?? '') !== '')
      await runner.summary.addRaw(markdownOf(report, speeds, history)).write()
    const wrong = report.images.flatMap(findingLines)
    if (wrong.length > 0) runner.setFailed(wrong.map(printable).join('\n'))
  } catch (error) {
    const isMistake = error instanceof UserError
    const lead = isMistake ? '' : 'This is a defect of base-image-planner, please report it: '
    runner.setFailed(`${lead}${messageOf(error).split('\n').map(printable).join('\n')}`)
  }
}

interface Verified {
  readonly report: VerifyReport
  readonly subjects: readonly Subject[]
}

/** What the runs before said is restored, this run is added to it, and the report gets what that shows. */
async function withHistory(
  environment: Environment,
  { report, subjects }: Verified
): Promise<{ readonly report: VerifyReport; readonly history: History }> {
  const store = runner.getInput('history') === 'false' ? null : storeOf(environment)
  if (store === null) return { report, history: [] }
  const before = await store.read()
  const history = withRun(before ?? [], report, subjects, new Date())
  if (before !== null && history.length > 0) await store.write(history)
  return { report: withTrend(report, history), history }
}

/** Jobs that look at other images keep other histories: their entries would push each other out. */
function storeOf(environment: Environment): HistoryStore | null {
  const load = cacheServiceOf(environment)
  if (load === null) return null
  const variable = (name: string): string => environment[name] ?? ''
  const workflow = variable('GITHUB_WORKFLOW_REF').replace(/@.*$/, '')
  const names = [workflow, variable('GITHUB_JOB'), ...list(runner.getInput('images'))]
  const series = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12)
  const run = `${variable('GITHUB_RUN_ID')}-${variable('GITHUB_RUN_ATTEMPT')}`
  const folder = join(environment['RUNNER_TEMP'] ?? tmpdir(), 'base-image-planner-history')
  return historyStore(load, folder, { series, run })
}

async function verified(environment: Environment): Promise<Verified> {
  const subjects = chosen(subjectsOf(runner.getInput('plan'))).map(withBudgets)
  const report = await withRegistries(
    {
      inputs: registryInputs(),
      named: [],
      images: subjects.map(subject => subject.image),
      plainHttp: [],
      environment,
      layoutRoot: environment['GITHUB_WORKSPACE'] ?? '.',
      mask: secret => {
        runner.setSecret(secret)
      },
      say: line => {
        runner.info(line)
      }
    },
    registry => verify(subjects, previousOf(subjects), registry)
  )
  return { report, subjects }
}

function registryInputs(): RegistryInputs {
  const optional = (name: string): string | null => runner.getInput(name) || null
  const inputs = {
    registry: optional('registry'),
    registryUsername: optional('registry-username'),
    registryPassword: optional('registry-password'),
    githubToken: optional('github-token'),
    insecureRegistries: list(runner.getInput('insecure-registries'))
  }
  for (const secret of [inputs.registryPassword, inputs.githubToken]) if (secret !== null) runner.setSecret(secret)
  return inputs
}

function chosen(subjects: readonly Subject[]): readonly Subject[] {
  const names = list(runner.getInput('images'))
  const unknown = names.find(name => !subjects.some(subject => subject.name === name))
  if (unknown !== undefined)
    throw new UserError(
      `Input "images": the plan has no image "${printable(unknown)}". It has: ${subjects.map(subject => printable(subject.name)).join(', ')}.`
    )
  return names.length === 0 ? subjects : subjects.filter(subject => names.includes(subject.name))
}

/** The budgets of the inputs are for services; what the configuration says of one image goes before. */
function withBudgets(subject: Subject): Subject {
  if (subject.kind === 'base') return subject
  const size = (name: 'max-app-size' | 'max-image-size'): Expectations => {
    const value = runner.getInput(name)
    if (value === '') return {}
    if (bytesOf(value) === null)
      throw new UserError(`Input "${name}": "${printable(value)}" is not a size. Write a number and a unit: 10 MB.`)
    return { [name]: value }
  }
  const layers = runner.getInput('max-app-layers')
  if (layers !== '' && !/^[1-9]\d*$/.test(layers))
    throw new UserError(
      `Input "max-app-layers": "${printable(layers)}" is not a number of layers. Write a whole number: 3.`
    )
  const count = layers === '' ? {} : { 'max-app-layers': Number(layers) }
  const given: Expectations = { ...size('max-app-size'), ...size('max-image-size'), ...count }
  return { ...subject, expected: { ...given, ...subject.expected } }
}

/** One reference for a plan of one service, else `NAME=REFERENCE` lines. */
function previousOf(subjects: readonly Subject[]): ReadonlyMap<string, Previous> {
  const given = lines(runner.getInput('previous'))
  const services = subjects.filter(subject => subject.kind === 'service')
  const [first = ''] = given
  if (given.length === 1 && !first.includes('=') && services.length === 1)
    return new Map(services.map(({ name }) => [name, readPrevious(first)] as const))
  const pairs = pairsOf(
    given,
    item =>
      new UserError(`Input "previous": "${printable(item)}" must be NAME=REFERENCE, since the plan has several images.`)
  )
  return new Map([...pairs].map(([name, reference]) => [name, readPrevious(reference)]))
}

/** Megabits per second. */
function bandwidths(): readonly number[] {
  return list(runner.getInput('bandwidths') || '100').map(value => {
    const megabits = Number(value)
    if (!Number.isFinite(megabits) || megabits <= 0)
      throw new UserError(
        `Input "bandwidths": "${printable(value)}" is not a number of megabits per second. Write 100, or 16, 100, 1000.`
      )
    return megabits
  })
}

function publish(report: VerifyReport): void {
  runner.startGroup('Verification')
  for (const line of tableOf(report, plain, 200)) runner.info(line)
  runner.endGroup()
  const services = report.images.filter(image => image.kind === 'service').flatMap(image => image.platforms)
  runner.setOutput('ok', String(report.ok))
  runner.setOutput('report', JSON.stringify(report))
  runner.setOutput('app-bytes', largest(services.map(({ own }) => own.bytes)))
  runner.setOutput('pull-bytes', largest(services.map(({ own, update }) => (update ?? own).bytes)))
}

function largest(values: readonly number[]): string {
  return values.length === 0 ? '' : String(Math.max(...values))
}

function same(text: string): string {
  return text
}
