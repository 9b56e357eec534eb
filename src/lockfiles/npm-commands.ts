import { EVERYTHING, answer, installs, installsAll, reads, readsNothing, sets } from './answers'
import { NOTHING } from './answers'
import { has, optionTable, parseArguments, valuesOf, type Arguments } from './arguments'
import { runsScripts, runsTool, withJoinedFlags } from './node-scripts'
import { ALL, WHOLE_INSTALL, type Command, type CommandReading, type Install } from './reading'

const FILES = ['package.json', 'package-lock.json'] as const

/** https://docs.npmjs.com/cli/using-npm/config; those of earlier versions too. */
const OPTIONS = optionTable(
  '--audit=? --no-audit --audit-level= --fund=? --no-fund --progress=? --no-progress -q|--quiet -s|--silent -d|-dd|-ddd|--verbose --loglevel= --json=? --color=? --no-color ' +
    '--prefer-offline=? --offline=? --prefer-online=? --cache= --registry= --userconfig= --globalconfig= --prefix|-C= --maxsockets= --fetch-retries= --fetch-timeout= ' +
    '--fetch-retry-mintimeout= --fetch-retry-maxtimeout= --fetch-retry-factor= --network-timeout= --update-notifier=? --no-update-notifier --timing=? --strict-ssl=? --no-strict-ssl ' +
    '--proxy= --https-proxy= --noproxy= --cafile= --user-agent= --unsafe-perm=? --no-unsafe-perm --allow-root --user= --jobs= --build-from-source=? --target_arch= --target_platform= ' +
    '--arch= --platform= --scripts-prepend-node-path=? --python= --node-options= --script-shell= --foreground-scripts=? --engine-strict=? --no-engine-strict -y|--yes=? --tag= --before=',
  '-g|--global=? --location= --force|-f=? --legacy-peer-deps=? --no-legacy-peer-deps --strict-peer-deps=? --no-strict-peer-deps --install-strategy= --legacy-bundling=? --global-style=? ' +
    '--install-links=? --no-bin-links --bin-links=? --ignore-scripts=? --no-ignore-scripts --package-lock=? --no-package-lock --package-lock-only=? --shrinkwrap=? --no-shrinkwrap ' +
    '-S|--save=? --no-save -D|--save-dev=? -O|--save-optional=? -P|--save-prod=? -E|--save-exact=? -B|--save-bundle=? --save-peer=? --cpu= --os= --libc= --dry-run=? ' +
    '-w|--workspace= --workspaces|--ws=? --no-workspaces --include-workspace-root|-iwr=? --no-include-workspace-root --if-present=?',
  '--omit= --include= --production|--prod=? --no-production --only= --also= --dev=? --optional=? --no-optional'
)
const EXEC = optionTable(
  '-y|--yes=? --no|--no-install -p|--package= -c|--call= -w|--workspace= --workspaces|--ws=? --include-workspace-root=? -q|--quiet --prefer-offline=? ' +
    '--prefer-online=? --cache= --registry= --loglevel= -s|--silent --ignore-existing --shell= --userconfig= --prefix= -n|--node-arg= --no-update-notifier --foreground-scripts=? --legacy-peer-deps=? -h|--help'
)

/** Commands that only show or keep things. */
const APART = new Set(
  [
    'cache',
    'root',
    'prefix',
    'bin',
    'ls',
    'list',
    'la',
    'll',
    'view',
    'info',
    'show',
    'v',
    'whoami',
    'ping',
    'help',
    'doctor',
    'outdated',
    'login',
    'logout',
    'adduser'
  ].concat([
    'search',
    'completion',
    'explain',
    'why',
    'fund',
    'get',
    'token',
    'owner',
    'docs',
    'repo',
    'bugs',
    'sbom',
    'query',
    'find-dupes'
  ])
)
const INSTALL = new Set([
  'install',
  'i',
  'in',
  'ins',
  'inst',
  'insta',
  'instal',
  'isnt',
  'isnta',
  'isntal',
  'isntall',
  'add'
])
const CLEAN_INSTALL = new Set(['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'])
const RUN = new Set(['run', 'run-script', 'rum', 'urn'])
const LIFECYCLE: ReadonlyMap<string, readonly string[]> = new Map([
  ['test', ['test']],
  ['tst', ['test']],
  ['t', ['test']],
  ['start', ['start']],
  ['stop', ['stop']],
  ['restart', ['restart', 'stop', 'start']]
])

/** npm. https://docs.npmjs.com/cli/commands */
export function readNpm(command: Command): CommandReading {
  const given = parseArguments(withJoinedFlags(command.words.slice(1)), OPTIONS)
  const [name, ...rest] = given.operands
  if (name === null) return reads([...FILES, 'yarn.lock'], EVERYTHING)
  if (name === undefined || APART.has(name)) return readsNothing
  if (INSTALL.has(name) || CLEAN_INSTALL.has(name) || name === 'prune') return install(given, name, rest, command)
  const scripts = LIFECYCLE.get(name) ?? (RUN.has(name) ? rest.slice(0, 1) : null)
  if (scripts !== null) {
    const known = scripts.filter(script => script !== null)
    // What a script is given after its name does not matter here, nor do options that are not known.
    return known.length === scripts.length
      ? runsScripts(command, known, 'nothing')
      : reads(['package.json'], EVERYTHING)
  }
  switch (name) {
    case 'rebuild':
    case 'rb':
      return reads(FILES, installsAll)
    case 'exec':
    case 'x':
      return readNpx({ ...command, words: ['npx', ...wordsAfter(command, name)] })
    case 'config':
    case 'c':
    case 'set':
      if (rest[0] === 'delete' || rest[0] === 'rm') return settings(rest.slice(1).map(key => `${key ?? ''}=`))
      return settings(name === 'set' ? rest : rest[0] === 'set' ? rest.slice(1) : [])
    default:
      return reads([...FILES, 'yarn.lock'], EVERYTHING)
  }
}

