import { itReads } from './reads'

const files = {
  'pyproject.toml': `[project]
name = "shop"
version = "1.0.0"
dependencies = ["flask==2.3.2"]
[project.optional-dependencies]
s3 = ["boto3>=1"]
[project.scripts]
serve = "shop:main"
[dependency-groups]
dev = ["pytest>=8", { include-group = "lint" }]
lint = ["ruff>=0.5"]
docs = ["sphinx>=7"]
[build-system]
requires = ["hatchling"]
[tool.uv]
constraint-dependencies = ["idna>=3"]
[tool.ruff]
line-length = 100
`,
  'uv.lock': `version = 1
requires-python = ">=3.12"
[[package]]
name = "shop"
version = "1.0.0"
source = { editable = "." }
dependencies = [{ name = "flask" }]
[package.optional-dependencies]
s3 = [{ name = "boto3" }]
[package.dev-dependencies]
dev = [{ name = "pytest" }, { name = "ruff" }]
docs = [{ name = "sphinx" }]
[[package]]
name = "flask"
version = "2.3.2"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "werkzeug" }]
[[package]]
name = "werkzeug"
version = "3.0.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "boto3"
version = "1.1.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "pytest"
version = "8.0.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "pluggy" }]
[[package]]
name = "pluggy"
version = "1.5.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "ruff"
version = "0.5.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "sphinx"
version = "7.0.0"
source = { registry = "https://pypi.org/simple" }
`
}

const edits = [
  ['pyproject.toml: version', 'version = "1.0.0"', 'version = "1.0.1"'],
  ['pyproject.toml: main', 'flask==2.3.2', 'flask==2.3.3'],
  ['pyproject.toml: extra', 'boto3>=1', 'boto3>=2'],
  ['pyproject.toml: entry point', 'shop:main', 'shop:run'],
  ['pyproject.toml: dev', 'pytest>=8', 'pytest>=9'],
  ['pyproject.toml: lint', 'ruff>=0.5', 'ruff>=0.6'],
  ['pyproject.toml: docs', 'sphinx>=7', 'sphinx>=8'],
  ['pyproject.toml: constraint', 'idna>=3', 'idna>=4'],
  ['pyproject.toml: linter', '100', '120'],
  ['uv.lock: own version', 'version = "1.0.0"', 'version = "1.0.1"'],
  ['uv.lock: locked main', '3.0.0', '3.0.1'],
  ['uv.lock: locked extra', '1.1.0', '1.1.1'],
  ['uv.lock: locked dev', '1.5.0', '1.5.1'],
  ['uv.lock: locked docs', '7.0.0', '7.0.1']
] as const

const main = ['main', 'constraint', 'locked main']
const dev = ['dev', 'lint', 'locked dev']
const docs = ['docs', 'locked docs']
const extra = ['extra', 'locked extra']
const project = ['version', 'entry point', 'extra']

/** https://docs.astral.sh/uv/reference/cli/#uv-sync, https://docs.astral.sh/uv/concepts/projects/sync/ */
describe('uv', () => {
  itReads(files, edits, [
    ['uv sync --frozen', [...main, ...dev, ...project]],
    ['uv sync --frozen --no-install-project', [...main, ...dev]],
    ['UV_NO_INSTALL_PROJECT=1 uv sync --locked', [...main, ...dev]],
    ['uv sync --no-install-workspace', [...main, ...dev]],
    ['uv sync --frozen --no-dev --no-install-project', main],
    ['UV_NO_DEV=1 uv sync --no-install-project', main],
    ['UV_NO_DEV=0 uv sync --no-install-project', [...main, ...dev]],
    ['uv sync --no-group dev --no-install-project', main],
    ['uv sync --no-default-groups --no-install-project', main],
    ['uv sync --no-default-groups --group=docs --no-install-project', [...main, ...docs]],
    ['uv sync --group docs --no-install-project', [...main, ...dev, ...docs]],
    ['uv sync --only-group docs', ['constraint', ...docs]],
    ['uv sync --only-dev', ['constraint', ...dev]],
    ['uv sync --all-groups --no-dev --no-install-project', [...main, ...docs, 'lint']],
    ['uv sync --no-dev --extra s3 --no-install-project', [...main, ...extra]],
    ['uv sync --no-dev --all-extras --no-install-project', [...main, ...extra]],
    ['uv sync --upgrade --no-dev --no-install-project', [...main, ...dev, ...docs, ...extra]],
    ['uv -q --no-cache sync --no-dev --no-install-project --link-mode=copy -p 3.12', main],
    ['uv sync --no-dev --no-install-project --package shop --active --compile-bytecode --no-editable', main],
    [
      'uv sync --no-dev --invented',
      edits.map(([title]) => title.replace(/^[^:]*: /, '')).filter(title => title !== 'own version')
    ],
    [
      'uv sync --group ?',
      edits.map(([title]) => title.replace(/^[^:]*: /, '')).filter(title => title !== 'own version')
    ],
    ['uv export --no-dev --no-hashes -o requirements.txt', main],
    ['uv run --no-dev --no-install-project python x.py', main],
    ['uv run --no-sync serve', ['entry point']],
    ['uv venv', []],
    ['uv pip install -r requirements.txt', ['constraint']],
    ['uv pip install -r pyproject.toml', ['main', 'constraint']],
    ['uv pip install --system -r pyproject.toml --extra s3', ['main', 'extra', 'constraint']],
    ['uv pip install .', ['main', 'constraint', ...project]],
    ['uv pip sync requirements.txt', ['constraint']],
    ['uv pip compile pyproject.toml -o requirements.txt', ['main', 'constraint']],
    ['pip install .', ['main', 'constraint', ...project]],
    ['pip install -e .[s3]', ['main', 'constraint', ...project]],
    ['python -m pip install --no-cache-dir --group docs', ['docs', 'constraint']],
    ['pip install ./other', []],
    ['pip install flask==2', []],
    ['uv sync --no-dev --no-install-project && uv sync --only-group docs', [...main, ...docs]]
  ])
})

describe('uv without a lock file resolves all groups together', () => {
  const { 'pyproject.toml': manifest } = files
  const own = edits.filter(([title]) => title.startsWith('pyproject'))
  itReads({ 'pyproject.toml': manifest }, own, [
    ['uv sync --no-dev --no-install-project', ['main', 'constraint', 'dev', 'lint', 'docs', 'extra']],
    ['pip install .', ['main', 'constraint', ...project]]
  ])
})
