import { canonicalText, setOf } from './canonical'
import type { FileReference, Package, Content } from './facts'
import { readRequirementLines } from './python-requirements'
import { NotUnderstood, asText, isTable, listAt, member, without, type Value } from './value'
import { parseYaml } from './yaml'

interface Entry {
  readonly meaning: Value
  readonly packages: readonly Package[]
  readonly references: readonly FileReference[]
}

/**
 * A conda environment. Its name and prefix are paths in the image; the order of channels is their priority.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export function readCondaEnvironment(text: string, path: string): Content {
  const file = parseYaml(text)
  if (member(file, 'dependencies') === undefined)
    throw new NotUnderstood('no conda environment: it has no dependencies')
  const entries = listAt(file, 'dependencies').map(value => readEntry(value, path))
  return {
    meaning: {
      ...without(file, new Set(['dependencies'])),
      dependencies: setOf(entries.map(({ meaning }) => meaning))
    },
    packages: entries.flatMap(({ packages }) => packages),
    references: entries.flatMap(({ references }) => references)
  }
}

function readEntry(value: Value, path: string): Entry {
  if (!isTable(value)) return readSpec(asText(value, 'a dependency'))
  const pip = listAt(value, 'pip').map(line => asText(line, 'a pip requirement'))
  const { meaning, packages, references = [] } = readRequirementLines(pip.join('\n'), path)
  return {
    meaning: { ...without(value, new Set(['pip'])), pip: meaning },
    packages: packages.map(entry => ({ ...entry, group: 'pip' })),
    references
  }
}

/** `channel::name>=1.0`, `name=1.0=build`, `name 1.0 build`: https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html */
function readSpec(spec: string): Entry {
  const meaning = spec.trim()
  const match = /^(?:[^\s=<>!~]+::)?([\w.-]+)\s*(?:\[.*\])?\s*(.*)$/.exec(meaning)
  if (match?.[1] === undefined) throw new NotUnderstood(`${meaning.slice(0, 80)} is no conda package`)
  const version = (match[2] ?? '').replace(/^={1,2}\s*/, '')
  const shown = { name: match[1].toLowerCase(), version: version === '' ? null : version, rest: canonicalText(meaning) }
  return { meaning, packages: [shown], references: [] }
}
