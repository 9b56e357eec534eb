import { Build } from '@docker/actions-toolkit/lib/buildx/build.js'
import { Util } from '@docker/actions-toolkit/lib/util.js'

import { checkNames, flag, type BuildInputs } from '../builder/inputs'

/**
 * The arguments of `docker` that docker/build-push-action makes of its inputs, lists read by the library that it reads them with.
 * Source: https://github.com/docker/build-push-action/blob/master/src/context.ts
 */
export function buildFlags(inputs: BuildInputs): readonly string[] {
  checkNames(inputs)
  const lines = (name: string) => Util.getList((inputs[name] ?? '').trim(), { ignoreComma: true })
  const list = (name: string) => Util.getList((inputs[name] ?? '').trim())
  const outputs = Util.getList((inputs['outputs'] ?? '').trim(), { ignoreComma: true, quote: false })
  const context = inputs['context'] ?? ''
  // Without one it would fetch the event's commit from the server.
  if (context === '') throw new Error('docker/build-push-action: without the input context it builds the Git context')
  const load = flag(inputs, 'load')
  return [
    'buildx',
    'build',
    ...lines('annotations').flatMap(annotation => ['--annotation', annotation]),
    ...lines('build-args').flatMap(argument => ['--build-arg', argument]),
    ...lines('build-contexts').flatMap(source => ['--build-context', source]),
    ...lines('cache-from').flatMap(source => ['--cache-from', source]),
    ...lines('cache-to').flatMap(place => ['--cache-to', place]),
    ...(inputs['file'] === undefined || inputs['file'] === '' ? [] : ['--file', inputs['file']]),
    ...lines('labels').flatMap(label => ['--label', label]),
    ...outputs.flatMap(place => ['--output', place]),
    ...(list('platforms').length === 0 ? [] : ['--platform', list('platforms').join(',')]),
    // What the action asks for in a public repository.
    ...(Build.hasDockerExporter(outputs, load) ? [] : ['--attest', 'type=provenance,mode=max']),
    ...list('tags').flatMap(tag => ['--tag', tag]),
    ...(inputs['target'] === undefined || inputs['target'] === '' ? [] : ['--target', inputs['target']]),
    ...(load ? ['--load'] : []),
    ...(flag(inputs, 'no-cache') ? ['--no-cache'] : []),
    ...(flag(inputs, 'pull') ? ['--pull'] : []),
    ...(flag(inputs, 'push') ? ['--push'] : []),
    context
  ]
}
