import { familiarReference, parseReference } from './reference'

/**
 * A name as BuildKit looks a named context up, so that equal names are spelled alike: in its familiar form and without a final `:latest`.
 * `docker.io/library/python:latest` is `python`; a digest stays, and a tag before it. Null if the text is not a valid name of an image:
 * BuildKit refuses to look such a name up.
 *
 * `buildx build --build-context` brings its names into this form, `buildx bake` passes them on as they are written.
 *
 * Source: `Client.NamedContext` of https://github.com/moby/buildkit/blob/master/frontend/dockerui/config.go,
 * `ParseContextNames` of https://github.com/docker/buildx/blob/master/util/buildflags/context.go
 */
export function contextName(text: string): string | null {
  try {
    return familiarReference(parseReference(text)).replace(/:latest$/, '')
  } catch {
    return null
  }
}
