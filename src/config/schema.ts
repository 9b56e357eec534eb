import * as v from 'valibot'
import { durationPattern } from './duration'
import { expectationsSchema } from './expectations'
import { list, tagList } from './lists'
import { platformPattern } from '../reference/read-platform'
import { scalar, truth } from './scalars'

/**
 * The one schema of the configuration file: validation, the types below and the shipped JSON Schema
 * (`schema/base-images.schema.json`) come from it. Descriptions are what an editor shows.
 *
 * Loaded lazily, only when there is a configuration file: everything else imports the types alone.
 */

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

/** A list, or one text in docker's list idiom. The description comes before the transformation, which has no JSON Schema. */
function texts(description: string, split: (text: string) => readonly string[] = list) {
  return v.optional(
    v.pipe(
      v.union([v.string(), v.array(scalar)]),
      v.description(description),
      v.transform((value): readonly string[] => (typeof value === 'string' ? split(value) : value))
    )
  )
}

const platforms = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.pipe(v.string(), v.regex(platformPattern, 'must be `os/arch[/variant]`')))]),
    v.description("Platforms, such as `linux/amd64`. Default: the builder's own platform"),
    v.transform((value): readonly string[] => (typeof value === 'string' ? list(value) : value))
  )
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
  platforms,
  'build-args': v.optional(
    v.pipe(
      v.union([v.array(scalar), v.record(v.string(), scalar)]),
      v.description(
        'Build arguments. A value may hold a template such as `{{version}}`, which takes no part in the hash.'
      )
    )
  ),
  'build-contexts': v.optional(
    v.pipe(
      v.union([v.array(scalar), v.record(v.string(), v.string())]),
      v.description(
        'Named contexts: a folder of the repository, `docker-image://REFERENCE`, `target:NAME` for an image of this file, or the address of a git repository or an archive.'
      )
    )
  ),
  ignore: texts('Paths that are no input of the image, in the syntax of `.dockerignore`, relative to the repository.'),
  verify: v.optional(
    v.pipe(expectationsSchema, v.description('What the verify action expects of the image once it is built.'))
  ),
  tags: texts('Tags or templates of tags, beside the tag of the hash.', tagList)
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
  on: texts('Events on which refresh is looked at. Default: `schedule` and `workflow_dispatch`')
})

const base = v.strictObject({
  ...imageKeys,
  dependencies: texts('Further inputs: patterns of paths, relative to the repository.'),
  hash: v.optional(
    v.pipe(
      v.picklist(['auto', 'semantic', 'bytes']),
      v.description(
        'What of dependency files counts: all that the RUN lines and the running app can read (`auto`, default), what is installed (`semantic`), or every byte (`bytes`).'
      )
    )
  ),
  refresh: v.optional(v.pipe(refresh, v.description('When a base is rebuilt though none of its inputs changed.'))),
  reproducible: truth(
    'Whether no time of a build gets into its layers, so that a rebuild that changes nothing has the same ones. Default: `false`'
  )
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
  ignore: texts('Paths that are no input of any image, in the syntax of `.dockerignore`.'),
  bases: v.optional(v.pipe(v.record(name, base), v.description('Base images, by name.'))),
  services: v.optional(v.pipe(v.record(name, service), v.description('App images, by name.')))
})

/** A configuration file whose shape is right; paths, names and references are checked by {@link ./specification}. */
export type Configuration = v.InferOutput<typeof configurationSchema>
export type BaseEntry = v.InferOutput<typeof base>
export type ServiceEntry = v.InferOutput<typeof service>

/** A map of the configuration: its known keys, or null for a map by name. */
export interface MapShape {
  readonly keys: readonly string[] | null
}

/** The map that is expected at a path; null where there is none. For messages. */
export function mapAt(path: readonly string[]): MapShape | null {
  const [group, , key] = path
  if (path.length === 0) return { keys: Object.keys(configurationSchema.entries) }
  if (group !== 'bases' && group !== 'services') return null
  if (path.length === 1) return { keys: null }
  if (path.length === 2) return { keys: Object.keys((group === 'bases' ? base : service).entries) }
  if (path.length === 3 && key === 'verify') return { keys: Object.keys(expectationsSchema.entries) }
  return path.length === 3 && group === 'bases' && key === 'refresh' ? { keys: Object.keys(refresh.entries) } : null
}
