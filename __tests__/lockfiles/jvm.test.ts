import { factsOf, itJudges, packagesOf, refusalOf } from './meaning'

const pom = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.2.3</version>
  </parent>
  <groupId>org.acme</groupId>
  <artifactId>app</artifactId>
  <version>\${revision}</version>
  <name>App</name>
  <description>An application</description>
  <url>https://example.org</url>
  <licenses><license><name>MIT</name></license></licenses>
  <scm><tag>HEAD</tag></scm>
  <properties>
    <revision>1.0.0-SNAPSHOT</revision>
    <java.version>21</java.version>
    <guava.version>33.0.0-jre</guava.version> <!-- library -->
  </properties>
  <modules>
    <module>core</module>
  </modules>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>com.google.guava</groupId>
        <artifactId>guava</artifactId>
        <version>\${guava.version}</version>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>\${project.groupId}</groupId>
      <artifactId>core</artifactId>
      <version>\${project.version}</version>
    </dependency>
    <dependency>
      <groupId>junit</groupId>
      <artifactId>junit</artifactId>
      <version>4.13.2</version>
      <scope>test</scope>
      <exclusions><exclusion><groupId>org.hamcrest</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>
  </dependencies>
  <repositories>
    <repository><id>internal</id><url>https://maven.example.org</url></repository>
  </repositories>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-antrun-plugin</artifactId>
        <version>3.1.0</version>
        <configuration><target><echo message="a &amp; b"/><copy file="a"/></target></configuration>
      </plugin>
    </plugins>
  </build>
  <profiles>
    <profile>
      <id>prod</id>
      <dependencies>
        <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.1</version></dependency>
      </dependencies>
    </profile>
  </profiles>
