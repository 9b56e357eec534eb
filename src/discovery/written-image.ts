/** The name in an image reference as it was written, without tag and digest: `localhost:5000/app:1` is `localhost:5000/app`. */
export function withoutTag(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '')
}

/** The last part of a name: `ghcr.io/acme/app-base` is `app-base`. */
export function lastPart(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1)
}

/** The image of a cache source: `type=registry,ref=ghcr.io/acme/app:cache` or the reference alone. */
export function cacheImage(source: string): string {
  return withoutTag(/(?:^|,)ref=([^,]+)/.exec(source)?.[1] ?? source)
}
