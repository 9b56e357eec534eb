import path from 'node:path'

import { output } from '../command'
import { dockerFolder } from './engine'

/** A target as buildx understands it: templates evaluated, defaults filled in. */
export type PrintedTarget = Readonly<Record<string, unknown>>

/** What `buildx bake --print` makes of a bake file; it needs no engine. Rejects with what buildx says against the file. */
export async function printBake(file: string, cwd: string): Promise<Readonly<Record<string, PrintedTarget>>> {
  const [program, ...args] = await buildx()
  const printed = await output(program, [...args, 'bake', '--file', file, '--print', 'default'], { cwd })
  const { target } = JSON.parse(printed) as { readonly target: Readonly<Record<string, PrintedTarget>> }
  return target
}

/** The buildx of this machine, else that of scripts/install-docker.sh. */
async function buildx(): Promise<readonly [string, ...string[]]> {
  try {
    await output('docker', ['buildx', 'version'])
    return ['docker', 'buildx']
  } catch {
    return [path.join(dockerFolder, 'usr/libexec/docker/cli-plugins/docker-buildx')]
  }
}
