import { posix } from 'node:path'
import { isAt } from './answers'
import { EVERYTHING, NOTHING, answer, installs, installsAll, reads, readsNothing, withWords } from './answers'
import { has, optionTable, parseArguments, valuesOf, type Arguments, type OptionTable } from './arguments'
import { normalizedName } from './pep508'
import { NONE, unionOf, type Command, type CommandReading, type Install, type Reading, type SeenFile } from './reading'

const FILES = ['requirements', 'pyproject.toml'] as const

/** https://pip.pypa.io/en/stable/cli/pip/, https://pip.pypa.io/en/stable/cli/pip_install/, …/pip_download/, …/pip_wheel/ */
const PIP = optionTable(
  '-h|--help --debug --isolated --require-virtualenv --python= -v|--verbose -V|--version -q|--quiet --log= --no-input --keyring-provider= --proxy= --retries= --timeout= ' +
    '--exists-action= --trusted-host= --cert= --client-cert= --cache-dir= --no-cache-dir --disable-pip-version-check --no-color --no-python-version-warning ' +
    '--use-feature= --use-deprecated= --resume-retries=',
  '-r|--requirement= -c|--constraint= --build-constraint= --no-deps --pre --only-final= --all-releases= -e|--editable= --dry-run -t|--target= --platform= --python-version= ' +
    '--implementation= --abi= --user --root= --prefix= --src= -U|--upgrade --upgrade-strategy= --force-reinstall -I|--ignore-installed --ignore-requires-python ' +
    '--no-build-isolation --use-pep517 --no-use-pep517 --check-build-dependencies --break-system-packages -C|--config-settings= --config-setting= --global-option= ' +
    '--build-option= --install-option= --compile --no-compile --no-warn-script-location --no-warn-conflicts --no-binary= --only-binary= --prefer-binary ' +
    '--require-hashes --progress-bar= --root-user-action= --report= --group= --no-clean -i|--index-url|--pypi-url= --extra-index-url= --no-index -f|--find-links= ' +
    '-d|--dest= -w|--wheel-dir= -b|--build= --process-dependency-links --uploaded-prior-to= --no-verify --no-use-wheel --egg'
)

/** https://pip-tools.readthedocs.io/en/stable/cli/pip-sync/ and …/pip-compile/ */
const PIP_TOOLS = optionTable(
  '-h|--help -V|--version -v|--verbose -q|--quiet -n|--dry-run -a|--ask --force -f|--find-links= -i|--index-url= --extra-index-url= --trusted-host= --no-index ' +
    '--python-executable= --user --cert= --client-cert= --config= --no-config --pip-args= -p|--pre -r|--rebuild --extra= --all-extras --all-build-deps --build-deps-for= ' +
    '--only-build-deps --header --no-header --annotate --no-annotate --annotation-style= -U|--upgrade -P|--upgrade-package= -o|--output-file= --newline= ' +
    '--allow-unsafe --no-allow-unsafe --strip-extras --no-strip-extras --generate-hashes --no-reuse-hashes --reuse-hashes --max-rounds= --build-isolation ' +
    '--no-build-isolation --emit-find-links --no-emit-find-links --cache-dir= --resolver= --emit-index-url --no-emit-index-url --emit-trusted-host ' +
    '--no-emit-trusted-host --emit-options --no-emit-options --unsafe-package= --color --no-color -c|--constraint='
)

/** `pip`, `pip-sync`, `pip-compile`. */
export function readPip(command: Command): CommandReading {
  const [program, ...words] = command.words
  const arguments_ = withWords(command, words)
  if (program === 'pip-sync') return pipInstall(arguments_, PIP_TOOLS, 'files', ['requirements.txt'])
  if (program === 'pip-compile') {
    return pipInstall(arguments_, PIP_TOOLS, 'files', ['requirements.in', 'pyproject.toml'])
  }
  const { operands, understood } = parseArguments(words, PIP, 'first')
  const [name, ...rest] = operands
  if (!understood) return reads(FILES, EVERYTHING)
  switch (name) {
    case 'install':
    case 'download':
    case 'wheel':
    case 'lock':
      return pipInstall(withWords(command, rest), PIP, 'requirements')
    case undefined:
    case 'cache':
    case 'check':
    case 'completion':
    case 'config':
    case 'debug':
    case 'freeze':
    case 'hash':
    case 'help':
    case 'index':
    case 'inspect':
    case 'list':
    case 'search':
    case 'show':
      return readsNothing
    case 'uninstall':
      return reads(['requirements'], installsAll)
    case null:
    default:
      return reads(FILES, EVERYTHING)
  }
}

/**
 * What `pip install` and its like take of requirements files and of the projects that they are pointed at. That a
 * requirements file names a project of the repository is seen where all files are read together.
 *
 * @param command its words are those after `install`
 * @param operands what stands beside the options: requirements, or files of them
 * @param usual files that are read where none is named
 * @param settings what the tool reads of a pyproject.toml whatever it is asked for
 */
