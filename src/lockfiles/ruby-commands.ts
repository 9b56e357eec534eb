import { EVERYTHING, NOTHING, answer, installs, installsAll, reads, readsNothing, sets, withWords } from './answers'
import { has, optionTable, parseArguments, valuesOf, type Arguments } from './arguments'
import { ALL, WHOLE_INSTALL, type Command, type CommandReading, type Install, type Selection } from './reading'

const FILES = ['Gemfile', 'Gemfile.lock'] as const

/** https://bundler.io/man/bundle-install.1.html; those of Bundler 1 too. */
const INSTALL = optionTable(
  '--binstubs=? --clean --deployment --no-deployment --frozen --no-frozen --full-index --gemfile= -j|--jobs= --local --prefer-local --no-cache --no-prune --path= --quiet -q ' +
    '--redownload --force --retry= --shebang= --standalone=? --system -P|--trust-policy= --target-rbconfig= --verbose -V --no-color --without= --with= --no-lock --no-install --all --all-platforms'
)

/** bundle and gem. https://bundler.io/man/bundle.1.html */
export function readRuby(command: Command): CommandReading | null {
  const [program, ...words] = command.words
  if (program === 'gem') return readsNothing
  if (program !== 'bundle' && program !== 'bundler') return null
  // `bundle _2.4.1_ install`: a version of Bundler.
  const [name = 'install', ...rest] = words.filter(word => word === null || !/^_[\w.]+_$/.test(word))
  switch (name) {
    case 'install':
    case 'cache':
    case 'package':
    case 'pack':
      return install(parseArguments(rest, INSTALL), command)
    case 'exec': {
      const given = parseArguments(
        rest,
        optionTable('--keep-file-descriptors --no-keep-file-descriptors --gemfile='),
        'first'
      )
      // It sets up the gems of the Gemfile, then runs the command.
      return answer(({ format }) => (isOf(format) ? installsAll : NOTHING), [withWords(command, given.operands)])
    }
    case 'config':
      return settings(rest)
    case 'check':
    case 'clean':
    case 'doctor':
    case 'env':
    case 'help':
    case 'info':
    case 'list':
    case 'platform':
    case 'plugin':
    case 'show':
    case 'version':
    case '--version':
    case '-v':
      return readsNothing
    case null:
    default:
      return reads(FILES, EVERYTHING)
  }
}

function isOf(format: string): boolean {
  return FILES.some(file => file === format)
}

function install(given: Arguments, command: Command): CommandReading {
  const read = given.understood && given.operands.length === 0 ? installOf(given, command) : null
  return reads(FILES, read === null ? EVERYTHING : installs(read))
}

/**
 * All groups but those left out; optional groups only if they are named. Names stand between blanks or colons.
 * https://bundler.io/man/bundle-config.1.html#LIST-OF-AVAILABLE-KEYS (`without`, `with`, `only`)
 */
function installOf(given: Arguments, { environment }: Command): Install | null {
  const flags = valuesOf(given, '--without', /[\s:,]+/)
  const added = valuesOf(given, '--with', /[\s:,]+/)
  if (flags === null || added === null) return null
  const names = (value: string | null | undefined): readonly string[] => (value ?? '').split(/[\s:,]+/).filter(Boolean)
  // The project's own settings win over the environment, and that over those of the user: which of them it is does not show.
  const [said, written] = ['BUNDLE_WITHOUT', `${WRITTEN}BUNDLE_WITHOUT`].map(name =>
    environment.has(name) ? names(environment.get(name)) : null
  )
  const both = said == null || written == null ? (said ?? written ?? []) : said.filter(group => written.includes(group))
  const without = flags.length > 0 ? flags : both
  const withs = [environment.get('BUNDLE_WITH'), environment.get(`${WRITTEN}BUNDLE_WITH`)]
  const isOnly = environment.has('BUNDLE_ONLY') || environment.has(`${WRITTEN}BUNDLE_ONLY`)
  const isUnsure = withs.includes(null) || isOnly || has(given, '--no-lock')
  // What is named in both is installed.
  const named = [...added, ...withs.flatMap(names)]
  const groups: Selection = { of: 'all', named: [], without: without.filter(group => !named.includes(group)) }
  return { ...WHOLE_INSTALL, groups: isUnsure ? ALL : groups, locks: ['Gemfile.lock'] }
}

/** Before the name of a variable: what `bundle config` wrote, beside what the environment says. */
const WRITTEN = 'config:'

/** `bundle config set --local without 'development test'`, `bundle config --global without test`: state of the image. */
function settings(words: readonly (string | null)[]): CommandReading {
  const isUnset = words[0] === 'unset' || words.includes('--delete')
  const [key, ...values] = words.filter(word => word !== 'set' && word !== 'unset' && word?.startsWith('--') !== true)
  if (words[0] === 'get' || words[0] === 'list' || key == null || (values.length === 0 && !isUnset)) return readsNothing
  // A word that is not known makes the whole value unknown.
  const value = !isUnset && values.every(word => word !== null) ? values.join(' ') : null
  return sets([[`${WRITTEN}BUNDLE_${key.toUpperCase().replaceAll('.', '__').replaceAll('-', '___')}`, value]])
}
