import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Tree } from './tree'

/** Writes a tree into an empty folder, as a checkout would. */
export async function writeTree(folder: string, tree: Tree): Promise<void> {
  for (const [name, member] of tree) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    if (typeof member === 'string') await writeFile(file, member)
    else if ('link' in member) await symlink(member.link, file)
    else {
      await writeFile(file, member.executable)
      await chmod(file, 0o755)
    }
  }
}

/** What a folder holds, links not followed: `mode content` of files, `→ target` of links, by path; folders end with `/`. */
export async function listing(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const visit = async (below: string): Promise<void> => {
    for (const name of (await readdir(path.join(folder, below))).sort()) {
      const relative = path.join(below, name)
      const full = path.join(folder, relative)
      const stats = await lstat(full)
      const mode = (stats.mode & 0o7777).toString(8)
      const owner = `${stats.uid}:${stats.gid}`
      if (stats.isDirectory()) {
        found.set(`${relative}/`, owner)
        await visit(relative)
      } else if (stats.isSymbolicLink()) found.set(relative, `→ ${await readlink(full)} ${owner}`)
      else {
        const content = createHash('sha1').update(await readFile(full))
        found.set(relative, `${mode} ${content.digest('hex')} ${owner}`)
      }
    }
  }
  await visit('')
  return found
}
