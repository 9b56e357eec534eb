import { factsOf, itJudges, packagesOf, refusalOf, type Edit } from './meaning'

const sample = `# The project
[build-system]
requires = ["setuptools>=68", "setuptools_scm[toml]>=8"]
build-backend = "setuptools.build_meta"

[project]
name = "Acme_Web"
version = "1.4.0"
description = "A web application"
readme = "README.md"
authors = [{ name = "Ada", email = "ada@example.org" }]
license = { text = "MIT" }
keywords = ["web"]
classifiers = ["Programming Language :: Python :: 3"]
requires-python = ">=3.11"
dynamic = ["optional-dependencies", "readme"]
dependencies = [
  "flask>=3.0",  # the framework
  "psycopg[binary] ; sys_platform == 'linux'",
]

[project.scripts]
acme = "acme.cli:main"

[project.urls]
Home = "https://example.org"

[dependency-groups]
test = ["pytest>=8", { include-group = "lint" }]
lint = ["ruff==0.4.0"]

[tool.setuptools.dynamic]
version = { attr = "acme.__version__" }
optional-dependencies.docs = { file = ["docs/requirements.txt"] }

[tool.setuptools.packages.find]
where = ["src"]

[tool.uv]
constraint-dependencies = ["urllib3<2", "idna>=3"]

[[tool.uv.index]]
name = "first"
url = "https://first.example.org/simple"

[[tool.uv.index]]
name = "second"
url = "https://second.example.org/simple"

[tool.uv.sources]
flask = { git = "https://git.example.org/flask", rev = "abc" }

[tool.pdm]
version = { source = "scm" }
keywords = ["old"]
[tool.pdm.dev-dependencies]
dev = ["black", "-e file:///\${PROJECT_ROOT}/tool#egg=tool"]
[tool.pdm.scripts]
serve = "flask run"
post_install = "python post.py"

[tool.hatch.envs.default]
dependencies = ["coverage"]
description = "usual"
[tool.hatch.envs.default.scripts]
cov = "coverage run"
[tool.hatch.build.targets.wheel]
packages = ["src/acme"]
[tool.hatch.build.hooks.vcs]
dependencies = ["hatch-vcs"]

[tool.ruff]
line-length = 100

[tool.pytest.ini_options]
addopts = "-q"
`

const must: readonly Edit[] = [
  ['a dependency', 'flask>=3.0', 'flask>=3.1'],
  ['a new dependency', '"flask>=3.0",', '"flask>=3.0", "redis",'],
  ['an extra of a dependency', 'psycopg[binary]', 'psycopg'],
  ['a marker', "'linux'", "'darwin'"],
  ['the Python version', '>=3.11', '>=3.12'],
  ['a build requirement', 'setuptools>=68', 'setuptools>=69'],
  ['the build backend', 'setuptools.build_meta', 'setuptools.build_meta:__legacy__'],
  ['a dependency group', 'pytest>=8', 'pytest>=8.1'],
  ['an included group', 'include-group = "lint"', 'include-group = "docs"'],
  ['what is dynamic', '"optional-dependencies", "readme"', '"dependencies", "optional-dependencies"'],
  ['a file of dynamic dependencies', 'docs/requirements.txt', 'docs/req.txt'],
  ['a constraint of uv', 'urllib3<2', 'urllib3<3'],
  ['an index of uv', 'first.example.org', 'mirror.example.org'],
  ['the order of indexes', 'name = "first"\nurl = "https://first', 'name = "zero"\nurl = "https://first'],
  ['a source of uv', 'rev = "abc"', 'rev = "abd"'],
  ['a dependency of pdm', '"black"', '"black==24"'],
  ['a hook of pdm', 'post.py', 'after.py'],
  ['a dependency of a hatch environment', '"coverage"', '"coverage>7"'],
  ['a dependency of a build hook', '"hatch-vcs"', '"hatch-vcs>0.4"']
]

