/** A step of a build in what `docker buildx bake --progress plain` says. */
export interface Step {
  /** Name of the bake target. */
  readonly target: string
  readonly text: string
}

/**
 * The step that a line begins: `#7 [app-api build 2/5] RUN make` is `build 2/5 RUN make` of `app-api`. Null for every other line: output
 * of the step, what the builder does for itself. With a single target the builder leaves its name out.
 */
export function stepOf(line: string, targets: readonly string[]): Step | null {
  const [, label, what = ''] = /^#\d+ \[([^\]]+)\] (.+)$/.exec(line) ?? []
  if (label === undefined) return exportOf(line, targets)
  const words = label.split(' ')
  const [first = ''] = words
  const isNamed = targets.includes(first)
  const target = isNamed ? first : targets.length === 1 ? targets[0] : undefined
  const rest = (isNamed ? words.slice(1) : words).join(' ')
  if (target === undefined || /^(?:internal|auth|context)\b/.test(rest)) return null
  return { target, text: rest === '' ? what : `${rest} ${what}` }
}

/** `#9 exporting to image` and `#9 pushing …` of a single target. */
function exportOf(line: string, targets: readonly string[]): Step | null {
  const [, what] = /^#\d+ ((?:exporting to|pushing \S+) .+)$/.exec(line) ?? []
  const [target, ...more] = targets
  return what === undefined || target === undefined || more.length > 0 || / done$/.test(what)
    ? null
    : { target, text: what }
}
