import * as v from 'valibot'
import { list } from './lists'
import { count, truth } from './scalars'

/**
 * What is expected of an image that was built, under `verify`: the same form in the configuration, in the plan, which carries it to the
 * verify action, and in that action's own checks.
 */

const size = (description: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+(?:\.\d+)? ?(?:B|kB|KB|MB|GB)$/, 'must be a number and a unit, such as `10 MB`'),
      v.description(description)
    )
  )

const texts = (description: string) =>
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.description(description),
      v.transform((value): readonly string[] => (typeof value === 'string' ? list(value) : value))
    )
  )

const values = (description: string) => v.optional(v.pipe(v.record(v.string(), v.string()), v.description(description)))

export const expectationsSchema = v.strictObject({
  'max-app-size': size('Compressed size of the layers that the app adds to its base, at most: `10 MB`.'),
  'max-app-layers': count('Layers that the app adds to its base, at most.'),
  'max-image-size': size('Compressed size of the whole image, at most: `900 MB`.'),
  'non-root': truth('Whether the image must not run as root. Default: false'),
  'no-secrets': truth('Whether environment and history must not hold what looks like a secret. Default: false'),
  labels: values('Labels that the image must have; `*` is any value.'),
  ports: texts('Ports that the image must expose: `8080` or `8080/tcp`.'),
  entrypoint: v.optional(v.pipe(v.array(v.string()), v.description('The entry point, word by word.'))),
  environment: values('Variables that the image must have; `*` is any value.'),
  forbid: texts('Paths that no layer of the app may hold, in the syntax of `.dockerignore`: `**/bin/gcc`.'),
  'forbid-in-base': truth('Whether `forbid` is looked up in the layers of the base as well. Default: false'),
  require: texts('Paths that the image must have, in the syntax of `.dockerignore`.'),
  'read-limit': size('Uncompressed size of one layer that is read, at most. Default: `4 GB`')
})

export type Expectations = v.InferOutput<typeof expectationsSchema>
