import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The files through which a step speaks to the runner, by the environment variables that name them. */
export interface CommandFiles {
  readonly env: Readonly<Record<string, string>>
  /** What the step has written. */
  read(): Promise<Written>
}

export interface Written {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly summary: string
}

const NAMES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const

/** Empty command files in `folder`, which is made. */
export async function commandFiles(folder: string): Promise<CommandFiles> {
  await mkdir(folder, { recursive: true })
  const file = (name: (typeof NAMES)[number]) => path.join(folder, name.toLowerCase())
  for (const name of NAMES) await writeFile(file(name), '')
  const text = (name: (typeof NAMES)[number]) => readFile(file(name), 'utf8')
  return {
    env: Object.fromEntries(NAMES.map(name => [name, file(name)])),
    read: async () => ({
      outputs: keyValues(await text('GITHUB_OUTPUT')),
      state: keyValues(await text('GITHUB_STATE')),
      environment: keyValues(await text('GITHUB_ENV')),
      path: (await text('GITHUB_PATH')).split('\n').filter(line => line !== ''),
      summary: await text('GITHUB_STEP_SUMMARY')
    })
  }
}

/**
 * `key=value` lines and `key<<DELIMITER` blocks. Throws on a line that is neither, as the runner fails the step.
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function keyValues(text: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1)
    } else if (heredoc > 0) {
      const end = lines.indexOf(line.slice(heredoc + 2), at + 1)
      if (end < 0) throw new Error(`command file: no delimiter ends the value of ${line}`)
      pairs[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n')
      at = end
    } else {
      throw new Error(`command file: invalid format ${JSON.stringify(line)}`)
    }
  }
  return pairs
}
