import { spawn } from 'node:child_process'

export interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly cwd?: string
  /** The whole environment of the child; nothing of this process is added. */
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
}

/** Runs a program to its end, whatever its exit code. Rejects only where it cannot be started. */
export function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: 'pipe' })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.once('error', cause => {
      reject(new Error(`cannot start ${program}: ${cause.message} (is it installed?)`, { cause }))
    })
    child.once('close', (code, signal) => {
      const text = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8')
      resolve({ code: code ?? (signal === null ? 1 : 128), stdout: text(stdout), stderr: text(stderr) })
    })
    // A child that exits without reading its input closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}

/** Like {@link run}, and rejects with what the program said where it fails. Gives its standard output without the last line break. */
export async function output(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const finished = await run(program, args, options)
  if (finished.code !== 0) {
    throw new Error(
      `${program} ${args.join(' ')}\nexited with ${finished.code}\n${finished.stdout}\n${finished.stderr}`.trim()
    )
  }
  return finished.stdout.replace(/\n$/, '')
}
