import {
  EVERYTHING,
  NOTHING,
  answer,
  carryingOut,
  installs,
  installsAll,
  likeProgram,
  parts,
  reads,
  readsNothing,
  sets
} from './answers'
import { has, optionTable, parseArguments, valuesOf, type Arguments } from './arguments'
import { runsScriptOrProgram, runsScripts, runsTool, withJoinedFlags } from './node-scripts'
import { ALL, NONE, WHOLE_INSTALL, type Command, type CommandReading, type Install } from './reading'

const FILES = ['package.json', 'pnpm-lock.yaml'] as const

/** `pnpm install --help`, https://pnpm.io/cli/install, …/fetch, …/deploy, …/prune, https://pnpm.io/filtering */
const OPTIONS = optionTable(
  '--color=? --no-color --frozen-lockfile=? --no-frozen-lockfile --verify-store-integrity=? --no-verify-store-integrity --aggregate-output=? --child-concurrency= --workspace-concurrency= ' +
    '-C|--dir= --fix-lockfile --force --global-dir= -h|--help --hoist-pattern= --ignore-pnpmfile=? --ignore-workspace=? --lockfile-dir= --lockfile-only --loglevel= ' +
    '--merge-git-branch-lockfiles --modules-dir= --network-concurrency= --no-hoist --no-lockfile --no-optional --offline=? --optimistic-repeat-install --package-import-method= ' +
    '--prefer-frozen-lockfile=? --no-prefer-frozen-lockfile --prefer-offline=? --public-hoist-pattern= -r|--recursive --resolution-only --shamefully-hoist=? --side-effects-cache=? ' +
    '--side-effects-cache-readonly --store-dir= --stream --strict-peer-dependencies=? --no-strict-peer-dependencies --update-checksums --use-running-store-server --use-stderr ' +
    '--use-store-server --virtual-store-dir= -w|--workspace-root --reporter= -s|--silent --fail-if-no-match -F|--filter= --filter-prod= --changed-files-ignore-pattern= --test-pattern= ' +
    '--no-bail --sort=? --no-sort --parallel --if-present --sequential --registry= --cache-dir= --state-dir= --fetch-retries= --fetch-timeout= --node-linker= --unsafe-perm=? ' +
    '--ignore-scripts=? --no-ignore-scripts --legacy --trust-policy= --config.confirmModulesPurge=? --dangerously-allow-all-builds -g|--global --yes|-y --confirm-modules-purge=? ' +
    '--no-verify-deps-before-run --allow-build= --config.node-linker= --config.dedupe-peer-dependents=? --config.inject-workspace-packages=?',
  '-P|--prod|--production=? -D|--dev=?'
)

const APART = new Set([
  'store',
  'setup',
  'env',
  'root',
  'bin',
  'list',
  'ls',
  'll',
  'la',
  'why',
  'outdated',
  'audit',
  'licenses',
  'help',
  'doctor',
  'cat-file',
  'cat-index',
  'find-hash',
  'server',
  'self-update',
  'cache'
])
const REWRITES = new Set([
  'add',
  'remove',
  'rm',
  'uninstall',
  'un',
  'update',
  'up',
  'upgrade',
  'import',
  'dedupe',
  'patch',
  'patch-commit',
  'patch-remove',
  'link',
  'ln',
  'unlink',
  'pack',
  'publish',
  'approve-builds',
  'init',
  'create',
  'install-test',
  'it'
])

/** pnpm. https://pnpm.io/pnpm-cli */
export function readPnpm(command: Command): CommandReading {
  const words = withJoinedFlags(command.words.slice(1))
  const before = parseArguments(words, OPTIONS, 'first')
  const [name, ...rest] = before.operands
  if (!before.understood || name === null) return reads(FILES, EVERYTHING)
  if (name === undefined || APART.has(name)) return readsNothing
  // `--filter`, `-r`, `-C`: in other folders than that of the command.
  const moved = before.options.length > 0 ? { ...command, folder: null } : command
  const given = parseArguments(words, OPTIONS)
  if (has(given, '-g') && (name === 'add' || name === 'install' || name === 'i')) return readsNothing
  if (REWRITES.has(name)) return reads(FILES, EVERYTHING)
  switch (name) {
    case 'install':
    case 'i':
    case 'prune':
      return installed(given, name, command)
    case 'fetch':
      return fetched(given, command)
    case 'deploy':
      // The project's own files are copied, package.json as it is.
      return likeProgram(command, reads(FILES, EVERYTHING))
    case 'rebuild':
    case 'rb':
      return reads(FILES, installsAll)
    case 'exec':
    case 'dlx':
      return runsTool(moved, parseArguments(rest, OPTIONS, 'first').operands)
    case 'config':
    case 'c':
      return settings(rest)
    case 'run':
    case 'run-script':
      return script(moved, rest)
    case 'test':
    case 't':
    case 'tst':
      return script(moved, ['test'])
    default:
      return script(moved, before.operands)
  }
}