</project>
`

describe('pom.xml', () => {
  itJudges(
    'pom.xml',
    pom,
    [
      ['the version of the parent', '3.2.3', '3.2.4'],
      ['a property used in a version', '33.0.0-jre', '33.0.1-jre'],
      ['another property', '<java.version>21', '<java.version>22'],
      ['a module', '<module>core', '<module>kernel'],
      ['a managed dependency', '<artifactId>guava', '<artifactId>guava-testlib'],
      ['a dependency', '4.13.2', '4.13.3'],
      ['a scope', '<scope>test', '<scope>compile'],
      ['an exclusion', 'org.hamcrest', 'org.mockito'],
      ['a repository', 'maven.example.org', 'maven.example.com'],
      ['a plugin', '3.1.0', '3.2.0'],
      ['the configuration of a plugin', 'a &amp; b', 'a &lt; b'],
      [
        'the order of steps',
        '<echo message="a &amp; b"/><copy file="a"/>',
        '<copy file="a"/><echo message="a &amp; b"/>'
      ],
      ['a dependency of a profile', '42.7.1', '42.7.2'],
      ['CDATA that is no markup', 'https://maven.example.org', '<![CDATA[https://maven.example.org/&amp;]]>']
    ],
    [
      ['the version in a property', '1.0.0-SNAPSHOT', '1.1.0-SNAPSHOT'],
      ['the group', '<groupId>org.acme', '<groupId>org.acme2'],
      ['the name', '<name>App', '<name>Application'],
      ['the description', 'An application', 'The application'],
      ['the URL', '<url>https://example.org', '<url>https://example.com'],
      ['a license', '<name>MIT', '<name>ISC'],
      ['a tag', '<tag>HEAD', '<tag>v1'],
      ['a comment', '<!-- library -->', '<!-- guava -->'],
      ['a comment inside a value', '<version>4.13.2', '<version>4.<!-- x -->13.2'],
      ['CDATA', '<version>4.13.2', '<version><![CDATA[4.13.2]]>'],
      ['blanks', '<scope>test</scope>', '<scope> test\n</scope>'],
      [
        'the order of properties',
        '<java.version>21</java.version>\n    <guava.version>33.0.0-jre</guava.version>',
        '<guava.version>33.0.0-jre</guava.version>\n    <java.version>21</java.version>'
      ],
      [
        'the order of elements',
        '<groupId>junit</groupId>\n      <artifactId>junit</artifactId>',
        '<artifactId>junit</artifactId>\n      <groupId>junit</groupId>'
      ],
      ['a character reference', 'a &amp; b', 'a &#38; b']
    ]
  )

  const versioned = (version: string, group: string): string =>
    `<project><groupId>org.acme</groupId><version>${version}</version><dependencies><dependency><groupId>${group}</groupId><artifactId>x</artifactId><version>\${project.version}</version></dependency></dependencies></project>`

  test.each([
    ['org.acme', true],
    ['${project.groupId}', true],
    ['org.other', false]
  ])('the version of the project as that of a dependency of %s: nothing changes is %s', async (group, same) => {
    const [one, other] = await Promise.all(['1.0', '1.1'].map(version => factsOf('pom.xml', versioned(version, group))))
    expect(one?.canonical === other?.canonical).toBe(same)
  })

  test('a property that both the version and a dependency use counts', async () => {
    const text = pom.replace('4.13.2', '${revision}')
    const bumped = text.replace('1.0.0-SNAPSHOT', '1.1.0-SNAPSHOT')
    expect((await factsOf('pom.xml', bumped)).canonical).not.toBe((await factsOf('pom.xml', text)).canonical)
  })

  test('names packages', async () => {
    expect(await packagesOf('pom.xml', pom)).toEqual([
      '${project.groupId}:core ${project.version}',
      'com.google.guava:guava 33.0.0-jre',
      'junit:junit 4.13.2 test',
      'org.apache.maven.plugins:maven-antrun-plugin 3.1.0 plugin',
      'org.postgresql:postgresql 42.7.1 prod',
      'org.springframework.boot:spring-boot-starter-parent 3.2.3 parent'
    ])
  })

  test.each([
    ['another document', '<html></html>'],
    ['a document type', '<!DOCTYPE project [<!ENTITY a "b">]><project>&a;</project>'],
    ['an unknown entity', '<project>&a;</project>'],
    ['a bare ampersand', '<project>a & b</project>'],
    ['tags that do not match', '<project><a></b></project>'],
    ['no end', '<project>'],
    ['two roots', '<project/><project/>'],
    ['text after the root', '<project/>x'],
    ['an attribute twice', '<project><a b="1" b="2"/></project>'],
    ['dashes in a comment', '<project><!-- a -- b --></project>'],
    ['deep nesting', `<project>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</project>`]
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('pom.xml', text)).not.toBeNull()
  })

  // https://maven.apache.org/pom.html#Properties: the model is read from top to bottom
  test('a property that is written twice has its last value', async () => {
    const pom = (...values: readonly string[]): string =>
      `<project><properties>${values.map(value => `<a>${value}</a>`).join('')}</properties></project>`
    const { canonical } = await factsOf('pom.xml', pom('2'))
    expect((await factsOf('pom.xml', pom('1', '2'))).canonical).toBe(canonical)
    expect((await factsOf('pom.xml', pom('2', '1'))).canonical).not.toBe(canonical)
  })
})

const groovy = `// The build
plugins {
    id 'java'
    id 'org.springframework.boot' version '3.2.3' // framework
}

group = 'org.acme'
version = '1.0.0'
description = "An application"

repositories {
    mavenCentral()
    maven { url 'https://maven.example.org//x' }
}

/* Libraries
 */
dependencies {
    implementation 'com.google.guava:guava:33.0.0-jre'
    testImplementation("junit:junit:\${project.property("junit")}") { exclude group: 'org.hamcrest' }
    implementation group: 'org.slf4j', name: 'slf4j-api', version: '2.0.12'
}

tasks.named('test') { useJUnitPlatform() }
def pattern = ~/a\\/\\/b/
`

const kotlin = `plugins {
    kotlin("jvm") version "1.9.22"
    id("com.github.johnrengelman.shadow") version "8.1.1"
}

