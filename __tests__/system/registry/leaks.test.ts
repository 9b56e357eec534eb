import { formsOf } from '../../../src/registry/secrets'
import { Scene } from '../../support/registry/scene'
import { STAYING_FAULTS } from '../../support/registry/staying-faults'

const ALWAYS = Infinity

let scene: Scene
beforeAll(async () => {
  scene = await Scene.start()
})
afterAll(() => scene.stop())
beforeEach(() => scene.begin())
afterEach(() => scene.end())

describe('secrets', () => {
  test('are masked in every form before they are sent', async () => {
    const early: string[] = []
    scene.proxy.instead = request => {
      const sent = request.headers.authorization?.replace(/^Bearer /, '')
      if (sent !== undefined && !scene.opened.masked.includes(sent)) early.push(sent)
      return false
    }
    await scene.ask()
    expect(early).toEqual([])
    const pair = `${scene.server.username}:${scene.server.password}`
    for (const form of [...formsOf(scene.server.password), Buffer.from(pair).toString('base64')]) {
      expect(scene.opened.masked).toContain(form)
    }
  })

  test.each(STAYING_FAULTS.filter(([name]) => !/never/.test(name)))('are in no output after %s', async (_, __, run) => {
    scene.fault(ALWAYS, run)
    await scene.ask()
    expectNoSecret()
  })

  test('are in no output when a server repeats them', async () => {
    const { password } = scene.server
    const tokens: string[] = []
    scene.proxy.instead = (request, response) => {
      const token = request.headers.authorization?.replace(/^Bearer /, '')
      if (token === undefined) return false
      tokens.push(token)
      const echo = [password, Buffer.from(password).toString('base64'), encodeURIComponent(password), token].join(' ')
      response.writeHead(400).end(JSON.stringify({ errors: [{ code: 'X', message: echo }] }))
      return true
    }
    const answer = await scene.ask()
    expect(answer.kind === 'unknown' && answer.message).toMatch(/says: \*\*\* \*\*\* \*\*\* \*\*\*$/)
    for (const token of tokens) scene.sent.add(token)
    expectNoSecret()
  })
})

function expectNoSecret(): void {
  const output = [...scene.transcript, ...scene.opened.lines].join('\n')
  expect(output).not.toBe('')
  const pair = Buffer.from(`${scene.server.username}:${scene.server.password}`).toString('base64')
  const tokens = scene.proxy.seen.flatMap(({ authorization }) => authorization?.replace(/^\w+ /, '') ?? [])
  expect(tokens.length).toBeGreaterThan(0)
  for (const secret of [scene.server.password, pair, ...tokens, ...scene.sent]) {
    for (const form of formsOf(secret)) expect(output).not.toContain(form)
  }
}
