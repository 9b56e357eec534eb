import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startBuildKit } from '../__tests__/support/docker/buildkit'
import { startDocker } from '../__tests__/support/docker/engine'
import { countingProxy } from '../__tests__/support/registry/counting-proxy'
import { startRegistry } from '../__tests__/support/registry/server'
import type { Bench } from './run'
import { table } from './support/table'

/** Bytes that the dependencies take: what no compression makes smaller. */
const size = 320_000_000

/** The command that stands for an installer: what it installs is made on the spot, so no download of packages is counted or waited for. */
const install = `RUN ["/bin/busybox", "sh", "-c", "/bin/busybox head -c ${size} /dev/urandom > /venv"]`

/** One build on a builder that holds nothing; bytes that it took from the registry. */
type Build = (dockerfile: string, image: string, more?: readonly string[]) => Promise<readonly [number, number]>

/**
 * What a change costs on a runner, whose builder is empty each time: one Dockerfile for all, or a base and an app. BuildKit of Debian, a
 * registry on loopback; nothing is pulled from elsewhere.
 */
export async function benchImages(bench: Bench): Promise<void> {
  const { folder } = bench
  const registry = await startRegistry()
  const proxy = await countingProxy(registry.host)
  const context = path.join(folder, 'images')
  const build: Build = async (dockerfile, image, more = []) => {
    const file = path.join(folder, 'Dockerfile')
    await writeFile(file, dockerfile)
    const engine = await startDocker()
    const buildkit = await startBuildKit(engine)
    try {
      proxy.taken()
      const start = performance.now()
      // Only the builder in an engine keeps what it pushes, for the engine; others have nowhere to.
      const output = ['--output', 'type=image,push=true,store=false', '--tag', `${proxy.host}/${image}:1`]
      await buildkit.docker(['buildx', 'build', ...output, ...more, '--file', file, context])
      return [(performance.now() - start) / 1000, proxy.taken()]
    } finally {
      await buildkit.stop()
      await engine.stop()
    }
  }
  async function edit(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(context, name), text)
  }
  try {
    await mkdir(context, { recursive: true })
    await copyFile('/bin/busybox', path.join(context, 'busybox'))
    await edit({ project: 'version 1\n', code: 'one\n' })
    await build('FROM scratch\nCOPY busybox /bin/\n', 'upstream')
    const below = `FROM ${proxy.host}/upstream:1\nCOPY project /\n${install}\n`
    const whole = `${below}COPY code /app/\n`
    const onBase = (copy: string) => `FROM ${proxy.host}/base:1\n${copy} project code /app/\n`
    const cache = `type=registry,ref=${proxy.host}/cache`
    const cached = ['--cache-from', cache, '--cache-to', `${cache},mode=max`]
    await build(whole, 'one', cached)
    await build(below, 'base')
    const rows: (readonly [string, readonly [number, number]])[] = []
    const measure = async (what: string, one: Promise<readonly [number, number]>): Promise<void> => {
      rows.push([what, await one])
    }
    await edit({ code: 'two\n' })
    await measure('code: one Dockerfile, no cache', build(whole, 'one'))
    await measure('code: one Dockerfile, registry cache', build(whole, 'one', cached))
    await measure('code: base and app, COPY', build(onBase('COPY'), 'app'))
    await measure('code: base and app, COPY --link', build(onBase('COPY --link'), 'app'))
    await edit({ project: 'version 2\n' })
    await measure('version: one Dockerfile, registry cache', build(whole, 'one', cached))
    await measure('version: base and app, COPY', build(onBase('COPY'), 'app'))
    await measure('version: base and app, COPY --link', build(onBase('COPY --link'), 'app'))
    bench.print(
      table([
        ['change, and how it is built', 'seconds', 'pulled'],
        ...rows.map(([what, [seconds, bytes]]) => [what, seconds.toFixed(1), `${(bytes / 1e6).toFixed(1)} MB`])
      ])
    )
  } finally {
    proxy.stop()
    await registry.stop()
  }
}
