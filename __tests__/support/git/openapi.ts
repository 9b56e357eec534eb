import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import * as v from 'valibot'

type Json = Readonly<Record<string, unknown>>
const record = v.record(v.string(), v.unknown())
const descriptionSchema = v.object({
  components: v.object({
    schemas: v.record(v.string(), record),
    examples: v.record(v.string(), v.object({ value: v.unknown() }))
  })
})

/** GitHub's published OpenAPI description of its REST API. */
export interface OpenApi {
  /** A copy of one of its examples. */
  example(name: string): unknown
  /** Throws where a value does not have the form of `components.schemas.<name>`. */
  check(name: string, value: unknown): void
}

/** Reads the description from `@octokit/openapi`; it takes a moment, so once per test file. */
export function readOpenApi(): OpenApi {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
  const { components } = v.parse(descriptionSchema, JSON.parse(readFileSync(file, 'utf8')))
  return {
    example: name => structuredClone(components.examples[name]?.value),
    check: (name, value) => {
      const ajv = new Ajv({ nullable: true, unknownFormats: 'ignore', logger: false, allErrors: true })
      const validate = ajv.compile({
        $ref: `#/components/schemas/${name}`,
        components: { schemas: closure(components.schemas, name) }
      })
      if (validate(value) !== true) throw new Error(`no ${name}: ${ajv.errorsText(validate.errors?.slice(0, 5))}`)
    }
  }
}

/** A schema and all schemas that it refers to: the whole description would take seconds to compile. */
function closure(schemas: Readonly<Record<string, Json>>, start: string): Json {
  const found: Record<string, Json> = {}
  const waiting = [start]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas[name]
    if (schema === undefined) throw new Error(`The description has no schema ${name}`)
    if (found[name] !== undefined) continue
    found[name] = schema
    for (const [, reference = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      waiting.push(reference)
  }
  return found
}
