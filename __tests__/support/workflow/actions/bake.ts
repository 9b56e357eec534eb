import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { BuildInputs } from '../../builder/inputs'
import { flag, list } from '../../builder/inputs'
import type { Work } from '../step'
import { onlyInputs } from './actions'
import type { ActionCall } from './actions'
import { bakeFile, inBuildOrder } from './bake-file'
import type { BakeTarget } from './bake-file'
import { done } from './done'

/**
 * docker/bake-action (v7) on a JSON bake file: the targets in order, those that `target:` links to first. Bake runs in the local folder
 * `source`, and paths of the file are relative to it.
 */
export async function bake(call: ActionCall): Promise<Work> {
  onlyInputs(call, ['files', 'targets', 'source', 'push', 'load', 'set', 'provenance', 'sbom'])
  const { inputs, machine } = call
  // bake-action fetches the event's commit from the server unless told otherwise.
  const source = inputs['source'] ?? ''
  if (source === '' || /^(?:\w+:\/\/|github\.com\/|git@)/.test(source))
    throw new Error('docker/bake-action: without a local source it builds the Git context')
  const [name, ...more] = list(inputs['files'])
  if (name === undefined || more.length > 0) throw new Error('docker/bake-action: this runner takes one bake file')
  const workdir = path.resolve(machine.workspace, source)
  const file = bakeFile(await readFile(path.resolve(workdir, name), 'utf8'))
  const targets = list(inputs['targets'])
  const metadata: Record<string, unknown> = {}
  const logs: string[] = []
  for (const [target, what] of inBuildOrder(file, targets.length === 0 ? ['default'] : targets)) {
    const built = await machine.builder.build(buildInputs(what, inputs), workdir, localName(target))
    logs.push(`[${target}]`, built.log)
    metadata[target] = { 'containerimage.digest': built.digest }
  }
  return done(logs.join('\n'), { metadata: JSON.stringify(metadata) })
}

/** By which targets that link to a target find it. */
function localName(target: string): string {
  return `localhost/bake/${target}:latest`
}

/** A target in the words of build-push-action. */
function buildInputs(target: BakeTarget, inputs: Readonly<Record<string, string>>): BuildInputs {
  const pairs = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => `${key}=${value}`)
  const contexts = pairs(target.contexts).map(line =>
    line.replace(/=target:(.+)$/, (_link, linked: string) => `=docker-image://${localName(linked)}`)
  )
  const pushes = target.tags.length > 0 && flag(inputs, 'push')
  return {
    context: target.context,
    // Unlike build-push-action's, it starts from the context.
    file: path.join(target.context, target.dockerfile),
    target: target.target,
    platforms: target.platforms.join('\n'),
    tags: target.tags.join('\n'),
    labels: pairs(target.labels).join('\n'),
    annotations: target.annotations.join('\n'),
    'build-args': pairs(target.args).join('\n'),
    'build-contexts': contexts.join('\n'),
    outputs: target.output.join('\n'),
    // A linked target is in the builder's own store and nowhere else.
    pull: String(target.pull && contexts.every(line => !line.includes('=docker-image://localhost/bake/'))),
    'secret-files': secrets(inputs),
    push: String(pushes),
    load: 'true'
  }
}

/** `*.secrets=id=ID,src=PATH` of `set`, the one kind of override that this runner carries out, in the words of build-push-action. */
function secrets(inputs: Readonly<Record<string, string>>): string {
  const files = (inputs['set'] ?? '').split('\n').filter(line => line !== '')
  const pairs = files.map(line => /^\*\.secrets=id=([^,]+),src=(.+)$/.exec(line)?.slice(1).join('='))
  if (pairs.includes(undefined)) throw new Error(`docker/bake-action: this runner does not know ${files.join(', ')}`)
  return pairs.join('\n')
}
