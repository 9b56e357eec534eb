import { dockerfile, isOther, type Given } from './support/edits'

type Files = Readonly<Record<string, string>>
/** The base's RUN lines (or a whole Dockerfile), the files, the edit, and whether it makes another base. */
type Row = readonly [title: string, run: string, files: Files, edit: Files, other: boolean]

function itDecides(rows: readonly Row[], more: Omit<Given, 'files'> = {}): void {
  test.each(rows)('%s', async (_, run, files, edit, other) => {
    const base = run.startsWith('FROM') ? run : dockerfile(run, files)
    expect(await isOther({ files: { ...files, 'Dockerfile.base': base }, ...more }, edit)).toBe(other)
  })
}

const node = (more: object): string =>
  JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    dependencies: { a: '1' },
    scripts: { setup: 's1', test: 't1' },
    ...more
  })
const P = { 'package.json': node({}) }
const SCRIPT = { 'package.json': node({ scripts: { setup: 's2', test: 't1' } }) }
const VERSION = { 'package.json': node({ version: '2.0.0' }) }
const DEPENDENCY = { 'package.json': node({ dependencies: { a: '2' } }) }

describe('commands', () => {
  itDecides([
    ['a script in a chain of commands', 'RUN npm ci; npm run setup || true', P, SCRIPT, true],
    ['a script behind a condition', 'RUN if [ -f x ]; then npm run setup; fi && npm ci', P, SCRIPT, true],
    ['a script in a loop over words', 'RUN for s in setup; do npm run $s; done; npm ci', P, SCRIPT, true],
    ['a script by a variable of ENV', 'ENV S=setup\nRUN npm ci && npm run $S', P, SCRIPT, true],
    ['another script by a variable', 'ENV S=test\nRUN npm ci && npm run $S', P, SCRIPT, false],
    ['a script in JSON form', 'RUN ["npm", "run", "setup"]', P, SCRIPT, true],
    ['a script in a heredoc', 'RUN <<EOF\nnpm ci\nnpm run setup\nEOF', P, SCRIPT, true],
    [
      'a heredoc of another interpreter',
      'RUN <<EOF\n#!/usr/bin/env node\nrequire("./package.json")\nEOF',
      P,
      VERSION,
      true
    ],
    ['a script in a subshell', 'RUN (npm ci && npm run setup)', P, SCRIPT, true],
    ['a script through sudo', 'RUN npm ci && sudo -E npm run setup', P, SCRIPT, true],
    ['a script through a timeout', 'RUN timeout 60 npm run setup', P, SCRIPT, true],
    ['a script in a command substitution', 'RUN npm ci && X="$(npm run -s setup)"', P, SCRIPT, true],
    ['a script in the background', 'RUN npm ci & npm run setup & wait', P, SCRIPT, true],
    ['a function of the shell', 'RUN f() { npm run setup; }; npm ci; f', P, SCRIPT, true],
    ['an alias by eval', 'RUN eval "npm run setup"', P, SCRIPT, true],
    [
      'a shell of the image',
      'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN npm ci && npm run setup',
      P,
      SCRIPT,
      true
    ],
    ['a version that is printed', 'RUN npm ci && node -p "require(\'./package.json\').version" > /v', P, VERSION, true],
    ['a version that jq takes', 'RUN npm ci && jq -r .version package.json > /v', P, VERSION, true],
    ['a version by redirection', 'RUN npm ci && sh -c "wc -c" < package.json > /n', P, VERSION, true],
    ['a folder that is packed', 'RUN npm ci && tar czf /x.tgz .', P, VERSION, true],
    ['a folder that is copied', 'RUN npm ci && cp -r /app /copy && /copy/run', P, VERSION, true],
    ['a checksum of the folder', 'RUN npm ci && find . -type f -exec sha256sum {} + > /sums', P, VERSION, true],
    ['a program that nobody knows', 'RUN npm ci && ./setup', P, VERSION, true],
    [
      'system packages',
      'RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* && npm ci',
      P,
      VERSION,
      false
    ],
    ['folders and users', 'RUN mkdir -p /data && useradd -m app && chown -R app /data && npm ci', P, VERSION, false],
    ['a download', 'RUN curl -fsSL https://a.example/x.tgz | tar xz -C /opt && npm ci', P, VERSION, false],
    ['a download that sends the file', 'RUN curl -d @package.json https://a.example && npm ci', P, VERSION, true],
    ['a dependency', 'RUN npm ci', P, DEPENDENCY, true],
    ['a script that is not run', 'RUN npm ci', P, SCRIPT, false],
    [
      'a hook of an installation',
      'RUN npm ci',
      { 'package.json': node({ scripts: { postinstall: '1' } }) },
      { 'package.json': node({ scripts: { postinstall: '2' } }) },
      true
    ],
    [
      'a hook that does not run',
      'RUN npm ci --ignore-scripts',
      { 'package.json': node({ scripts: { postinstall: '1' } }) },
      { 'package.json': node({ scripts: { postinstall: '2' } }) },
      false
    ],
    [
      'what a script calls',
      'RUN npm ci && npm run a',
      { 'package.json': node({ scripts: { a: 'npm run b', b: '1' } }) },
      { 'package.json': node({ scripts: { a: 'npm run b', b: '2' } }) },
      true
    ],
    [
      'what runs before a script',
      'RUN npm ci && npm run a',
      { 'package.json': node({ scripts: { a: '1', prea: '1' } }) },
      { 'package.json': node({ scripts: { a: '1', prea: '2' } }) },
      true
    ],
    [
      'a script that reads the file',
      'RUN npm ci && npm run a',
      { 'package.json': node({ scripts: { a: 'cat package.json' } }) },
      { 'package.json': node({ version: '3', scripts: { a: 'cat package.json' } }) },
      true
    ],
    [
      'a script that takes the version from the environment',
      'RUN npm ci && npm run a',
      { 'package.json': node({ scripts: { a: 'echo $npm_package_version' } }) },
      { 'package.json': node({ version: '3', scripts: { a: 'echo $npm_package_version' } }) },
      true
    ],
    [
      'a command before the file is there',
      'FROM node\nWORKDIR /app\nRUN ./setup\nCOPY package.json ./\nRUN npm ci\n',
      P,
      VERSION,
      false
    ],
    [
      'a command in another stage',
      'FROM node AS x\nRUN ./setup\nFROM node\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nCOPY --from=x /out /out\n',
      P,
      VERSION,
      false
    ],
    [
      'a command in a stage that takes the folder',
      'FROM node AS x\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nFROM node\nCOPY --from=x /app /app\nRUN ./setup\n',
      P,
      VERSION,
      true
    ],
    [
      'a command that mounts the stage',
      'FROM node AS x\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nFROM node\nRUN --mount=from=x,source=/app,target=/m ./setup\nRUN rm -rf /m\n',
      P,
      VERSION,
      true
    ],
    [
      'a mount that another command does not see',
      'FROM node\nWORKDIR /app\nRUN --mount=type=bind,source=package.json,target=package.json npm ci\nRUN ./setup\n',
      P,
      VERSION,
      false
    ],
    ['a mounted folder', 'FROM node\nWORKDIR /app\nRUN --mount=target=. ./setup\n', P, VERSION, true],
    [
      'a file that was removed',
      'FROM node\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci && rm package.json\nRUN ./setup\n',
      P,
      VERSION,
      false
    ],
    [
      'a file under another name',
      'FROM node\nWORKDIR /app\nCOPY package.json manifest.json\nRUN cat manifest.json > /v\n',
      P,
      VERSION,
      true
    ],
    [
      'a link to the file',
      'FROM node\nWORKDIR /app\nCOPY package.json ./\nRUN ln -s /app/package.json /m && cat /m > /v\n',
      P,
      VERSION,
      true
    ],
    ['a folder that is changed by cd', 'RUN cd / && cat app/package.json > /v', P, VERSION, true]
  ])
})

