import { belowIn } from '../plan/order'
import type { BasePlan, Plan, ServicePlan } from '../plan/types'
import { shortened } from '../markdown'
import { printable } from '../printable'

/** Images that one picture still shows well. */
const imageLimit = 40

/** What happens to an image, as one of three colours that are readable on a light and on a dark page; the words say it as well. */
type Tone = 'build' | 'tag' | 'keep'

const colours: Readonly<Record<Tone, string>> = {
  build: 'fill:#fde68a,stroke:#b45309,color:#1f2937',
  tag: 'fill:#bfdbfe,stroke:#1d4ed8,color:#1f2937',
  keep: 'fill:#bbf7d0,stroke:#15803d,color:#1f2937'
}

/**
 * The images of a plan and what each stands on, as a Mermaid graph for the job summary. Of a large plan it shows the images that something
 * happens to and what they stand on. Null if that is still too much for a picture, or if nothing stands on anything.
 *
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
export function graphOf(plan: Plan): string | null {
  const shown = shownImages(plan)
  const below = belowIn(plan)
  const edges = shown.flatMap((image, index) => {
    const found = below(image).map(one => shown.indexOf(one))
    return found.filter(one => one !== -1).map(one => `  n${one} --> n${index}`)
  })
  if (edges.length === 0) return null
  const nodes = shown.map((image, index) => {
    const { words, tone } = happening(image)
    return `  n${index}["${label(image.name)}<br>${words}"]:::${tone}`
  })
  const classes = Object.entries(colours).map(([tone, style]) => `  classDef ${tone} ${style}`)
  return ['```mermaid', 'flowchart LR', ...nodes, ...edges, ...classes, '```'].join('\n')
}

/** The word or two that the picture says of an image. */
export function happening(image: BasePlan | ServicePlan): { readonly words: string; readonly tone: Tone } {
  if ('verdict' in image) {
    if (image.verdict === 'stale') return { words: 'stale: build', tone: 'build' }
    return image.retag.length > 0 ? { words: 'fresh: tag', tone: 'tag' } : { words: 'fresh', tone: 'keep' }
  }
  switch (image.mode) {
    case 'full':
      return { words: 'full build', tone: 'build' }
    case 'fast':
      return { words: 'fast build', tone: 'build' }
    case 'retag':
      return { words: 'retag', tone: 'tag' }
    case 'skip':
      return { words: 'skip', tone: 'keep' }
  }
}

function shownImages(plan: Plan): readonly (BasePlan | ServicePlan)[] {
  const all = [...plan.bases, ...plan.services]
  if (all.length <= imageLimit) return all
  const active = all.filter(image => happening(image).tone !== 'keep')
  const below = new Set(active.flatMap(image => [image.name, ...image.bases]))
  const shown = all.filter(image => below.has(image.name))
  return shown.length <= imageLimit ? shown : []
}

/** A name as the text of a node: whatever could be syntax, or HTML, is a character code. Source: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
function label(name: string): string {
  return printable(shortened(name)).replace(/[^A-Za-z0-9 ._/-]/gu, character => `#${character.codePointAt(0) ?? 63};`)
}
