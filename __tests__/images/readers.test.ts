import { prepare } from '../support/prepared'
import { memorySnapshot, type MemoryFiles } from '../support/commit'
import { baseSpec, serviceSpec } from '../support/spec'

/** A dependency file of each format, all in `/app` of one base, and code beside them. */
const MANIFESTS: MemoryFiles = {
  'package.json': '{"name":"a","version":"1","scripts":{"x":"node x.js"},"dependencies":{"a":"1"}}',
  'package-lock.json': '{"name":"a","version":"1","lockfileVersion":3,"packages":{"":{"name":"a","version":"1"}}}',
  'yarn.lock': '# yarn lockfile v1\n\n\na@1:\n  version "1.0.0"\n',
  'pyproject.toml':
    '[project]\nname="a"\nversion="1"\ndependencies=["flask"]\n[build-system]\nrequires=["hatchling"]\n',
  'requirements.txt': 'flask==1\n',
  Pipfile: '[packages]\nflask = "*"\n',
  'poetry.lock': '[metadata]\nlock-version = "2.0"\npython-versions = "^3.12"\ncontent-hash = "x"\n',
  'uv.lock': 'version = 1\nrequires-python = ">=3.12"\n',
  'environment.yml': 'name: a\ndependencies: [x]\n',
  'composer.json': '{"name":"a/b","scripts":{"x":"php x.php"}}',
  Gemfile: 'source "https://rubygems.org"\ngem "a"\n',
  'go.mod': 'module a\ngo 1.22\n',
  'Cargo.toml': '[package]\nname="a"\nversion="1.0.0"\n[dependencies]\nb="1"\n',
  'pom.xml': '<project><groupId>a</groupId><artifactId>b</artifactId><version>1</version></project>',
  'build.gradle': 'version = "1"\ndependencies { implementation "a:b:1" }\n',
  'a.csproj': '<Project><PropertyGroup><Version>1</Version></PropertyGroup></Project>'
}
const CODE: MemoryFiles = { 'x.js': '1' }

const ALL: MemoryFiles = { ...MANIFESTS, ...CODE }

/** Dependency files of a base that do not count by their bytes; `[]`: each byte of all of them does. */
async function reduced(base: string, files = ALL): Promise<readonly string[]> {
  const service = { Dockerfile: 'FROM ghcr.io/acme/base\n' }
  const snapshot = await memorySnapshot({ ...files, ...service, 'Dockerfile.base': base })
  const { bases } = await prepare({ bases: [baseSpec()], services: [serviceSpec()] }, snapshot)
  const counted = [...(bases[0]?.hash.counted ?? [])]
  expect(counted).toHaveLength(Object.keys(files).filter(path => path in MANIFESTS).length)
  return counted.flatMap(([path, { kind }]) => (kind === 'bytes' ? [] : [path]))
}

function withRun(lines: string, files = ALL): string {
  return `FROM x\nWORKDIR /app\nCOPY ${Object.keys(files).join(' ')} ./\n${lines}\n`
}