function script(command: Command, words: readonly (string | null)[]): CommandReading {
  const { operands } = parseArguments(words, OPTIONS, 'first')
  const [name] = operands
  if (name === undefined) return readsNothing
  // A regular expression runs all scripts that fit.
  if (name?.startsWith('/') !== false)
    return carryingOut(
      'scripts',
      reads(['package.json'], parts({ scripts: 'all', programs: name === null ? [''] : [] }))
    )
  return runsScriptOrProgram(command, operands)
}

function installed(given: Arguments, name: string, command: Command): CommandReading {
  if (!given.understood || given.operands.length > 1) return reads(FILES, EVERYTHING)
  const install = installOf(given, command)
  return reads(FILES, installs(name === 'prune' ? { ...install, hooks: false } : install))
}

/** It reads the lock file alone. https://pnpm.io/cli/fetch */
function fetched(given: Arguments, command: Command): CommandReading {
  const install = { ...installOf(given, command), hooks: false }
  return answer(({ format }) => {
    if (format === 'package.json') return installs({ ...install, main: false, groups: NONE })
    if (format !== 'pnpm-lock.yaml') return NOTHING
    return given.understood ? installs(install) : EVERYTHING
  })
}

/** `--dev` alone installs nothing but development dependencies. */
function installOf(given: Arguments, { environment }: Command): Install {
  // Settings that may name other groups than the flags do. https://pnpm.io/npmrc
  const isConfigured = [...environment.keys()].some(name =>
    /^(?:npm|pnpm)_config_(?:only|also|dev|include|lockfile)$/i.test(name)
  )
  const isProd = given.options.some(({ name, value }) => name === '-P' && value !== 'false')
  const isDev = given.options.some(({ name, value }) => name === '-D' && value !== 'false') && !isProd
  const without = [...(isProd ? ['dev'] : []), ...(has(given, '--no-optional') ? ['optional'] : [])]
  return {
    ...WHOLE_INSTALL,
    main: !isDev || isConfigured,
    groups:
      isConfigured || has(given, '--no-lockfile', '--fix-lockfile')
        ? ALL
        : isDev
          ? { ...NONE, named: ['dev'] }
          : { ...ALL, without },
    hooks: !given.options.some(({ name, value }) => name === '--ignore-scripts' && value !== 'false'),
    locks: ['pnpm-lock.yaml']
  }
}

/** `pnpm config set KEY VALUE`. https://pnpm.io/cli/config */
function settings([verb, ...words]: readonly (string | null)[]): CommandReading {
  const [key, value = null] = words.filter(word => word?.startsWith('-') !== true)
  return verb === 'set' && key != null ? sets([[`npm_config_${key.replaceAll('-', '_')}`, value]]) : readsNothing
}

/** https://bun.com/docs/cli/install */
const BUN = optionTable(
  '-c|--config=? -y|--yarn -p|--production --no-save --save --ca= --cafile= --dry-run --frozen-lockfile -f|--force --cache-dir= --no-cache --silent --quiet --verbose --no-progress ' +
    '--no-summary --no-verify --ignore-scripts --trust -g|--global --cwd= --backend= --registry= --concurrent-scripts= --network-concurrency= --save-text-lockfile --omit= ' +
    '--lockfile-only --linker= --filter|-F= -h|--help --minimum-release-age= --cpu= --os= --if-present -b|--bun -d|--dev -D --optional --peer -E|--exact -a|--analyze --only-missing'
)
const BUN_FILES = ['package.json', 'bun.lock'] as const

/** bun; null: it runs or builds code. https://bun.com/docs/cli/run */
export function readBun(command: Command): CommandReading | null {
  const words = command.words.slice(1)
  const { operands, options } = parseArguments(words, BUN, 'first')
  const [name, ...rest] = operands
  switch (name) {
    case 'install':
    case 'i':
    case 'ci':
      return bunInstall(parseArguments(rest, BUN))
    case undefined:
    case 'upgrade':
      return readsNothing
    case 'x':
      return runsTool(command, rest)
    case 'build':
    case 'test':
    case 'create':
    case 'init':
    case 'repl':
      return null
    case 'add':
    case 'a':
    case 'remove':
    case 'rm':
    case 'update':
    case 'link':
    case 'unlink':
    case 'pm':
    case 'patch':
    case 'publish':
    case null:
      return reads(BUN_FILES, EVERYTHING)
    default: {
      const [script] = name === 'run' ? parseArguments(rest, BUN, 'first').operands : [name]
      if (script == null) return reads(BUN_FILES, EVERYTHING)
      // A file is a program.
      if (/[/.]/.test(script)) return null
      return runsScripts(options.length > 0 ? { ...command, folder: null } : command, [script], 'program')
    }
  }
}

function bunInstall(given: Arguments): CommandReading {
  const omit = valuesOf(given, '--omit')
  if (!given.understood || omit === null || given.operands.length > 0) return reads(BUN_FILES, EVERYTHING)
  const without = [...new Set([...omit, ...(has(given, '-p') ? ['dev'] : [])])].sort()
  return reads(
    BUN_FILES,
    installs({
      ...WHOLE_INSTALL,
      groups: { ...ALL, without },
      hooks: !has(given, '--ignore-scripts'),
      locks: ['bun.lock']
    })
  )
}
