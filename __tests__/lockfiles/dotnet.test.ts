import { factsOf, itJudges, packagesOf, refusalOf } from './meaning'

const project = `<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net8.0</TargetFramework>
    <Version>1.0.0</Version>
    <Authors>Ada</Authors>
    <Nullable>enable</Nullable>
    <EfVersion>8.0.2</EfVersion>
  </PropertyGroup>
  <!-- libraries -->
  <ItemGroup>
    <PackageReference Include="Newtonsoft.Json" Version="13.0.3" />
    <PackageReference Include="Serilog">
      <Version>3.1.1</Version>
      <PrivateAssets>all</PrivateAssets>
    </PackageReference>
    <PackageReference Include="Ef" Version="$(EfVersion)" />
    <ProjectReference Include="..\\Core\\Core.csproj" />
  </ItemGroup>
  <ItemGroup Condition="'$(Configuration)' == 'Debug'">
    <PackageReference Update="Serilog" Version="3.1.2" />
    <Content Include="data.json" />
  </ItemGroup>
  <Import Project="common.props" />
</Project>
`

describe('a project of .NET', () => {
  itJudges(
    'src/App/App.csproj',
    project,
    [
      ['a version', '13.0.3', '13.0.4'],
      ['a version as element', '3.1.1', '3.1.3'],
      ['an update', '3.1.2', '3.1.3'],
      ['what is private', '>all<', '>runtime<'],
      ['a property used in a version', '8.0.2', '8.0.3'],
      ['a project', 'Core.csproj', 'Kernel.csproj'],
      ['the framework', 'net8.0', 'net9.0'],
      ['the SDK', 'Sdk.Web', 'Sdk.Worker'],
      ['a condition', 'Debug', 'Release'],
      ['an import', 'common.props', 'other.props']
    ],
    [
      ['the version', '1.0.0', '1.0.1'],
      ['authors', 'Ada', 'Grace'],
      ['no authors', '    <Authors>Ada</Authors>\n', ''],
      ['a comment', '<!-- libraries -->', ''],
      ['a file', 'data.json', 'more.json'],
      [
        'an attribute instead of an element',
        '<PackageReference Include="Serilog">\n      <Version>3.1.1</Version>',
        '<PackageReference Include="Serilog" Version="3.1.1">'
      ],
      [
        'the order of references',
        '<PackageReference Include="Ef" Version="$(EfVersion)" />\n    <ProjectReference Include="..\\Core\\Core.csproj" />',
        '<ProjectReference Include="..\\Core\\Core.csproj" />\n    <PackageReference Version="$(EfVersion)" Include="Ef" />'
      ]
    ]
  )

  test('the version counts where a reference uses it', async () => {
    const [one, other] = await Promise.all(
      ['1.0', '1.1'].map(version =>
        factsOf(
          'a.fsproj',
          `<Project><PropertyGroup><Version>${version}</Version></PropertyGroup><ItemGroup><PackageReference Include="a" Version="$(version)"/></ItemGroup></Project>`
        )
      )
    )
    expect(one?.canonical).not.toBe(other?.canonical)
  })

  test('names packages', async () => {
    expect(await packagesOf('src/App/App.csproj', project)).toEqual([
      'Ef $(EfVersion)',
      'Newtonsoft.Json 13.0.3',
      'Serilog 3.1.1',
      'Serilog 3.1.2'
    ])
  })

  test('another document is not understood', async () => {
    expect(await refusalOf('a.csproj', '<html></html>')).not.toBeNull()
  })
})

const lock = JSON.stringify(
  {
    version: 1,
    dependencies: {
      'net8.0': {
        'Newtonsoft.Json': { type: 'Direct', requested: '[13.0.3, )', resolved: '13.0.3', contentHash: 'aaaa==' },
        Serilog: {
          type: 'Transitive',
          resolved: '3.1.1',
          contentHash: 'bbbb==',
          dependencies: { 'System.Text.Json': '8.0.0' }
        },
        core: { type: 'Project', dependencies: { Serilog: '[3.1.0, )', Base: '[1.0.0, )' } },
        base: { type: 'Project' }
      }
    }
  },
  null,
  2
)

describe('packages.lock.json', () => {
  itJudges(
    'packages.lock.json',
    lock,
    [
      ['a version', '"resolved": "3.1.1"', '"resolved": "3.1.2"'],
      ['a hash', 'bbbb', 'bbbc'],
      ['what is asked for', '[13.0.3, )', '[13.0.2, )'],
      ['a dependency', '"8.0.0"', '"8.0.1"'],
      ['a dependency of a project', '[3.1.0, )', '[3.1.1, )'],
      ['the framework', 'net8.0', 'net9.0'],
      ['the kind', '"Transitive"', '"Direct"']
    ],
    [['the version of a project', '[1.0.0, )', '[1.1.0, )']]
  )

  test('names packages', async () => {
    expect(await packagesOf('packages.lock.json', lock)).toEqual([
      'Newtonsoft.Json 13.0.3 net8.0',
      'Serilog 3.1.1 net8.0'
    ])
  })

  test('a version to come is not understood', async () => {
    expect(await refusalOf('packages.lock.json', '{"version": 3}')).not.toBeNull()
  })
})