describe('a program that nobody knows may read every file that it sees', () => {
  const commands = [
    // Interpreters, with a file, a text or a module.
    ...['node x.js', 'node -e 1', 'node --run x', 'deno run x.ts', 'bun x.ts', 'bun run x.ts', 'ts-node x.ts'],
    ...['python x.py', 'python3 -u x.py', 'python3.12 x.py', 'pypy3 x.py', 'python -c 1', 'python -m x'],
    ...['python -m build', 'python -m pytest', 'ruby x.rb', 'perl x.pl', 'php x.php', 'php artisan x'],
    ...['Rscript x.R', 'java -jar x.jar', 'dotnet x.dll', 'dotnet script x.csx', 'go run ./x', 'cargo run'],
    // Scripts of a shell, and how it is told to run them.
    ...['sh x.sh', 'bash -e ./x.sh', './script', '/app/script', 'script', '. ./env.sh', 'source ./env.sh'],
    ...['bash -c "node x.js"', "sh -c './script'", 'eval "./script"', 'exec ./script', 'trap ./script EXIT'],
    ...['x=$(./script)', 'echo `./script`', '(cd / && app/script)', 'true || ./script', 'if true; then ./script; fi'],
    ...['env A=b ./script', 'sudo -u x ./script', 'su x -c ./script', 'xargs ./script', 'nohup ./script &'],
    ...['timeout 5 ./script', 'time ./script', 'chroot /x ./script', 'busybox sh ./x', 'find . -exec ./script {} +'],
    // Runners of other programs.
    ...['npx x', 'npx -y x@1', 'npx -c "x"', 'bunx x', 'uvx x', 'uvx --from y x@1', 'uv tool run x', 'pipx run x'],
    ...['npm exec -- node x.js', 'pnpm exec node x.js', 'pnpm node x.js', 'pnpm dlx x', 'yarn node x.js', 'yarn dlx x'],
    ...['uv run x.py', 'uv run python x.py', 'poetry run python x.py', 'pdm run python x.py', 'pipenv run python x.py'],
    ...['hatch run python x.py', 'rye run python x.py', 'pixi run python x.py', 'conda run -n a python x.py'],
    ...['bundle exec rake x', 'composer exec x', 'corepack x', 'mise run x'],
    // Build tools that run the project's code, or put its files into what they make.
    ...['make', 'make -C /app x', 'cmake .', 'just x', 'task x', 'rake x', 'tox', 'nox', 'nx build', 'turbo run x'],
    ...['go generate ./...', 'go test ./...', 'cargo test', 'cargo xtask', 'mvn exec:java', 'mvn package'],
    ...['gradle run', 'gradle test', 'dotnet run', 'dotnet test', 'uv build', 'poetry build', 'hatch build'],
    // What tells of a file without its name.
    ...['cat * > /x', 'cp -r . /x', 'tar cf /x .', 'zip -r /x .', 'git add .', 'find . -size +1k > /x', 'awk 1 *']
  ]
  test.each(commands)('%s', async command => {
    expect(await reduced(withRun(`RUN ${command}`))).toEqual([])
  })

  test.each([
    ['JSON form', 'RUN ["./script"]'],
    ['a shell of the image', 'SHELL ["python", "-c"]\nRUN print(1)'],
    ['a shell of the image that knows the command', 'SHELL ["./shell", "-c"]\nRUN npm ci'],
    ['a heredoc', 'RUN <<EOF\nset -e\n./script\nEOF'],
    ['a heredoc of another interpreter', 'RUN <<EOF\n#!/usr/bin/env python\nprint(1)\nEOF'],
    ['a heredoc that a program reads', 'RUN python <<EOF\nprint(1)\nEOF'],
    ['a script that a variable names', 'ENV S=./script\nRUN $S'],
    ['a variable that nothing sets', 'RUN $S x'],
    ['a trigger of this Dockerfile, in a stage on it', 'ONBUILD RUN ./script\nFROM x AS y']
  ])('%s', async (title, lines) => {
    const onStage = title.startsWith('a trigger')
    const base = onStage
      ? `${withRun('ONBUILD RUN ./script').replace('FROM x', 'FROM x AS one')}FROM one\n`
      : withRun(lines)
    expect(await reduced(base)).toEqual([])
  })

  test('a mounted folder', async () => {
    const base = 'FROM x\nWORKDIR /app\nRUN --mount=type=bind,target=. ./script\n'
    expect(await reduced(base)).toEqual([])
  })

  test('a command of a service that stands on the base', async () => {
    const service = { Dockerfile: 'FROM ghcr.io/acme/base\nRUN ./script\n' }
    const files = { ...MANIFESTS, ...service, 'Dockerfile.base': withRun('RUN true', MANIFESTS) }
    const snapshot = await memorySnapshot(files)
    const { bases } = await prepare({ bases: [baseSpec()], services: [serviceSpec()] }, snapshot)
    expect([...(bases[0]?.hash.counted.values() ?? [])].map(({ kind }) => kind)).not.toContain('parts')
  })
})

describe('a script of a dependency file', () => {
  const scripts = ['npm run x', 'npm start', 'yarn x', 'pnpm x', 'bun run x', 'composer x', 'poe x', 'poetry run x']
  test.each(scripts)('%s may run code of the repository, which may read every file', async command => {
    expect(await reduced(withRun(`RUN ${command}`))).toEqual([])
  })

  test.each(scripts)('%s without code reads what it names', async command => {
    // These are programs themselves.
    const programs = ['build.gradle', 'pom.xml', 'Gemfile']
    const data = Object.fromEntries(Object.entries(MANIFESTS).filter(([path]) => !programs.includes(path)))
    expect(await reduced(withRun(`RUN ${command}`, data), data)).toHaveLength(Object.keys(data).length)
  })

  test.each([
    ['npm ci', 'package.json', '{"version":"VERSION","scripts":{"postinstall":"node x.js"}}'],
    ['composer install', 'composer.json', '{"description":"VERSION","scripts":{"post-install-cmd":"php x.php"}}']
  ])('a hook of %s may do so too', async (command, name, text) => {
    const hash = async (version: string, code: MemoryFiles): Promise<string | undefined> => {
      const files = { [name]: text.replace('VERSION', version), ...code }
      const service = { Dockerfile: 'FROM ghcr.io/acme/base\nCOPY . /app\n' }
      const base = { 'Dockerfile.base': withRun(`RUN ${command}`, files) }
      const snapshot = await memorySnapshot({ ...files, ...service, ...base })
      const { bases } = await prepare({ bases: [baseSpec()], services: [serviceSpec()] }, snapshot)
      return bases[0]?.hash.hash
    }
    expect(await hash('1', CODE)).not.toBe(await hash('2', CODE))
    expect(await hash('1', {})).toBe(await hash('2', {}))
  })
})

describe('a build of the project', () => {
  test.each([
    ['pip install .', ['pyproject.toml']],
    ['uv sync', ['pyproject.toml', 'uv.lock']],
    ['go build ./...', ['go.mod']],
    ['cargo build', ['Cargo.toml']],
    ['mvn compile', ['pom.xml']],
    ['gradle build', ['build.gradle']],
    ['dotnet publish', ['a.csproj']]
  ])('%s may read every file but those that its tool knows', async (command, own) => {
    expect(await reduced(withRun(`RUN ${command}`))).toEqual(own)
  })
})
