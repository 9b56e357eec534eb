import * as core from '@actions/core'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheServiceOf } from '../cache-service'
import { list } from '../config/lists'
import { messageOf, UserError } from '../errors'
import { printable } from '../printable'
import type { Runner } from '../runner'
import { withRegistries, type Environment, type RegistryInputs } from '../wiring'
import { withRun, withTrend, type History } from './history'
import { historyStore, type HistoryStore } from './history-store'
import { markdownOf } from './markdown'
import { bandwidths, chosenSubjects, previousOf } from './inputs'
import type { Previous } from './previous'
import type { VerifyReport } from './report'
import { subjectsOf, type Subject } from './subject'
import { findingLines, tableOf } from './table'
import { verify } from './verify'

const runner: Runner = core
const input = (name: string): string => runner.getInput(name)
const plain = { bold: same, dim: same, yellow: same }

/** The composition root of the second action: looks at what was built, and fails if it is not what was planned. */
export async function runVerify(environment: Environment): Promise<void> {
  try {
    const speeds = bandwidths(input)
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
  const store = input('history') === 'false' ? null : storeOf(environment)
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
  const names = [workflow, variable('GITHUB_JOB'), ...list(input('images'))]
  const series = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12)
  const run = `${variable('GITHUB_RUN_ID')}-${variable('GITHUB_RUN_ATTEMPT')}`
  const folder = join(environment['RUNNER_TEMP'] ?? tmpdir(), 'base-image-planner-history')
  return historyStore(load, folder, { series, run })
}

async function verified(environment: Environment): Promise<Verified> {
  const all = subjectsOf(input('plan'))
  const subjects = chosenSubjects(all, input)
  const previous = previousOf(all, subjects, input)
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
    registry => verify(subjects, previous, registry)
  )
  for (const line of unseen(report, previous)) runner.warning(line)
  return { report, subjects }
}

function registryInputs(): RegistryInputs {
  const optional = (name: string): string | null => input(name) || null
  const inputs = {
    registry: optional('registry'),
    registryUsername: optional('registry-username'),
    registryPassword: optional('registry-password'),
    githubToken: optional('github-token'),
    insecureRegistries: list(input('insecure-registries'))
  }
  for (const secret of [inputs.registryPassword, inputs.githubToken]) if (secret !== null) runner.setSecret(secret)
  return inputs
}

/** Of an image that somebody named as the one before, silence would say that nothing changed. */
function unseen({ images }: VerifyReport, previous: ReadonlyMap<string, Previous>): readonly string[] {
  return images.flatMap(({ name, platforms }) => {
    const given = previous.get(name)
    if (given === undefined || platforms.length === 0 || platforms.some(({ update }) => update !== null)) return []
    return [
      `Input "previous": ${printable(given.reference)} is not in the registry for a platform of ${printable(name)}, so what changed is not known.`
    ]
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
