import { parsePep440, parseSemver } from './version'

/**
 * Whose tag it is where nobody wrote it down: what a default tag that is made of the name of a branch or of a git tag must not take, since
 * whoever may push a branch may name it. Null: nobody's. Tags of versions may have lost a `!` or a `+`, which a tag cannot hold.
 */
export function ownerOf(tag: string): string | null {
  if (tag === 'latest') return '"latest" belongs to the default branch.'
  if (/^(?:src|deps)-/.test(tag))
    return `tags that start with "src-" or "deps-" are how base-image-planner finds images by their hash.`
  if (/^pr-\d+$/i.test(tag)) return `"${tag}" is the tag of a pull request.`
  if (/^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/.test(tag)) return `"${tag}" reads as the id of a commit.`
  return isVersion(tag) ? `"${tag}" reads as the tag of a version.` : null
}

function isVersion(tag: string): boolean {
  if (parseSemver(tag) !== null || parsePep440(tag) !== null) return true
  const isDotted = /^v?(?:\d+-)?\d+\.\d/.test(tag)
  return isDotted && [tag.replace('-', '!'), ...withPlus(tag)].some(text => parsePep440(text) !== null)
}

/** The tag with each of its dashes in turn as the `+` of a local version or of build metadata. */
function withPlus(tag: string): readonly string[] {
  return [...tag.matchAll(/-/g)].map(({ index }) => `${tag.slice(0, index)}+${tag.slice(index + 1)}`)
}
