import { Util } from '@docker/actions-toolkit/lib/util.js'

/** Inputs of docker/build-push-action by name, as a workflow's `with:` gives them. */
export type BuildInputs = Readonly<Record<string, string>>

/** Known to build-push-action, and without a meaning for a builder without a cache or attestations. */
const WITHOUT_MEANING = ['cache-from', 'cache-to', 'provenance', 'sbom', 'github-token', 'builder', 'no-cache']
const KNOWN = [
  ...['context', 'file', 'target', 'platforms', 'tags', 'labels', 'annotations', 'build-args', 'build-contexts'],
  ...['outputs', 'push', 'load', 'pull', 'secrets', 'secret-files']
]

/** Refuses what build-push-action would warn about or what this builder cannot carry out. */
export function checkNames(inputs: BuildInputs): void {
  for (const [name, value] of Object.entries(inputs)) {
    const ignored = WITHOUT_MEANING.includes(name) || value === ''
    if (!ignored && !KNOWN.includes(name)) {
      throw new Error(`docker/build-push-action: unexpected input ${JSON.stringify(name)}`)
    }
  }
}

/** One value per line or quoted field, read by docker's own library. For inputs whose values hold commas (labels, build-args, …). */
export function lines(value: string | undefined): string[] {
  return Util.getList((value ?? '').trim(), { ignoreComma: true })
}

/** One value per line or comma. For tags and platforms. */
export function list(value: string | undefined): string[] {
  return Util.getList((value ?? '').trim())
}

/** `core.getBooleanInput`: the YAML 1.2 core schema. */
export function flag(inputs: BuildInputs, name: string): boolean {
  const value = inputs[name] ?? ''
  if (value === '' || ['false', 'False', 'FALSE'].includes(value)) return false
  if (['true', 'True', 'TRUE'].includes(value)) return true
  throw new Error(`docker/build-push-action: input ${name} is ${JSON.stringify(value)}, expected true or false`)
}
