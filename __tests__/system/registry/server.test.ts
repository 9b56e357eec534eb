import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { startRegistry } from '../../support/registry/server'
import type { RegistryServer } from '../../support/registry/server'

const run = promisify(execFile)

describe('the registry that the tests start', () => {
  test.each(['none', 'htpasswd', 'token'] as const)('with auth %s answers those who may ask', async auth => {
    const server: RegistryServer = await startRegistry({ auth })
    try {
      const ping = await fetch(`http://${server.host}/v2/`)
      expect(ping.status).toBe(auth === 'none' ? 200 : 401)
      const credentials = auth === 'none' ? '--no-creds' : `--creds=${server.username}:${server.password}`
      // "Name unknown" can only be said by a registry that has let us in.
      const inspect = run('skopeo', ['inspect', '--tls-verify=false', credentials, `docker://${server.host}/a:b`])
      await expect(inspect).rejects.toThrow(/manifest unknown|name unknown/)
    } finally {
      await server.stop()
    }
  })
})
