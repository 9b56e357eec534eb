import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Sandbox } from '../../support/git/program'
import type { RegistryServer } from '../../support/registry/server'

/** The environment of a buildah that keeps its store and its configuration in the sandbox. */
export async function builderEnvironment(sandbox: Sandbox, registry: RegistryServer): Promise<Record<string, string>> {
  const home = path.join(sandbox.folder, '.config/containers')
  await mkdir(home, { recursive: true })
  const store = `[storage]\ndriver = "vfs"\ngraphroot = "${sandbox.folder}/store"\nrunroot = "${sandbox.folder}/run"\n`
  await writeFile(path.join(home, 'storage.conf'), store)
  await writeFile(path.join(home, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}')
  await writeFile(path.join(home, 'registries.conf'), `[[registry]]\nlocation = "${registry.host}"\ninsecure = true\n`)
  await writeFile(path.join(home, 'auth.json'), '{}')
  return {
    ...sandbox.environment,
    BUILDAH_ISOLATION: 'chroot',
    CONTAINERS_STORAGE_CONF: path.join(home, 'storage.conf'),
    CONTAINERS_REGISTRIES_CONF: path.join(home, 'registries.conf'),
    REGISTRY_AUTH_FILE: path.join(home, 'auth.json')
  }
}

/** A repository with two bases, one on the other, and two services, checked out. */
export async function basesAndServices(
  sandbox: Sandbox,
  name: string,
  image: (name: string) => string
): Promise<string> {
  const folder = path.join(sandbox.folder, name)
  const files = {
    'base/Dockerfile': 'FROM scratch\nCOPY requirements.txt /\n',
    'base/requirements.txt': 'flask==3.0.0\n',
    'tools/Dockerfile': 'FROM example.org/acme/base:latest\nCOPY tool /\n',
    'tools/tool': 'tool\n',
    'api/Dockerfile': `ARG BASE=example.org/acme/tools:latest\nFROM \${BASE}\nCOPY api.py /\n`,
    'api/api.py': 'api\n',
    'web/Dockerfile': 'FROM example.org/acme/base:latest\nCOPY web.html /\n',
    'web/web.html': 'web\n',
    '.github/base-images.yml':
      'version: 1\nbases:\n' +
      `  base: { image: "${image('base')}", context: base }\n  tools: { image: "${image('tools')}", context: tools }\n` +
      `services:\n  api: { image: "${image('api')}", context: api }\n  web: { image: "${image('web')}", context: web }\n`
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
  await sandbox.git(folder, 'init', '--quiet', '--initial-branch=main')
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '--message', 'First')
  return folder
}
