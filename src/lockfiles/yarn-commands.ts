import { EVERYTHING, installs, installsAll, reads, readsNothing, withWords } from './answers'
import { has, optionTable, parseArguments, type Arguments } from './arguments'
import { runsScriptOrProgram, runsTool, withJoinedFlags } from './node-scripts'
import { ALL, WHOLE_INSTALL, type Command, type CommandReading, type Install, type Selection } from './reading'

const FILES = ['package.json', 'yarn.lock'] as const

/** https://classic.yarnpkg.com/en/docs/cli/install (`yarn install --help` of 1.22), https://yarnpkg.com/cli/install */
const INSTALL = optionTable(
  '--no-default-rc --use-yarnrc= --verbose --offline --prefer-offline --enable-pnp|--pnp --disable-pnp --strict-semver --json --ignore-scripts=? --har --ignore-platform=? ' +
    '--ignore-engines=? --ignore-optional=? --force --skip-integrity-check --check-files --no-bin-links --flat --prod|--production=? --no-production --no-lockfile --pure-lockfile ' +
    '--frozen-lockfile=? --no-frozen-lockfile --update-checksums --link-duplicates --link-folder= --global-folder= --modules-folder= --preferred-cache-folder= --cache-folder= ' +
    '--mutex= --emoji=? -s|--silent --cwd= --proxy= --https-proxy= --registry= --no-progress --progress=? --network-concurrency= --network-timeout= --non-interactive ' +
    '--scripts-prepend-node-path=? --no-node-version-check --no-emoji --otp= -A|--audit --no-save',
  '--immutable=? --no-immutable --immutable-cache=? --check-cache --check-resolutions --refresh-lockfile --inline-builds=? --mode= -A|--all'
)
/** Before the name of a command. */
const GLOBAL = optionTable(
  '--cwd= -s|--silent --mutex= --json --verbose --offline --no-progress --non-interactive --network-timeout= --registry= --cache-folder= --no-default-rc --use-yarnrc= --emoji=? --no-emoji --production|--prod=? --ignore-engines=? --frozen-lockfile=? --prefer-offline --network-concurrency='
)

const APART = new Set(
  [
    'cache',
    'config',
    'help',
    'info',
    'list',
    'licenses',
    'login',
    'logout',
    'outdated',
    'owner',
    'policies',
    'why',
    'set',
    'plugin',
    'npm',
    'audit',
    'check',
    'bin',
    'dir'
  ].concat(['global', 'self-update', 'autoclean', 'completion', 'explain', 'search'])
)
const REWRITES = new Set([
  'add',
  'remove',
  'up',
  'upgrade',
  'upgrade-interactive',
  'dedupe',
  'link',
  'unlink',
  'import',
  'pack',
  'publish',
  'version',
  'versions',
  'constraints',
  'patch',
  'patch-commit',
  'generate-lock-entry',
  'init',
  'create',
  'stage',
  'unplug'
])

/** yarn, 1 and later: which of them it is, its lock file says. */
export function readYarn(command: Command): CommandReading {
  const words = withJoinedFlags(command.words.slice(1))
  if (words.length === 1 && /^(?:-v|--version|-h|--help)$/.test(words[0] ?? '')) return readsNothing
  const before = parseArguments(words, GLOBAL, 'first')
  const [name, ...rest] = before.operands
  if (name === undefined || name === 'install' || !before.understood) {
    // Bare `yarn`, with any option, installs.
    return install(
      parseArguments(
        words.filter(word => word !== 'install'),
        INSTALL
      ),
      command
    )
  }
  if (name === null) return reads(FILES, EVERYTHING)
  if (APART.has(name)) return readsNothing
  if (REWRITES.has(name)) return reads(FILES, EVERYTHING)
  switch (name) {
    case 'run':
      return script(command, rest)
    case 'exec':
    case 'dlx':
    case 'node':
      return runsTool(command, name === 'node' ? ['node', ...rest] : rest.filter(word => word !== '--'))
    case 'rebuild':
      return reads(FILES, installsAll)
    case 'workspace':
      // `yarn workspace NAME COMMAND …`: in the folder of that workspace, which only its package.json tells.
      return readYarn({ ...withWords(command, ['yarn', ...rest.slice(1)]), folder: null })
    case 'workspaces':
      return workspaces(command, rest)
    default:
      return script(command, before.operands)
  }
}

function script(command: Command, words: readonly (string | null)[]): CommandReading {
  const at = words.findIndex(word => word?.startsWith('-') !== true)
  if (at < 0) return readsNothing
  return words[at] == null ? reads(FILES, EVERYTHING) : runsScriptOrProgram(command, words.slice(at))
}

/** https://yarnpkg.com/cli/workspaces/focus, https://classic.yarnpkg.com/en/docs/cli/workspaces */
function workspaces(command: Command, [name, ...rest]: readonly (string | null)[]): CommandReading {
  if (name === 'focus') return install({ ...parseArguments(rest, INSTALL), operands: [] }, command)
  if (name === 'run') return script({ ...command, folder: null }, rest)
  return name === 'list' || name === 'info' ? readsNothing : reads(FILES, EVERYTHING)
}

function install(given: Arguments, command: Command): CommandReading {
  if (!given.understood || given.operands.length > 0) return reads(FILES, EVERYTHING)
  return reads(FILES, installs(installOf(given, command)))
}

/**
 * `default` means: development dependencies too, unless it is yarn 1, which heeds NODE_ENV as later ones do not.
 * https://classic.yarnpkg.com/en/docs/cli/install#toc-yarn-install-production-true-false
 */
function installOf(given: Arguments, { environment }: Command): Install {
  const last = given.options.findLast(({ name }) => name === '--prod' || name === '--no-production')
  const isProduction = last === undefined ? null : last.name === '--prod' && last.value !== 'false'
  const without = [...(isProduction === true ? ['dev'] : []), ...(isOn(given, '--ignore-optional') ? ['optional'] : [])]
  const isConfigured = [...environment.keys()].some(name => /^(?:yarn|npm_config)_production$/i.test(name))
  const byMode = isProduction === null && !isConfigured && environment.get('NODE_ENV') === 'production'
  const groups: Selection = { ...ALL, of: byMode ? 'default' : 'all', without }
  const isSkipped = given.options.some(
    ({ name, value }) => name === '--mode' && value !== null && /^(?:skip-build|update-lockfile)$/.test(value)
  )
  return {
    ...WHOLE_INSTALL,
    groups: has(given, '--no-lockfile') ? ALL : groups,
    hooks: !isOn(given, '--ignore-scripts') && !isSkipped,
    locks: ['yarn.lock']
  }
}

function isOn({ options }: Arguments, name: string): boolean {
  return options.some(option => option.name === name && option.value !== 'false')
}
