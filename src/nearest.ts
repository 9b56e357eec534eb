/** The candidate that somebody who wrote `word` most likely meant: at most a third of its letters differ; null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: { readonly candidate: string; readonly distance: number } | null = null
  for (const candidate of candidates) {
    const most = Math.max(1, Math.ceil(candidate.length / 3))
    // No need to count where the lengths alone say it; a word may be as long as its file.
    if (Math.abs(word.length - candidate.length) > most) continue
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase())
    if (distance <= most && (best === null || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate ?? null
}

/** Levenshtein distance; a swap of two neighbours counts as one step. */
function distanceOf(left: string, right: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity
        )
      )
    }
    before = row
    row = next
  }
  return row[right.length] ?? 0
}
