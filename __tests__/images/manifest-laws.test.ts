import fc from 'fast-check'

import { memorySnapshot } from '../support/commit'
import { prepare } from '../support/prepared'
import { baseSpec, serviceSpec } from '../support/spec'

/**
 * The law of dependency files: an edit of a part that nothing in the image reads never changes the hash, any other does. A manifest is
 * written from its parts, one of which is edited.
 */
type Parts = Readonly<Record<string, string>>

interface Ecosystem {
  readonly file: string
  readonly parts: readonly string[]
  readonly write: (parts: Parts) => string
  /** Its lock file: without one an installer resolves all groups together. */
  readonly lock: Readonly<Record<string, string>>
  /** What each command reads. */
  readonly commands: Readonly<Record<string, readonly string[]>>
}

const node: Ecosystem = {
  file: 'package.json',
  parts: ['version', 'description', 'dependency', 'development', 'optional', 'hook', 'script'],
  write: ({ version, description, dependency, development, optional, hook, script }) =>
    JSON.stringify({
      name: 'a',
      version: `1.0.${version ?? ''}`,
      description,
      dependencies: { one: `1.0.${dependency ?? ''}` },
      devDependencies: { two: `1.0.${development ?? ''}` },
      optionalDependencies: { three: `1.0.${optional ?? ''}` },
      scripts: { postinstall: `echo ${hook ?? ''}`, start: `echo ${script ?? ''}` }
    }),
  lock: {
    'package-lock.json': JSON.stringify({
      name: 'a',
      lockfileVersion: 3,
      packages: {
        '': {
          name: 'a',
          dependencies: { one: '*' },
          devDependencies: { two: '*' },
          optionalDependencies: { three: '*' }
        },
        'node_modules/one': { version: '1.0.0' },
        'node_modules/two': { version: '1.0.0', dev: true },
        'node_modules/three': { version: '1.0.0', optional: true }
      }
    })
  },
  commands: {
    'npm install --omit=dev --ignore-scripts': ['dependency', 'optional'],
    'npm install --omit=dev': ['dependency', 'optional', 'hook'],
    'npm install --omit=dev --omit=optional --ignore-scripts': ['dependency'],
    'npm install': ['dependency', 'development', 'optional', 'hook'],
    'npm install --omit=dev && npm run start': ['dependency', 'optional', 'hook', 'script'],
    'node x.js': ['version', 'description', 'dependency', 'development', 'optional', 'hook', 'script']
  }
}

const python: Ecosystem = {
  file: 'pyproject.toml',
  parts: ['version', 'description', 'dependency', 'extra', 'group', 'tool'],
  write: ({ version, description, dependency, extra, group, tool }) =>
    [
      `[project]\nname = "a"\nversion = "1.0.${version ?? ''}"\ndescription = "${description ?? ''}"`,
      `dependencies = ["one==1.${dependency ?? ''}"]`,
      `[project.optional-dependencies]\nx = ["two==1.${extra ?? ''}"]`,
      `[dependency-groups]\ndev = ["three==1.${group ?? ''}"]`,
      `[tool.ruff]\nline-length = 1${tool ?? ''}\n`
    ].join('\n'),
  lock: {},
  commands: {
    'uv pip install -r pyproject.toml': ['dependency'],
    'uv pip install --extra x -r pyproject.toml': ['dependency', 'extra'],
    'uv pip install --all-extras -r pyproject.toml': ['dependency', 'extra'],
    'uv pip install --group dev': ['group'],
    'python x.py': ['version', 'description', 'dependency', 'extra', 'group', 'tool']
  }
}

const php: Ecosystem = {
  file: 'composer.json',
  parts: ['version', 'description', 'dependency', 'development', 'hook', 'script'],
  write: ({ version, description, dependency, development, hook, script }) =>
    JSON.stringify({
      name: 'a/a',
      version: `1.0.${version ?? ''}`,
      description,
      require: { 'b/one': `1.0.${dependency ?? ''}` },
      'require-dev': { 'b/two': `1.0.${development ?? ''}` },
      scripts: { 'post-install-cmd': `echo ${hook ?? ''}`, build: `echo ${script ?? ''}` }
    }),
  lock: {
    'composer.lock': JSON.stringify({
      packages: [{ name: 'b/one', version: '1.0.0' }],
      'packages-dev': [{ name: 'b/two', version: '1.0.0' }]
    })
  },
  commands: {
    'composer install --no-dev --no-scripts': ['dependency'],
    'composer install --no-dev': ['dependency', 'hook'],
    'composer install': ['dependency', 'development', 'hook']
  }
}

async function hashOf({ file, write, lock }: Ecosystem, parts: Parts, command: string): Promise<string> {
  const copied = [file, ...Object.keys(lock)].join(' ')
  const snapshot = await memorySnapshot({
    ...lock,
    [file]: write(parts),
    'Dockerfile.base': `FROM x\nWORKDIR /app\nCOPY ${copied} ./\nRUN ${command} && rm -rf /app\n`,
    Dockerfile: 'FROM ghcr.io/acme/base\n'
  })
  const { bases } = await prepare({ bases: [baseSpec()], services: [serviceSpec()] }, snapshot)
  return bases[0]?.hash.hash ?? ''
}

const rows = [node, python, php].flatMap(ecosystem =>
  Object.entries(ecosystem.commands).map(
    ([command, reads]) => [`${ecosystem.file}: ${command}`, ecosystem, command, reads] as const
  )
)

test.each(rows)('%s', async (_, ecosystem, command, reads) => {
  const values = fc.tuple(...ecosystem.parts.map(() => fc.nat(99).map(String)))
  await fc.assert(
    fc.asyncProperty(values, fc.constantFrom(...ecosystem.parts), fc.nat(9), async (drawn, edited, digit) => {
      const parts: Parts = Object.fromEntries(ecosystem.parts.map((part, at) => [part, drawn[at] ?? '']))
      const after = { ...parts, [edited]: `${parts[edited] ?? ''}${digit}` }
      const [one, other] = [await hashOf(ecosystem, parts, command), await hashOf(ecosystem, after, command)]
      expect([edited, one !== other]).toEqual([edited, reads.includes(edited)])
    }),
    { numRuns: 60 }
  )
})
