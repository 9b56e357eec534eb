import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { buildArguments, buildContexts } from './builder/arguments'
import { destinations } from './builder/destinations'
import type { Destination } from './builder/destinations'
import type { BuildInputs } from './builder/inputs'
import { layoutContext } from './builder/layout-context'
import { output } from './command'

export interface BuilderOptions {
  /** Where pulls of a prefix go: `{'docker.io': '127.0.0.1:5000', 'ghcr.io/acme': '127.0.0.1:5000/acme'}`. Pushes are not redirected. */
  readonly mirrors?: Readonly<Record<string, string>>
  /** Further environment: `DOCKER_CONFIG`, or that of a {@link ./network/loopback.LoopbackNetwork}. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Built {
  /** Id of the image in the builder's store (of the list, with several platforms). */
  readonly imageId: string
  /** Digest of what was pushed; null where nothing was. */
  readonly digest: string | null
  /** What was pushed, in order. */
  readonly pushed: readonly string[]
  /** What the build said. */
  readonly log: string
}

/** Carries out builds with `buildah`, in a store of its own: like a fresh machine. */
export class Builder {
  readonly #folder: string
  readonly #env: NodeJS.ProcessEnv
  #count = 0

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder
    this.#env = env
  }

  static async start(options: BuilderOptions = {}): Promise<Builder> {
    const folder = await mkdtemp(path.join(tmpdir(), 'builder-'))
    await mkdir(path.join(folder, 'tmp'))
    await writeFile(path.join(folder, 'registries.conf'), registriesConf(options.mirrors ?? {}))
    // Signatures of images are nobody's business here, and a machine without this file cannot pull.
    await writeFile(path.join(folder, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
    return new Builder(folder, { ...process.env, TMPDIR: path.join(folder, 'tmp'), ...options.env })
  }

  /**
   * Carries out the inputs of docker/build-push-action word by word: builds, and pushes to every tag where they ask for it.
   * `cwd` is the workspace that relative paths start from; `alias` a further name in this store, for a single platform.
   * Rejects with what the builder said where it fails.
   */
  async build(inputs: BuildInputs, cwd: string, alias?: string): Promise<Built> {
    const contexts = new Map<string, string>()
    for (const [name, source] of buildContexts(inputs)) contexts.set(name, await this.#context(source, cwd))
    const args = buildArguments(inputs, cwd, contexts)
    const wanted = destinations(inputs)
    const name = `localhost/build:${++this.#count}`
    const naming = wanted.list ? ['--manifest', name] : ['--tag', name]
    const isolation = ['--isolation', 'chroot', '--network', 'host', '--tls-verify=false', '--layers=false']
    const log = await this.buildah(['build', ...isolation, ...naming, ...args], cwd)
    const imageId = await this.buildah(['images', '--no-trunc', '--quiet', name])
    const names = [...wanted.tags.filter(tag => !tag.startsWith('oci:')), ...(alias === undefined ? [] : [alias])]
    for (const each of names) await this.#alias(name, each, wanted.list)
    const pushed: string[] = []
    let digest: string | null = null
    for (const to of wanted.pushes) {
      digest = await this.#push(name, to, wanted.list, cwd)
      pushed.push(to.reference)
    }
    return { imageId, digest, pushed, log }
  }

  /** Runs `buildah` on this store. Gives its standard output. */
  buildah(args: readonly string[], cwd?: string): Promise<string> {
    const [command = '', ...rest] = args
    const policy = ['build', 'push', 'pull', 'from'].includes(command)
      ? ['--signature-policy', this.#path('policy.json')]
      : []
    const store = ['--root', this.#path('root'), '--runroot', this.#path('run'), '--storage-driver', 'vfs']
    const all = [...store, '--registries-conf', this.#path('registries.conf'), command, ...policy, ...rest]
    return output('buildah', all, { env: this.#env, ...(cwd === undefined ? {} : { cwd }) })
  }

  /** Removes the store with everything in it. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  #path(name: string): string {
    return path.join(this.#folder, name)
  }

  /** A name that later builds in this store find, as after `load`. A list cannot be tagged like an image. */
  async #alias(name: string, tag: string, isList: boolean): Promise<void> {
    if (!isList) await this.buildah(['tag', name, tag])
  }

  async #push(name: string, to: Destination, isList: boolean, cwd: string): Promise<string> {
    const file = this.#path('digest')
    const layout = /^oci:([^:]+)/.exec(to.transport)?.[1]
    if (layout !== undefined) await mkdir(path.resolve(cwd, path.dirname(layout)), { recursive: true })
    const command = isList ? ['manifest', 'push', '--all'] : ['push']
    await this.buildah([...command, '--tls-verify=false', '--digestfile', file, name, to.transport], cwd)
    return (await readFile(file, 'utf8')).trim()
  }

  /** buildah knows no `oci-layout://`; the image is copied into the store and handed over by its name there. */
  async #context(source: string, cwd: string): Promise<string> {
    if (!source.startsWith('oci-layout://')) return source
    const name = `localhost/layout:${++this.#count}`
    const store = `[vfs@${this.#path('root')}+${this.#path('run')}]`
    const copy = ['copy', '--policy', this.#path('policy.json'), await layoutContext(source, cwd)]
    await output('skopeo', [...copy, `containers-storage:${store}${name}`], { env: this.#env })
    return `docker-image://${name}`
  }
}

function registriesConf(mirrors: Readonly<Record<string, string>>): string {
  const sections = Object.entries(mirrors).map(
    ([prefix, location]) => `[[registry]]\nprefix = "${prefix}"\nlocation = "${location}"\ninsecure = true\n`
  )
  return `unqualified-search-registries = ["docker.io"]\nshort-name-mode = "permissive"\n${sections.join('')}`
}
