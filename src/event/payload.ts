import * as v from 'valibot'

/** A field that is missing or of another type is null: GitHub leaves much out, other hosts more. */
const text = v.fallback(v.nullable(v.string()), null)
const number = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), null)
const flag = v.fallback(v.boolean(), false)

function section<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.fallback(v.nullable(v.object(entries)), null)
}

const repository = section({ full_name: text, default_branch: text, owner: section({ type: text }) })
const side = section({ sha: text, ref: text, repo: section({ full_name: text }) })

/**
 * What is read of an event's payload. Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
const payloadSchema = v.object({
  repository,
  before: text,
  after: text,
  deleted: flag,
  forced: flag,
  ref_type: text,
  release: section({ tag_name: text }),
  merge_group: section({ base_sha: text, head_sha: text, base_ref: text }),
  pull_request: section({ number, base: side, head: side, merged: flag, commits: number }),
  workflow_run: section({ head_repository: section({ full_name: text }) })
})

export type Payload = v.InferOutput<typeof payloadSchema>

/** The payload of `GITHUB_EVENT_PATH`, whatever it is: what cannot be read is null. */
export function readPayload(payload: unknown): Payload {
  const read = v.safeParse(payloadSchema, payload)
  return read.success ? read.output : v.parse(payloadSchema, {})
}