const mustNot: readonly Edit[] = [
  ['the version', '1.4.0', '1.5.0'],
  ['the description', 'A web application', 'Another one'],
  ['authors', 'Ada', 'Grace'],
  ['keywords', '"web"]', '"web", "app"]'],
  ['classifiers', ':: 3"', ':: 3.12"'],
  ['a script', 'acme.cli:main', 'acme.cli:start'],
  ['a URL', 'https://example.org"', 'https://example.com"'],
  ['a comment', '# the framework', '# flask'],
  ['the table of another tool', 'line-length = 100', 'line-length = 120'],
  ['a linter', 'addopts = "-q"', 'addopts = "-v"'],
  ['what else is dynamic', '"optional-dependencies", "readme"', '"version", "optional-dependencies"'],
  ['where the version comes from', 'acme.__version__', 'acme.about.version'],
  ['the packages of the project', 'where = ["src"]', 'where = ["lib"]'],
  ['the spelling of the name', 'Acme_Web', 'acme-web'],
  ['the order of dependencies', '"urllib3<2", "idna>=3"', '"idna>=3","urllib3<2"'],
  [
    'the order of groups',
    'test = ["pytest>=8", { include-group = "lint" }]',
    'test = [{ include-group = "lint" }, "pytest >= 8"]'
  ],
  ['a script of pdm', 'flask run', 'flask run --debug'],
  ['the version of pdm', 'source = "scm"', 'source = "file"'],
  ['a keyword of pdm', '"old"', '"older"'],
  ['a script of hatch', 'coverage run', 'coverage run -m pytest'],
  ['indentation', '  "flask>=3.0"', '        "flask>=3.0"']
]

describe('pyproject.toml', () => {
  itJudges('web/pyproject.toml', sample, must, mustNot)

  test('names packages with their group', async () => {
    expect(await packagesOf('web/pyproject.toml', sample)).toEqual([
      'black - dev',
      'flask >=3.0',
      'psycopg -',
      'pytest >=8 test',
      'python >=3.11',
      'ruff 0.4.0 lint',
      'setuptools >=68 build-system',
      'setuptools-scm >=8 build-system'
    ])
  })

  test('names the files of dynamic dependencies', async () => {
    expect((await factsOf('web/pyproject.toml', sample)).references).toEqual([
      { path: 'web/docs/requirements.txt', format: 'requirements' }
    ])
  })

  test.each([
    ['a key twice', '[project]\nname = "a"\nname = "b"\n'],
    ['a table twice', '[project]\nname = "a"\n[project]\n'],
    ['dependencies as a table', '[project.dependencies]\nflask = "1"\n'],
    ['a requirement that is none', '[project]\ndependencies = ["flask >< 2"]\n'],
    ['a number as requirement', '[project]\ndependencies = [1]\n'],
    ['an extra that is no list', '[project.optional-dependencies]\ntest = "pytest"\n'],
    ['a forbidden key', '[tool.uv."__proto__"]\nx = 1\n'],
    ['a template', '[project]\nname = {{ name }}\n'],
    ['no TOML', '{"project": {}}']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('pyproject.toml', text)).not.toBeNull()
  })
})

const poetry = `[tool.poetry]
name = "acme"
version = "1.0.0"
description = "x"
authors = ["Ada <ada@example.org>"]
packages = [{ include = "acme" }]

[tool.poetry.dependencies]
python = "^3.11"
Django = { version = "^5.0", extras = ["argon2", "bcrypt"] }
numpy = [
  { version = "^1.26", python = "<3.12" },
  { version = "^2.0", python = ">=3.12" },
]
core = { path = "../core", develop = true }

[tool.poetry.extras]
s3 = ["boto3", "moto"]

[tool.poetry.dev-dependencies]
black = "*"

[tool.poetry.group.test]
optional = true
[tool.poetry.group.test.dependencies]
pytest = "^8.0"

[[tool.poetry.source]]
name = "internal"
url = "https://pypi.example.org/simple"
priority = "primary"

[tool.poetry.scripts]
acme = "acme:main"
`

describe('pyproject.toml of Poetry', () => {
  itJudges(
    'pyproject.toml',
    poetry,
    [
      ['a constraint', '^5.0', '^5.1'],
      ['Python', '^3.11', '^3.12'],
      ['an extra of a dependency', '"argon2", ', ''],
      ['one of several constraints', '<3.12', '<3.13'],
      ['a path', '../core', '../kernel'],
      ['an extra', '"boto3"', '"boto4"'],
      ['a development dependency', 'black = "*"', 'black = "24"'],
      ['a group', '^8.0', '^8.1'],
      ['an optional group', 'optional = true', 'optional = false'],
      ['a source', 'pypi.example.org', 'mirror.example.org'],
      ['the priority of a source', 'primary', 'supplemental']
    ],
    [
      ['the version', '"1.0.0"', '"1.0.1"'],
      ['the description', '"x"', '"y"'],
      ['authors', 'Ada <', 'Grace <'],
      ['what is packed', 'include = "acme"', 'include = "acme2"'],
      ['a script', 'acme:main', 'acme:run'],
      ['the spelling of a name', 'Django', 'django'],
      ['the order of extras', '"boto3", "moto"', '"moto", "boto3"']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('pyproject.toml', poetry)).toEqual([
      'black * dev',
      'core ../core',
      'django ^5.0',
      'numpy ^1.26 | ^2.0',
      'pytest ^8.0 test',
      'python ^3.11'
    ])
  })
})
