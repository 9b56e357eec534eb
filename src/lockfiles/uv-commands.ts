import { EVERYTHING, NOTHING, answer, buildsAll, carryingOut, installs, likeProgram, reads } from './answers'
import { readsNothing, runs, scriptOrProgram, withWords } from './answers'
import { flagOf, has, optionTable, parseArguments, valuesOf, type Arguments } from './arguments'
import { ALONE, pipInstall } from './pip-commands'
import { ALL, type Command, type CommandReading, type Install, type Reading, type Selection } from './reading'

const FILES = ['pyproject.toml', 'uv.lock'] as const

/** https://docs.astral.sh/uv/reference/cli/ lists them under each command. */
const GLOBAL =
  '-q|--quiet -v|--verbose --color= --native-tls --no-native-tls --system-certs --offline --no-offline --allow-insecure-host|--trusted-host= --no-progress ' +
  '--directory= --project= --config-file= --no-config -h|--help -n|--no-cache|--no-cache-dir --cache-dir= --preview --no-preview --preview-features= ' +
  '--managed-python --no-managed-python --no-python-downloads --python-preference= --python-fetch='

const RESOLVER =
  '-i|--index-url= --default-index= --index= --extra-index-url= --no-index -f|--find-links= -U|--upgrade -P|--upgrade-package= --no-upgrade ' +
  '--index-strategy= --keyring-provider= --resolution= --prerelease= --pre --fork-strategy= -C|--config-setting|--config-settings= ' +
  '--config-settings-package= --no-build-isolation --build-isolation --no-build-isolation-package= --exclude-newer= --exclude-newer-package= ' +
  '--link-mode= --reinstall|--force-reinstall --no-reinstall --reinstall-package= --refresh --no-refresh --refresh-package= ' +
  '--compile-bytecode|--compile --no-compile-bytecode|--no-compile --no-sources --no-sources-package= --no-build --build --no-build-package= ' +
  '--no-binary --binary --no-binary-package= -p|--python= --python-platform= --python-version= --torch-backend= --no-verify-hashes --verify-hashes'

const GROUPS =
  '--dev --no-dev --only-dev --group= --no-group= --only-group= --no-default-groups --all-groups --extra= --no-extra= --all-extras --no-all-extras ' +
  '--no-install-project --no-install-workspace --no-install-local --no-install-package= --no-editable --editable --package= --all-packages ' +
  '--locked --frozen --no-frozen --no-locked --inexact --exact --active --no-active --dry-run --check --no-check --script= --output-format='

const SYNC = optionTable(GLOBAL, RESOLVER, GROUPS)
const RUN = optionTable(
  GLOBAL,
  RESOLVER,
  GROUPS.replace(' --script=', ''),
  '-w|--with= --with-editable= --with-requirements= --env-file= --no-env-file -m|--module -s|--script --gui-script --no-sync --isolated --no-project --max-recursion-depth='
)
const TOOL = optionTable(
  GLOBAL,
  RESOLVER,
  '-V|--version --from= -w|--with= --with-editable= --with-requirements= -c|--constraints= -b|--build-constraints= --overrides= --env-file= --no-env-file --isolated --show-resolution'
)
const EXPORT = optionTable(
  GLOBAL,
  RESOLVER,
  GROUPS,
  '--format= -o|--output-file= --no-emit-project --no-emit-workspace --no-emit-local --no-emit-package= --no-hashes --hashes --no-header --header ' +
    '--no-annotate --annotate --prune= --emit-index-url --emit-find-links'
)
/** Commands that touch no dependency file. */
const APART = new Set(['venv', 'cache', 'python', 'self', 'help', 'auth', 'generate-shell-completion'])

