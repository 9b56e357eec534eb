import * as v from 'valibot'
import { durationPattern } from './duration'
import { list, tagList } from './lists'
import { platformPattern } from './platform'

/**
 * The one schema of the configuration file: validation, the types below and the shipped JSON Schema
 * (`schema/base-images.schema.json`) come from it. Descriptions are what an editor shows.
 *
 * Loaded lazily, only when there is a configuration file: everything else imports the types alone.
 */

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))
/** YAML reads `3.10` as a number; {@link ./load} keeps the text as it was written. */
const scalar = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String))
const texts = v.pipe(
  v.union([v.string(), v.array(scalar)]),
  v.transform((value): readonly string[] => (typeof value === 'string' ? list(value) : value))
)
const tags = v.pipe(
  v.union([v.string(), v.array(scalar)]),
  v.transform((value): readonly string[] => (typeof value === 'string' ? tagList(value) : value))
)
const platforms = v.pipe(
  v.union([v.string(), v.array(v.pipe(v.string(), v.regex(platformPattern, 'must be `os/arch[/variant]`')))]),
  v.transform((value): readonly string[] => (typeof value === 'string' ? list(value) : value))
)
const imageKeys = {
  image: v.pipe(
    text,
    v.description('Name of the image without a tag. A name without a host gets the prefix `registry`.')
  ),
  context: v.optional(
    v.pipe(text, v.description('Folder of the build context, relative to the repository. Default: `.`'))
  ),
  dockerfile: v.optional(
    v.pipe(text, v.description('Path of the Dockerfile, relative to the repository. Default: `<context>/Dockerfile`'))
  ),
  target: v.optional(v.pipe(text, v.description('Stage to build. Default: the last one'))),
  platforms: v.optional(
    v.pipe(platforms, v.description("Platforms, such as `linux/amd64`. Default: the builder's own platform"))
  ),
  'build-args': v.optional(
    v.pipe(
      v.union([
        v.record(v.string(), scalar),
        v.array(v.pipe(v.string(), v.regex(/^[^=\s]+=/, 'must be `NAME=value`')))
      ]),
      v.description(
        'Build arguments. A value may hold a template such as `{{version}}`, which takes no part in the hash.'
      )
    )
  ),
  ignore: v.optional(
    v.pipe(
      texts,
      v.description(
        'Paths that are no input of the image, in the syntax of `.dockerignore`, relative to the repository.'
      )
    )
  ),
  tags: v.optional(v.pipe(tags, v.description('Tags or templates of tags, beside the tag of the hash.')))
}

const refresh = v.strictObject({
  'max-age': v.optional(
    v.pipe(
      v.string(),
      v.regex(durationPattern, 'must be a number and a unit, such as `30d`, `2w`, `12h` or `90m`'),
      v.description('Age at which a base is rebuilt: `30d`, `2w`, `12h`, `90m`. Default: never')
    )
  ),
  upstream: v.optional(
    v.pipe(
      v.picklist(['ignore', 'warn', 'rebuild']),
      v.description('What to do when an image named in FROM has moved since the build. Default: `ignore`')
    )
  ),
  on: v.optional(
    v.pipe(texts, v.description('Events on which refresh is looked at. Default: `schedule` and `workflow_dispatch`'))
  )
})

const base = v.strictObject({
  ...imageKeys,
  dependencies: v.optional(
    v.pipe(texts, v.description('Further inputs: patterns of paths, relative to the repository.'))
  ),
  hash: v.optional(
    v.pipe(
      v.picklist(['semantic', 'bytes']),
      v.description('Hash dependency files by their meaning (`semantic`, default) or by their bytes.')
    )
  ),
  refresh: v.optional(v.pipe(refresh, v.description('When a base is rebuilt though none of its inputs changed.')))
})

const service = v.strictObject({
  ...imageKeys,
  'fallback-dockerfile': v.optional(
    v.pipe(text, v.description('Dockerfile that builds the app without any base, for where nothing may be pushed.'))
  )
})

const name = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, 'a name is made of letters, digits, `_`, `.` and `-`')
)

export const configurationSchema = v.strictObject({
  version: v.pipe(v.literal(1), v.description('Version of this format.')),
  registry: v.optional(
    v.pipe(text, v.description('Prefix of image names without a host: `ghcr.io/acme`, a URL, or `oci:./folder`.'))
  ),
  ignore: v.optional(
    v.pipe(texts, v.description('Paths that are no input of any image, in the syntax of `.dockerignore`.'))
  ),
  bases: v.optional(v.pipe(v.record(name, base), v.description('Base images, by name.'))),
  services: v.optional(v.pipe(v.record(name, service), v.description('App images, by name.')))
})

/** A configuration file whose shape is right; paths, names and references are checked by {@link ./specification}. */
export type Configuration = v.InferOutput<typeof configurationSchema>
export type BaseEntry = v.InferOutput<typeof base>
export type ServiceEntry = v.InferOutput<typeof service>
