import { linkAdvice } from '../../src/decide/link-advice'
import { DockerfileReader } from '../../src/images/described'
import { memorySnapshot } from '../support/commit'
import { serviceSpec } from '../support/spec'

async function adviceFor(dockerfile: string, target: string | null = null) {
  const spec = serviceSpec({ target })
  const snapshot = await memorySnapshot({ [spec.dockerfile]: dockerfile, a: 'a' })
  const reader = new DockerfileReader(snapshot)
  await reader.load([spec])
  return linkAdvice(reader.describe(spec))
}

test('lists the lines, and what to check first', async () => {
  expect(
    await adviceFor('FROM example.org/base\nENV A=1\nCOPY a /\nCOPY --link a /b\nADD --chown=me a /c\nUSER me\n')
  ).toEqual([
    {
      code: 'copy-without-link',
      message:
        'Dockerfile only copies files onto its base, and so downloads the whole base where the builder has no cache. With --link on lines 3, 5 ' +
        'it downloads none of it. Check first that no destination lies below a symbolic link of the base, and that --chown names users by number.',
      file: 'Dockerfile',
      line: 3
    }
  ])
})

test('WORKDIR needs the base as well', async () => {
  const [advice] = await adviceFor('FROM example.org/base\nWORKDIR /app\nCOPY a .\n')
  expect(advice?.message).toMatch(
    /on line 3 it downloads .* WORKDIR on line 2 needs the base as well: set it in the base instead\.$/
  )
})

test.each([
  ['a RUN', 'FROM example.org/base\nCOPY a /\nRUN true\n'],
  ['nothing but linked copies', 'FROM example.org/base\nCOPY --link a /\nADD --link=true a /b\n'],
  ['no copy at all', 'FROM example.org/base\nCMD ["a"]\n'],
  ['a stage that is built from another one', 'FROM example.org/base AS b\nCOPY a /\nFROM b\nCOPY a /b\n'],
  ['a trigger', 'FROM example.org/base\nCOPY a /\nONBUILD RUN true\n']
])('%s: nothing is advised', async (_, dockerfile) => {
  expect(await adviceFor(dockerfile)).toEqual([])
})

test('the stage that is built counts, not the last one', async () => {
  const dockerfile = 'FROM example.org/base AS app\nCOPY a /\nFROM example.org/base AS other\nRUN true\n'
  expect(await adviceFor(dockerfile, 'app')).toHaveLength(1)
  expect(await adviceFor(dockerfile)).toEqual([])
})