export function pipInstall(
  command: Command,
  table: OptionTable,
  operands: 'requirements' | 'files',
  usual: readonly string[] = [],
  settings: Reading | null = null
): CommandReading {
  const options = parseArguments(command.words, table)
  const isConfigured = [...command.environment.keys()].some(name => /^PIP_(?:EDITABLE|GROUP|CONFIG_FILE)$/.test(name))
  const given = { ...options, understood: options.understood && !isConfigured }
  const listed = [...given.options.filter(({ name }) => FILE_OPTIONS.has(name)).map(({ value }) => value)]
  const named = operands === 'files' ? given.operands : []
  const files = [...listed, ...named, ...(listed.length + named.length === 0 ? usual : []), ...filesOf(command)]
  const editable = given.options.filter(({ name }) => name === '-e').map(({ value }) => value)
  const wanted = [...editable, ...(operands === 'requirements' ? given.operands : [])]
  const of = (file: SeenFile): Reading => {
    if (file.format === 'pyproject.toml') {
      if (!given.understood) return EVERYTHING
      const read = [ofProject(given, files, wanted, file, command), ...(settings === null ? [] : [settings])]
      return read.every(({ kind }) => kind === 'nothing') ? NOTHING : { kind: 'parts', parts: unionOf(read) }
    }
    if (file.format !== 'requirements') return NOTHING
    if (!given.understood) return EVERYTHING
    return files.some(path => isAt(path, file, command)) ? installsAll : NOTHING
  }
  const builds = wanted.some(target => target === null || projectOf(target) !== null)
  return answer(of, [], builds ? 'build' : 'nothing')
}

/** Files that the environment names: https://pip.pypa.io/en/stable/topics/configuration/, https://docs.astral.sh/uv/reference/environment/ */
function filesOf({ environment }: Command): readonly (string | null)[] {
  const named = [
    'PIP_REQUIREMENT',
    'PIP_CONSTRAINT',
    'PIP_BUILD_CONSTRAINT',
    'UV_CONSTRAINT',
    'UV_OVERRIDE',
    'UV_BUILD_CONSTRAINT'
  ]
  return named.flatMap(name => {
    const value = environment.get(name)
    return value == null ? (value === null ? [null] : []) : value.split(/\s+/).filter(Boolean)
  })
}

const FILE_OPTIONS = new Set([
  '-r',
  '-c',
  '--overrides',
  '-b',
  '--build-constraint',
  '--excludes',
  '--with-requirements'
])

function ofProject(
  given: Arguments,
  files: readonly (string | null)[],
  wanted: readonly (string | null)[],
  file: SeenFile,
  command: Command
): Reading {
  const groups = valuesOf(given, '--group')
  const extras = valuesOf(given, '--extra', /,/)
  if (groups === null || extras === null) return EVERYTHING
  const readings: Reading[] = wanted.flatMap(target => ofTarget(target, given, file, command))
  const asFile = files.some(path => path === null || (path.endsWith('.toml') && isAt(path, file, command)))
  if (asFile || groups.length > 0) {
    readings.push(
      installs({
        ...ALONE,
        main: asFile,
        groups: { ...NONE, named: groups.map(group => group.replace(/^.*:/, '')) },
        extras: { of: has(given, '--all-extras') ? 'all' : 'none', named: extras, without: [] }
      })
    )
  }
  return readings.length === 0 ? NOTHING : { kind: 'parts', parts: unionOf(readings) }
}

/** pip resolves what it is asked for, whatever groups the project has besides. */
export const ALONE: Install = { main: true, groups: NONE, extras: NONE, hooks: true, root: false, own: true, locks: [] }

/** `.`, `./api[web]`, `-e /src`: a folder whose project is built. https://pip.pypa.io/en/stable/topics/local-project-installs/ */
function projectOf(target: string): { readonly path: string; readonly names: string } | null {
  const [, path = '', names = ''] =
    /^(?:[\w.-]+(?:\[[^\]]*\])?\s*@\s*)?(?:file:(?:\/\/)?)?([^[;@]*)(?:\[([^\]]*)\])?/.exec(target) ?? []
  const isLocal = /^[./~]|^file:|@\s*file:/.test(target) || (path.includes('/') && !/^[\w+.-]+:/.test(target))
  return isLocal && !/\.(?:whl|zip|tar(?:\.\w+)?|tgz)$/.test(path) ? { path, names } : null
}

function ofTarget(target: string | null, given: Arguments, file: SeenFile, command: Command): readonly Reading[] {
  if (target === null) return [EVERYTHING]
  const project = projectOf(target)
  if (project === null || !isAt(posix.join(project.path, 'pyproject.toml'), file, command)) return []
  const extras = project.names.split(',').map(normalizedName).filter(Boolean)
  return [
    installs(
      { ...ALONE, main: !has(given, '--no-deps'), extras: { ...NONE, named: extras }, root: true },
      { project: true }
    )
  ]
}
