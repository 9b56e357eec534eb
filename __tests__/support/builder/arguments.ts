import { Build } from '@docker/actions-toolkit/lib/buildx/build.js'
import path from 'node:path'

import { checkNames, flag, lines, list } from './inputs'
import type { BuildInputs } from './inputs'

/** Arguments of `buildah build` for these inputs, without tags: `cwd` is where relative paths start (the workspace). */
export function buildArguments(inputs: BuildInputs, cwd: string, contexts: ReadonlyMap<string, string>): string[] {
  checkNames(inputs)
  const context = inputs['context'] ?? ''
  // build-push-action would fetch the event's commit from the server here.
  if (context === '') throw new Error('docker/build-push-action: without the input context it builds the Git context')
  const folder = path.resolve(cwd, context)
  const file = inputs['file'] === undefined || inputs['file'] === '' ? path.join(folder, 'Dockerfile') : inputs['file']
  const target = inputs['target'] ?? ''
  const platforms = list(inputs['platforms'])
  return [
    ...['--file', path.resolve(cwd, file)],
    ...(target === '' ? [] : ['--target', target]),
    ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
    ...(flag(inputs, 'pull') ? ['--pull=always'] : []),
    ...lines(inputs['labels']).flatMap(label => ['--label', label]),
    ...lines(inputs['annotations']).flatMap(manifestAnnotation),
    ...lines(inputs['build-args']).flatMap(argument => ['--build-arg', replaced(argument, contexts)]),
    ...lines(inputs['secrets']).flatMap(secret => ['--secret', Build.resolveSecretString(secret)]),
    ...lines(inputs['secret-files']).flatMap(secret => ['--secret', Build.resolveSecretFile(secret)]),
    ...[...contexts].flatMap(([name, source]) => ['--build-context', `${name}=${source}`]),
    folder
  ]
}

/** `name=source` lines. */
export function buildContexts(inputs: BuildInputs): Map<string, string> {
  const contexts = new Map<string, string>()
  for (const line of lines(inputs['build-contexts'])) {
    const [, name, source] = /^([^=]+)=(.+)$/.exec(line) ?? []
    if (name === undefined || source === undefined) throw new Error(`build-contexts: ${line} is not name=source`)
    contexts.set(name, source)
  }
  return contexts
}

/** buildx writes `manifest:key=value`, `index:key=value`, `manifest,index:key=value`; without a prefix it is the manifest's. */
function manifestAnnotation(annotation: string): string[] {
  const [, kinds, pair] = /^([a-z,-]+):(.+)$/.exec(annotation) ?? []
  if (kinds === undefined || pair === undefined) return ['--annotation', annotation]
  return kinds.split(',').includes('manifest') ? ['--annotation', pair] : []
}

/**
 * BuildKit looks for a build context after it has put in the arguments of a FROM, this buildah before: so an argument that
 * names a context gets what the context stands for.
 */
function replaced(argument: string, contexts: ReadonlyMap<string, string>): string {
  const at = argument.indexOf('=')
  const context = contexts.get(argument.slice(at + 1))
  return context === undefined ? argument : `${argument.slice(0, at + 1)}${context.replace(/^docker-image:\/\//, '')}`
}
