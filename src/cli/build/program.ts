import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { UserError } from '../../errors'

export interface ProgramOptions {
  readonly directory: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A program that ended with another code than 0: what it said at the end. */
export class ProgramFailed extends UserError {
  override readonly name = 'ProgramFailed'
}

/** Runs a program without a shell. Gives its standard output. `hear` gets each line that it says as it comes. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
  hear: (line: string) => void = () => undefined
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: options.directory,
      env: options.environment,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const chunks: Buffer[] = []
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      said = (said + chunk.toString('utf8')).slice(-20_000)
    })
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-20_000)))
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', hear)
    child.once('error', error => {
      reject(new ProgramFailed(`${program} cannot be started: ${error.message}`, { cause: error }))
    })
    child.once('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'))
      else
        reject(
          new ProgramFailed(
            `${program} ${args[0] ?? ''} ended with ${signal ?? `code ${code ?? -1}`}:\n${lastLines(said)}`
          )
        )
    })
  })
}

/** Whether a program is there and works. */
export async function isThere(program: string, args: readonly string[], options: ProgramOptions): Promise<boolean> {
  return runProgram(program, args, options).then(
    () => true,
    () => false
  )
}

function lastLines(text: string): string {
  const lines = text.split(/\r?\n|\r/).filter(line => line.trim() !== '')
  return lines.slice(-25).join('\n')
}
