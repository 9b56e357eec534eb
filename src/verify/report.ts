import * as v from 'valibot'

/**
 * The report, version 1: the output `report` and `verify --format json`. Types and the JSON Schema that ships
 * (`schema/verify-report.schema.json`) come from here.
 */

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Compressed bytes.'))
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly())

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const seconds = v.pipe(v.number(), v.description('Seconds.'))
const builds = v.nullable(v.object({ builds: count, seconds: v.pipe(seconds, v.description('Seconds, the median.')) }))

/** What a machine pulls; layers that are the same count once. */
const pull = { bytes, layers: count }

const layer = v.object({
  digest: v.string(),
  size: bytes,
  createdBy: v.pipe(
    v.nullable(v.string()),
    v.description('The instruction, as the builder wrote it; null: the image does not say.')
  ),
  base: v.pipe(v.nullable(v.string()), v.description('Name of the image of the plan that brings it; null: its own.')),
  changed: v.pipe(
    v.nullable(v.boolean()),
    v.description('Whether the image before did not have it; null: there is none to compare with.')
  ),
  kept: v.pipe(
    v.nullable(v.object({ times: count, of: count })),
    v.description(
      'How often, of the builds in the history that gave another image, the layer of this instruction was the one of the build before; null: nothing to count.'
    )
  )
})

const difference = v.object({
  kind: v.pipe(
    v.picklist(['added', 'removed', 'content', 'rights', 'time']),
    v.description('`rights`: mode or owner. A path counts once, for the first of these that holds.')
  ),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  paths: v.pipe(list(v.string()), v.description('The first ten.'))
})

const rebuiltLayer = v.object({
  digest: v.pipe(v.nullable(v.string()), v.description('Null: the image has no such layer any more.')),
  before: v.pipe(v.nullable(v.string()), v.description('Null: the image before had no such layer.')),
  createdBy: v.nullable(v.string()),
  differences: v.pipe(
    list(difference),
    v.description('Empty for two layers: the same files, written in another order or compressed in another way.')
  ),
  unread: v.pipe(
    v.nullable(v.string()),
    v.description('For people, why the two could not be compared; null: they were.')
  )
})

const platform = v.object({
  platform: v.pipe(v.string(), v.description('`os/arch[/variant]`.')),
  layers: v.pipe(list(layer), v.description('Bottom first.')),
  whole: v.pipe(v.object(pull), v.description('What a machine pulls that has nothing of the image.')),
  own: v.pipe(v.object(pull), v.description('What a machine pulls that has the base.')),
  update: v.pipe(
    v.nullable(v.object({ ...pull, from: v.pipe(v.string(), v.description('Reference of the image before.')) })),
    v.description(
      'What a machine pulls that has the image before; null: there is none, or it does not have this platform.'
    )
  ),
  rebuilt: v.pipe(
    v.nullable(
      v.object({
        from: v.pipe(v.string(), v.description('Digest of the image before.')),
        layers: v.pipe(list(rebuiltLayer), v.description('Those that differ, bottom first.'))
      })
    ),
    v.description(
      'How a base that was built again differs from the image of the same hash before; null: it was not, or that image is gone.'
    )
  )
})

const finding = v.object({
  code: v.picklist([
    'missing',
    'incomplete',
    'platform-missing',
    'not-on-base',
    'app-too-large',
    'too-many-app-layers',
    'image-too-large',
    'runs-as-root',
    'secret',
    'label',
    'port',
    'entrypoint',
    'environment',
    'forbidden-path',
    'missing-path',
    'unreadable-layer'
  ]),
  message: v.pipe(v.string(), v.description('For people.')),
  platform: v.pipe(v.nullable(v.string()), v.description('Null: of the image as a whole.'))
})

const image = v.object({
  kind: v.picklist(['base', 'service']),
  name: v.string(),
  reference: v.pipe(v.string(), v.description('`image:tag` or `image@digest` that was looked at.')),
  digest: v.pipe(v.nullable(v.string()), v.description('Null: it is not there.')),
  skipped: v.pipe(v.boolean(), v.description('Whether it was not looked at, because nothing was pushed.')),
  findings: list(finding),
  planned: v.pipe(
    v.picklist(['fresh', 'stale', 'skip', 'retag', 'fast', 'full']),
    v.description('The verdict of a base, the mode of a service.')
  ),
  built: v.pipe(
    v.nullable(v.object({ started: v.string(), finished: v.string() })),
    v.description(
      'When a builder worked on it for this plan, without the push, by the provenance of the image; null: it was not built, or it does not say.'
    )
  ),
  platforms: list(platform),
  trend: v.pipe(
    v.nullable(
      v.object({
        runs: v.pipe(count, v.description('Runs in the history, this one included.')),
        fast: builds,
        full: v.pipe(builds, v.description('With the images below that were built for them.')),
        savedSeconds: v.pipe(
          v.nullable(v.number()),
          v.description('What the fast builds took less than so many full ones; null: not builds of both kinds.')
        )
      })
    ),
    v.description('From the history; null: there is none.')
  )
})

export const reportSchema = v.object({
  version: v.literal(1),
  ok: v.pipe(v.boolean(), v.description('Whether nothing is wrong.')),
  images: list(image),
  shared: v.pipe(
    v.object(pull),
    v.description(
      'Layers that two or more images of the plan have in common, each counted once, for the first platform.'
    )
  )
})

export type VerifyReport = v.InferOutput<typeof reportSchema>
export type ImageReport = v.InferOutput<typeof image>
export type PlatformReport = v.InferOutput<typeof platform>
export type RebuiltLayer = v.InferOutput<typeof rebuiltLayer>
export type Difference = v.InferOutput<typeof difference>
export type LayerReport = v.InferOutput<typeof layer>
/** What is wrong with an image that was built. Codes are stable. */
export type Finding = v.InferOutput<typeof finding>
export type FindingCode = Finding['code']
