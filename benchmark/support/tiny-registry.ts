import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { digestOf, manifestType } from './publish'

export interface TinyRegistry {
  readonly host: string
  stop(): Promise<void>
}

/**
 * A registry that holds every image under every tag, but for the repositories named in `absent`: an app has the layers of a base and
 * one more. It answers after `latency` milliseconds, as one that is far away.
 */
export async function startTinyRegistry(latency: number, absent: readonly string[]): Promise<TinyRegistry> {
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { diff_ids: ['one', 'two'] }
  })
  const server = createServer((request, response) => {
    void delay(latency).then(() => {
      const [, repository = '', kind = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/[^/]+$/.exec(request.url ?? '') ?? []
      const body =
        kind === 'blobs' ? config : manifestOf(repository.includes('base') ? ['one', 'two'] : ['one', 'two', 'three'])
      if (request.url !== '/v2/' && (kind === '' || absent.includes(repository))) {
        response.writeHead(404, { 'content-type': 'application/json' })
        response.end('{"errors":[{"code":"MANIFEST_UNKNOWN"}]}')
        return
      }
      response.writeHead(200, {
        'content-type': manifestType,
        'content-length': body.length,
        'docker-content-digest': digestOf(body)
      })
      response.end(request.method === 'HEAD' ? '' : body)
    })
  })
  function manifestOf(layers: readonly string[]): string {
    return JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestType,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
      layers: layers.map(layer => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar',
        digest: digestOf(layer),
        size: 3
      }))
    })
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}
