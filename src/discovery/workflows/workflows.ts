import { posix } from 'node:path'
import { list, lines } from '../../config/lists'
import type { PrintBake } from '../bake-file'
import { readBake } from '../bake-file'
import { withSets } from '../bake-sets'
import { composeFile, composeFileBuilds } from '../compose'
import type { Files, Finding, FoundBuild, FoundBuilds, Question } from '../found'
import { isKnown, shown, unknown } from '../unknown'
import { textOf } from '../values'
import { buildsOf, saidByAction, type SaidBuild } from './builds'
import { commandsOf, type BakeCommand } from './commands'
import { evaluator } from './expressions'
import { inRepository, walkSteps, workspace, type Step } from './steps'

/** A login that a workflow makes, as it is written there. */
export interface Login {
  readonly registry: string
  readonly username: string
  readonly password: string
}

/** What the workflows of a repository do today. */
export interface WorkflowFacts extends FoundBuilds {
  /** Some step that publishes cannot be read, so that this is not all. */
  readonly isPartial: boolean
  readonly logins: readonly Login[]
  /** Steps that build images, `file:line`, which a plan replaces. */
  readonly steps: readonly { readonly place: string; readonly what: string }[]
}

/**
 * What the repository's own workflows publish: steps with docker's actions, and `docker build` lines of scripts. Only what is pushed
 * counts, unless nothing is.
 * Source: https://github.com/docker/build-push-action#inputs
 */
