import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { printBakeWith } from '../../src/buildx/print-bake'
import { refusesEvaluation } from '../../src/event/trust'

/** A docker that tells what it sees: its arguments, its folder, its environment. */
const teller = `#!/bin/sh
printf '%s\\n' "$*" "$(ls -A)" "home: $(ls -A "$HOME")" "--"
env | grep -v '^\\(PWD\\|OLDPWD\\|SHLVL\\|_\\)='
`

let folder: string
let workTree: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bake-'))
  workTree = path.join(folder, 'work-tree')
  await mkdir(workTree)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function program(place: string, script: string): Promise<string> {
  const file = path.join(folder, place)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, script)
  await chmod(file, 0o755)
  return path.dirname(file)
}

const system = '/usr/bin:/bin'
const hcl = [{ name: 'docker-bake.hcl', text: 'target "x" {}' }]

function print(environment: Readonly<Record<string, string>>, refused: string | null = null) {
  return printBakeWith({ workTree, environment, refused })(hcl, ['x'])
}

test('HCL sees a path, an empty home, and nothing but the file', async () => {
  const bin = await program('bin/docker', teller)
  const secrets = {
    REGISTRY_PASSWORD: 'secret',
    'INPUT_REGISTRY-PASSWORD': 'secret',
    GITHUB_TOKEN: 'secret',
    HOME: folder
  }
  const printed = await print({ ...secrets, PATH: `${bin}:${system}` })
  const text = printed.kind === 'printed' ? printed.text : printed.why
  const [seen = '', environment = ''] = text.split('--\n')
  expect(seen).toBe('buildx bake --file docker-bake.hcl --print x\ndocker-bake.hcl\nhome: \n')
  expect(
    environment
      .split('\n')
      .map(line => line.replace(/=.*/, ''))
      .filter(Boolean)
      .sort()
  ).toEqual(['HOME', 'PATH'])
  expect(text).not.toContain('secret')
})

test('a docker from the work tree is never started', async () => {
  const bin = await program('work-tree/bin/docker', '#!/bin/sh\necho mine\n')
  const plugins = await program('work-tree/.docker/cli-plugins/docker-buildx', '#!/bin/sh\necho mine\n')
  const config = path.dirname(plugins)
  const printed = await print({ PATH: `${bin}:.:bin`, DOCKER_CONFIG: config, HOME: workTree })
  expect(printed).toEqual({
    kind: 'not-read',
    why: expect.stringContaining('no docker with buildx on the PATH') as string
  })
})

test('buildx in the home of the user is found', async () => {
  await program('home/.docker/cli-plugins/docker-buildx', teller)
  const printed = await print({ PATH: system, HOME: path.join(folder, 'home') })
  expect(printed.kind === 'printed' ? printed.text : printed.why).toMatch(/^bake --file docker-bake\.hcl --print x\n/)
})

test.each<[string, string, RegExp]>([
  [
    'the error of a file',
    'echo "docker-bake.hcl:1" >&2; echo "ERROR: unknown variable ::error::x" >&2; exit 1',
    /^ERROR: unknown variable/
  ],
  ['silence', 'exit 3', /Command failed/]
])('%s is told', async (_, script, message) => {
  const bin = await program('bin/docker', `#!/bin/sh\n${script}\n`)
  await expect(print({ PATH: `${bin}:${system}` })).rejects.toThrow(message)
})

test('a docker without buildx is told from a broken file', async () => {
  const bin = await program('bin/docker', '#!/bin/sh\necho "docker: unknown command: docker buildx" >&2; exit 1\n')
  const why = 'only `docker buildx bake --print` can read it, and this docker has no buildx'
  expect(await print({ PATH: `${bin}:${system}` })).toEqual({ kind: 'not-read', why })
})

test.each(['pull_request_target', 'issue_comment', 'workflow_run'])('%s evaluates nothing', async name => {
  const bin = await program('bin/docker', teller)
  const printed = await print({ PATH: `${bin}:${system}` }, refusesEvaluation({ name }))
  expect(printed).toEqual({ kind: 'not-read', why: expect.stringContaining(name) as string })
  expect(refusesEvaluation({ name: 'pull_request' })).toBeNull()
})