/** https://docs.npmjs.com/cli/commands/npm-exec */
export function readNpx(command: Command): CommandReading {
  const given = parseArguments(command.words.slice(1), EXEC, 'first')
  if (!given.understood || has(given, '-c')) return runsTool(command, [null])
  return given.operands.length === 0 ? readsNothing : runsTool(command, given.operands)
}

function wordsAfter({ words }: Command, name: string): readonly (string | null)[] {
  return words.slice(words.indexOf(name) + 1)
}

function install(
  given: Arguments,
  name: string,
  operands: readonly (string | null)[],
  command: Command
): CommandReading {
  const isGlobal = has(given, '-g') || valuesOf(given, '--location')?.includes('global') === true
  if (isGlobal && given.understood && operands.every(word => word !== null && !/^[./~]|^file:/.test(word))) {
    return readsNothing
  }
  const read = given.understood ? installOf(given, name, command) : null
  return answer(({ format }) => {
    // Without a lock of its own npm takes versions from that of yarn.
    if (format === 'yarn.lock') return CLEAN_INSTALL.has(name) ? NOTHING : installsAll
    if (format !== 'package.json' && format !== 'package-lock.json') return NOTHING
    return read === null ? EVERYTHING : installs(read)
  })
}

/** `include` wins over `omit`. https://docs.npmjs.com/cli/using-npm/config#omit */
function installOf(given: Arguments, name: string, { environment }: Command): Install | null {
  const config = configOf(environment)
  // Settings of another name than those that are looked for where files are read.
  const named = given.options.filter(({ name }) => name === '--userconfig' || name === '--globalconfig')
  const files = [...named.map(({ value }) => value), config.get('userconfig'), config.get('globalconfig')]
  if (files.some(file => file !== undefined && !/npmrc$/.test(file ?? ''))) return null
  const said = (option: string): readonly string[] | null => valuesOf(given, `--${option}`)
  const omit = said('omit')
  const include = said('include')
  const only = said('only')
  const also = said('also')
  if (omit === null || include === null || only === null || also === null) return null
  const isProduction =
    isTrue(given, '--production') ??
    (config.get('production') === 'true' || environment.get('NODE_ENV') === 'production')
  const omitted = new Set([
    ...omit,
    ...listOf(config.get('omit')),
    ...(isProduction || [...only, config.get('only')].some(value => value?.startsWith('prod')) ? ['dev'] : []),
    ...(has(given, '--no-optional') || isTrue(given, '--optional') === false || config.get('optional') === 'false'
      ? ['optional']
      : [])
  ])
  const included = [
    ...include,
    ...listOf(config.get('include')),
    ...also.map(value => value.replace(/^development$/, 'dev'))
  ]
  if (isTrue(given, '--dev') === true || config.has('dev') || config.has('also')) included.push('dev')
  // A list in the environment whose value is not known may include anything.
  if (config.get('include') === null || isTrue(given, '--production') === false || isDenied(config.get('production')))
    included.push('dev', 'optional', 'peer')
  const unlocked =
    has(given, '--no-package-lock') || isTrue(given, '--package-lock') === false || config.has('package_lock')
  return {
    ...WHOLE_INSTALL,
    groups: unlocked ? ALL : { ...ALL, without: [...omitted].filter(group => !included.includes(group)).sort() },
    hooks: name !== 'prune' && !(isTrue(given, '--ignore-scripts') ?? config.get('ignore_scripts') === 'true'),
    locks: ['package-lock.json']
  }
}

/** Said to be false, or not known: npm 6 then installs all, whatever NODE_ENV says. */
function isDenied(value: string | null | undefined): boolean {
  return value === null || value === 'false'
}

/** The last of `--flag`, `--no-flag`, `--flag=false`; null: it is not said. */
function isTrue({ options }: Arguments, name: string): boolean | null {
  const last = options.findLast(option => option.name === name || option.name === name.replace('--', '--no-'))
  return last === undefined ? null : last.name === name && last.value !== 'false'
}

function listOf(value: string | null | undefined): readonly string[] {
  return value?.split(/[\s,]+/).filter(Boolean) ?? []
}

/** `npm_config_ignore_scripts`, in any case, with `-` or `_`. https://docs.npmjs.com/cli/using-npm/config#environment-variables */
function configOf(environment: ReadonlyMap<string, string | null>): ReadonlyMap<string, string | null> {
  const found = [...environment].flatMap(([name, value]) => {
    const key = /^npm_config_(.+)$/i.exec(name)?.[1]
    return key === undefined || value === '' ? [] : [[key.toLowerCase().replaceAll('-', '_'), value] as const]
  })
  return new Map(found)
}

/** `npm config set omit dev`, `npm config set omit=dev`: written for all later commands. */
function settings(words: readonly (string | null)[]): CommandReading {
  const [first, second] = words
  if (first == null) return readsNothing
  const pairs = first.includes('=') ? words.map(word => word?.split('=', 2) ?? []) : [[first, second ?? null]]
  return sets(
    pairs.flatMap(([key, value]) => (key == null ? [] : [[`npm_config_${key.replaceAll('-', '_')}`, value ?? null]]))
  )
}