describe('Python', () => {
  const project = (more: string, dev = '1'): Files => ({
    'pyproject.toml': `[project]\nname = "shop"\n${more}dependencies = ["flask"]\n[project.optional-dependencies]\nweb = ["w==${dev}"]\n[dependency-groups]\ndev = ["pytest==${dev}"]\n`
  })
  const built = '[build-system]\nrequires = ["hatchling"]\n'
  const one = project('version = "1"\n')
  const withBuild = (files: Files): Files => ({ 'pyproject.toml': `${files['pyproject.toml'] ?? ''}${built}` })
  const two = project('version = "2"\n')
  const dev = project('version = "1"\n', '2')
  itDecides([
    ['the version where the project is installed', 'RUN pip install .', one, two, true],
    ['the version where it is installed in place', 'RUN pip install -e ".[web]"', one, two, true],
    ['the version where only its requirements are', 'RUN uv pip install -r pyproject.toml', one, two, false],
    ['an extra that is not installed', 'RUN uv pip install -r pyproject.toml', one, dev, false],
    ['an extra that is installed', 'RUN uv pip install -r pyproject.toml --extra web', one, dev, true],
    ['uv: the version of a project that is built', 'RUN uv sync', withBuild(one), withBuild(two), true],
    ['uv: the version of one that is not', 'RUN uv sync', one, two, false],
    ['uv: the version where it is left out', 'RUN uv sync --no-install-project', withBuild(one), withBuild(two), false],
    ['poetry: the version where it is left out', 'RUN poetry install --no-root', one, two, false],
    ['poetry: the version where it is not', 'RUN poetry install', one, two, true],
    ['a program of Python', 'RUN pip install flask && python setup.py', one, two, true],
    ['a module that reads the project', 'RUN python -m build', one, two, true],
    ['a module that does not', 'RUN python -m venv /venv && uv pip install -r pyproject.toml', one, two, false],
    [
      'requirements: a comment',
      'RUN pip install -r requirements.txt',
      { 'requirements.txt': 'a==1\n' },
      { 'requirements.txt': '# x\na==1\n' },
      false
    ],
    [
      'requirements that another program reads',
      'RUN ./install requirements.txt',
      { 'requirements.txt': 'a==1\n' },
      { 'requirements.txt': '# x\na==1\n' },
      true
    ],
    [
      'requirements that a loop reads',
      'RUN cat requirements.txt | xargs -n 1 pip install',
      { 'requirements.txt': 'a==1\n' },
      { 'requirements.txt': '# x\na==1\n' },
      true
    ],
    [
      'requirements of a file that is included',
      'RUN pip install -r requirements.txt',
      { 'requirements.txt': '-r base.in\n', 'base.in': 'a==1\n' },
      { 'base.in': 'a==2\n' },
      true
    ],
    [
      'conda: its name',
      'RUN conda env create -f environment.yml',
      { 'environment.yml': 'name: a\ndependencies: [x]\n' },
      { 'environment.yml': 'name: b\ndependencies: [x]\n' },
      true
    ],
    [
      'conda: its prefix',
      'RUN mamba env update -f environment.yml',
      { 'environment.yml': 'prefix: /a\ndependencies: [x]\n' },
      { 'environment.yml': 'prefix: /b\ndependencies: [x]\n' },
      true
    ],
    [
      'conda: a comment',
      'RUN conda env create -f environment.yml',
      { 'environment.yml': 'name: a\ndependencies: [x]\n' },
      { 'environment.yml': '# c\nname: a\ndependencies: [x]\n' },
      false
    ]
  ])
})

