import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { connect } from 'node:tls'

import { reachOf } from './addresses'

/**
 * Whether a server is on the public internet. A name that cannot be resolved here (behind a proxy) counts as public, which
 * forbids more.
 */
export async function isPublic(url: URL): Promise<boolean> {
  const reach = reachOf(url.hostname)
  if (reach !== null) return reach === 'public'
  try {
    return (await lookup(url.hostname, { all: true })).every(({ address }) => reachOf(address) === 'public')
  } catch {
    return true
  }
}

/**
 * Whether a port of this machine speaks TLS. Only a handshake, nothing is sent and nothing is trusted: the certificate is verified when the
 * registry is asked.
 */
export function speaksTls(url: URL, timeout = 2_000): Promise<boolean> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return new Promise(resolve => {
    const servername = isIP(host) === 0 ? { servername: host } : {}
    const socket = connect({ host, port: Number(url.port || 443), rejectUnauthorized: false, timeout, ...servername })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('secureConnect', () => {
      end(true)
    })
    for (const event of ['error', 'timeout', 'close']) {
      socket.once(event, () => {
        end(false)
      })
    }
  })
}
