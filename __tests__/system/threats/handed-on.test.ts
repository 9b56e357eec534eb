import { SEED, Yard } from '../../support/events/planned'
import type { BuildEntry } from '../../../src/plan/types'
import { buildFlags } from '../../support/docker/flags'
import { buildInputs } from '../../support/docker/inputs'
import { pushPayload } from '../../support/git/payloads'

/** Row 5 of docs/threat-model.md. That builders take it as it is written, `docker/arguments.test.ts` shows. */
test('values of several lines, and names of the language, arrive through outputs and bake file as they are', async () => {
  const values = {
    CERTIFICATE: '-----BEGIN-----\nA=1\n\n# no comment\n-----END-----',
    __proto__x: 'a,"b",c',
    prototype: 'spaces, "quotes" and \\ .',
    constructor: '${HOME} $${x} %{if}',
    LAST: 'x\ty=z'
  }
  const args = [...Object.entries(values), ['__proto__', 'kept'] as const]
  const written = args.map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)}\n`).join('')
  const configuration = `version: 1\nregistry: oci:./images\nservices:\n  app:\n    image: app\n    build-args:\n${written}`
  const yard = await Yard.open()
  try {
    const head = await yard.origin.commit({ ...SEED, '.github/base-images.yml': configuration })
    const { code, errors, outputs } = await yard.visit({ event: pushPayload({ after: head }), inputs: {} })
    expect([code, errors]).toEqual([0, []])
    const flags = buildFlags(buildInputs(JSON.parse(outputs['app'] ?? '') as BuildEntry))
    const handed = flags.filter((_, index) => flags[index - 1] === '--build-arg')
    for (const [name, value] of args) expect(handed).toContain(`${name}=${value}`)
    const { target } = JSON.parse(outputs['bake'] ?? '') as { target: Record<string, { args?: object }> }
    const inBake = new Map(Object.values(target).flatMap(({ args: found = {} }) => Object.entries(found)))
    // Bake evaluates `${` and `%{` in JSON as well; doubled, they stand for themselves.
    for (const [name, value] of args)
      expect([name, inBake.get(name)]).toEqual([name, value.replace(/[$%](?=\{)/g, '$&$&')])
  } finally {
    await yard.close()
  }
})

test('what cannot be handed over is refused by its name', async () => {
  const configuration =
    'version: 1\nregistry: oci:./images\nservices:\n  app: { image: app, build-args: { PADDED: " padded " } }\n'
  const yard = await Yard.open()
  try {
    const head = await yard.origin.commit({ ...SEED, '.github/base-images.yml': configuration })
    const { code, errors, outputs } = await yard.visit({ event: pushPayload({ after: head }), inputs: {} })
    expect([code, errors.length, outputs]).toEqual([1, 1, {}])
    expect(errors[0]).toContain('"PADDED"')
  } finally {
    await yard.close()
  }
})
