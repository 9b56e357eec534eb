import * as v from 'valibot'

/** Values of a configuration file, in which numbers and booleans keep the text that was written (see {@link ./yaml}). */

/** YAML reads `3.10` as a number. */
export const scalar = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String))

export const truth = (description: string) =>
  v.optional(
    v.pipe(
      v.union([v.boolean(), v.picklist(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])]),
      v.description(description),
      v.transform(value => String(value).toLowerCase() === 'true')
    )
  )

/** From 1. */
export const count = (description: string) =>
  v.optional(
    v.pipe(
      v.union([v.number(), v.string()]),
      v.check(value => /^[1-9]\d{0,8}$/.test(String(value)), 'must be a whole number, at least 1'),
      v.description(description),
      v.transform(Number)
    )
  )
