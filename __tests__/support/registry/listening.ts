import type { Server } from 'node:net'

/** Opens a server on a free loopback port; gives `127.0.0.1:PORT`. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `127.0.0.1:${address.port}`
}

/** Closes a server and what is still connected to it. */
export async function closed(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections?.()
  })
}
