import type { Json } from './evaluate'

export type MatrixLeg = Readonly<Record<string, Json>>

/** GitHub starts at most this many jobs of one matrix. */
const MOST_LEGS = 256

/**
 * The jobs of an evaluated `strategy.matrix`: the product of its lists, less `exclude`, plus `include`.
 * Throws where GitHub fails the run: no list at all, an empty list, more than 256 jobs.
 * Source: https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function matrixLegs(matrix: Json): readonly MatrixLeg[] {
  if (!isObject(matrix)) throw new Error('a matrix is an object')
  const vectors = Object.entries(matrix).filter(([name]) => name !== 'include' && name !== 'exclude')
  const include = objects(matrix['include'], 'include')
  const exclude = objects(matrix['exclude'], 'exclude')
  if (vectors.length === 0 && include.length === 0) throw new Error('Matrix must define at least one vector')
  let product: readonly MatrixLeg[] = vectors.length === 0 ? [] : [{}]
  for (const [name, values] of vectors) {
    if (!Array.isArray(values) || values.length === 0) {
      throw new Error(`Matrix vector '${name}' does not contain any values`)
    }
    product = product.flatMap(leg => values.map((value: Json) => ({ ...leg, [name]: value })))
  }
  const kept = product.filter(leg => !exclude.some(each => agrees(leg, each, Object.keys(each))))
  const legs = included(kept, include, new Set(vectors.map(([name]) => name)))
  if (legs.length > MOST_LEGS) {
    throw new Error(`Strategy expanded to ${legs.length} jobs. The maximum is ${MOST_LEGS}`)
  }
  return legs
}

/** Each `include` extends every leg whose own values it does not change; where there is none it is a leg of its own. */
function included(product: readonly MatrixLeg[], include: readonly MatrixLeg[], own: ReadonlySet<string>): MatrixLeg[] {
  const extended = product.map(leg => ({ ...leg }))
  const added: MatrixLeg[] = []
  for (const each of include) {
    const shared = Object.keys(each).filter(name => own.has(name))
    const matching = extended.filter(leg => agrees(leg, each, shared))
    if (matching.length === 0) added.push(each)
    for (const leg of matching) Object.assign(leg, each)
  }
  return [...extended, ...added]
}

function agrees(leg: MatrixLeg, other: MatrixLeg, names: readonly string[]): boolean {
  return names.every(name => JSON.stringify(leg[name]) === JSON.stringify(other[name]))
}

function objects(value: Json | undefined, what: string): readonly MatrixLeg[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Error(`matrix: ${what} is no list`)
  return value.map((each: Json) => {
    if (!isObject(each)) throw new Error(`matrix: an entry of ${what} is no object`)
    return each
  })
}

function isObject(value: Json | undefined): value is MatrixLeg {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
