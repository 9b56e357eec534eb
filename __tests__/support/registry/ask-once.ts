import { credentialSource } from '../../../src/registry/credentials'
import type { CredentialOptions } from '../../../src/registry/credentials'
import { openRegistries } from '../../../src/registry/registries'

/** A program of its own, for what Node reads only when it starts: asks for one manifest and prints the answer as JSON. */
const [image = '', tag = '', login = '', proxy = '{}'] = process.argv.slice(2)
const none = {
  dockerConfigDir: null,
  home: null,
  xdgRuntimeDir: null,
  githubToken: null,
  githubActor: null,
  runHelper: null
}
const opened = openRegistries({
  credentials: credentialSource({ ...none, inputs: JSON.parse(login) as CredentialOptions['inputs'] }),
  plainHttp: [],
  proxy: JSON.parse(proxy) as Record<string, string>,
  layoutRoot: '.',
  mask: () => undefined,
  notify: () => undefined,
  retries: { first: 10 }
})
const answer = await opened.manifest(image, tag)
process.stdout.write(JSON.stringify(answer.kind === 'yes' ? { kind: 'yes', digest: answer.value.digest } : answer))
await opened.close()