describe('what stays in the image', () => {
  const lean: Omit<Given, 'files'> = { service: { dockerfile: 'app.Dockerfile' } }
  const app = (text: string): Files => ({ 'app.Dockerfile': `FROM ghcr.io/acme/base\n${text}` })
  itDecides(
    [
      ['the app runs a script of it', 'RUN npm ci', { ...P, ...app('COPY a.js /app/\n'), 'a.js': '' }, SCRIPT, true],
      [
        'a text of it',
        'RUN npm ci',
        { ...P, ...app('COPY a.js /app/\n'), 'a.js': '' },
        { 'package.json': node({ description: 'x' }) },
        false
      ],
      ['the app copies it over', 'RUN npm ci', { ...P, ...app('COPY package.json /app/\n') }, SCRIPT, false],
      ['the app copies it elsewhere', 'RUN npm ci', { ...P, ...app('COPY package.json /srv/\n') }, SCRIPT, true],
      [
        'the app copies another over it',
        'RUN npm ci',
        { ...P, ...app('COPY other/package.json /app/\n'), 'other/package.json': '{}' },
        SCRIPT,
        true
      ],
      [
        'the app takes modules alone',
        'RUN npm ci',
        { ...P, 'app.Dockerfile': 'FROM node\nCOPY --from=ghcr.io/acme/base /app/node_modules /m\n' },
        SCRIPT,
        false
      ],
      [
        'the app takes the folder',
        'RUN npm ci',
        { ...P, 'app.Dockerfile': 'FROM node\nCOPY --from=ghcr.io/acme/base /app /app\n' },
        SCRIPT,
        true
      ],
      ['the app removes it', 'RUN npm ci', { ...P, ...app('RUN rm /app/package.json\n') }, SCRIPT, false],
      [
        'composer keeps what it loads by',
        'RUN composer install',
        { 'composer.json': '{"autoload":{"psr-4":{"A":"a"}}}', ...app('COPY a.php /app/\n'), 'a.php': '' },
        { 'composer.json': '{"autoload":{"psr-4":{"A":"b"}}}' },
        true
      ],
      [
        'Python does not read its project',
        'RUN uv sync --no-install-project',
        { 'pyproject.toml': '[project]\nname="a"\nversion="1"\n', ...app('COPY a.py /app/\n'), 'a.py': '' },
        { 'pyproject.toml': '[project]\nname="a"\nversion="2"\n' },
        false
      ]
    ],
    lean
  )
})

