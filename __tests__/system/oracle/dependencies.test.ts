import { readDependencies } from '../../../src/lockfiles/read'

/** Pairs of dependency files that look alike and install different things. What is not understood counts by its bytes. */

async function meaningOf(path: string, text: string): Promise<string> {
  const reading = await readDependencies(path, new TextEncoder().encode(text))
  return reading.kind === 'bytes' ? `bytes ${text}` : reading.facts.canonical
}

function pom(content: string): string {
  return `<project>${content}</project>`
}

test.each<[string, string, string, string]>([
  ['the last index wins', 'requirements.txt', '-i https://a\n-i https://b\nx\n', '-i https://b\n-i https://a\nx\n'],
  [
    'options undo each other',
    'requirements.txt',
    '--no-binary x\n--only-binary :all:\nx\n',
    '--only-binary :all:\n--no-binary x\nx\n'
  ],
  [
    'all and none',
    'requirements.txt',
    '--no-binary :all:\n--no-binary :none:\nx\n',
    '--no-binary :none:\n--no-binary :all:\nx\n'
  ],
  ['an algorithm', 'requirements.txt', 'x==1 --hash=sha256:a\n', 'x==1 --hash=sha512:a\n'],
  ['a fragment', 'requirements.txt', 'x @ https://e.org/a#sha256=1\n', 'x @ https://e.org/a#sha256=2\n'],
  ['a comment that is none', 'requirements.txt', 'x @ https://e.org/a #1\n', 'x @ https://e.org/a#1\n'],
  ['arbitrary equality', 'requirements.txt', 'x===1.0\n', 'x==1.0\n'],
  [
    'brackets of a marker',
    'requirements.txt',
    "x; (os_name=='1' or os_name=='2') and os_name=='3'\n",
    "x; os_name=='1' or (os_name=='2' and os_name=='3')\n"
  ],
  ['case of a marker', 'requirements.txt', "x; sys_platform=='linux'\n", "x; sys_platform=='Linux'\n"],
  ['case of a path', 'requirements.txt', './Wheels/x.whl\n', './wheels/x.whl\n'],
  ['a comment that swallows the next line', 'requirements.txt', 'y # a \\\nx==1\n', 'y\nx==1\n'],
  [
    'order of indexes (uv)',
    'pyproject.toml',
    '[[tool.uv.index]]\nurl="a"\n[[tool.uv.index]]\nurl="b"\n',
    '[[tool.uv.index]]\nurl="b"\n[[tool.uv.index]]\nurl="a"\n'
  ],
  [
    'order of sources (Poetry)',
    'pyproject.toml',
    '[[tool.poetry.source]]\nname="a"\n[[tool.poetry.source]]\nname="b"\n',
    '[[tool.poetry.source]]\nname="b"\n[[tool.poetry.source]]\nname="a"\n'
  ],
  [
    'what becomes dynamic',
    'pyproject.toml',
    '[project]\ndynamic=["version"]\n',
    '[project]\ndynamic=["version","dependencies"]\n'
  ],
  [
    'order of sources (Pipfile)',
    'Pipfile',
    '[[source]]\nurl="a"\n[[source]]\nurl="b"\n',
    '[[source]]\nurl="b"\n[[source]]\nurl="a"\n'
  ],
  ['further categories (Pipfile)', 'Pipfile', '[docs]\nx="1"\n', '[docs]\nx="2"\n'],
  [
    'order of channels',
    'environment.yml',
    'channels: [a, b]\ndependencies: [x]\n',
    'channels: [b, a]\ndependencies: [x]\n'
  ],
  [
    'order of repositories (Composer)',
    'composer.json',
    '{"repositories":[{"type":"vcs","url":"a"},{"type":"vcs","url":"b"}]}',
    '{"repositories":[{"type":"vcs","url":"b"},{"type":"vcs","url":"a"}]}'
  ],
  [
    'order of repositories (Maven)',
    'pom.xml',
    pom('<repositories><repository><id>a</id></repository><repository><id>b</id></repository></repositories>'),
    pom('<repositories><repository><id>b</id></repository><repository><id>a</id></repository></repositories>')
  ],
  [
    'the version of the project, where a dependency uses it',
    'pom.xml',
    pom(
      '<version>1</version><dependencies><dependency><groupId>a</groupId><version>${project.version}</version></dependency></dependencies>'
    ),
    pom(
      '<version>2</version><dependencies><dependency><groupId>a</groupId><version>${project.version}</version></dependency></dependencies>'
    )
  ],
  [
    'the same in Gradle',
    'build.gradle',
    'version = "1"\ndependencies { implementation "a:b:$version" }\n',
    'version = "2"\ndependencies { implementation "a:b:$version" }\n'
  ],
  [
    'the same in .NET',
    'a.csproj',
    '<Project><PropertyGroup><Version>1</Version></PropertyGroup><ItemGroup><PackageReference Include="a" Version="$(Version)"/></ItemGroup></Project>',
    '<Project><PropertyGroup><Version>2</Version></PropertyGroup><ItemGroup><PackageReference Include="a" Version="$(Version)"/></ItemGroup></Project>'
  ],
  [
    'the last property wins',
    'a.csproj',
    '<Project><PropertyGroup><V>1</V><V>2</V></PropertyGroup></Project>',
    '<Project><PropertyGroup><V>2</V><V>1</V></PropertyGroup></Project>'
  ],
  [
    'a version of a plugin on its own line',
    'build.gradle',
    'plugins {\n id "x"\n  version "1"\n}\n',
    'plugins {\n id "x"\n  version "2"\n}\n'
  ],
  ['slashes in text (Gradle)', 'build.gradle', 'u "https://a/1" // c\n', 'u "https://a/2" // c\n'],
  [
    'a comment in a slashy string',
    'build.gradle',
    "def r = /\\/*/\nx 'a:1'\n/* c */\n",
    "def r = /\\/*/\nx 'a:2'\n/* c */\n"
  ],
  [
    'a comment in a raw string',
    'build.gradle.kts',
    'val s = """/*"""\nimplementation("a:1")\nval e = """*/"""\n',
    'val s = """/*"""\nimplementation("a:2")\nval e = """*/"""\n'
  ],
  [
    'a comment in a template',
    'build.gradle.kts',
    'val a = "${"/*"}"\nimplementation("a:1") // */\n',
    'val a = "${"/*"}"\nimplementation("a:2") // */\n'
  ],
  ['interpolation (Ruby)', 'Gemfile', 'gem "a", "#{v} # 1"\n', 'gem "a", "#{v} # 2"\n'],
  ['quotes of another kind (Ruby)', 'Gemfile', 'v = %q(# 1)\ngem "a"\n', 'v = %q(# 2)\ngem "a"\n'],
  ['a heredoc (Ruby)', 'Gemfile', 'v = <<~X\n# 1\nX\ngem "a"\n', 'v = <<~X\n# 2\nX\ngem "a"\n'],
  [
    'a quote in an expression (Ruby)',
    'Gemfile',
    "gem 'a' if x =~ /'/ # '\ngem 'b'\n",
    "gem 'a' if x =~ /'/ # '\ngem 'c'\n"
  ],
  ['a character (Ruby)', 'Gemfile', 'x = ?#\ngem "a"\n', 'x = ?#\ngem "b"\n'],
  [
    'an install script',
    'package.json',
    '{"scripts":{"pnpm:devPreinstall":"a"}}',
    '{"scripts":{"pnpm:devPreinstall":"b"}}'
  ],
  [
    'a script that an install script runs',
    'package.json',
    '{"scripts":{"postinstall":"npm run build","build":"a"}}',
    '{"scripts":{"postinstall":"npm run build","build":"b"}}'
  ],
  [
    'what runs before it',
    'package.json',
    '{"scripts":{"postinstall":"yarn build","build":"x","prebuild":"a"}}',
    '{"scripts":{"postinstall":"yarn build","build":"x","prebuild":"b"}}'
  ],
  [
    'what that runs',
    'package.json',
    '{"scripts":{"prepare":"run-s build:*","build:a":"npm run -s deep","deep":"a"}}',
    '{"scripts":{"prepare":"run-s build:*","build:a":"npm run -s deep","deep":"b"}}'
  ],
  [
    'hashes of an old lock',
    'poetry.lock',
    '[[package]]\nname="a"\nversion="1"\n[metadata]\nlock-version="1.1"\n[metadata.files]\na=[{file="a",hash="sha256:1"}]\n',
    '[[package]]\nname="a"\nversion="1"\n[metadata]\nlock-version="1.1"\n[metadata.files]\na=[{file="a",hash="sha256:2"}]\n'
  ],
  [
    'a kind of source',
    'uv.lock',
    'version = 1\n[[package]]\nname="a"\nversion="1"\nsource={editable="x"}\n',
    'version = 1\n[[package]]\nname="a"\nversion="1"\nsource={virtual="x"}\n'
  ]
])('%s (%s)', async (_, path, one, other) => {
  expect(await meaningOf(path, one)).not.toBe(await meaningOf(path, other))
})

test.each([
  [
    '{"scripts":{"postinstall":"node x.js","build":"a","test":"a"}}',
    '{"scripts":{"postinstall":"node x.js","build":"b"}}'
  ],
  [
    '{"scripts":{"prepare":"npm run build","build":"a","test":"a"}}',
    '{"scripts":{"prepare":"npm run build","build":"a","test":"b"}}'
  ]
])('other scripts do not count: %s', async (one, other) => {
  expect(await meaningOf('package.json', one)).toBe(await meaningOf('package.json', other))
})