export async function workflowBuilds(
  files: Files,
  repository: string | null,
  print: PrintBake | null
): Promise<WorkflowFacts> {
  const said: SaidBuild[] = []
  const found: FoundBuild[] = []
  const findings: Finding[] = []
  const questions: Question[] = []
  let isPartial = false
  const logins = new Map<string, Login>()
  const steps = new Map<string, string>()
  const jobs = new Map<string, { builds: SaidBuild[]; pushed: Set<string> }>()

  async function visit(step: Step): Promise<void> {
    switch (step.uses) {
      case 'docker/metadata-action':
        step.give(metadataOf(step))
        return
      case 'docker/login-action': {
        const registry = step.input('registry') || 'docker.io'
        const [username, password] = ['username', 'password'].map(name => textOf(step.written[name]))
        if (isKnown(registry)) logins.set(registry, { registry, username: username ?? '', password: password ?? '' })
        return
      }
      case 'docker/build-push-action':
        steps.set(step.place, step.uses)
        said.push(saidByAction(step.place, step.input))
        return
      case 'docker/bake-action':
        steps.set(step.place, step.uses)
        await bakeStep(step)
        return
      case null:
        await script(step)
    }
  }

  async function bakeStep(step: Step): Promise<void> {
    const push = step.input('push')
    const sets = lines(step.input('set'))
    if (push !== 'true' && isKnown(push) && !sets.some(isPushing)) return
    const folder = step.input('workdir') || (isKnown(step.input('source')) ? step.input('source') : '') || '.'
    await bake(step.place, {
      folder: inRepository(folder),
      files: list(step.input('files')).map(path => inRepository(path.replace(/^cwd:\/\//, ''))),
      targets: list(step.input('targets')),
      sets,
      variables: step.environment
    })
  }

  async function bake(place: string, command: Omit<BakeCommand, 'push'>): Promise<void> {
    const { folder, sets, variables } = command
    const there = (names: readonly string[]): readonly string[] =>
      names.map(name => posix.normalize(name)).filter(path => files.paths.has(path))
    const named = there(command.files)
    const own = there(['docker-bake.json', 'docker-bake.hcl'].map(name => posix.join(folder, name)))
    const paths = [named, own, there([composeFile(files) ?? ''])].find(some => some.length > 0) ?? []
    const [path] = paths
    if (path === undefined) return
    const targets = command.targets.filter(isKnown)
    const request = { paths, targets: targets.length === 0 ? null : targets, folder, variables }
    const isCompose = paths.every(one => /\.ya?ml$/.test(one))
    const read = isCompose ? await composeFileBuilds(paths, files) : await readBake(request, files, print)
    for (const build of read.builds) {
      if (isCompose && targets.length > 0 && !targets.includes(build.name)) continue
      const set = withSets(build, sets, folder, path, place)
      if (typeof set === 'string') {
        isPartial = true
        findings.push({ what: `The build of ${build.why} by ${place} is left out`, why: set })
        continue
      }
      found.push({ ...set.build, source: 'workflow', why: `${build.why}, which ${place} publishes` })
      questions.push(...set.questions)
    }
    findings.push(...read.findings)
    questions.push(...read.questions)
  }

  async function script(step: Step): Promise<void> {
    const job = jobs.get(step.job) ?? { builds: [], pushed: new Set<string>() }
    jobs.set(step.job, job)
    const commands = await commandsOf(
      step.run,
      {
        ...step.environment,
        GITHUB_REPOSITORY: repository ?? unknown('$GITHUB_REPOSITORY'),
        GITHUB_WORKSPACE: workspace
      },
      step.folder,
      files
    )
    for (const build of commands.builds) {
      steps.set(step.place, 'docker build')
      job.builds.push({
        place: step.place,
        tags: build.tags,
        context: build.context,
        file: build.file,
        target: build.target ?? '',
        platforms: build.platforms,
        args: build.args,
        contexts: build.contexts,
        cacheFrom: [],
        publishes: build.push
      })
    }
    for (const command of commands.bakes) {
      steps.set(step.place, 'docker buildx bake')
      if (command.push || command.sets.some(isPushing)) await bake(step.place, command)
    }
    for (const image of commands.pushed) job.pushed.add(image)
  }

  const hasAny = [...files.paths].some(path => path.startsWith('.github/workflows/'))
  const unread = hasAny ? await walkSteps(files, repository, await evaluator(), visit) : []
  for (const path of unread) findings.push({ what: `${path} is left out`, why: 'it is not valid YAML' })
  for (const { builds, pushed } of jobs.values())
    for (const build of builds)
      said.push({ ...build, publishes: build.publishes || build.tags.some(tag => isPushed(tag, pushed)) })

  const published = said.filter(build => build.publishes)
  for (const one of published) {
    const read = buildsOf(one, path => files.paths.has(path))
    if (read.kind === 'unread') {
      isPartial = true
      findings.push({ what: `The build of ${one.place} is left out`, why: read.why })
    } else {
      found.push(...read.builds)
      questions.push(...read.questions)
    }
  }
  return {
    builds: withAllPlatforms(found),
    findings: distinct(findings),
    questions: distinct(questions),
    isPartial,
    logins: [...logins.values()],
    steps: [...steps].map(([place, what]) => ({ place, what }))
  }
}

/** The images of docker/metadata-action, each with a tag that only a run knows. */
function metadataOf(step: Step): Readonly<Record<string, string>> {
  const images = lines(step.input('images')).flatMap(line => {
    if (/(?:^|,)enable=false/.test(line)) return []
    const name = /(?:^|,)name=([^,]*)/.exec(line)?.[1]
    return name === undefined ? line.split(',') : [name]
  })
  const tags = images.map(image => `${lowered(image.trim())}:${unknown('tag')}`).join('\n')
  return { tags, labels: '', annotations: '' }
}

/** That action writes names in lower case; what is unknown stays as it is. */
function lowered(image: string): string {
  return isKnown(image) ? image.toLowerCase() : image
}

function isPushing(set: string): boolean {
  return /push=true|type=registry/.test(set)
}

function isPushed(tag: string, pushed: ReadonlySet<string>): boolean {
  const name = (reference: string): string => shown(reference).replace(/:[^/]*$/, '')
  return [...pushed].some(image => name(image) === name(tag))
}

/** The legs of a matrix often build one platform each of the same image. */
function withAllPlatforms(builds: readonly FoundBuild[]): readonly FoundBuild[] {
  const all = new Map<string, FoundBuild>()
  for (const build of builds) {
    const { image, dockerfile, context, target, args } = build
    const key = JSON.stringify([image, dockerfile, context, target, args])
    const known = all.get(key)
    all.set(
      key,
      known === undefined ? build : { ...known, platforms: [...new Set([...known.platforms, ...build.platforms])] }
    )
  }
  return [...all.values()]
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map(item => [JSON.stringify(item), item])).values()]
}
