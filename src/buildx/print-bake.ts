import { execFile } from 'node:child_process'
import { realpathSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PrintBake, Printed } from '../discovery/bake-file'
import { printable } from '../printable'

/** Where a program is looked for, and what must not lend one. */
export interface BuildxOptions {
  /** The work tree: a program in it belongs to whoever wrote the commit. */
  readonly workTree: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Why the commit may not be trusted with an evaluation; null where it may. */
  readonly refused: string | null
}

/** Seconds for one evaluation, which takes less than one for a file of people. */
const most = 20

/**
 * Evaluates bake files in HCL through `buildx bake --print`, which alone knows that language.
 *
 * HCL reads the environment, so it gets none: `PATH` and an empty home, in an empty folder that holds nothing but these files as they
 * are in the commit. A `docker` from the work tree is never started.
 */
export function printBakeWith({ workTree, environment, refused }: BuildxOptions): PrintBake {
  return async (files, targets) => {
    if (refused !== null) return { kind: 'not-read', why: refused }
    const forbidden = await realpath(workTree)
    const found = buildxIn(environment, forbidden)
    if (found === null)
      return {
        kind: 'not-read',
        why: 'only `docker buildx bake --print` can read it, and there is no docker with buildx on the PATH'
      }
    const folder = await mkdtemp(path.join(tmpdir(), 'base-image-planner-bake-'))
    try {
      const [work, home] = [path.join(folder, 'work'), path.join(folder, 'home')]
      await Promise.all([mkdir(work), mkdir(home)])
      for (const { name, text } of files) await writeFile(path.join(work, name), text, { flag: 'wx' })
      const args = [...found.args, 'bake', ...files.flatMap(({ name }) => ['--file', name]), '--print', ...targets]
      return await run(found.program, args, work, { PATH: found.path, HOME: home })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

interface Found {
  readonly program: string
  readonly args: readonly string[]
  readonly path: string
}

/** buildx as a plug-in of the user's own home runs alone; else docker finds it in the folders of the system. */
function buildxIn(environment: BuildxOptions['environment'], forbidden: string): Found | null {
  const outside = (file: string): string | null => {
    try {
      const real = realpathSync(file)
      const isIn = real === forbidden || real.startsWith(forbidden + path.sep)
      return !isIn && statSync(real).isFile() && path.isAbsolute(file) ? real : null
    } catch {
      return null
    }
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(folder => path.isAbsolute(folder))
  const safe = folders.filter(folder => !path.resolve(folder).startsWith(forbidden))
  const config = environment['DOCKER_CONFIG'] || path.join(environment['HOME'] ?? '/', '.docker')
  const plugin = outside(path.join(config, 'cli-plugins', 'docker-buildx'))
  const searchPath = safe.join(path.delimiter)
  if (plugin !== null) return { program: plugin, args: [], path: searchPath }
  for (const folder of safe) {
    const docker = outside(path.join(folder, 'docker'))
    if (docker !== null) return { program: docker, args: ['buildx'], path: searchPath }
  }
  return null
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>
): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const limits = { timeout: most * 1000, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 } as const
    execFile(program, [...args], { cwd, env, ...limits }, (error, stdout, stderr) => {
      if (error === null) {
        resolve({ kind: 'printed', text: stdout })
        return
      }
      if (/unknown (?:command|shorthand flag|flag)|not a docker command/.test(stderr)) {
        resolve({
          kind: 'not-read',
          why: 'only `docker buildx bake --print` can read it, and this docker has no buildx'
        })
        return
      }
      const said = stderr
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !/^(?:#\d|Run '|={3,})/.test(line))
      const cut = error.killed === true ? `it was not done after ${most} seconds` : error.message
      const why = said.find(line => /^ERROR/.test(line)) ?? said.at(-1) ?? cut
      reject(new Error(printable(why), { cause: error }))
    })
  })
}
