import { itReads } from './reads'

/** https://python-poetry.org/docs/cli/, https://python-poetry.org/docs/managing-dependencies/ */
describe('poetry', () => {
  const files = {
    'pyproject.toml': `[tool.poetry]
name = "shop"
version = "1.0.0"
[tool.poetry.dependencies]
python = "^3.12"
flask = "2.3.2"
[tool.poetry.group.dev.dependencies]
pytest = "^8.0"
[tool.poetry.group.docs]
optional = true
[tool.poetry.group.docs.dependencies]
sphinx = "^7.0"
[tool.poetry.scripts]
serve = "shop:main"
`,
    'poetry.lock': `[[package]]
name = "flask"
version = "2.3.9"
groups = ["main"]
[[package]]
name = "pytest"
version = "8.0.9"
groups = ["dev"]
[[package]]
name = "sphinx"
version = "7.0.9"
groups = ["docs"]
[metadata]
lock-version = "2.1"
`
  }
  const edits = [
    ['pyproject.toml: version', '1.0.0', '1.0.1'],
    ['pyproject.toml: main', '2.3.2', '2.3.3'],
    ['pyproject.toml: dev', '^8.0', '^8.1'],
    ['pyproject.toml: docs', '^7.0', '^7.1'],
    ['pyproject.toml: script', 'shop:main', 'shop:run'],
    ['poetry.lock: locked main', '2.3.9', '2.3.10'],
    ['poetry.lock: locked dev', '8.0.9', '8.0.10'],
    ['poetry.lock: locked docs', '7.0.9', '7.0.10']
  ] as const
  const main = ['main', 'locked main']
  const dev = ['dev', 'locked dev']
  const docs = ['docs', 'locked docs']
  const root = ['version', 'script']
  const rows = [
    ['poetry install', [...main, ...dev, ...root]],
    ['poetry install --no-root', [...main, ...dev]],
    ['poetry install --only main --no-root', main],
    ['poetry install --only=main,docs --no-root', [...main, ...docs]],
    ['poetry install --without dev --no-root --no-interaction --no-ansi', main],
    ['poetry install --with docs --no-root', [...main, ...dev, ...docs]],
    ['poetry install --no-dev --no-root', main],
    ['poetry -n sync --only main --no-root', main],
    ['poetry install --all-groups --no-root', [...main, ...dev, ...docs]],
    ['poetry export -f requirements.txt --without-hashes -o r.txt', main],
    ['poetry export --with dev -o r.txt', [...main, ...dev]],
    ['poetry run serve', ['script']],
    ['poetry config virtualenvs.create false', []],
    ['poetry --version', []],
    ['poetry install --only ?', [...main, ...dev, ...docs, ...root]]
  ] as const
  itReads(files, edits, rows)

  describe('before each package said its groups', () => {
    const old = files['poetry.lock'].replaceAll(/groups = .*\n/g, '').replace('2.1', '2.0')
    itReads({ ...files, 'poetry.lock': old }, edits, rows)
  })
})

/** https://pdm-project.org/latest/reference/cli/ */
describe('pdm', () => {
  const files = {
    'pyproject.toml': `[project]
name = "shop"
version = "1.0.0"
dependencies = ["flask==2.3.2"]
[dependency-groups]
test = ["pytest>=8.0"]
[tool.pdm.scripts]
fetch = "python get.py v1"
pre_fetch = "python before.py v1"
lint = "ruff v1"
`,
    'pdm.lock': `[metadata]
groups = ["default", "test"]
lock_version = "4.5.0"
[[package]]
name = "flask"
version = "2.3.9"
groups = ["default"]
[[package]]
name = "pytest"
version = "8.0.9"
groups = ["test"]
`
  }
  const edits = [
    ['pyproject.toml: version', '1.0.0', '1.0.1'],
    ['pyproject.toml: main', '2.3.2', '2.3.3'],
    ['pyproject.toml: test', '8.0', '8.1'],
    ['pyproject.toml: fetch', 'get.py v1', 'get.py v2'],
    ['pyproject.toml: before', 'before.py v1', 'before.py v2'],
    ['pyproject.toml: lint', 'ruff v1', 'ruff v2'],
    ['pdm.lock: locked main', '2.3.9', '2.3.10'],
    ['pdm.lock: locked test', '8.0.9', '8.0.10']
  ] as const
  const main = ['main', 'locked main']
  itReads(files, edits, [
    ['pdm install --prod --no-self', main],
    ['pdm sync --prod --no-editable --no-self', main],
    ['pdm install --no-self', [...main, 'test', 'locked test']],
    ['pdm install --prod -G test --no-self', [...main, 'test', 'locked test']],
    ['pdm install --prod', [...main, 'version']],
    ['pdm run fetch', ['fetch', 'before']],
    ['pdm fetch', ['fetch', 'before']]
  ])
})

