import { spawnSync } from 'node:child_process'
import { historyCommand } from '../../../src/cli/history'
import { planCommand } from '../../../src/cli/plan'
import { specify } from '../../../src/specify'
import { UserError } from '../../../src/errors'
import { openRepository } from '../../../src/git/repository'
import { prepare } from '../../support/prepared'
import { openSnapshot } from '../../../src/images/snapshot'
import { readInputs } from '../../../src/inputs'
import { fastImport, type FileChanges } from '../../support/git/fast-import'
import { createOrigin } from '../../support/git/origin'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { runCommand } from '../../cli/support/run-command'
import { beginning, numbers, randomChanges } from '../../cli/support/random-history'

interface Line {
  readonly commit: string
  readonly error?: string
  readonly images: Record<
    string,
    { hash?: string; changed?: boolean; built?: boolean; touched?: boolean; error?: string }
  >
}

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

/** A bare repository with these commits on `main`. */
async function bare(name: string, commits: readonly FileChanges[]): Promise<string> {
  const { directory } = await createOrigin(sandbox, { name })
  const stream = commits.map((changes, at) =>
    fastImport({ ref: 'refs/heads/main', message: `${at}`, date: 1_700_000_000 + at * 3600, parents: [], changes })
  )
  const { status, stderr } = spawnSync('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: directory,
    env: sandbox.environment,
    input: Buffer.concat(stream),
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
  return directory
}

async function history(directory: string, range: readonly string[] = [], values: Record<string, string> = {}) {
  const { code, lines } = await runCommand(historyCommand, directory, sandbox.environment, range, {
    format: 'jsonl',
    ...values
  })
  expect(code).toBe(0)
  return lines.map(line => JSON.parse(line) as Line)
}

describe('a random history', () => {
  test.each([[1], [2], [3], [4]])('has the hashes that planning each commit alone gives (seed %i)', async seed => {
    const pick = numbers(seed)
    const commits = [beginning, ...Array.from({ length: 150 }, () => randomChanges(pick))]
    const directory = await bare(`random-${seed}`, commits)
    const lines = await history(directory)
    expect(lines).toHaveLength(commits.length)
    const repository = await openRepository(directory, { environment: sandbox.environment })
    const { specification } = await specify({
      repository,
      commit: lines.at(-1)?.commit ?? '',
      config: null,
      single: readInputs(() => '').single,
      given: [],
      registry: null,
      repositoryName: null
    })
    let planned = 0
    for (const line of lines) {
      const snapshot = await openSnapshot(repository, line.commit)
      const alone = await prepare(specification, snapshot).catch((error: unknown) => {
        if (error instanceof UserError) return error.message
        throw error
      })
      if (typeof alone === 'string') {
        expect(line.error).toBe(alone)
        continue
      }
      planned += 1
      const expected = [...alone.bases, ...alone.services].map(image => [image.spec.name, image.hash.hash])
      const found = Object.entries(line.images).map(([name, image]) => [name, image.hash])
      expect({ commit: line.commit, hashes: found }).toEqual({ commit: line.commit, hashes: expected })
    }
    repository.close()
    expect(planned).toBeGreaterThan(commits.length / 2)
  })

  test('starts anywhere: the lines of a range are those of the whole', async () => {
    const pick = numbers(7)
    const directory = await bare('range', [beginning, ...Array.from({ length: 40 }, () => randomChanges(pick))])
    const whole = await history(directory)
    const part = await history(directory, ['main~12..main~2'])
    const hashes = (lines: readonly Line[]) =>
      lines.map(line => [line.commit, Object.values(line.images).map(image => image.hash)])
    expect(hashes(part)).toEqual(hashes(whole.slice(-12, -2)))
  })
})

const files = {
  Dockerfile: 'FROM ghcr.io/acme/app-base:latest\nCOPY src /src\n',
  'Dockerfile.base': 'FROM python:3.12\nCOPY requirements.txt ./\n',
  'requirements.txt': 'flask==3.0.0\n',
  'src/app.py': '1\n'
}
const walk: readonly FileChanges[] = [
  { 'README.md': 'first\n' },
  files,
  { 'src/app.py': '2\n' },
  { 'README.md': 'second\n' },
  { 'requirements.txt': '# a comment\nflask==3.0.0\n' },
  { 'requirements.txt': 'flask==3.1.0\n' },
  { 'Dockerfile.base': 'FROM\n' },
  { 'Dockerfile.base': files['Dockerfile.base'] },
  { 'requirements.txt': 'flask==3.0.0\n' },
  { 'src/app.py': '1\n' }
]
const inputs = {
  image: 'ghcr.io/acme/app',
  'base-image': 'ghcr.io/acme/app-base',
  'base-dockerfile': 'Dockerfile.base'
}

describe('history', () => {
  test('says of each commit what changed, and goes on where one cannot be read', async () => {
    const lines = await history(await bare('walk', walk), [], inputs)
    const words = lines.map(({ error, images }) => {
      const of = (name: string) => {
        const image = images[name]
        if (image?.hash === undefined) return 'unknown'
        const marks = [image.built === true ? 'built' : image.changed === true ? 'back' : 'same']
        return [...marks, ...(image.touched === true ? ['touched'] : [])].join(' ')
      }
      return [of('base'), of('app'), error === undefined ? '' : 'error'].join(', ')
    })
    expect(words).toEqual([
      'unknown, unknown, error',
      'built touched, built touched, ',
      'same, built touched, ',
      'same, same, ',
      'same touched, same touched, ',
      'built touched, built touched, ',
      'unknown, unknown, error',
      'same touched, same touched, ',
      'back touched, back touched, ',
      'same, back touched, '
    ])
    expect(lines[0]?.error).toContain('there is no Dockerfile')
    expect(lines[6]?.error).toContain('Dockerfile.base:1')
  })

  test('has the hash of `plan --commit`', async () => {
    const directory = await bare('plan', walk)
    for (const line of (await history(directory, ['main~8..main'], inputs)).filter(one => one.error === undefined)) {
      const { lines } = await runCommand(planCommand, directory, sandbox.environment, [], {
        ...inputs,
        image: 'oci:./images/app',
        'base-image': 'oci:./images/app-base',
        commit: line.commit,
        format: 'json'
      })
      const plan = JSON.parse(lines.join('\n')) as { bases: { hash: string }[] }
      expect(line.images['base']?.hash).toBe(plan.bases[0]?.hash)
    }
  })

  test('counts for people', async () => {
    const { lines } = await runCommand(historyCommand, await bare('count', walk), sandbox.environment, [], inputs)
    const text = lines.join('\n').replace(/ +/g, ' ')
    for (const expected of [
      '10 commits, 2023-11-14 to 2023-11-15',
      'rebuild the base 2 20 %',
      'build the app alone 1 10 %',
      'build nothing 5 50 % 2 of them back at an earlier state',
      'unknown 2 20 %',
      'would have rebuilt a base 5 times, 2 times of these in vain.',
      'base base 2 5 2',
      'What rebuilt the base base\n 1 requirements.txt'
    ])
      expect(text).toContain(expected)
  })

  test('tells what each rule caused and saved, and which files it could only count by their bytes', async () => {
    const manifest = (text: string, a: string): string => `{"description":"${text}","dependencies":{"a":"${a}"}}`
    const base = 'FROM node\nWORKDIR /app\nCOPY package.json requirements.txt ./\nRUN npm ci\n'
    const directory = await bare('rules', [
      { ...files, 'Dockerfile.base': base, 'package.json': manifest('1', '1') },
      { 'package.json': manifest('2', '1') },
      { 'package.json': manifest('2', '2') },
      { 'Dockerfile.base': `# said\n${base}` },
      { 'Dockerfile.base': base.replace('npm ci', 'npm ci && make') },
      { 'package.json': manifest('3', '2') }
    ])
    const { lines } = await runCommand(historyCommand, directory, sandbox.environment, [], inputs)
    const text = lines.join('\n').replace(/ +/g, ' ')
    expect(text).toContain('By which rule the base base is built caused saved\n')
    for (const expected of [
      '\n what a dependency file means 1 1\n',
      '\n instructions of the Dockerfile 1 1\n',
      '\n bytes: a command may read all of it 2 0\n',
      'Counted by their bytes alone for the base base\n package.json: Dockerfile.base:4 (make) may read all of it\n'
    ])
      expect(text).toContain(expected)
  })

  test('keeps the images that an old commit has, where others are not there yet', async () => {
    const configuration =
      'version: 1\nbases:\n  base: { image: ghcr.io/acme/app-base, dockerfile: Dockerfile.base }\nservices:\n' +
      '  app: { image: ghcr.io/acme/app }\n  late: { image: ghcr.io/acme/late, context: late }\n'
    const directory = await bare('late', [
      files,
      { 'src/app.py': '2\n' },
      { 'late/Dockerfile': 'FROM scratch\nCOPY x /\n', 'late/x': '1', '.github/base-images.yml': configuration }
    ])
    const lines = await history(directory)
    expect(lines[1]).toMatchObject({
      error: expect.stringContaining('late') as unknown,
      images: { base: { changed: false }, app: { changed: true }, late: { error: expect.any(String) as unknown } }
    })
    expect(lines[2]).toMatchObject({ images: { app: { changed: false }, late: { changed: true, built: true } } })
    expect(lines[2]?.error).toBeUndefined()
  })

  test.each([
    ['a revision that does not exist', 'nowhere..main', /RANGE "nowhere\.\.main"/],
    ['an empty range', 'main..main', /holds no commit/]
  ])('refuses %s', async (_, range, message) => {
    const directory = await bare(`bad-${range.replace(/\W/g, '')}`, walk)
    await expect(history(directory, [range], inputs)).rejects.toThrow(message)
  })
})
