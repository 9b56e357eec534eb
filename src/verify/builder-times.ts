import * as v from 'valibot'
import type { Answer, Blobs, ImageName, Manifest, Registry } from '../ports'

/** When a builder worked on an image, by its own clock: from the start of the build to the end of its last step, before the push. */
export interface BuilderTimes {
  readonly started: Date
  readonly finished: Date
}

/** Bytes of a provenance that are read at most. */
const LIMIT = 16_000_000

/** Source: https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md */
const indexSchema = v.object({
  manifests: v.array(v.object({ digest: v.string(), annotations: v.optional(v.record(v.string(), v.string()), {}) }))
})
const attestationSchema = v.object({
  layers: v.array(v.object({ digest: v.string(), annotations: v.optional(v.record(v.string(), v.string()), {}) }))
})
const time = v.pipe(v.string(), v.isoTimestamp())
/** Source: https://slsa.dev/spec/v0.2/provenance and https://slsa.dev/spec/v1.0/provenance */
const provenanceSchema = v.object({
  predicate: v.union([
    v.object({ metadata: v.object({ buildStartedOn: time, buildFinishedOn: time }) }),
    v.object({ runDetails: v.object({ metadata: v.object({ startedOn: time, finishedOn: time }) }) })
  ])
})

/**
 * What the provenance of an image says, which BuildKit attaches to what it pushes unless it is told not to. Null if there is none, or if it
 * cannot be read: nothing depends on it.
 */
export async function builderTimes(
  image: ImageName,
  index: Manifest,
  registry: Registry & Blobs
): Promise<BuilderTimes | null> {
  const entries = read(indexSchema, index)?.manifests ?? []
  const entry = entries.find(({ annotations }) => annotations['vnd.docker.reference.type'] === 'attestation-manifest')
  const attestation = entry === undefined ? null : valueOf(await registry.manifest(image, entry.digest))
  const layers = read(attestationSchema, attestation)?.layers ?? []
  const layer = layers.find(({ annotations }) =>
    /^https:\/\/slsa\.dev\/provenance\//.test(annotations['in-toto.io/predicate-type'] ?? '')
  )
  const content = layer === undefined ? null : valueOf(await registry.blob(image, layer.digest))
  return content === null ? null : timesOf(await textOf(content))
}

function timesOf(text: string | null): BuilderTimes | null {
  const parsed = v.safeParse(provenanceSchema, text === null ? null : parseJson(text))
  if (!parsed.success) return null
  const { predicate } = parsed.output
  const [started, finished] =
    'metadata' in predicate
      ? [predicate.metadata.buildStartedOn, predicate.metadata.buildFinishedOn]
      : [predicate.runDetails.metadata.startedOn, predicate.runDetails.metadata.finishedOn]
  return { started: new Date(started), finished: new Date(finished) }
}

function read<Schema extends v.GenericSchema>(schema: Schema, manifest: Manifest | null): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, manifest === null ? null : parseJson(Buffer.from(manifest.bytes).toString()))
  return parsed.success ? parsed.output : null
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of content) {
      size += piece.byteLength
      if (size > LIMIT) return null
      pieces.push(piece)
    }
  } catch {
    return null
  }
  return Buffer.concat(pieces).toString()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function valueOf<T>(answer: Answer<T>): T | null {
  return answer.kind === 'yes' ? answer.value : null
}
