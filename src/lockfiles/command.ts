import type { Command, CommandReading } from './reading'

/** Reads one command; null: not a command of this ecosystem. */
export type CommandReader = (command: Command) => CommandReading | null

interface Ecosystem {
  /** Names of programs, without folder, that it may know. */
  readonly programs: RegExp
  /** Lazy: the table of an ecosystem is loaded when the first of its commands is read. */
  readonly load: () => Promise<CommandReader>
}

/** A new ecosystem is a file of its own and a line here. */
const ecosystems: readonly Ecosystem[] = [
  {
    programs:
      /^(?:python[\d.]*|pypy[\d.]*|pip[\d.]*|pip-(?:sync|compile)|uvx?|poetry|pdm|pipenv|hatch|rye|pixi|poe|tox|virtualenv)$/,
    load: async () => (await import('./python-commands')).readPython
  },
  {
    programs: /^(?:npm|npx|yarn|yarnpkg|pnpm|pnpx|bun|bunx|corepack)$/,
    load: async () => (await import('./node-commands')).readNode
  },
  { programs: /^composer(?:\.phar)?$/, load: async () => (await import('./composer-commands')).readComposerCommand },
  { programs: /^(?:bundler?|gem)$/, load: async () => (await import('./ruby-commands')).readRuby },
  {
    programs: /^(?:go|cargo|mvnw?|gradlew?|dotnet)$/,
    load: async () => (await import('./build-commands')).readBuild
  },
  {
    programs: /^(?:conda|mamba|micromamba)$/,
    load: async () => (await import('./conda-commands')).readConda
  }
]

/** What a command reads of the dependency files that it can see; null: no ecosystem knows it. */
export async function readingOf(command: Command): Promise<CommandReading | null> {
  const [program] = command.words
  if (program == null) return null
  const name = program.replace(/^.*\//, '')
  const ecosystem = ecosystems.find(({ programs }) => programs.test(name))
  if (ecosystem === undefined) return null
  const read = await ecosystem.load()
  return read({ ...command, words: [name, ...command.words.slice(1)] })
}
