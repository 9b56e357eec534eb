import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { output, run } from '../../../support/command'
import type { DockerEngine } from '../../../support/docker/engine'
import { SHELL_IMAGE } from './dockerfile-lines'
import { listing, writeTree } from './on-disk'
import type { SmallRepository } from './small-repository'
import type { Tree } from './tree'

export type BuiltFiles = { readonly files: ReadonlyMap<string, string> } | { readonly failed: string }

/** Builds images for real and lists their root file systems. */
export interface ImageBuilder {
  build(repository: SmallRepository, tree: Tree): Promise<BuiltFiles>
  close(): Promise<void>
}

/** `buildah` in a store of its own, or BuildKit behind an engine of docker: the reference. */
export async function startImageBuilder(engine: DockerEngine | null): Promise<ImageBuilder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'oracle-'))
  const env = { ...process.env, ...engine?.environment }
  const store = ['--root', path.join(folder, 'root'), '--runroot', path.join(folder, 'run'), '--storage-driver', 'vfs']
  const chroot = ['--quiet', '--isolation', 'chroot', '--layers=false']
  let count = 0
  await makeShell(folder)
  const shell = path.join(folder, 'shell')
  if (engine === null) {
    const context = ['--file', path.join(folder, 'Dockerfile.shell'), shell]
    await output('sh', ['-c', `printf 'FROM scratch\\nCOPY . /\\n' > '${folder}/Dockerfile.shell'`])
    await output('buildah', [...store, 'build', ...chroot, '--tag', SHELL_IMAGE, ...context])
  } else await output('sh', ['-c', `tar -C '${shell}' -c . | docker import - ${SHELL_IMAGE}`], { env })

  async function build(repository: SmallRepository, tree: Tree): Promise<BuiltFiles> {
    const own = path.join(folder, `${++count}`)
    const [source, tar, root] = ['source', 'image.tar', 'root'].map(name => path.join(own, name)) as [
      string,
      string,
      string
    ]
    await mkdir(root, { recursive: true })
    await mkdir(path.join(source, repository.context), { recursive: true })
    await writeTree(source, tree)
    const target = repository.target === null ? [] : ['--target', repository.target]
    const common = ['--output', `type=tar,dest=${tar}`, '--file', path.join(source, repository.dockerfile), ...target]
    const context = path.join(source, repository.context)
    const finished =
      engine === null
        ? await run('buildah', [...store, 'build', ...chroot, ...common, context], { env })
        : await run('docker', ['buildx', 'build', '--quiet', ...common, context], { env })
    if (finished.code === 0) await output('tar', ['-C', root, '--same-owner', '-xpf', tar])
    const files = finished.code === 0 ? await listing(root) : null
    await rm(own, { recursive: true, force: true })
    return files === null ? { failed: finished.stderr.trim() } : { files }
  }

  return { build, close: () => rm(folder, { recursive: true, force: true }) }
}

async function makeShell(folder: string): Promise<void> {
  const bin = path.join(folder, 'shell/bin')
  await mkdir(bin, { recursive: true })
  await copyFile('/bin/busybox', path.join(bin, 'busybox'))
  for (const name of ['sh', 'cp', 'mkdir']) await symlink('busybox', path.join(bin, name))
}
