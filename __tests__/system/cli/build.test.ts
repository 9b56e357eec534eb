import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildCommand } from '../../../src/cli/build'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { startRegistry, type RegistryServer } from '../../support/registry/server'
import { basesAndServices, builderEnvironment } from '../../cli/support/buildable'
import { runCommand } from '../../cli/support/run-command'

let sandbox: Sandbox
let registry: RegistryServer
let environment: Record<string, string>

beforeAll(async () => {
  sandbox = await createSandbox('[user]\nname = Test\nemail = test@example.com\n')
  registry = await startRegistry()
  environment = await builderEnvironment(sandbox, registry)
})
afterAll(async () => {
  await registry.stop()
  await sandbox.remove()
})

const build = (folder: string, names: readonly string[] = [], values: Record<string, string | boolean> = {}) =>
  runCommand(buildCommand, folder, environment, names, { builder: 'buildah', ...values })

/** Images that were built, in the order in which they were done. */
function done(notes: readonly string[]): readonly string[] {
  return notes.flatMap(note => /^(\w+ \w+): built in/.exec(note)?.[1] ?? [])
}

describe.each([
  ['a registry server', (name: string) => `${registry.host}/acme/${name}`],
  ['a local layout', (name: string) => `oci:./images/${name}`]
])('build, with %s', (what, image) => {
  test('bases first; what is pushed is fresh the next time; what is not named is left alone', async () => {
    const folder = await basesAndServices(sandbox, what.replace(/\W/g, '-'), image)
    await writeFile(path.join(folder, '.gitignore'), 'images\n')

    const local = await build(folder, ['api'])
    expect(local.code).toBe(0)
    expect(done(local.notes)).toEqual(['base base', 'base tools', 'service api'])
    expect(local.lines).toEqual([
      expect.stringMatching(/^2 bases and 1 service built in .* with buildah, .*; nothing pushed$/)
    ])

    const bases = await build(folder, [], { base: true, push: true })
    expect(done(bases.notes)).toEqual(['base base', 'base tools'])
    expect(bases.lines[0]).toMatch(/[1-9] tags pushed$/)

    const all = await build(folder, [], { push: true, jobs: '2' })
    expect([...done(all.notes)].sort()).toEqual(['service api', 'service web'])

    const again = await build(folder, [], { push: true })
    expect(again.lines).toEqual(['Nothing to build.'])
    expect(again.notes.join('\n')).toContain('service api: is in the registry as it is')

    await writeFile(path.join(folder, 'web/web.html'), 'changed\n')
    const changed = await build(folder, [], { push: true })
    expect(done(changed.notes)).toEqual(['service web'])
    expect(changed.notes.join('\n')).toContain('uncommitted changes')
  })
})

describe('build', () => {
  test('ends with what the builder said, and builds nothing on a base that failed', async () => {
    const folder = await basesAndServices(sandbox, 'broken', name => `${registry.host}/broken/${name}`)
    await writeFile(
      path.join(folder, 'base/Dockerfile'),
      'FROM scratch\nCOPY requirements.txt /\nCOPY --from=nowhere.invalid/x /a /b\n'
    )
    const failed = build(folder, ['web'])
    await expect(failed).rejects.toThrow(/base base: buildah build ended with code \d+:[^]*nowhere\.invalid/)
    await expect(failed).rejects.toThrow(/service web: not built, since its base was not/)
  })

  test.each<[string, readonly string[], Record<string, string>, RegExp]>([
    ['a name that is no image', ['apy'], {}, /There is no image "apy"\. Did you mean "api"\?/],
    ['a builder that is not known', [], { builder: 'kaniko' }, /--builder/],
    ['a builder that is not there', [], { builder: 'podman' }, /podman is not there/],
    ['a number of jobs that is none', [], { jobs: '0' }, /--jobs/]
  ])('refuses %s', async (_, names, values, message) => {
    const folder = await basesAndServices(
      sandbox,
      `refused-${message.source.replace(/\W/g, '')}`,
      name => `${registry.host}/r/${name}`
    )
    await expect(build(folder, names, values)).rejects.toThrow(message)
  })

  test('the images stand on their bases', async () => {
    const folder = await basesAndServices(sandbox, 'layers', name => `oci:./images/${name}`)
    await writeFile(path.join(folder, '.gitignore'), 'images\n')
    await build(folder, [], { push: true })
    const layers = async (name: string): Promise<readonly string[]> => {
      const read = async (digest: string): Promise<unknown> =>
        JSON.parse(await readFile(path.join(folder, 'images', name, 'blobs', digest.replace(':', '/')), 'utf8'))
      const index = JSON.parse(await readFile(path.join(folder, 'images', name, 'index.json'), 'utf8')) as {
        manifests: { digest: string }[]
      }
      const manifest = (await read(index.manifests[0]?.digest ?? '')) as { layers: { digest: string }[] }
      return manifest.layers.map(layer => layer.digest)
    }
    const [base, tools, api] = await Promise.all([layers('base'), layers('tools'), layers('api')])
    expect(tools.slice(0, base.length)).toEqual(base)
    expect(api.slice(0, tools.length)).toEqual(tools)
  })
})
