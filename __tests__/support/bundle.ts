import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { output } from './command'

/** Builds are kept by the content of what they are made of, outside of what git sees. */
const CACHE = 'node_modules/.cache/base-image-planner'
const ONE_DAY = 24 * 60 * 60 * 1000

/**
 * Path of the bundle that the tests run: the environment's, else `dist/index.js` where it is newer than every source, else one built
 * now. So a test never runs yesterday's code, and an ordinary test run leaves `dist/` as it is.
 */
export function bundleOf(project: string): Promise<string> {
  return (found ??= findBundle(project, 'src/index.ts', 'dist/index.js', process.env['PLANNER_BUNDLE']))
}

/** The same of the command line's bundle, `dist/cli/index.js`. */
export function commandBundleOf(project: string): Promise<string> {
  return (foundCommand ??= findBundle(
    project,
    'src/cli/index.ts',
    'dist/cli/index.js',
    process.env['PLANNER_COMMAND_BUNDLE']
  ))
}

/** The same of the verify action's bundle, `dist/verify/index.js`. */
export function verifyBundleOf(project: string): Promise<string> {
  return (foundVerify ??= findBundle(project, 'src/verify/index.ts', 'dist/verify/index.js'))
}

let found: Promise<string> | null = null
let foundVerify: Promise<string> | null = null
let foundCommand: Promise<string> | null = null

async function findBundle(project: string, entry: string, committedAs: string, given?: string): Promise<string> {
  if (given !== undefined) return path.resolve(project, given)
  const sources = await sourcesOf(project)
  const committed = path.join(project, committedAs)
  const times = await Promise.all(sources.map(async file => (await stat(file)).mtimeMs))
  if (existsSync(committed) && (await stat(committed)).mtimeMs > Math.max(...times)) return committed
  return built(project, entry, sources)
}

async function built(project: string, entry: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(entry)
  for (const file of sources) hash.update(path.relative(project, file)).update(await readFile(file))
  const cache = path.join(project, CACHE)
  const folder = path.join(cache, hash.digest('hex').slice(0, 16))
  const bundle = path.join(folder, 'index.js')
  if (existsSync(bundle)) return bundle
  await mkdir(cache, { recursive: true })
  await removeOld(cache)
  const temporary = await mkdtemp(path.join(cache, 'building-'))
  await output('node_modules/.bin/ncc', ['build', entry, '--transpile-only', '--out', temporary], {
    cwd: project
  })
  // Another worker may have been faster: then its folder stays.
  await rename(temporary, folder).catch(async (error: unknown) => {
    if (!existsSync(bundle)) throw error
    await rm(temporary, { recursive: true })
  })
  return bundle
}

async function sourcesOf(project: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(project, 'src'), { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  return [...files.sort(), path.join(project, 'package-lock.json')]
}

async function removeOld(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name)
    if ((await stat(folder)).mtimeMs < Date.now() - ONE_DAY) await rm(folder, { recursive: true, force: true })
  }
}
