import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { SEED, Yard } from '../../support/events/planned'
import { testScenarios } from '../../support/events/scenario'
import type { Scenario } from '../../support/events/scenario'
import { output } from '../../support/command'
import type { FileChanges } from '../../support/git/fast-import'
import { pushPayload } from '../../support/git/payloads'
import { createShim } from '../../support/git/shim'

const long = 'line\n'.repeat(50)

/** What a commit does, and the paths that count as changed, in byte order. */
const commits: readonly {
  readonly name: string
  readonly before: FileChanges
  readonly after: FileChanges
  readonly paths: readonly string[]
}[] = [
  {
    name: 'case 12: a rename across services is a change of both',
    before: { 'services/a/lib.py': long },
    after: { 'services/a/lib.py': null, 'services/b/lib.py': long },
    paths: ['services/a/lib.py', 'services/b/lib.py']
  },
  {
    name: 'case 13: only deletions',
    before: { 'a.py': '1', 'b/c.py': '1' },
    after: { 'a.py': null, 'b/c.py': null },
    paths: ['a.py', 'b/c.py']
  },
  {
    name: 'case 14: type changed, made executable, link retargeted',
    before: { 'type.py': '1', 'run.sh': '1', link: { link: 'type.py' } },
    after: { 'type.py': { link: 'run.sh' }, 'run.sh': { executable: '1' }, link: { link: 'run.sh' } },
    paths: ['link', 'run.sh', 'type.py']
  },
  {
    name: 'case 15: a submodule moved that is not initialised',
    before: {
      'vendor/lib': { submodule: '1'.repeat(40) },
      '.gitmodules': '[submodule "lib"]\n\tpath = vendor/lib\n\turl = https://invalid.example/lib\n\tignore = all\n'
    },
    after: { 'vendor/lib': { submodule: '2'.repeat(40) } },
    paths: ['vendor/lib']
  },
  {
    name: 'cases 16 and 17: names that need quoting, and names that are commands',
    before: {},
    after: Object.fromEntries(
      [
        ...[
          'with space',
          'with"quote',
          'with\ttab',
          'with\nnewline',
          'é',
          '$(id)',
          '-rf',
          'back\\slash',
          ':(top)x',
          '*'
        ],
        ...['bytes:\xff\xfe.py', 'x\n::set-output name=a::b', '##[error]x', '😀']
      ].map(name => [name, '1'])
    ),
    paths: [
      ...['##[error]x', '$(id)', '*', '-rf', ':(top)x', 'back\\slash', 'with\ttab', 'with\nnewline', 'with space'],
      ...['with"quote', 'x\n::set-output name=a::b', 'é', '😀', '\udcff\udcfe.py']
    ]
  }
]

function scenarios(options: Partial<Scenario>, prepare: (yard: Yard) => Promise<unknown>): readonly Scenario[] {
  return commits.map(({ name, before, after, paths }) => ({
    name,
    depths: [1],
    ...options,
    arrange: async (origin, yard) => {
      await prepare(yard)
      const base = await origin.commit({ ...SEED, ...before })
      const head = await origin.commit(after)
      const event = pushPayload({ before: base, after: head })
      return { event, expected: { known: true, base, head, how: 'before of the push', paths } }
    }
  }))
}

describe('at any depth', () => {
  testScenarios(scenarios({ depths: [1, 0] }, () => Promise.resolve()))
})

describe("with the user's own git configuration (case 18)", () => {
  const configuration = [
    '[diff]\nrenames = copies\nrelative = true\norderFile = /nowhere/order\nexternal = /bin/false\nnoprefix = true\nignoreSubmodules = all\n',
    '[core]\nquotepath = true\nhooksPath = /nowhere\n[color]\nui = always\n[submodule]\nrecurse = true\n',
    '[fetch]\nprune = true\npruneTags = true\nrecurseSubmodules = true\n'
  ].join('')
  testScenarios(scenarios({}, ({ sandbox }) => writeFile(path.join(sandbox.folder, '.gitconfig'), configuration)))
})

describe('a partial clone (case 19)', () => {
  testScenarios(scenarios({ depths: [1, 0], filter: 'blob:none' }, () => Promise.resolve()).slice(0, 3))
})

describe('objects named by SHA-256 (case 20)', () => {
  testScenarios([
    ...scenarios({ depths: [1, 0], format: 'sha256' }, () => Promise.resolve()).slice(0, 3),
    {
      name: 'the first push of a branch',
      format: 'sha256',
      arrange: async origin => {
        const base = await origin.commit(SEED)
        const head = await origin.commit({ 'a.py': '1' }, { ref: 'feature', parents: [base] })
        const event = pushPayload({ before: '0'.repeat(64), after: head, ref: 'refs/heads/feature' })
        return { event, expected: { known: true, base, head, how: 'since it left main', paths: ['a.py'] } }
      }
    }
  ])
})

describe('in one repository', () => {
  let yard: Yard

  beforeEach(async () => {
    yard = await Yard.open()
  })

  afterEach(() => yard.close())

  test('case 21: 20,000 changed files are all counted, and listed as far as the output may be long', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `services/s${index % 100}/file-${index}.py`).sort()
    const base = await yard.origin.commit(SEED)
    const head = await yard.origin.commit(Object.fromEntries(names.map(name => [name, '1'])))
    const { changes, run } = await yard.plan({ event: pushPayload({ before: base, after: head }) })
    expect(changes).toMatchObject({ known: true, base, head, count: 20_000, truncated: true })
    expect(changes.paths.length).toBeGreaterThan(1000)
    expect(changes.paths).toEqual(names.slice(0, changes.paths.length))
    expect(Buffer.byteLength(run.outputs['plan'] ?? '')).toBeLessThanOrEqual(256 * 1024)
  })

  test('case 22: a workspace that another user owns, and no configuration is written', async () => {
    const base = await yard.origin.commit(SEED)
    const head = await yard.origin.commit({ 'src/app.py': '2' })
    // Only root can give a folder away; git's own tests have a switch for everybody else, which makes the server refuse as well.
    const isRoot = process.getuid?.() === 0
    const shim = () => createShim(yard.sandbox, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })
    const { environment } = isRoot ? yard.sandbox : await shim()
    const { changes } = await yard.plan({
      event: pushPayload({ before: base, after: head }),
      env: environment,
      checkout: { depth: isRoot ? 1 : 0 },
      prepare: async workspace => {
        if (isRoot) await output('chown', ['-R', '12345:12345', workspace])
        await expect(output('git', ['status'], { cwd: workspace, env: environment })).rejects.toThrow('dubious')
      }
    })
    expect(changes).toMatchObject({ known: true, base, head, paths: ['src/app.py'] })
    await expect(output('git', ['config', '--global', '--list'], { env: environment })).resolves.toBe('')
  })
})
