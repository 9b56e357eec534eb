import {
  EVERYTHING,
  NOTHING,
  answer,
  carryingOut,
  installs,
  installsAll,
  parts,
  reads,
  readsNothing,
  withWords
} from './answers'
import { flagOf, has, optionTable, parseArguments } from './arguments'
import { ALL, WHOLE_INSTALL, type Command, type CommandReading, type Reading } from './reading'

const FILES = ['composer.json', 'composer.lock'] as const
const MANIFEST = ['composer.json'] as const

/** https://getcomposer.org/doc/03-cli.md#install-i, …#global-options */
const OPTIONS = optionTable(
  '-h|--help -q|--quiet -V|--version --ansi --no-ansi -n|--no-interaction --profile --no-plugins --no-scripts -d|--working-dir= --no-cache -v|-vv|-vvv|--verbose --no-audit',
  '--prefer-source --prefer-dist --prefer-install= --dry-run --download-only --dev --no-suggest --no-dev --no-autoloader --no-progress --no-install --audit-format= --audit ' +
    '-o|--optimize-autoloader|--optimize -a|--classmap-authoritative --apcu-autoloader|--apcu --apcu-autoloader-prefix|--apcu-prefix= --ignore-platform-req= --ignore-platform-reqs ' +
    '--no-security-blocking --strict-psr --strict-ambiguous --timeout= -l|--list'
)

const APART = new Set([
  'about',
  'audit',
  'browse',
  'home',
  'clear-cache',
  'clearcache',
  'cc',
  'completion',
  'config',
  'create-project',
  'diagnose',
  'global',
  'help',
  'licenses',
  'list',
  'outdated',
  'self-update',
  'selfupdate',
  'show',
  'info',
  'status',
  'search',
  'suggests',
  'why',
  'depends',
  'why-not',
  'prohibits',
  'check-platform-reqs',
  'validate'
])
const REWRITES = new Set([
  'update',
  'u',
  'upgrade',
  'require',
  'r',
  'remove',
  'rm',
  'bump',
  'init',
  'archive',
  'reinstall',
  'fund'
])

/** composer. https://getcomposer.org/doc/03-cli.md */
export function readComposerCommand(command: Command): CommandReading | null {
  const [program] = command.words
  if (program !== 'composer' && program !== 'composer.phar') return null
  const given = parseArguments(command.words.slice(1), OPTIONS)
  const [name, ...rest] = given.operands
  if (name === null) return reads(FILES, EVERYTHING)
  if (name === undefined || (APART.has(name) && name !== 'config')) return readsNothing
  if (REWRITES.has(name)) return reads(FILES, EVERYTHING)
  switch (name) {
    case 'install':
    case 'i':
      return reads(FILES, given.understood && rest.length === 0 ? installedBy(command) : EVERYTHING)
    case 'dump-autoload':
    case 'dumpautoload':
      return reads(FILES, given.understood ? installedBy(command) : EVERYTHING)
    case 'config':
      // `composer config KEY VALUE` writes composer.json; `--global` a file of the user.
      return command.words.some(word => word === '-g' || word === '--global') ? readsNothing : reads(FILES, EVERYTHING)
    case 'exec':
      return answer(
        ({ format }) => (isOf(format) ? installsAll : NOTHING),
        [withWords(command, rest.length > 0 ? rest : [null])]
      )
    case 'run-script':
    case 'run':
      return script(rest[0])
    default:
      // A script may be named without `run-script`: https://getcomposer.org/doc/articles/scripts.md#custom-commands
      return script(name)
  }
}

function script(name: string | null | undefined): CommandReading {
  return carryingOut('scripts', reads(MANIFEST, name == null ? EVERYTHING : parts({ scripts: [name] })))
}

function isOf(format: string): boolean {
  return FILES.some(file => file === format)
}

/** `COMPOSER_NO_DEV`: https://getcomposer.org/doc/03-cli.md#composer-no-dev */
function installedBy({ words, environment }: Command): Reading {
  const given = parseArguments(words.slice(1), OPTIONS)
  const noDev = has(given, '--no-dev') || (flagOf(environment, 'COMPOSER_NO_DEV') === true && !has(given, '--dev'))
  return installs({
    ...WHOLE_INSTALL,
    groups: noDev ? { ...ALL, without: ['dev'] } : ALL,
    hooks: !has(given, '--no-scripts'),
    locks: ['composer.lock']
  })
}
