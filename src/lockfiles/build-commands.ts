import { ALL_PARTS, type Command, type CommandReading, type Reading } from './reading'
import { buildsAll, carryingOut, installsAll, likeProgram, reads, readsNothing } from './answers'
import type { FormatName } from './facts'

/** What the commands of one build tool do: those that fetch dependencies alone, those that touch none; all others build. */
interface Tool {
  readonly files: readonly FormatName[]
  /** Goals, tasks or subcommands that resolve and fetch, no more. */
  readonly fetches: RegExp
  readonly idle: RegExp
  /** Those that compile, no more; all others may run the project's code, or put its files into what they make. */
  readonly compiles: RegExp
  /** Words before the subcommand: options, and what takes the next word. */
  readonly valued: RegExp
}

const EVERY: Reading = { kind: 'parts', parts: ALL_PARTS }

/** https://go.dev/ref/mod#mod-commands, https://pkg.go.dev/cmd/go */
const go: Tool = {
  files: ['go.mod', 'go.sum'],
  fetches: /^(?:mod (?:download|vendor|verify|graph)|get|list)\b/,
  idle: /^(?:(?:env|version|clean|telemetry|help|tool (?:dist|cover))\b|(?:install|run) \S+@)/,
  compiles: /^(?:build|install|vet|fmt|mod|work)\b/,
  valued: /^-C$/
}

/** https://doc.rust-lang.org/cargo/commands/, https://github.com/LukeMathWalker/cargo-chef#readme */
const cargo: Tool = {
  files: ['Cargo.toml', 'Cargo.lock'],
  fetches: /^(?:fetch|vendor|generate-lockfile|chef|tree)\b/,
  idle: /^(?:--version|-V|version|help|login|search|init|new|clean|b?install \S)/,
  compiles: /^(?:build|b|check|c|clippy|doc|d|rustc|install|zigbuild|auditable|update|metadata|pkgid|read-manifest)\b/,
  valued: /^(?:--color|--config|-C|-Z|--explain)$/
}

/** https://maven.apache.org/plugins/maven-dependency-plugin/, https://maven.apache.org/ref/current/maven-embedder/cli.html */
const maven: Tool = {
  files: ['pom.xml'],
  fetches:
    /^(?:(?:org\.apache\.maven\.plugins:maven-)?dependency(?:-plugin)?(?::[\d.]+)?:(?:go-offline|resolve|resolve-plugins|tree|sources|list|get)|de\.qaware\S*resolve-dependencies)(?:\s|$)/,
  idle: /^(?:--version|-v|--help|-h)$/,
  // `package` puts the pom.xml itself into the archive: https://maven.apache.org/shared/maven-archiver/#addMavenDescriptor
  compiles: /^(?:clean |validate |initialize )*(?:validate|initialize|compile|test-compile|clean)$/,
  valued:
    /^(?:-f|--file|-s|--settings|-gs|--global-settings|-pl|--projects|-P|--activate-profiles|-T|--threads|-D|--define|-l|--log-file|-t|--toolchains|-rf|--resume-from)$/
}

/** https://docs.gradle.org/current/userguide/command_line_interface.html */
const gradle: Tool = {
  files: ['gradle'],
  fetches:
    /^(?::?(?:[\w.-]+:)*(?:dependencies|buildEnvironment|resolve\w*|downloadDependencies|androidDependencies|help|tasks|projects)(?:\s+|$))+$/,
  idle: /^(?:--version|-v|--stop|wrapper)$/,
  compiles:
    /^(?::?(?:[\w.-]+:)*(?:clean|build|assemble|classes|testClasses|jar|bootJar|bootWar|war|shadowJar|installDist|distZip|distTar|compile\w*|nativeCompile)(?:\s+|$))+$/,
  valued:
    /^(?:-p|--project-dir|-b|--build-file|-g|--gradle-user-home|-I|--init-script|-c|--settings-file|-x|--exclude-task|--configuration|--console|--max-workers)$/
}

/** https://learn.microsoft.com/dotnet/core/tools/dotnet-restore */
const dotnet: Tool = {
  files: ['dotnet-project', 'packages.lock.json'],
  fetches: /^(?:restore|list|package (?:list|search))\b/,
  idle: /^(?:--version|--info|--list-sdks|--list-runtimes|nuget|tool|workload|dev-certs|new|help|sdk|build-server)\b/,
  compiles: /^(?:build|publish|pack|clean)\b/,
  valued: /^$/
}

const tools: Readonly<Record<string, Tool>> = { go, cargo, mvn: maven, mvnw: maven, gradle, gradlew: gradle, dotnet }

/** go, cargo, mvn, gradle, dotnet; null: another command. Their files count whole, but for what they say of the project itself. */
export function readBuild(command: Command): CommandReading | null {
  const [program, ...words] = command.words
  const tool = program == null || !Object.hasOwn(tools, program) ? undefined : tools[program]
  if (tool === undefined) return null
  if (words.includes(null)) return likeProgram(command, reads(tool.files, EVERY))
  const said = operandsOf(words, tool)
  // Without a task gradle runs those that the script calls default; with --path cargo installs a crate of the project.
  const isOwn = tool === gradle ? words.length === 0 : tool === cargo && words.some(word => word?.startsWith('--path'))
  if (!isOwn && (said === '' || tool.idle.test(said))) return readsNothing
  if (program === 'cargo' && /^(?:metadata|pkgid|read-manifest|publish|package)\b/.test(said))
    return reads(tool.files, EVERY)
  if (isFetch(said, tool)) return reads(tool.files, installsAll)
  const read = carryingOut('build', reads(tool.files, buildsAll))
  return tool.compiles.test(said) || (tool === gradle && said === '') ? read : likeProgram(command, read)
}

/** Maven takes several goals: each must be one that only fetches. */
function isFetch(said: string, tool: Tool): boolean {
  if (tool !== maven) return tool.fetches.test(said)
  return said.split(' ').every(goal => tool.fetches.test(goal))
}

/** Words without options; a first option such as `--version` is the command itself. */
function operandsOf(words: readonly (string | null)[], { valued }: Tool): string {
  const found: string[] = []
  let skips = false
  for (const word of words) {
    if (word === null) continue
    if (skips) skips = false
    else if (valued.test(word)) skips = true
    else if (!/^[-+]/.test(word)) found.push(word)
  }
  return found.length === 0 ? (words[0] ?? '') : found.join(' ')
}