describe('what a folder sweeps in', () => {
  const sweep = 'FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\n'
  itDecides([
    ['code', sweep, { ...P, 'main.js': '1' }, { 'main.js': '2' }, true],
    ['a manifest beside code', sweep, { ...P, 'main.js': '1' }, VERSION, true]
  ])
})

describe('what files say together', () => {
  const csproj = (version: string): string =>
    `<Project><PropertyGroup><Version>${version}</Version></PropertyGroup><ItemGroup><PackageReference Include="a" Version="1"/></ItemGroup></Project>`
  const gradle = (version: string): string => `version = "${version}"\ndependencies { implementation "a:b:1" }\n`
  const pom = (version: string): string =>
    `<project><groupId>a</groupId><artifactId>b</artifactId><version>${version}</version></project>`
  const child = (version: string): string =>
    `<project><parent><groupId>a</groupId><artifactId>b</artifactId><version>${version}</version></parent><artifactId>c</artifactId><dependencies><dependency><groupId>a</groupId><artifactId>d</artifactId><version>\${project.version}</version></dependency></dependencies></project>`
  itDecides([
    [
      'MSBuild: nobody uses the version',
      'RUN dotnet restore',
      { 'a.csproj': csproj('1') },
      { 'a.csproj': csproj('2') },
      false
    ],
    [
      'MSBuild: targets use it',
      'RUN dotnet restore',
      {
        'a.csproj': csproj('1'),
        'Directory.Build.targets':
          '<Project><ItemGroup><PackageReference Include="x" Version="$(Version)"/></ItemGroup></Project>'
      },
      { 'a.csproj': csproj('2') },
      true
    ],
    [
      'MSBuild: other props use it',
      'RUN dotnet restore',
      {
        'Directory.Build.props': csproj('1'),
        'eng/Versions.props': '<Project><PropertyGroup><V>$(Version)</V></PropertyGroup></Project>'
      },
      { 'Directory.Build.props': csproj('2') },
      true
    ],
    [
      'Gradle: nobody uses the version',
      'RUN ./gradlew dependencies',
      { 'build.gradle': gradle('1') },
      { 'build.gradle': gradle('2') },
      false
    ],
    [
      'Gradle: an applied script uses it',
      'RUN ./gradlew dependencies',
      {
        'build.gradle': gradle('1'),
        'gradle/deps.gradle': 'dependencies { implementation "x:y:${project.version}" }\n'
      },
      { 'build.gradle': gradle('2') },
      true
    ],
    [
      'Gradle: another script uses it',
      'RUN ./gradlew dependencies',
      {
        'build.gradle': gradle('1'),
        'api/build.gradle': 'dependencies { implementation "x:y:${rootProject.version}" }\n'
      },
      { 'build.gradle': gradle('2') },
      true
    ],
    [
      'Maven: nobody uses the version',
      'RUN mvn dependency:go-offline',
      { 'pom.xml': pom('1') },
      { 'pom.xml': pom('2') },
      false
    ],
    [
      'Maven: a module uses it',
      'RUN mvn dependency:go-offline',
      { 'pom.xml': pom('1'), 'c/pom.xml': child('1') },
      { 'pom.xml': pom('2'), 'c/pom.xml': child('2') },
      true
    ]
  ])
})

describe('a named context', () => {
  const base: Given['base'] = { buildContexts: [{ name: 'deps', kind: 'folder', path: 'deps' }] }
  const copied = 'FROM python\nCOPY --from=deps requirements.txt ./\nRUN pip install -r requirements.txt\n'
  const mounted =
    'FROM python\nRUN --mount=type=bind,from=deps,source=requirements.txt,target=/r/requirements.txt pip install -r /r/requirements.txt\n'
  const read = 'FROM python\nCOPY --from=deps requirements.txt ./\nRUN ./install\n'
  const files = { 'deps/requirements.txt': 'a==1\n', 'deps/other.txt': '1' }
  itDecides(
    [
      ['a comment', copied, files, { 'deps/requirements.txt': '# x\na==1\n' }, false],
      ['a package', copied, files, { 'deps/requirements.txt': 'a==2\n' }, true],
      ['a file that is not taken', copied, files, { 'deps/other.txt': '2' }, false],
      ['a comment, by a mount', mounted, files, { 'deps/requirements.txt': '# x\na==1\n' }, false],
      ['a package, by a mount', mounted, files, { 'deps/requirements.txt': 'a==2\n' }, true],
      ['a comment that a command may read', read, files, { 'deps/requirements.txt': '# x\na==1\n' }, true],
      [
        'a comment in what is swept in with code',
        'FROM python\nCOPY --from=deps . ./\nRUN pip install -r requirements.txt\n',
        files,
        { 'deps/requirements.txt': '# x\na==1\n' },
        true
      ]
    ],
    { base }
  )
})