/** uv. https://docs.astral.sh/uv/reference/cli/, https://docs.astral.sh/uv/reference/environment/ */
export function readUv(command: Command): CommandReading {
  if (command.words[0] === 'uvx') return runTool(command, command.words.slice(1))
  const { operands, understood } = parseArguments(command.words.slice(1), optionTable(GLOBAL, '-V|--version'), 'first')
  const [name, ...rest] = operands
  if (!understood) return reads([...FILES, 'requirements'], EVERYTHING)
  if (name === undefined || APART.has(name ?? '')) return readsNothing
  switch (name) {
    case 'sync':
      return carryingOut('build', reads(FILES, installedBy(parseArguments(rest, SYNC), command)))
    case 'export':
      return reads(FILES, exportedBy(parseArguments(rest, EXPORT), command))
    case 'run':
      return run(command, rest)
    case 'lock':
      // Whatever it finds in the manifest ends in the lock file.
      return reads(FILES, EVERYTHING)
    case 'pip':
      return pip(command, rest)
    case 'tool':
      return tool(command, rest)
    case 'build':
      return likeProgram(command, reads(FILES, buildsAll))
    case null:
    default:
      // `add`, `remove` and `version` write the files that they read.
      return reads([...FILES, 'requirements'], EVERYTHING)
  }
}

/** The groups and extras that a `uv sync` installs. https://docs.astral.sh/uv/concepts/projects/sync/ */
function installedBy(given: Arguments, command: Command): Reading {
  const install = installOf(given, command)
  return install === null ? EVERYTHING : installs(install)
}

/** An export names the project itself, but for its version. */
function exportedBy(given: Arguments, command: Command): Reading {
  const install = installOf(given, command)
  return install === null ? EVERYTHING : installs({ ...install, root: false })
}

function installOf(given: Arguments, { environment }: Command): Install | null {
  const named = valuesOf(given, '--group')
  const onlyNamed = valuesOf(given, '--only-group')
  const without = valuesOf(given, '--no-group')
  const extras = valuesOf(given, '--extra')
  const noExtras = valuesOf(given, '--no-extra')
  if (!given.understood || named === null || onlyNamed === null || without === null || extras === null) return null
  if ([...environment.keys()].some(name => SELECTING.test(name))) return null
  const isOn = (option: string, variable: string): boolean =>
    has(given, option) || flagOf(environment, variable) === true
  const resolves = has(given, '-U', '-P') || environment.has('UV_UPGRADE')
  const only = [...onlyNamed, ...(has(given, '--only-dev') ? ['dev'] : [])]
  const noDev = isOn('--no-dev', 'UV_NO_DEV') && !has(given, '--dev', '--only-dev')
  const local =
    isOn('--no-install-workspace', 'UV_NO_INSTALL_WORKSPACE') || isOn('--no-install-local', 'UV_NO_INSTALL_LOCAL')
  const groups: Selection = {
    of: has(given, '--all-groups')
      ? 'all'
      : only.length > 0 || isOn('--no-default-groups', 'UV_NO_DEFAULT_GROUPS')
        ? 'none'
        : 'default',
    named: [...named, ...only, ...(has(given, '--dev') ? ['dev'] : [])],
    without: [...without, ...(noDev ? ['dev'] : [])]
  }
  return {
    main: only.length === 0,
    groups: resolves ? ALL : groups,
    extras:
      resolves || noExtras === null
        ? ALL
        : { of: has(given, '--all-extras') ? 'all' : 'none', named: extras, without: noExtras },
    hooks: true,
    root: only.length === 0 && !local && !isOn('--no-install-project', 'UV_NO_INSTALL_PROJECT'),
    own: !local,
    locks: ['uv.lock']
  }
}

/** Variables of uv that add groups or extras, or have all resolved anew. Which of them a release of uv knows does not matter. */
const SELECTING =
  /^UV_(?:DEV|GROUP|ONLY_|ALL_|EXTRA$|EXTRAS|EXCLUDE_NEWER|RESOLUTION|PRERELEASE|FORK_STRATEGY|CONFIG_FILE)/

