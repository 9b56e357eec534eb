import {
  EVERYTHING,
  NOTHING,
  answer,
  buildsAll,
  carryingOut,
  installs,
  installsAll,
  isAt,
  likeProgram,
  parts,
  reads,
  readsNothing
} from './answers'
import { scriptOrProgram } from './answers'
import { flagOf, has, optionTable, parseArguments, valuesOf, type Arguments } from './arguments'
import { ALL, NONE, WHOLE_INSTALL, type Command, type CommandReading, type Install, type Reading } from './reading'

const PDM_FILES = ['pyproject.toml', 'pdm.lock'] as const
const PIPENV_FILES = ['Pipfile', 'Pipfile.lock'] as const
const PROJECT = ['pyproject.toml'] as const

/** https://pdm-project.org/latest/reference/cli/#install, …/#sync, …/#export */
const PDM = optionTable(
  '-h|--help -v|--verbose -q|--quiet -V|--version -c|--config= -I|--ignore-python -n|--non-interactive --no-cache -g|--global -p|--project= --venv= -L|--lockfile=',
  '-k|--skip= -S|--strategy= --no-cross-platform --static-urls --no-static-urls --no-lock --frozen-lockfile --override= --dry-run --no-isolation -C|--config-setting= ' +
    '-x|--fail-fast --no-editable --no-self -G|--group|--with= --without= -d|--dev --prod|--production --no-default --check --plugins --clean --clean-unselected|--only-keep ' +
    '-r|--reinstall --enable-tools -f|--format= --no-hashes|--without-hashes --hashes --no-markers --no-extras -o|--output= --pyproject --expandvars --self --editable-self'
)

/** pdm. https://pdm-project.org/latest/reference/cli/ */
export function readPdm(command: Command): CommandReading {
  const { operands, understood } = parseArguments(command.words.slice(1), PDM, 'first')
  const [name, ...rest] = operands
  if (!understood) return reads(PDM_FILES, EVERYTHING)
  switch (name) {
    case undefined:
    case 'cache':
    case 'completion':
    case 'config':
    case 'info':
    case 'list':
    case 'plugin':
    case 'py':
    case 'python':
    case 'self':
    case 'use':
    case 'venv':
      return readsNothing
    case 'install':
    case 'sync':
      return carryingOut('build', reads(PDM_FILES, pdmInstall(parseArguments(rest, PDM), true)))
    case 'export':
      return reads(PDM_FILES, pdmInstall(parseArguments(rest, PDM), false))
    case 'run':
      return pdmRun(command, rest)
    case 'build':
      return likeProgram(command, reads(PDM_FILES, buildsAll))
    case 'add':
    case 'fix':
    case 'import':
    case 'init':
    case 'lock':
    case 'new':
    case 'outdated':
    case 'publish':
    case 'remove':
    case 'search':
    case 'show':
    case 'update':
    case null:
      return reads(PDM_FILES, EVERYTHING)
    default:
      // A script may be named without `run`: https://pdm-project.org/latest/usage/scripts/
      return scriptOrProgram(command, operands, PDM_FILES)
  }
}

/** `-G` names extras and groups of development dependencies alike; without `--prod` all of the latter are installed. */
function pdmInstall(given: Arguments, isInstall: boolean): Reading {
  const named = valuesOf(given, '-G', /,/)
  const without = valuesOf(given, '--without', /,/)
  if (!given.understood || named === null || without === null) return EVERYTHING
  const every = named.includes(':all')
  return installs({
    main: !has(given, '--no-default'),
    groups: { of: every ? 'all' : has(given, '--prod') ? 'none' : 'all', named, without },
    extras: { of: every ? 'all' : 'none', named, without },
    hooks: true,
    root: isInstall ? !has(given, '--no-self') : has(given, '--self', '--editable-self'),
    own: true,
    locks: has(given, '--no-lock') ? [] : ['pdm.lock']
  })
}

function pdmRun(command: Command, rest: readonly (string | null)[]): CommandReading {
  const table = optionTable(
    '-h|--help -g|--global -p|--project= -k|--skip= --venv= -l|--list -j|--json --recreate -s|--site-packages'
  )
  const given = parseArguments(rest, table, 'first')
  return given.understood ? scriptOrProgram(command, given.operands, PDM_FILES) : reads(PDM_FILES, EVERYTHING)
}

/** https://pipenv.pypa.io/en/latest/cli.html */
const PIPENV = optionTable(
  '-h|--help --version --where --venv --py --envs --rm --bare --man --support --site-packages --no-site-packages --python= --clear -q|--quiet -v|--verbose --pypi-mirror= ' +
    '-i|--index= --extra-index-url= --system --deploy --skip-lock --ignore-pipfile --selective-upgrade --pre --keep-outdated -d|--dev --dev-only --categories= -e|--editable= ' +
    '-r|--requirements= --extra-pip-args= --sequential --no-hash --hash --exclude-markers --exclude-index --from-pipfile --hide-progress'
)

/** pipenv. */
export function readPipenv(command: Command): CommandReading {
  const { operands, understood } = parseArguments(command.words.slice(1), PIPENV, 'first')
  const [name, ...rest] = operands
  if (!understood) return reads(PIPENV_FILES, EVERYTHING)
  switch (name) {
    case undefined:
    case 'check':
    case 'clean':
    case 'graph':
    case 'verify':
      return readsNothing
    case 'install':
    case 'sync':
    case 'requirements': {
      const given = parseArguments(rest, PIPENV)
      const reading = pipenvInstall(given, command)
      return answer(file => {
        if (file.format === 'Pipfile' || file.format === 'Pipfile.lock') return reading
        const listed = given.options.some(option => option.name === '-r' && isAt(option.value, file, command))
        return file.format === 'requirements' && (listed || !given.understood) ? installsAll : NOTHING
      })
    }
    case 'run':
      return scriptOrProgram(command, rest, PIPENV_FILES)
    case null:
    default:
      return reads(PIPENV_FILES, EVERYTHING)
  }
}

