import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface BuildOptions {
  /** `linux/arm64` */
  readonly platform?: string
  readonly labels?: Readonly<Record<string, string>>
  /** Content of the file in the image, so that images differ. */
  readonly content?: string
}

/** buildah with a storage of its own in a temporary folder; images are scratch with one file. */
export interface Builder {
  readonly folder: string
  build(name: string, options?: BuildOptions): Promise<void>
  buildah(...args: string[]): Promise<string>
  skopeo(...args: string[]): Promise<string>
  stop(): Promise<void>
}

/** Takes the programs `buildah` and `skopeo`; runs as root or rootless. */
export async function startBuilder(): Promise<Builder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'builder-'))
  const authFile = path.join(folder, 'auth.json')
  await writeFile(authFile, '{}')
  const env = { ...process.env, XDG_RUNTIME_DIR: folder, REGISTRY_AUTH_FILE: authFile }
  const start = async (program: string, args: readonly string[]) => {
    try {
      return (await run(program, args, { env, cwd: folder })).stdout
    } catch (thrown) {
      const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
      throw missing ? new Error(`install it: apt-get install ${program}`, { cause: thrown }) : thrown
    }
  }
  const storage = [
    '--storage-driver',
    'vfs',
    '--root',
    path.join(folder, 'root'),
    '--runroot',
    path.join(folder, 'run')
  ]
  const buildah = (...args: string[]) => start('buildah', [...storage, ...args])
  return {
    folder,
    buildah,
    skopeo: (...args) => start('skopeo', args),
    build: async (name, { platform, labels = {}, content = name } = {}) => {
      const context = path.join(folder, 'context')
      await mkdir(context, { recursive: true })
      await writeFile(path.join(context, 'file'), content)
      await writeFile(path.join(context, 'Dockerfile'), 'FROM scratch\nCOPY file /file\n')
      const flags = Object.entries(labels).flatMap(([key, value]) => ['--label', `${key}=${value}`])
      if (platform !== undefined) flags.push('--platform', platform)
      await buildah('bud', '--quiet', '--isolation', 'chroot', ...flags, '-t', `localhost/${name}`, context)
    },
    stop: () => rm(folder, { recursive: true, force: true })
  }
}
