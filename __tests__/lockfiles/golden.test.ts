import { createHash } from 'node:crypto'
import { renderers, type Locked } from './lock-samples'
import { factsOf } from './meaning'

const packages: readonly Locked[] = [
  { name: 'flask', version: '3.0.0', source: 'one', hash: '00aa11bb', needs: ['jinja', 'click'] },
  { name: 'click', version: '8.1.7', source: 'two', hash: '22cc33dd', needs: [] }
]

const manifests: Readonly<Record<string, string>> = {
  'pyproject.toml':
    '[project]\nname = "a"\ndependencies = ["Flask[async]>=3,<4 ; os_name == \'nt\'"]\n[tool.uv]\nindex-url = "https://x"\n[tool.poetry.dependencies]\npython = "^3.11"\n',
  'pdm.lock': '[metadata]\nlock_version = "4.5.0"\n[[package]]\nname = "a"\nversion = "1.0"\nsummary = "x"\n',
  Pipfile: '[packages]\na_b = "*"\n[pipenv]\nallow_prereleases = true\n',
  'Pipfile.lock': '{"_meta": {"pipfile-spec": 6}, "default": {"a": {"version": "==1.0", "hashes": ["b", "a"]}}}',
  'environment.yml':
    'name: a\nchannels: [b, c]\ndependencies:\n- python=3.11\n- pip:\n  - d==1.0\nvariables: {E: 1.10}\n',
  'package.json':
    '{"name": "a", "dependencies": {"b": "^1"}, "overrides": {"c@1": "2"}, "workspaces": ["d"], "scripts": {"prepare": "e"}, "engines": {"node": ">=20"}}',
  'go.mod': 'module a\ngo 1.22\nrequire b v1.0.0 // indirect\nreplace c => ../c\n',
  'Cargo.toml':
    '[package]\nname = "a"\nedition = "2021"\n[dependencies]\nb = "1"\nc = { path = "../c", version = "2" }\n[workspace]\n',
  Gemfile: 'source "https://x"\ngem "b", "~> 1" # c\ngem "a"\n',
  'composer.json':
    '{"name": "a/b", "require": {"c/d": "^1"}, "scripts": {"post-install-cmd": "@e", "e": "f", "g": "h"}}',
  'pom.xml':
    '<project><version>1</version><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>${c}</version></dependency></dependencies><properties><c>2</c></properties></project>',
  'build.gradle': "version = '1'\ndependencies { implementation 'a:b:1' } // c\n",
  'a.csproj':
    '<Project Sdk="S"><PropertyGroup><Version>1</Version><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="b" Version="2"/></ItemGroup></Project>'
}

/**
 * The first 12 digits of the SHA-256 of each canonical form. They are in the hashes of images that are in registries: whoever has
 * to change one here makes every base stale, and raises the schema version of the hash.
 */
const pinned: Readonly<Record<string, string>> = {
  'Cargo.lock': 'aa47b6c5f328',
  'Cargo.toml': '8e9524f616c1',
  Gemfile: '2deb16554b8d',
  'Gemfile.lock': 'c6c01b07c1a5',
  Pipfile: '38afa9f28215',
  'Pipfile.lock': '0f1f37a31a84',
  'a.csproj': '2953d592d5d2',
  'build.gradle': 'db01a780157a',
  'bun.lock': '82f43df26ed6',
  'composer.json': 'fc29f09904cb',
  'composer.lock': 'da3743964e0e',
  'environment.yml': 'e2df2c6c9e3c',
  'go.mod': '861c381c72a6',
  'go.sum': 'da3ef4991807',
  'package-lock.json': '69f5e2ee2342',
  'package.json': '780590508765',
  'packages.lock.json': '6e9ec28518f8',
  'pdm.lock': '265219c24327',
  'pnpm-lock.yaml': '233fd026ac2d',
  'poetry.lock': 'da18282ec543',
  'pom.xml': '1ed64a4fc19c',
  'pyproject.toml': '0e13160e8446',
  'requirements.txt': '695bc81c4566',
  'uv.lock': '8e17a34d25de',
  'yarn.lock': '71b8f1c19a4c'
}

test('canonical forms stay what they are', async () => {
  const samples = [
    ...Object.entries(renderers).map(
      ([path, render]) => [path, render(packages, { indent: 2, comment: 'x' })] as const
    ),
    ...Object.entries(manifests)
  ]
  const found: Record<string, string> = {}
  for (const [path, text] of samples) {
    found[path] = createHash('sha256')
      .update((await factsOf(path, text)).canonical)
      .digest('hex')
      .slice(0, 12)
  }
  expect(found).toEqual(pinned)
})
