import { matricesOf } from '../../src/plan/matrices'
import { waves } from '../../src/plan/order'
import { basePlan, plan, servicePlan } from '../support/plan'

function names(shards: readonly { readonly include: readonly { readonly name: string }[] }[]): readonly string[][] {
  return shards.map(({ include }) => include.map(entry => entry.name))
}

test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[][]]>([
  ['one base', { a: [] }, [['a']]],
  ['bases that have nothing to do with one another', { a: [], b: [] }, [['a', 'b']]],
  ['a chain', { a: [], b: ['a'], c: ['b'] }, [['a'], ['b'], ['c']]],
  ['a diamond', { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }, [['a'], ['b', 'c'], ['d']]],
  ['a parent that is fresh is not waited for', { b: ['fresh'], c: ['b'] }, [['b'], ['c']]],
  ['the longest way counts', { a: [], b: ['a'], c: ['a', 'b'] }, [['a'], ['b'], ['c']]],
  ['nothing', {}, []]
])('waves: %s', (_, parents, expected) => {
  const bases = Object.entries(parents).map(([name, bases]) => basePlan(name, { bases }))
  expect(waves(bases, plan({ bases })).map(wave => wave.map(base => base.name))).toEqual(expected)
})

test('a matrix holds what is to be built and nothing else', () => {
  const found = matricesOf(
    plan({
      bases: [basePlan('stale'), basePlan('fresh', { verdict: 'fresh' })],
      services: [
        servicePlan('one', 'skip'),
        servicePlan('two', 'retag'),
        servicePlan('three', 'fast'),
        servicePlan('four', 'full')
      ]
    })
  )
  expect(names([found.bases, found.services])).toEqual([['stale'], ['three', 'four']])
  expect(names(found.baseShards)).toEqual([['stale']])
  expect(names(found.serviceShards)).toEqual([['three', 'four']])
})

test.each([
  [0, []],
  [1, [1]],
  [256, [256]],
  [257, [256, 1]],
  [600, [256, 256, 88]]
])('%i services make shards of %j', (count, sizes) => {
  const services = Array.from({ length: count }, (_, index) => servicePlan(`s${index}`))
  const { services: whole, serviceShards } = matricesOf(plan({ services }))
  expect(serviceShards.map(shard => shard.include.length)).toEqual(sizes)
  expect(names(serviceShards).flat()).toEqual(services.map(service => service.name))
  expect(whole.include).toHaveLength(count)
})

test('a wave of many bases is split, and no shard mixes waves', () => {
  const first = Array.from({ length: 257 }, (_, index) => basePlan(`a${index}`))
  const second = Array.from({ length: 2 }, (_, index) => basePlan(`b${index}`, { bases: ['a0'] }))
  const { baseShards } = matricesOf(plan({ bases: [...second, ...first] }))
  expect(baseShards.map(shard => shard.include.length)).toEqual([256, 1, 2])
  expect(names(baseShards).at(-1)).toEqual(['b0', 'b1'])
})
