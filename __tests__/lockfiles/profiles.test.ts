import fc from 'fast-check'
import { meaningOf, type Files } from './reads'

/** Packages p0, p1, … with what they need, and what each group of the project asks for. */
interface Project {
  readonly needs: readonly (readonly number[])[]
  readonly groups: Readonly<Record<'main' | 'dev' | 'docs', readonly number[]>>
}

const COUNT = 7
const numbers = fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: 3 })
const project: fc.Arbitrary<Project> = fc.record({
  needs: fc.array(numbers, { minLength: COUNT, maxLength: COUNT }),
  groups: fc.record({ main: numbers, dev: numbers, docs: numbers })
})
const order = fc.shuffledSubarray([...Array(COUNT).keys()], { minLength: COUNT })

/** By the definition: whatever a path leads to. */
function isReached(target: number, { needs, groups }: Project, taken: readonly (keyof Project['groups'])[]): boolean {
  const visit = (at: number, seen: readonly number[]): boolean =>
    at === target || (needs[at] ?? []).some(next => !seen.includes(next) && visit(next, [...seen, next]))
  return taken.some(group => groups[group].some(root => visit(root, [root])))
}

function version(at: number, edited: number | null): string {
  return at === edited ? '2.0.0' : '1.0.0'
}

/** A lock file of each tool, and the manifest that it is made from. */
const tools: Readonly<Record<string, (project: Project, order: readonly number[], edited: number | null) => Files>> = {
  uv: ({ needs, groups }, shuffled, edited) => {
    const list = (all: readonly number[]): string => `[${all.map(at => `{ name = "p${at}" }`).join(', ')}]`
    const packages = shuffled.map(
      at =>
        `[[package]]\nname = "p${at}"\nversion = "${version(at, edited)}"\nsource = { registry = "x" }\ndependencies = ${list(needs[at] ?? [])}\n`
    )
    const own = `[[package]]\nname = "shop"\nversion = "1"\nsource = { virtual = "." }\ndependencies = ${list(groups.main)}\n[package.dev-dependencies]\ndev = ${list(groups.dev)}\ndocs = ${list(groups.docs)}\n`
    return {
      'pyproject.toml': '[project]\nname = "shop"\n[dependency-groups]\ndev = []\ndocs = []\n',
      'uv.lock': `version = 1\n${packages.join('')}${own}`
    }
  },
  pnpm: ({ needs, groups }, shuffled, edited) => {
    const lines = (all: readonly number[], deep: string): string => all.map(at => `${deep}p${at}: 1.0.0\n`).join('')
    const field = (name: string, all: readonly number[], deep: string): string =>
      all.length === 0 ? '' : `${deep}${name}:\n${lines(all, `${deep}  `)}`
    const importer =
      field('dependencies', groups.main, '    ') +
      field('devDependencies', groups.dev, '    ') +
      field('optionalDependencies', groups.docs, '    ')
    const packages = shuffled.map(at => `  p${at}@1.0.0:\n    resolution: {integrity: sha512-${version(at, edited)}}\n`)
    const snapshots = shuffled.map(at => {
      const inner = field('dependencies', needs[at] ?? [], '    ')
      return inner === '' ? `  p${at}@1.0.0: {}\n` : `  p${at}@1.0.0:\n${inner}`
    })
    return {
      'package.json': '{"name": "shop"}',
      'pnpm-lock.yaml': `lockfileVersion: '9.0'\nimporters:\n  .:${importer === '' ? ' {}' : ''}\n${importer}packages:\n${packages.join('')}snapshots:\n${snapshots.join('')}`
    }
  },
  yarn: ({ needs, groups }, shuffled, edited) => {
    const map = (all: readonly number[]) => Object.fromEntries(all.map(at => [`p${at}`, '^1.0.0']))
    const entries = shuffled.map(at => {
      const inner = (needs[at] ?? []).map(next => `    p${next} "^1.0.0"\n`).join('')
      return `p${at}@^1.0.0:\n  version "${version(at, edited)}"\n${inner === '' ? '' : `  dependencies:\n${inner}`}\n`
    })
    return {
      'package.json': JSON.stringify({
        dependencies: map(groups.main),
        devDependencies: map(groups.dev),
        optionalDependencies: map(groups.docs)
      }),
      'yarn.lock': `# yarn lockfile v1\n\n${entries.join('')}`
    }
  }
}

/** Commands, and the groups that they install; `docs` stands for the optional dependencies of Node. */
const commands = [
  ['uv', 'uv sync --frozen --no-install-project', ['main', 'dev']],
  ['uv', 'uv sync --frozen --no-dev --no-install-project', ['main']],
  ['uv', 'uv sync --no-default-groups --group docs --no-install-project', ['main', 'docs']],
  ['uv', 'uv sync --only-group docs', ['docs']],
  ['pnpm', 'pnpm install --prod', ['main', 'docs']],
  ['pnpm', 'pnpm install --prod --no-optional', ['main']],
  ['pnpm', 'pnpm install --dev', ['dev']],
  ['pnpm', 'pnpm install --no-optional', ['main', 'dev']],
  ['yarn', 'yarn install --production', ['main', 'docs']],
  ['yarn', 'yarn install --production --ignore-optional', ['main']],
  ['yarn', 'yarn install --ignore-optional', ['main', 'dev']]
] as const

test.each(commands)('%s: the lock of `%s` counts exactly what its groups lead to', async (tool, command, taken) => {
  const render = tools[tool]
  if (render === undefined) throw new Error(tool)
  await fc.assert(
    fc.asyncProperty(project, order, order, fc.nat(COUNT - 1), async (made, one, other, edited) => {
      const before = await meaningOf([command], render(made, one, null))
      expect(await meaningOf([command], render(made, other, null))).toBe(before)
      const after = await meaningOf([command], render(made, other, edited))
      expect(after !== before).toBe(isReached(edited, made, taken))
    }),
    { numRuns: 60 }
  )
})
