import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { Socket } from 'node:net'
import { GitError, settings } from './run'
import type { Git } from './run'

/** An object as git stores it. */
export interface GitObject {
  readonly id: string
  readonly type: string
  readonly content: Buffer
}

interface Waiting {
  readonly name: string
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Error) => void
}

/**
 * One `git cat-file --batch` for the whole run: contents, existence, parents and tags all come from it. It is started with
 * `node:child_process` because `@actions/exec` can neither keep a process open for questions nor leave its output undecoded.
 * Idle, it does not keep this process alive. Protocol: https://git-scm.com/docs/git-cat-file#_batch_output
 */
export class CatFile {
  readonly #git: Git
  #child: ChildProcessWithoutNullStreams | null = null
  #waiting: Waiting[] = []
  #answered = 0
  #chunks: Buffer[] = []
  #received = 0
  #needed = 0
  #stderr = ''

  constructor(git: Git) {
    this.#git = git
  }

  /** The object of that name, null when it is not in the repository. Rejects when git ends, for example for a damaged object. */
  get(name: string): Promise<GitObject | null> {
    if (/[\n\0]/.test(name)) return Promise.reject(new Error('The name of a git object cannot hold a line break'))
    return new Promise((resolve, reject) => {
      const child = this.#child ?? this.#start()
      this.#waiting.push({ name, resolve, reject })
      hold(child, true)
      child.stdin.write(`${name}\n`)
    })
  }

  /** Ends the process; a question after that starts it again. */
  close(): void {
    const child = this.#child
    if (child === null) return
    child.stdin.end()
    this.#fail(child, new Error('The repository was closed'))
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn(this.#git.program, [...settings(this.#git), 'cat-file', '--batch'], {
      cwd: this.#git.root,
      env: this.#git.environment,
      windowsHide: true
    })
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#child === child) this.#receive(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-4096)
    })
    // Writing to a git that has just ended: the reason arrives with 'close'.
    child.stdin.on('error', () => undefined)
    child.on('error', error => {
      this.#fail(child, error)
    })
    child.on('close', code => {
      this.#fail(child, new GitError('cat-file', code ?? -1, this.#stderr))
    })
    this.#child = child
    return child
  }

  #fail(child: ChildProcessWithoutNullStreams, error: Error): void {
    if (this.#child !== child) return
    const failed = this.#waiting.slice(this.#answered)
    this.#child = null
    this.#forget()
    for (const waiting of failed) waiting.reject(error)
  }

  #forget(): void {
    this.#waiting = []
    this.#answered = 0
    this.#chunks = []
    this.#received = 0
    this.#needed = 0
    this.#stderr = ''
  }

  /** Chunks are joined only when an answer is complete: a large file costs its own length, not its square. */
  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#received += chunk.length
    if (this.#received < this.#needed) return
    const data = Buffer.concat(this.#chunks, this.#received)
    const used = this.#answer(data)
    const rest = data.subarray(used)
    this.#chunks = rest.length === 0 ? [] : [rest]
    this.#received = rest.length
    if (this.#answered === this.#waiting.length) {
      this.#waiting = []
      this.#answered = 0
      if (this.#child !== null) hold(this.#child, false)
    }
  }

  /** Answers the questions that `data` answers in full; gives the number of bytes used. */
  #answer(data: Buffer): number {
    let at = 0
    for (let waiting = this.#waiting[this.#answered]; waiting !== undefined; waiting = this.#waiting[this.#answered]) {
      const end = data.indexOf(0x0a, at)
      if (end < 0) {
        this.#needed = data.length - at + 1
        return at
      }
      const [id = '', type = '', size = ''] = data.toString('latin1', at, end).split(' ').slice(-3)
      const found = /^\d+$/.test(size) && /^[0-9a-f]{40,64}$/.test(id)
      const next = found ? end + 1 + Number(size) + 1 : end + 1
      if (data.length < next) {
        this.#needed = next - at
        return at
      }
      this.#answered += 1
      waiting.resolve(found ? { id, type, content: Buffer.from(data.subarray(end + 1, next - 1)) } : null)
      at = next
    }
    this.#needed = 0
    return at
  }
}

/** Whether the process and its pipes keep this process alive. */
function hold(child: ChildProcessWithoutNullStreams, alive: boolean): void {
  const pipes = [child.stdin, child.stdout, child.stderr].filter(stream => stream instanceof Socket)
  for (const held of [child, ...pipes]) {
    if (alive) held.ref()
    else held.unref()
  }
}
