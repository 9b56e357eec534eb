import fc from 'fast-check'
import { renderers, type Locked, type Style } from './lock-samples'
import { factsOf, refusalOf } from './meaning'

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,6}$/)
const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map(parts => parts.join('.'))
const hash = fc.stringMatching(/^[0-9a-f]{8}$/)
const locked: fc.Arbitrary<Locked> = fc.record({
  name,
  version,
  source: fc.constantFrom('one', 'two', 'three'),
  hash,
  needs: fc.uniqueArray(name, { maxLength: 4 })
})
const packages = fc.uniqueArray(locked, { minLength: 1, maxLength: 8, selector: each => each.name })
const style: fc.Arbitrary<Style> = fc.record({
  indent: fc.integer({ min: 1, max: 8 }),
  comment: fc.stringMatching(/^[a-z][a-z ]{0,12}[a-z]$/)
})

/** The same packages in another order, what they need too. */
const twoOrders = packages.chain(all =>
  fc.record({
    all: fc.constant(all),
    shuffled: fc
      .tuple(...all.map(each => fc.shuffledSubarray([...each.needs], { minLength: each.needs.length })))
      .map(needs => all.map((each, at) => ({ ...each, needs: needs[at] ?? [] })))
      .chain(changed => fc.shuffledSubarray(changed, { minLength: changed.length }))
  })
)

/** One package with one thing about it changed. */
const oneEdit = fc
  .record({
    all: packages,
    at: fc.nat(),
    what: fc.constantFrom('version', 'source', 'hash', 'needs', 'gone'),
    digit: fc.nat(9)
  })
  .map(({ all, at, what, digit }) => {
    const index = at % all.length
    const edited = all.flatMap((each, position) => (position === index ? edit(each, what, digit) : [each]))
    return { all, edited, what }
  })

function edit(each: Locked, what: string, digit: number): readonly Locked[] {
  switch (what) {
    case 'version':
      return [{ ...each, version: `${each.version}${digit}` }]
    case 'source':
      return [{ ...each, source: `${each.source}x` }]
    case 'hash':
      return [{ ...each, hash: `${each.hash.slice(0, -1)}${each.hash.endsWith('0') ? '1' : '0'}` }]
    case 'needs':
      return [{ ...each, needs: each.needs.length === 0 ? ['zzzzzzzzz'] : each.needs.slice(1) }]
    default:
      return []
  }
}

describe.each(Object.keys(renderers))('%s', path => {
  async function canonical(all: readonly Locked[], how: Style): Promise<string> {
    return (await factsOf(path, renderers[path]?.(all, how) ?? '')).canonical
  }

  test('order, indentation and comments never change the canonical form', async () => {
    await fc.assert(
      fc.asyncProperty(twoOrders, style, style, async ({ all, shuffled }, one, other) => {
        expect(await canonical(shuffled, other)).toBe(await canonical(all, one))
      })
    )
  })

  test('a version, source, hash or dependency always does', async () => {
    await fc.assert(
      fc.asyncProperty(oneEdit, style, async ({ all, edited }, how) => {
        expect(await canonical(edited, how)).not.toBe(await canonical(all, how))
      })
    )
  })

  test('any bytes are read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        packages,
        style,
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 6 }),
        async (all, how, at, junk) => {
          const text = renderers[path]?.(all, how) ?? ''
          const cut = at % (text.length + 1)
          await refusalOf(path, text.slice(0, cut) + junk + text.slice(cut))
          await refusalOf(path, text.slice(0, cut))
        }
      )
    )
  })
})
