import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildCommand } from '../../../src/cli/build'
import { verifyCommand } from '../../../src/cli/verify'
import type { VerifyReport } from '../../../src/verify/report'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { startRegistry, type RegistryServer } from '../../support/registry/server'
import { basesAndServices, builderEnvironment } from '../../cli/support/buildable'
import { json, runCommand, type CommandRun } from '../../cli/support/run-command'

const run = promisify(execFile)

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

describe.each([
  ['a registry server', (name: string) => `${registry.host}/acme/${name}`],
  ['a local layout', (name: string) => `oci:./images/${name}`]
])('verify, with %s', (what, image) => {
  let folder: string
  const report = (names: readonly string[] = [], values: Record<string, string> = {}): Promise<CommandRun> =>
    runCommand(verifyCommand, folder, environment, names, values)
  const images = async (names: readonly string[], values: Record<string, string> = {}) =>
    (json(await report(names, { ...values, format: 'json' })) as VerifyReport).images

  /** Digests and sizes of the layers, as skopeo reads them. */
  async function layersOf(reference: string): Promise<readonly { digest: string; size: number }[]> {
    const source = image('').startsWith('oci:') ? `oci:${reference.slice(4)}` : `docker://${reference}`
    const { stdout } = await run('skopeo', ['inspect', '--raw', '--tls-verify=false', source], {
      cwd: folder,
      env: environment
    })
    return (JSON.parse(stdout) as { layers: readonly { digest: string; size: number }[] }).layers
  }

  beforeAll(async () => {
    folder = await basesAndServices(sandbox, what.replace(/\W/g, '-'), image)
    await writeFile(path.join(folder, '.gitignore'), 'images\n')
    const nothing = await report()
    expect(nothing.code).toBe(1)
    expect(nothing.lines.filter(line => line.includes(': missing: it is not in the registry.'))).toHaveLength(4)
    const built = await runCommand(buildCommand, folder, environment, [], { builder: 'buildah', push: true })
    expect(built.code).toBe(0)
  })

  test('lists the layers that the registry has, and which base they come from', async () => {
    const [api] = await images(['api'])
    const [platform] = api?.platforms ?? []
    const layers = await layersOf(api?.reference ?? '')
    expect(platform?.layers.map(({ digest, size }) => ({ digest, size }))).toEqual(
      layers.map(({ digest, size }) => ({ digest, size }))
    )
    expect(platform?.layers.map(layer => layer.base)).toEqual(['tools', 'tools', null])
    expect(platform?.layers.at(-1)?.createdBy).toContain('COPY')
  })

  test('says what a deployment pulls: everything, the own layers, or what changed', async () => {
    const before = await images(['web'])
    const tag = before[0]?.reference.split(':').at(-1) ?? ''
    await writeFile(path.join(folder, 'web/web.html'), `${what}\n`.repeat(1000))
    expect((await report(['web'])).code).toBe(1)
    await runCommand(buildCommand, folder, environment, ['web'], { builder: 'buildah', push: true })
    const [web] = await images(['web'], { previous: tag })
    const layers = await layersOf(web?.reference ?? '')
    const sizes = layers.map(layer => layer.size)
    const [platform] = web?.platforms ?? []
    expect(platform?.whole).toEqual({ bytes: sizes.reduce((sum, size) => sum + size, 0), layers: 2 })
    expect(platform?.own).toEqual({ bytes: sizes[1], layers: 1 })
    expect(platform?.update).toEqual({ from: `${image('web')}:${tag}`, bytes: sizes[1], layers: 1 })
    const [same] = await images(['web'], { previous: tag, at: tag })
    expect(same?.platforms[0]?.update).toEqual({ from: `${image('web')}:${tag}`, bytes: 0, layers: 0 })
    const [never] = await images(['web'], { previous: 'never' })
    expect(never?.platforms[0]?.update).toBeNull()
  })

  test('is readable at a terminal and in a job summary', async () => {
    const { lines } = await report(['api'])
    expect(lines[0]).toMatch(/^service api {2}\S+\/api:src-[0-9a-f]{16} {2}linux\//)
    expect(lines[1]).toMatch(/^ +\d+ B {2}base tools {2}COPY /)
    expect(lines.at(-1)).toMatch(
      /^ {2}a deployment pulls \d+ B in 3 layers if nothing is there, \d+ B in 1 layer if the base tools is there$/
    )
    const markdown = (await report(['api'], { format: 'markdown' })).lines.join('\n')
    expect(markdown).toContain('### service <code>api</code> for linux/')
    expect(markdown).toContain('| Layer | Share | Size | From | Instruction |')
  })
})

test('a name that is no image is refused with the nearest', async () => {
  const folder = await basesAndServices(sandbox, 'names', name => `${registry.host}/names/${name}`)
  const wrong = runCommand(verifyCommand, folder, environment, ['app'], {})
  await expect(wrong).rejects.toThrow('There is no image "app". Did you mean "api"? There are: base, tools, api, web.')
})

test('a registry that does not answer is an error with a fix', async () => {
  const folder = await basesAndServices(sandbox, 'down', name => `127.0.0.1:1/down/${name}`)
  const down = runCommand(verifyCommand, folder, environment, [], { 'on-registry-error': 'rebuild' })
  await expect(down).rejects.toThrow(/127\.0\.0\.1:1.*refused the connection.*Check the address/s)
})
