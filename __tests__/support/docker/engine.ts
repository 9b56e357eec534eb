import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { output } from '../command'
import { again } from './again'

/** The real builder: `docker buildx` and an engine that it builds on. */
export interface DockerEngine {
  /** Of programs that are to build on it: `PATH`, `DOCKER_HOST`, and a `DOCKER_CONFIG` of its own. */
  readonly environment: Readonly<Record<string, string>>
  /** Runs `docker`. Gives its standard output. */
  docker(args: readonly string[], cwd?: string): Promise<string>
  /** Ends an engine that was started, and removes all that it holds. */
  stop(): Promise<void>
}

/** Where scripts/install-docker.sh puts docker. */
export const dockerFolder = process.env['BASE_IMAGE_PLANNER_DOCKER'] ?? '/var/cache/base-image-planner/docker'
const plugins = 'usr/libexec/docker/cli-plugins'

/**
 * The engine of this machine if it keeps images with containerd, since one that does not refuses attestations and several platforms; else
 * the one of scripts/install-docker.sh, started for the caller alone. Rejects where there is neither: a test that asks for the real
 * builder does not pass without it.
 */
export async function startDocker(): Promise<DockerEngine> {
  const own = await mkdtemp(path.join(tmpdir(), 'docker-'))
  const configuration = path.join(own, 'config')
  const places = [path.join(dockerFolder, plugins), path.join(homedir(), '.docker/cli-plugins')]
  await mkdir(configuration)
  await writeFile(path.join(configuration, 'config.json'), JSON.stringify({ cliPluginsExtraDirs: places }))
  const there = { PATH: process.env['PATH'] ?? '', DOCKER_CONFIG: configuration }
  const remove = () => rm(own, { recursive: true, force: true })
  if (await works({ ...process.env, ...there })) return engine({ ...there, ...hostOf(process.env) }, remove)
  const isInstalled = await access(path.join(dockerFolder, 'usr/sbin/dockerd')).then(
    () => true,
    () => false
  )
  if (!isInstalled) {
    await remove()
    throw new Error(
      'This test builds with docker buildx, on an engine with the containerd image store. Run scripts/install-test-tools.sh as root to ' +
        'install it, or turn the store on (https://docs.docker.com/engine/storage/containerd/).'
    )
  }
  await mkdir(path.join(own, 'bin'))
  await symlink(path.join(dockerFolder, 'usr/bin/docker'), path.join(own, 'bin/docker'))
  const socket = path.join(own, 'docker.sock')
  const environment = {
    ...there,
    PATH: `${path.join(own, 'bin')}:${there.PATH}`,
    DOCKER_HOST: `unix://${socket}`
  }
  const daemon = await startDaemon(own, socket)
  async function stop(): Promise<void> {
    await ended(daemon)
    await remove()
  }
  try {
    await answering(environment, daemon, path.join(own, 'log'))
    return engine(environment, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

function engine(environment: Readonly<Record<string, string>>, stop: () => Promise<void>): DockerEngine {
  const env = { ...process.env, ...environment }
  return {
    environment,
    docker: (args, cwd) => again(() => output('docker', args, { env, ...(cwd === undefined ? {} : { cwd }) })),
    stop
  }
}

function hostOf({ DOCKER_HOST }: NodeJS.ProcessEnv): Record<string, string> {
  return DOCKER_HOST === undefined ? {} : { DOCKER_HOST }
}

async function works(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await output('docker', ['buildx', 'version'], { env })
    return (await output('docker', ['info', '--format', '{{.DriverStatus}}'], { env })).includes(
      'containerd.snapshotter'
    )
  } catch {
    return false
  }
}

/**
 * Everything ends with the process that started it: mounts and processes are in namespaces of their own, whose first process is killed
 * with its parent. The root is mounted on itself, since runc wants a mount point there; images are kept by containerd, which holds indexes
 * and attestations too.
 */
async function startDaemon(own: string, socket: string): Promise<ChildProcess> {
  const file = path.join(own, 'daemon.json')
  const settings = {
    hosts: [`unix://${socket}`],
    'data-root': path.join(own, 'data'),
    'exec-root': path.join(own, 'exec'),
    pidfile: path.join(own, 'pid'),
    iptables: false,
    ip6tables: false,
    'storage-driver': 'overlayfs',
    features: { 'containerd-snapshotter': true }
  }
  await writeFile(file, JSON.stringify(settings))
  const script =
    'mount --bind "$1" "$1" && mount -t proc proc "$1/proc" && mount --rbind /sys "$1/sys" && mount --rbind /dev "$1/dev" && ' +
    'mount --bind /tmp "$1/tmp" && exec chroot "$1" dockerd --config-file "$2" >"$3" 2>&1'
  const namespaces = ['unshare', '--mount', '--pid', '--fork', '--kill-child']
  const shell = ['sh', '-c', script, 'dockerd', dockerFolder, file, path.join(own, 'log')]
  return spawn('setpriv', ['--pdeathsig', 'KILL', ...namespaces, ...shell], { stdio: 'ignore' })
}

async function answering(environment: Record<string, string>, daemon: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 240 && daemon.exitCode === null; attempt++) {
    if (await works({ ...process.env, ...environment })) return
    await wait(250)
  }
  const said = await readFile(log, 'utf8').catch(() => 'nothing')
  throw new Error(`dockerd of ${dockerFolder} does not answer. It said: ${said.split('\n').slice(-15).join('\n')}`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = once(child, 'exit')
  // `unshare` takes no milder signal.
  child.kill('SIGKILL')
  await end
}
