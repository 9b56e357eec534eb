import { existsSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

// What buildx takes, key by key, as https://docs.docker.com/build/bake/reference/ documents it and `Target` in
// https://github.com/docker/buildx/blob/master/bake/bake.go reads it. Strict: a key that is written wrong is refused.

/** Strings are templates: `${` or `%{` that is not doubled would be evaluated. */
const text = v.pipe(
  v.string(),
  v.check(value => !/(?:^|[^$])(?:\$\$)*\$\{|(?:^|[^%])(?:%%)*%\{/.test(value), 'an open template')
)
const filled = v.pipe(text, v.nonEmpty())
const texts = v.array(filled)
const nullable = map(filled, v.nullable(text))
/** `https://github.com/docker/buildx/blob/master/bake/bake.go`, `validTargetNameChars`. */
const name = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9_-]+$/))
const platform = v.pipe(v.string(), v.regex(/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/))
/** `type=registry,ref=…` as CSV. */
const attributes = v.pipe(filled, v.regex(/^type=[a-z]+(?:,[a-z-]+=[^,]+)*$/))
const reference = v.pipe(
  filled,
  v.regex(/^(?:[\w.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*:[\w][\w.-]{0,127}$/, 'no reference with a tag')
)
const context = v.pipe(
  filled,
  v.regex(/^(?:target:[a-zA-Z0-9_-]+|docker-image:\/\/\S+|oci-layout:\/\/\S+|https?:\/\/\S+|\.{0,2}\/?[\w./-]+)$/)
)

const targetSchema = v.strictObject({
  annotations: v.optional(texts),
  args: v.optional(nullable),
  attest: v.optional(v.array(attributes)),
  'cache-from': v.optional(v.array(attributes)),
  'cache-to': v.optional(v.array(attributes)),
  call: v.optional(v.picklist(['build', 'check', 'outline', 'targets'])),
  context: v.optional(filled),
  contexts: v.optional(map(filled, context)),
  description: v.optional(text),
  dockerfile: v.optional(filled),
  'dockerfile-inline': v.optional(text),
  entitlements: v.optional(texts),
  'extra-hosts': v.optional(nullable),
  inherits: v.optional(v.array(name)),
  labels: v.optional(nullable),
  matrix: v.optional(map(filled, v.array(v.unknown()))),
  name: v.optional(filled),
  network: v.optional(v.picklist(['default', 'host', 'none'])),
  'no-cache': v.optional(v.boolean()),
  'no-cache-filter': v.optional(texts),
  output: v.optional(v.array(attributes)),
  platforms: v.optional(v.array(platform)),
  pull: v.optional(v.boolean()),
  secret: v.optional(v.array(attributes)),
  'shm-size': v.optional(filled),
  ssh: v.optional(texts),
  tags: v.optional(v.array(reference)),
  target: v.optional(filled),
  ulimits: v.optional(texts)
})

const bakeSchema = v.strictObject({
  group: v.optional(map(name, v.strictObject({ description: v.optional(text), targets: v.array(name) }))),
  target: v.optional(map(name, targetSchema)),
  variable: v.optional(map(name, v.unknown())),
  function: v.optional(map(name, v.unknown()))
})

export type Bake = v.InferOutput<typeof bakeSchema>

/** What a bake file must be beyond its shape: every name leads to a target, no link to itself, and every file is there. */
export function checkedBake(content: unknown, workspace: string): Bake {
  const file = v.parse(bakeSchema, content)
  const targets = file.target ?? {}
  for (const group of Object.values(file.group ?? {}))
    for (const one of group.targets) if (targets[one] === undefined) throw new Error(`no target ${one}`)
  for (const [one, { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': text }] of Object.entries(
    targets
  )) {
    linked(one, targets, [])
    for (const place of [context, ...(text === undefined ? [path.join(context, dockerfile)] : [])])
      if (!existsSync(path.join(workspace, place))) throw new Error(`${one}: ${place} is not in the repository`)
  }
  return file
}

/** As `loadLinks` of buildx: no loop, and with several platforms on both sides the linked target has all of them. */
function linked(one: string, targets: NonNullable<Bake['target']>, above: readonly string[]): void {
  const target = targets[one]
  if (target === undefined) throw new Error(`no target ${one}, linked by ${above.join(' → ')}`)
  if (above.includes(one)) throw new Error(`a loop: ${[...above, one].join(' → ')}`)
  for (const source of Object.values(target.contexts ?? {})) {
    if (!source.startsWith('target:')) continue
    const below = source.slice('target:'.length)
    linked(below, targets, [...above, one])
    const [own, its] = [target.platforms ?? [], targets[below]?.platforms ?? []]
    const lacks = own.length > 1 && its.length > 1 && own.some(each => !its.includes(each))
    if (lacks) throw new Error(`${below} lacks a platform of ${one}`)
  }
}

/** Valibot takes an array for a record. */
function map<Value extends v.GenericSchema>(key: v.GenericSchema<string, string>, value: Value) {
  return v.pipe(
    v.unknown(),
    v.check(found => !Array.isArray(found), 'a list in place of a map'),
    v.record(key, value)
  )
}
