import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { startBuildKit, type BuildKit } from '../../support/docker/buildkit'
import { startDocker } from '../../support/docker/engine'
import { pushedTo } from '../../support/pushed'
import { countingProxy, type CountingProxy } from '../../support/registry/counting-proxy'
import { startRegistry, type RegistryServer } from '../../support/registry/server'

/** What the advice on `COPY --link` promises. */
const size = 8_000_000
let registry: RegistryServer
let proxy: CountingProxy
let folder: string
beforeAll(async () => {
  registry = await startRegistry()
  proxy = await countingProxy(registry.host)
  folder = await mkdtemp(path.join(tmpdir(), 'link-'))
  await copyFile('/bin/busybox', path.join(folder, 'busybox'))
  await writeFile(path.join(folder, 'code'), 'print(1)\n')
  const install = `["/bin/busybox", "sh", "-c", "/bin/busybox head -c ${size} /dev/urandom > /venv"]`
  await write('base', `FROM scratch\nCOPY busybox /bin/\nRUN ${install}\n`)
  await onEmptyBuilder(buildkit => build(buildkit, 'base'))
})
afterAll(async () => {
  proxy.stop()
  await registry.stop()
  await rm(folder, { recursive: true, force: true })
})

async function write(name: string, dockerfile: string): Promise<void> {
  await mkdir(path.join(folder, 'files'), { recursive: true })
  await writeFile(path.join(folder, 'files', name), dockerfile)
}

async function build(buildkit: BuildKit, name: string): Promise<void> {
  // Only the builder in an engine keeps what it pushes, for the engine; others have nowhere to.
  const output = 'type=image,push=true,store=false'
  const args = ['--output', output, '--tag', `${proxy.host}/${name}:1`, '--file', path.join(folder, 'files', name)]
  await buildkit.docker(['buildx', 'build', ...args, folder])
}

async function onEmptyBuilder<T>(work: (buildkit: BuildKit) => Promise<T>): Promise<T> {
  const engine = await startDocker()
  const buildkit = await startBuildKit(engine)
  try {
    return await work(buildkit)
  } finally {
    await buildkit.stop()
    await engine.stop()
  }
}

test.each<[string, string, 'none' | 'all']>([
  ['a linked copy', 'COPY --link code /', 'none'],
  ['a linked copy and metadata', 'ENV A=1\nCOPY --link --chown=1:2 code /\nUSER 1\nCMD ["a"]', 'none'],
  ['a plain copy', 'COPY code /', 'all'],
  ['a linked copy below WORKDIR', 'WORKDIR /app\nCOPY --link code /', 'all']
])(
  'of the base, %s downloads what is said, and its layers still start with those of the base',
  async (_, lines, taken) => {
    await write('app', `FROM ${proxy.host}/base:1\n${lines}\n`)
    const bytes = await onEmptyBuilder(async buildkit => {
      proxy.taken()
      await build(buildkit, 'app')
      return proxy.taken()
    })
    const pushed = pushedTo(registry.host)
    const [base, app] = [await pushed.layers('base', '1'), await pushed.layers('app', '1')]
    expect(app.slice(0, base.length)).toEqual(base)
    expect(app.length).toBeGreaterThan(base.length)
    if (taken === 'all') expect(bytes).toBeGreaterThan(size)
    // Manifests and configurations, and answers to what is pushed.
    else expect(bytes).toBeLessThan(50_000)
  }
)