version = "1.0.0"

allprojects {
    version = "1.0.0"
    repositories { mavenCentral() }
}

dependencies {
    /* one */ implementation("org.jetbrains.kotlinx:kotlinx-coroutines-core:1.8.0")
    val text = """
        // no comment
    """
}
`

describe('build.gradle', () => {
  itJudges(
    'app/build.gradle',
    groovy,
    [
      ['a dependency', '33.0.0-jre', '33.0.1-jre'],
      ['code in a dependency', 'property("junit")', 'property("junit5")'],
      ['a dependency by parts', '2.0.12', '2.0.13'],
      ['an exclusion', 'org.hamcrest', 'org.mockito'],
      ['a plugin', '3.2.3', '3.2.4'],
      ['a repository', 'mavenCentral()', 'google()'],
      ['what looks like a comment in a string', 'example.org//x', 'example.org//y'],
      ['what looks like a comment in a pattern', '/\\/b/', '/\\/c/']
    ],
    [
      ['the version', "version = '1.0.0'", "version = '1.0.1'"],
      ['the version without a sign', "version = '1.0.0'", "version '1.0.1'"],
      ['the group', "group = 'org.acme'", "group = 'org.other'"],
      ['the description', 'An application', 'The application'],
      ['a comment', '// The build', '// A build'],
      ['a comment at the end', ' // framework', ''],
      ['a comment of several lines', '/* Libraries\n */\n', '/*\n * None\n */\n'],
      ['indentation', "    id 'java'", "\tid   'java'"],
      ['blank lines', 'dependencies {\n', 'dependencies {\n\n\n']
    ]
  )

  test('the version counts where something reads it', async () => {
    const [one, other] = await Promise.all(
      ['1.0', '1.1'].map(version =>
        factsOf('build.gradle', `version = '${version}'\ndependencies { api "a:b:$version" }\n`)
      )
    )
    expect(one?.canonical).not.toBe(other?.canonical)
  })

  test('a version inside another block counts', async () => {
    const [one, other] = await Promise.all(
      ['1.0', '1.1'].map(version => factsOf('build.gradle', `kotlin {\n  note "}"\n  version = '${version}'\n}\n`))
    )
    expect(one?.canonical).not.toBe(other?.canonical)
  })

  test('names packages', async () => {
    expect(await packagesOf('build.gradle', groovy)).toEqual([
      'com.google.guava:guava 33.0.0-jre',
      'java - plugins',
      'junit:junit ${project.property("junit")}',
      'org.springframework.boot 3.2.3 plugins'
    ])
  })

  test.each([
    ['an open string', "a 'b\n"],
    ['an open comment', '/* a\n'],
    ['comments inside comments', '/* a /* b */ c */\n'],
    ['an open expression', 'a "${b"\n'],
    ['a dollar-slashy string', 'a = $/b/$\n']
  ])('%s is not understood', async (_, text) => {
    expect(await refusalOf('build.gradle', text)).not.toBeNull()
  })
})

describe('build.gradle.kts', () => {
  itJudges(
    'build.gradle.kts',
    kotlin,
    [
      ['a dependency', '1.8.0', '1.8.1'],
      ['a plugin', '8.1.1', '8.1.2'],
      ['the language', '1.9.22', '1.9.23'],
      ['text that looks like a comment', '// no comment', '// a comment']
    ],
    [
      ['the version', 'version = "1.0.0"', 'version = "1.0.1"'],
      ['the version of all projects', '    version = "1.0.0"', '    version = "1.0.1"'],
      ['a comment', '/* one */', '/* two */']
    ]
  )

  test('names packages', async () => {
    expect(await packagesOf('build.gradle.kts', kotlin)).toEqual([
      'com.github.johnrengelman.shadow 8.1.1 plugins',
      'jvm 1.9.22 plugins',
      'org.jetbrains.kotlinx:kotlinx-coroutines-core 1.8.0'
    ])
  })
})
