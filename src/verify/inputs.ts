import type { Expectations } from '../config/expectations'
import { lines, list } from '../config/lists'
import { pairsOf } from '../config/pairs'
import { UserError } from '../errors'
import { printable } from '../printable'
import { bytesOf } from '../quantities'
import { readPrevious, type Previous } from './previous'
import type { Subject } from './subject'

/** Reads an input of the action; empty if it was not given. */
type ReadInput = (name: string) => string

/** The images that are looked at, with the budgets of the inputs. */
export function chosenSubjects(all: readonly Subject[], input: ReadInput): readonly Subject[] {
  const names = list(input('images'))
  refuseUnknown('images', names, all)
  const chosen = names.length === 0 ? all : all.filter(subject => names.includes(subject.name))
  return chosen.map(subject => withBudgets(subject, input))
}

function refuseUnknown(name: string, given: readonly string[], subjects: readonly Subject[]): void {
  const unknown = given.find(one => !subjects.some(subject => subject.name === one))
  if (unknown === undefined) return
  const all = subjects.map(subject => printable(subject.name)).join(', ')
  throw new UserError(`Input "${name}": the plan has no image "${printable(unknown)}". It has: ${all}.`)
}

/** The budgets of the inputs are for services; what the configuration says of one image goes before. */
function withBudgets(subject: Subject, input: ReadInput): Subject {
  if (subject.kind === 'base') return subject
  const size = (name: 'max-app-size' | 'max-image-size'): Expectations => {
    const value = input(name)
    if (value === '') return {}
    if (bytesOf(value) === null)
      throw new UserError(`Input "${name}": "${printable(value)}" is not a size. Write a number and a unit: 10 MB.`)
    return { [name]: value }
  }
  const layers = input('max-app-layers')
  if (layers !== '' && !/^[1-9]\d*$/.test(layers))
    throw new UserError(
      `Input "max-app-layers": "${printable(layers)}" is not a number of layers. Write a whole number: 3.`
    )
  const count = layers === '' ? {} : { 'max-app-layers': Number(layers) }
  const given: Expectations = { ...size('max-app-size'), ...size('max-image-size'), ...count }
  return { ...subject, expected: { ...given, ...subject.expected } }
}

/** One reference if one service is looked at, else `NAME=REFERENCE` lines. */
export function previousOf(
  all: readonly Subject[],
  chosen: readonly Subject[],
  input: ReadInput
): ReadonlyMap<string, Previous> {
  const given = lines(input('previous'))
  const services = chosen.filter(subject => subject.kind === 'service')
  const [first = ''] = given
  if (given.length === 1 && !first.includes('=') && services.length === 1)
    return new Map(services.map(({ name }) => [name, readPrevious(first)] as const))
  const pairs = pairsOf(
    given,
    item =>
      new UserError(`Input "previous": "${printable(item)}" must be NAME=REFERENCE, since the plan has several images.`)
  )
  refuseUnknown(
    'previous',
    pairs.map(([name]) => name),
    all
  )
  return new Map(pairs.map(([name, reference]) => [name, readPrevious(reference)]))
}

/** Megabits per second. */
export function bandwidths(input: ReadInput): readonly number[] {
  return list(input('bandwidths') || '100').map(value => {
    const megabits = Number(value)
    if (!Number.isFinite(megabits) || megabits <= 0)
      throw new UserError(
        `Input "bandwidths": "${printable(value)}" is not a number of megabits per second. Write 100, or 16, 100, 1000.`
      )
    return megabits
  })
}
