import { connect, createServer, type AddressInfo } from 'node:net'

/** A registry as it is, and how much of it was downloaded. */
export interface CountingProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** Bytes that the registry has sent since the last call. */
  taken(): number
  stop(): void
}

/** @param registry `127.0.0.1:PORT` of the registry behind it */
export async function countingProxy(registry: string): Promise<CountingProxy> {
  let sent = 0
  const server = createServer(client => {
    const behind = connect(Number(registry.split(':')[1]), '127.0.0.1')
    behind.on('data', data => (sent += data.length))
    client.pipe(behind).pipe(client)
    for (const socket of [client, behind]) {
      socket.on('error', () => {
        client.destroy()
        behind.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const bytes = sent
      sent = 0
      return bytes
    },
    stop: () => {
      server.close()
    }
  }
}
