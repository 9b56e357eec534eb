import {
  EVERYTHING,
  buildsAll,
  carryingOut,
  installs,
  likeProgram,
  reads,
  readsNothing,
  scriptOrProgram
} from './answers'
import { has, optionTable, parseArguments, valuesOf, type Arguments } from './arguments'
import type { Command, CommandReading, Reading, Selection } from './reading'

const FILES = ['pyproject.toml', 'poetry.lock'] as const

/** https://python-poetry.org/docs/cli/#global-options */
const GLOBAL =
  '-h|--help -q|--quiet -V|--version --ansi --no-ansi -n|--no-interaction --no-plugins --no-cache -P|--project= -C|--directory= -v|-vv|-vvv|--verbose'

/** https://python-poetry.org/docs/cli/#install, https://python-poetry.org/docs/1.8/cli/#install */
const INSTALL = optionTable(
  GLOBAL,
  '--without= --with= --only= --only-root --sync --remove-untracked --no-root --no-directory --dry-run -E|--extras= --all-extras --all-groups --compile --no-dev'
)

/** https://github.com/python-poetry/poetry-plugin-export#usage */
const EXPORT = optionTable(
  GLOBAL,
  '-f|--format= -o|--output= --without-hashes --without-urls --dev --without= --with= --only= -E|--extras= --all-extras --all-groups --with-credentials'
)

/** Commands that touch no file of the project, or only read what is no dependency. */
const APART = new Set(['about', 'cache', 'config', 'env', 'help', 'list', 'python', 'self', 'search'])

/** poetry. https://python-poetry.org/docs/cli/ */
export function readPoetry(command: Command): CommandReading {
  const { operands, understood } = parseArguments(command.words.slice(1), optionTable(GLOBAL), 'first')
  const [name, ...rest] = operands
  if (!understood) return reads(FILES, EVERYTHING)
  if (name === undefined || APART.has(name ?? '')) return readsNothing
  switch (name) {
    case 'install':
    case 'sync':
      return carryingOut('build', reads(FILES, installedBy(parseArguments(rest, INSTALL), 'default')))
    case 'export':
      return reads(FILES, withoutRoot(installedBy(parseArguments(rest, EXPORT), 'none')))
    case 'run':
      return scriptOrProgram(command, rest, FILES)
    case 'build':
      return likeProgram(command, reads(FILES, buildsAll))
    case null:
    default:
      return reads(FILES, EVERYTHING)
  }
}

/**
 * The groups of an installation. `main` is one of them, the dependencies beside the groups.
 * https://python-poetry.org/docs/managing-dependencies/#installing-group-dependencies
 *
 * @param of the groups that are taken when none is named: those that are not optional, or only `main`
 */
function installedBy(given: Arguments, of: Selection['of']): Reading {
  const only = valuesOf(given, '--only', /[,\s]+/)
  const added = valuesOf(given, '--with', /[,\s]+/)
  const without = valuesOf(given, '--without', /[,\s]+/)
  const extras = valuesOf(given, '-E', /[,\s]+/)
  if (!given.understood || only === null || added === null || without === null || extras === null) return EVERYTHING
  const noDependencies = has(given, '--only-root')
  const isOnly = only.length > 0
  return installs({
    main: !noDependencies && (isOnly ? only.includes('main') : !without.includes('main')),
    groups: {
      of: noDependencies || isOnly ? 'none' : has(given, '--all-groups') ? 'all' : of,
      named: [...only, ...added, ...(has(given, '--dev') ? ['dev'] : [])],
      without: isOnly ? [] : [...without, ...(has(given, '--no-dev') ? ['dev'] : [])]
    },
    extras: { of: has(given, '--all-extras') ? 'all' : 'none', named: extras, without: [] },
    hooks: true,
    root: !has(given, '--no-root'),
    own: !has(given, '--no-directory'),
    locks: ['poetry.lock']
  })
}

function withoutRoot(reading: Reading): Reading {
  if (reading.kind !== 'parts') return reading
  const { parts } = reading
  return { kind: 'parts', parts: { ...parts, installs: parts.installs.map(install => ({ ...install, root: false })) } }
}