/** https://pipenv.pypa.io/en/latest/cli.html */
describe('pipenv', () => {
  const files = {
    Pipfile:
      '[packages]\nflask = "==2.3.2"\n[dev-packages]\npytest = "==8.0"\n[scripts]\nserve = "python v1"\nother = "python v3"\n',
    'Pipfile.lock':
      '{"_meta": {"pipfile-spec": 6}, "default": {"flask": {"version": "==2.3.9"}}, "develop": {"pytest": {"version": "==8.0.9"}}}'
  }
  const edits = [
    ['Pipfile: main', '2.3.2', '2.3.3'],
    ['Pipfile: dev', '8.0', '8.1'],
    ['Pipfile: script', 'python v1', 'python v2'],
    ['Pipfile: other script', 'python v3', 'python v4'],
    ['Pipfile.lock: locked main', '2.3.9', '2.3.10'],
    ['Pipfile.lock: locked dev', '8.0.9', '8.0.10']
  ] as const
  const main = ['main', 'locked main']
  const dev = ['dev', 'locked dev']
  itReads(files, edits, [
    ['pipenv install --system --deploy', main],
    ['pipenv sync', main],
    ['pipenv install --dev --ignore-pipfile', [...main, ...dev]],
    ['pipenv install --skip-lock', [...main, ...dev]],
    ['pipenv requirements', main],
    ['pipenv run serve', ['script']],
    ['pipenv --version', []]
  ])
})

/** https://pixi.sh/latest/reference/pixi_manifest/#the-tasks-table, https://hatch.pypa.io/latest/config/environment/overview/#scripts, https://poethepoet.natn.io/tasks/ */
describe('task runners', () => {
  const files = {
    'pyproject.toml': `[project]
name = "shop"
version = "1.0.0"
dependencies = ["flask==2.3.2"]
[tool.pixi.tasks]
fetch = { cmd = "python get.py v1", depends-on = ["warm"] }
warm = "python warm.py v1"
lint = "ruff v1"
[tool.poe.tasks]
build = "python build.py v1"
[tool.hatch.envs.test.scripts]
cov = "pytest v1"
[tool.ruff]
line-length = 100
`
  }
  const edits = [
    ['pyproject.toml: version', '1.0.0', '1.0.1'],
    ['pyproject.toml: main', '2.3.2', '2.3.3'],
    ['pyproject.toml: fetch', 'get.py v1', 'get.py v2'],
    ['pyproject.toml: warm', 'warm.py v1', 'warm.py v2'],
    ['pyproject.toml: lint', 'ruff v1', 'ruff v2'],
    ['pyproject.toml: poe', 'build.py v1', 'build.py v2'],
    ['pyproject.toml: hatch', 'pytest v1', 'pytest v2'],
    ['pyproject.toml: linter', '100', '120']
  ] as const
  const all = edits.map(([title]) => title.replace(/^[^:]*: /, ''))
  itReads(files, edits, [
    ['pixi install --locked', ['main']],
    ['pixi run fetch', ['main', 'fetch', 'warm']],
    ['pixi run -e prod lint', ['main', 'lint']],
    ['pixi run something', all],
    ['poe build', ['poe']],
    ['hatch run test:cov', ['main', 'version', 'hatch']],
    ['hatch build', ['main', 'version']],
    ['tox', all]
  ])
})
