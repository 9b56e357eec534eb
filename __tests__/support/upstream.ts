import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { BuildInputs } from './builder/inputs'
import { output } from './command'
import { TOOLS } from './upstream/tools'

/**
 * Builds and pushes an image that stands for a public one: busybox, and stubs of package managers (`./upstream/tools`), so
 * Dockerfiles say `FROM python:3.12-slim` as in production. `reference` says where to, `127.0.0.1:5000/library/python:3.12-slim`.
 * With several `platforms` each gets the same binaries, which run here whatever they are labelled.
 */
export async function pushUpstream<T>(
  builder: { build(inputs: BuildInputs, cwd: string): Promise<T> },
  reference: string,
  platforms: readonly string[] = [],
  salt = ''
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'upstream-'))
  try {
    await mkdir(path.join(folder, 'tools'))
    await copyFile(await busybox(), path.join(folder, 'busybox'))
    for (const [name, script] of Object.entries(TOOLS)) {
      const file = path.join(folder, 'tools', name)
      await writeFile(file, `#!/bin/sh\nset -e\n${script.trim()}\n`)
      await chmod(file, 0o755)
    }
    await writeFile(path.join(folder, 'Dockerfile'), DOCKERFILE)
    const inputs = {
      context: '.',
      tags: reference,
      push: 'true',
      platforms: platforms.join(','),
      labels: `salt=${salt}`
    }
    return await builder.build(inputs, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const DOCKERFILE = `
FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin && mkdir -p /tmp /etc /usr/local/bin /app && chmod 1777 /tmp && echo root:x:0:0::/root:/bin/sh > /etc/passwd && ln -s /bin/env /usr/local/bin/env"]
COPY tools /usr/local/bin
ENV PATH=/usr/local/bin:/usr/bin:/bin
`

async function busybox(): Promise<string> {
  try {
    return await output('which', ['busybox'])
  } catch (cause) {
    throw new Error('a static busybox is needed: apt-get install busybox-static', { cause })
  }
}
