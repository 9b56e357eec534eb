import { SEED, SEED_INPUTS, Yard } from '../../support/events/planned'
import { pushPayload } from '../../support/git/payloads'
import { secretArguments } from '../../../src/config/secret-arguments'
import { serviceSpec } from '../../support/spec'

/** Row "secrets as build arguments" of docs/threat-model.md. */

test.each([
  'NPM_TOKEN',
  'password',
  'DB_PASSWORD',
  'AWS_SECRET_ACCESS_KEY',
  'API_KEY',
  'APIKEY',
  'PIP_AUTH',
  'GIT_CREDENTIALS',
  'SSH_PRIVATE_KEY'
])('%s reads as a secret', name => {
  const service = serviceSpec({ buildArgs: [{ name, value: 'hunter2' }] })
  const [warning] = secretArguments({ bases: [], services: [service] })
  expect(warning?.message).toContain(`id=${name}`)
  expect(warning?.message).not.toContain('hunter2')
})

test.each(['VERSION', 'CACHE_KEY', 'TOKENIZER', 'PUBLIC_API_KEY', 'AUTHOR', 'KEYBOARD'])('%s does not', name => {
  expect(secretArguments({ bases: [], services: [serviceSpec({ buildArgs: [{ name, value: '1' }] })] })).toEqual([])
})

test('the plan and the log warn of it, and name the cure', async () => {
  const yard = await Yard.open()
  try {
    const head = await yard.origin.commit(SEED)
    const inputs = { ...SEED_INPUTS, 'build-args': 'NPM_TOKEN=npm_0123\nVERSION=1' }
    const run = await yard.visit({ event: pushPayload({ after: head }), inputs })
    const told = run.warnings.filter(warning => warning.includes('reads as a secret'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.join('\n')).toMatch(/NPM_TOKEN.*--mount=type=secret,id=NPM_TOKEN/)
    expect(told.join('\n')).not.toMatch(/VERSION|npm_0123/)
  } finally {
    await yard.close()
  }
})