/** `uv run` synchronises the environment before it runs the command. https://docs.astral.sh/uv/concepts/projects/run/ */
function run(command: Command, rest: readonly (string | null)[]): CommandReading {
  const given = parseArguments(rest, RUN, 'first')
  if (!given.understood)
    return answer(({ format }) => (isOf(format) ? EVERYTHING : NOTHING), [unknownOf(command, rest)])
  const idle = has(given, '--no-sync', '--no-project') || flagOf(command.environment, 'UV_NO_SYNC') === true
  const install = idle ? null : installOf(given, command)
  if (!idle && install === null) return reads(FILES, EVERYTHING)
  const before = install === null ? {} : { installs: [install] }
  const [first] = given.operands
  const isPython = has(given, '-m', '-s') || first === '-'
  const words = isPython ? ['python', ...(has(given, '-m') ? ['-m'] : []), ...given.operands] : given.operands
  return scriptOrProgram(command, words, FILES, before)
}

/** https://docs.astral.sh/uv/concepts/tools/ */
function tool(command: Command, [name, ...rest]: readonly (string | null)[]): CommandReading {
  if (name === 'run') return runTool(command, rest)
  const isOfProject = rest.some(word => word === null || /^[./~]/.test(word))
  return name === 'install' && isOfProject ? likeProgram(command, reads(FILES, EVERYTHING)) : readsNothing
}

/** `uvx [--from PACKAGE] COMMAND`: a program like any other. */
function runTool(command: Command, words: readonly (string | null)[]): CommandReading {
  const { operands, understood } = parseArguments(words, TOOL, 'first')
  const [name, ...rest] = operands
  if (!understood) return runs(unknownOf(command, words))
  return name == null ? readsNothing : runs(withWords(command, [name.replace(/(?<=.)@.*$/, ''), ...rest]))
}

function isOf(format: string): boolean {
  return FILES.some(file => file === format)
}

/** What is run is not known: a command that nobody knows. */
function unknownOf(command: Command, rest: readonly (string | null)[]): Command {
  return withWords(command, [null, ...rest])
}

/** https://docs.astral.sh/uv/pip/compile/, https://docs.astral.sh/uv/reference/cli/#uv-pip */
function pip(command: Command, rest: readonly (string | null)[]): CommandReading {
  const [name, ...words] = rest
  switch (name) {
    case 'install':
    case 'sync':
    case 'compile':
      return pipInstall(withWords(command, words), UV_PIP, name === 'install' ? 'requirements' : 'files', [], SETTINGS)
    case undefined:
    case 'list':
    case 'freeze':
    case 'show':
    case 'check':
    case 'tree':
    case 'uninstall':
      return readsNothing
    case null:
    default:
      return runs(unknownOf(command, rest))
  }
}

/** `tool.uv` of the project holds for `uv pip` too: indexes, constraints, overrides. https://docs.astral.sh/uv/concepts/configuration-files/ */
const SETTINGS = installs({ ...ALONE, main: false })

const UV_PIP = optionTable(
  GLOBAL,
  RESOLVER,
  '-r|--requirements|--requirement= -e|--editable= -c|--constraints|--constraint= --overrides|--override= -b|--build-constraints|--build-constraint= --excludes= ' +
    '--extra= --all-extras --group= --no-deps --only-binary= --no-binary= --system --no-system --break-system-packages --target|-t= --prefix= --root= ' +
    '--strict --no-strict --dry-run --require-hashes --no-require-hashes --exact --user --allow-empty-requirements --user --no-cache-dir --upgrade-strategy= ' +
    '-o|--output-file= --format= --generate-hashes --no-header --no-annotate --annotation-style= --universal --no-strip-extras --strip-extras --no-strip-markers ' +
    '--custom-compile-command= --emit-index-url --emit-find-links --emit-build-options --emit-index-annotation --no-emit-package|--unsafe-package= --disable-pip-version-check --no-warn-script-location'
)
