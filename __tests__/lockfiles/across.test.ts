import { readTogether } from '../../src/lockfiles/together'
import { formatOf } from '../../src/lockfiles/read'
import { INSTALLED_PARTS } from '../../src/lockfiles/reading'
import { itReads, meaningOf, withEdit, type Files } from './reads'

/** https://learn.microsoft.com/visualstudio/msbuild/msbuild-properties */
describe('MSBuild', () => {
  const props = '<Project><PropertyGroup><Version>1.0.0</Version><Company>Acme</Company></PropertyGroup></Project>'
  const packages =
    '<Project><ItemGroup><PackageVersion Include="Acme.Messaging" Version="$(Version)" /></ItemGroup></Project>'
  const plain = '<Project><ItemGroup><PackageVersion Include="Acme.Messaging" Version="3" /></ItemGroup></Project>'
  const edits = [
    ['Directory.Build.props: version', '1.0.0', '2.0.0'],
    ['Directory.Build.props: company', 'Acme', 'Ajax']
  ] as const
  itReads({ 'Directory.Build.props': props, 'Directory.Packages.props': packages }, edits, [
    ['dotnet restore', ['version']],
    ['dotnet restore && dotnet publish --no-restore', ['version', 'company']]
  ])
  itReads({ 'Directory.Build.props': props, 'Directory.Packages.props': plain }, edits, [
    ['dotnet restore app.csproj', []]
  ])
})

/** https://docs.gradle.org/current/userguide/multi_project_builds.html */
describe('Gradle', () => {
  const edits = [['build.gradle: version', '1.0.0', '2.0.0']] as const
  const root = "version = '1.0.0'\ndescription = 'x'\n"
  itReads(
    {
      'build.gradle': root,
      'api/build.gradle': 'dependencies { implementation "acme:messaging:${rootProject.version}" }\n'
    },
    edits,
    [['gradle dependencies', ['version']]]
  )
  itReads({ 'build.gradle': root, 'api/build.gradle': "dependencies { implementation 'acme:messaging:3' }\n" }, edits, [
    ['gradle dependencies --no-daemon', []],
    ['./gradlew build -x test', ['version']]
  ])
})

/** https://maven.apache.org/guides/mini/guide-maven-ci-friendly.html */
describe('Maven', () => {
  const parent =
    '<project><groupId>acme</groupId><artifactId>all</artifactId><version>${revision}</version><properties><revision>1.0.0</revision></properties></project>'
  const child = (dependency: string): string =>
    `<project><parent><groupId>acme</groupId><artifactId>all</artifactId><version>\${revision}</version></parent><dependencies><dependency>${dependency}</dependency></dependencies></project>`
  const edits = [['pom.xml: revision', '<revision>1.0.0', '<revision>2.0.0']] as const
  const other = '<groupId>com.messaging</groupId><artifactId>client</artifactId><version>${revision}</version>'
  const own = '<groupId>acme</groupId><artifactId>core</artifactId><version>${revision}</version>'
  itReads({ 'pom.xml': parent, 'api/pom.xml': child(other) }, edits, [['mvn -B dependency:go-offline', ['revision']]])
  itReads({ 'pom.xml': parent, 'api/pom.xml': child(own) }, edits, [
    ['mvn -B dependency:go-offline', []],
    ['mvn -B -DskipTests package', ['revision']]
  ])

  test("the project's own version, of another module", async () => {
    const files: Files = {
      'pom.xml': '<project><groupId>acme</groupId><artifactId>all</artifactId><version>1.0.0</version></project>',
      'api/pom.xml': child(other.replace('revision', 'project.version'))
    }
    const bumped = withEdit(files, ['pom.xml: version', '1.0.0', '1.0.1'])
    expect(await meaningOf(['mvn dependency:go-offline'], bumped)).not.toBe(
      await meaningOf(['mvn dependency:go-offline'], files)
    )
  })
})

/** https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
describe('requirements files', () => {
  const files = {
    'requirements.txt': '-r requirements-base.txt\nflask==3.0.0\n',
    'requirements-base.txt': 'idna==3.6\n',
    'pyproject.toml': '[project]\nname = "shop"\nversion = "1.0.0"\n'
  }
  const edits = [
    ['requirements.txt: named', 'flask==3.0.0', 'flask==3.0.1'],
    ['requirements-base.txt: included', 'idna==3.6', 'idna==3.7'],
    ['pyproject.toml: version', '1.0.0', '1.0.1']
  ] as const
  itReads(files, edits, [
    ['pip install -r requirements.txt', ['named', 'included']],
    ['pip install --no-cache-dir -r /app/requirements.txt', ['named', 'included']],
    ['pip install -r ?', ['named', 'included']],
    ['pip install flask', []],
    ['PIP_CONSTRAINT=requirements-base.txt pip install flask', ['included']],
    ['pip-sync', ['named', 'included']],
    ['pip install --invented -r requirements.txt', ['named', 'included', 'version']]
  ])
  itReads({ ...files, 'requirements.txt': '-e .\nflask==3.0.0\n' }, edits, [
    ['pip install -r requirements.txt', ['named', 'version']]
  ])
  itReads({ ...files, 'requirements.txt': 'flask==3.0.0\n' }, edits, [
    ['pip install -r requirements.txt', ['named']],
    ['pip3.12 install -rrequirements-base.txt', ['included']]
  ])
})

/** https://python-poetry.org/docs/cli/#install (`--no-directory`) */
describe('a package of the project in its own lock file', () => {
  const lock = `[[package]]
name = "core"
version = "0.1.0"
optional = false
files = []
[package.source]
type = "directory"
url = "packages/core"
[metadata]
lock-version = "2.0"
`
  const edits = [['poetry.lock: own version', '0.1.0', '0.2.0']] as const
  const core = '[project]\nname = "core"\n'
  itReads({ 'poetry.lock': lock }, edits, [
    ['poetry install --no-root --no-directory', []],
    ['poetry install --no-root', []]
  ])
  itReads({ 'poetry.lock': lock, 'packages/core/pyproject.toml': core }, edits, [
    ['poetry install --no-root --no-directory', []],
    ['poetry install --no-root', ['own version']]
  ])
})

test('a file whose bytes count comes back as that, and speaks to the others', async () => {
  const file = (path: string, text: string, isRead: boolean) => {
    const format = formatOf(path)
    if (format === null) throw new Error(path)
    return {
      path,
      content: new TextEncoder().encode(text),
      format,
      parts: isRead ? INSTALLED_PARTS : null,
      kept: false
    }
  }
  const read = await readTogether([file('go.mod', 'module a\n', false), file('go.sum', '', true)])
  expect(read.get('go.mod')?.kind).toBe('bytes')
  expect(read.get('go.sum')?.kind).toBe('facts')
})
