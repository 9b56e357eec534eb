import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

import { output } from '../command'
import type { DockerEngine } from './engine'

/** A builder beside the engine's own, as docker/setup-buildx-action makes one: what it builds it pushes, and unpacks nowhere. */
export interface BuildKit {
  /** Of programs that are to build with it. */
  readonly environment: Readonly<Record<string, string>>
  /** Runs `docker`. Gives its standard output. */
  docker(args: readonly string[], cwd?: string): Promise<string>
  stop(): Promise<void>
}

/**
 * An engine that keeps its images with containerd has a whole BuildKit in it, which `buildx` uses by the way of docker alone: told to go
 * to it as to any other, it does all that one can do.
 *
 * Source: https://docs.docker.com/reference/api/engine/version/v1.45/#tag/Session: `/grpc` becomes a connection to BuildKit
 */
export async function startBuildKit(engine: DockerEngine): Promise<BuildKit> {
  const name = `planner-${process.pid}-${Date.now()}`
  const way = await openWay(engine.environment['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock')
  await engine.docker(['buildx', 'create', '--name', name, '--driver', 'remote', way.address])
  const environment = { ...engine.environment, BUILDX_BUILDER: name }
  const env = { ...process.env, ...environment }
  return {
    environment,
    docker: (args, cwd) => output('docker', args, { env, ...(cwd !== undefined && { cwd }) }),
    stop: async () => {
      await engine.docker(['buildx', 'rm', name])
      way.close()
    }
  }
}

interface Way {
  readonly address: string
  close(): void
}

/** Connections to `address` are connections to the BuildKit of the engine behind this socket. */
async function openWay(host: string): Promise<Way> {
  const server = createServer(client => {
    const engine = connect(host.replace(/^unix:\/\//, ''))
    for (const socket of [client, engine]) {
      socket.on('error', () => {
        client.destroy()
        engine.destroy()
      })
    }
    engine.write('POST /grpc HTTP/1.1\r\nHost: engine\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
    afterHeader(engine, rest => {
      client.write(rest)
      client.pipe(engine)
      engine.pipe(client)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
    }
  }
}

/** Takes the answer up to its empty line; what follows is no HTTP any more. */
function afterHeader(socket: Socket, then: (rest: Buffer) => void): void {
  let head = Buffer.alloc(0)
  function onData(data: Buffer): void {
    head = Buffer.concat([head, data])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    socket.off('data', onData)
    then(head.subarray(end + 4))
  }
  socket.on('data', onData)
}
