import type { Stored } from './support/shelf'
import { codes, Stage } from './support/stage'

const rebuild = { 'refresh-upstream': 'rebuild' }

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
  await stage.commit()
})
afterAll(() => stage.close())

async function image(platform: string, content: string): Promise<Stored & { platform: string }> {
  const stored = await stage.upstream.put('library/python', {
    tags: [platform.replace('/', '-')],
    layers: [content],
    platform
  })
  return { ...stored, platform }
}

async function index(...images: readonly (Stored & { platform: string })[]): Promise<void> {
  const entries = images.map(({ digest, bytes, platform }) => ({ digest, size: bytes.length, platform }))
  await stage.upstream.putIndex('library/python', entries, ['3.12-slim'])
}

test('an upstream has moved when the layers of a wanted platform have, and not before', async () => {
  const amd = await image('linux/amd64', 'amd')
  const arm = await image('linux/arm64', 'arm')
  await index(amd)
  const { base, app } = await stage.push({ inputs: rebuild })
  await stage.build(base, { layers: ['os'] })
  await stage.build(app, { layers: ['os', 'code'] })
  const verdict = async () => (await stage.schedule({ inputs: rebuild })).base
  expect((await verdict()).verdict).toBe('fresh')

  await index(amd, arm)
  expect(codes(await verdict())).toEqual(['present'])
  await index(amd, await image('linux/arm64', 'arm with updates'))
  expect(codes(await verdict())).toEqual(['present'])
  await index(await image('linux/amd64', 'amd with updates'), arm)
  expect(codes(await verdict())).toEqual(['upstream-changed'])
  // The index moves back.
  await index(amd)
  expect(codes(await verdict())).toEqual(['present'])
})
