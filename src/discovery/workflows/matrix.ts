import { listOf, recordOf } from '../values'

export type Leg = Readonly<Record<string, unknown>>

/** GitHub starts at most this many jobs of one matrix. */
const most = 256

/**
 * The jobs of a `strategy.matrix` as it was written: the product of its lists, less `exclude`, plus `include`. Null where an expression
 * makes the matrix, which only a run knows.
 * Source: https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function matrixLegs(matrix: unknown): readonly Leg[] | null {
  if (matrix === undefined || matrix === null) return [{}]
  if (typeof matrix === 'string') return null
  const { include, exclude, ...vectors } = recordOf(matrix)
  if ([include, exclude, ...Object.values(vectors)].some(value => typeof value === 'string')) return null
  let product: readonly Leg[] = Object.keys(vectors).length === 0 ? [] : [{}]
  for (const [name, values] of Object.entries(vectors)) {
    if (product.length * listOf(values).length > most) return null
    product = product.flatMap(leg => listOf(values).map(value => ({ ...leg, [name]: value })))
  }
  const removed = listOf(exclude).map(recordOf)
  const legs = product
    .filter(leg => !removed.some(each => agrees(leg, each, Object.keys(each))))
    .map((leg): Record<string, unknown> => ({ ...leg }))
  const added: Leg[] = []
  for (const each of listOf(include).map(recordOf)) {
    const shared = Object.keys(each).filter(name => Object.hasOwn(vectors, name))
    const matching = legs.filter(leg => agrees(leg, each, shared))
    if (matching.length === 0) added.push(each)
    for (const leg of matching) Object.assign(leg, each)
  }
  return [...legs, ...added].slice(0, most)
}

function agrees(leg: Leg, other: Leg, names: readonly string[]): boolean {
  return names.every(name => JSON.stringify(leg[name]) === JSON.stringify(other[name]))
}