/** `develop` is a group, each further category too. https://pipenv.pypa.io/en/latest/pipfile.html#package-category-groups */
function pipenvInstall(given: Arguments, { environment }: Command): Reading {
  const categories = valuesOf(given, '--categories', /[,\s]+/)
  // With packages to add, and without a lock, all of the Pipfile is resolved.
  if (!given.understood || categories === null || given.operands.length > 0) return EVERYTHING
  const isResolved = has(given, '--skip-lock', '--pre', '--selective-upgrade') || environment.has('PIPENV_SKIP_LOCK')
  const isDev = has(given, '-d', '--dev-only') || flagOf(environment, 'PIPENV_DEV') !== false
  const named = [...categories.map(name => name.replace(/^dev-packages$/, 'develop')), ...(isDev ? ['develop'] : [])]
  return installs({
    ...WHOLE_INSTALL,
    groups: isResolved || environment.has('PIPENV_CATEGORIES') ? ALL : { ...NONE, named },
    locks: ['Pipfile.lock']
  })
}

/** pixi, hatch, rye, poe, tox; null: another command. */
export function readTaskRunner(command: Command): CommandReading | null {
  const [program, name, ...rest] = command.words
  if (name === '--version' || name === '-V' || name === 'config' || name === 'self' || name === undefined) {
    return program === 'tox' && name === undefined ? likeProgram(command, tox) : readsNothing
  }
  switch (program) {
    case 'pixi':
      return readPixi(command, name, rest)
    case 'hatch':
      return readHatch(command, name, rest)
    case 'rye':
      return readRye(command, name, rest)
    case 'poe':
      // Its own options stand before the task: https://poethepoet.natn.io/guides/
      if (name?.startsWith('-') !== false) return reads(PROJECT, EVERYTHING)
      return carryingOut('scripts', reads(PROJECT, parts({ scripts: [name] })))
    case 'tox':
      return likeProgram(command, tox)
    case null:
    case undefined:
    default:
      return null
  }
}

/** It builds the project, and what it installs and runs stands in tables of its own. https://tox.wiki/en/latest/config.html */
const tox = reads(['pyproject.toml', 'requirements', 'uv.lock', 'poetry.lock', 'pdm.lock'], EVERYTHING)

/** Environments without a lock file that is read here. The project itself is installed if the file says so. */
const UNLOCKED: Install = { ...WHOLE_INSTALL, root: true }

/** https://pixi.sh/latest/reference/cli/pixi/ */
function readPixi(command: Command, name: string | null, rest: readonly (string | null)[]): CommandReading {
  if (name === 'global' || name === 'info' || name === 'clean' || name === 'exec') return readsNothing
  if (name === 'install' || name === 'shell-hook') return carryingOut('build', reads(PROJECT, installs(UNLOCKED)))
  if (name !== 'run' && name !== 'r') return reads(PROJECT, EVERYTHING)
  const table = optionTable(
    '-h|--help -v|--verbose -q|--quiet --color= --no-progress --manifest-path= --frozen --locked --as-is --no-install --no-lockfile-update --force-activate ' +
      '--no-completions --revalidate -e|--environment= --clean-env --skip-deps -n|--dry-run -x|--executable --concurrent-downloads= --auth-file= --tls-no-verify'
  )
  const given = parseArguments(rest, table, 'first')
  if (!given.understood) return reads(PROJECT, EVERYTHING)
  return scriptOrProgram(command, given.operands, PROJECT, { installs: [UNLOCKED] })
}

/** It installs the project into its environments. https://hatch.pypa.io/latest/cli/reference/ */
function readHatch(command: Command, name: string | null, rest: readonly (string | null)[]): CommandReading {
  const before = { installs: [UNLOCKED], project: true }
  if (name === 'build') return likeProgram(command, reads(PROJECT, buildsAll))
  if (name === 'env' && rest[0] === 'create') return carryingOut('build', reads(PROJECT, parts(before)))
  const [task, ...others] = rest
  if (name !== 'run' || task == null || task.startsWith('-')) return reads(PROJECT, EVERYTHING)
  // `test:cov` is the script `cov` of the environment `test`.
  return scriptOrProgram(command, [task.replace(/^[\w.+-]*:/, ''), ...others], PROJECT, before)
}

/** https://rye.astral.sh/guide/commands/ */
function readRye(command: Command, name: string | null, rest: readonly (string | null)[]): CommandReading {
  if (name === 'run' || name === 'r') return scriptOrProgram(command, rest, PROJECT)
  if (name !== 'sync') return reads(PROJECT, name === 'fetch' || name === 'toolchain' ? NOTHING : EVERYTHING)
  const given = parseArguments(
    rest,
    optionTable('--no-lock --no-dev -f|--force -q|--quiet -v|--verbose --features= --all-features --pyproject=')
  )
  if (!given.understood) return reads(PROJECT, EVERYTHING)
  // Both lock files of rye are resolved apart, that without development dependencies from the others alone.
  return carryingOut('build', reads(PROJECT, installs({ ...UNLOCKED, groups: has(given, '--no-dev') ? NONE : ALL })))
}
