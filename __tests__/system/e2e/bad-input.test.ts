import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { sha256 } from '../../../src/hash/canonical'
import { runAction } from '../../support/action'
import type { ActionRun } from '../../support/action'
import { output } from '../../support/command'
import { checkout } from '../../support/git/checkout'
import type { FileChanges } from '../../support/git/fast-import'
import { createOrigin } from '../../support/git/origin'
import { createSandbox } from '../../support/git/program'
import type { Sandbox } from '../../support/git/program'
import { pushEvent } from '../../support/runner/event'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await createSandbox()
})

afterAll(async () => {
  await sandbox.remove()
})

/** Nothing of this is asked of a registry: port 1 answers nobody, and what it would say is not the error of any test. */
const image = '127.0.0.1:1/acme/app'
const base = '127.0.0.1:1/acme/base'

const files: FileChanges = {
  Dockerfile: `FROM ${base}:latest AS build\nCOPY src /src\nFROM ${base}:latest\nCOPY --from=build /src /src\n`,
  'Dockerfile.base': 'FROM alpine:3\nCOPY requirements.txt ./\n',
  'requirements.txt': 'flask==3.0.0\n',
  'src/app.py': 'print(1)\n'
}
/** No base, no registry. */
const alone: FileChanges = { Dockerfile: 'FROM alpine:3\n' }
const inputs = { image, 'base-image': base, dockerfile: 'Dockerfile', 'base-dockerfile': 'Dockerfile.base' }

/** A configuration file with further text at its end. */
function configuration(
  services: string,
  bases = `  python: { image: ${base}, dockerfile: Dockerfile.base }`
): FileChanges {
  return { ...files, '.github/base-images.yml': `version: 1\nbases:\n${bases}\nservices:\n${services}\n` }
}

const api = `  api: { image: ${image} }`

/** One error with the words that are expected, nothing written, nothing of the program's inside. */
function expectRefused(run: ActionRun, words: readonly string[]): void {
  const said = {
    code: run.code,
    outputs: run.outputs,
    summary: run.summary,
    stderr: run.stderr,
    errors: run.errors.length
  }
  expect(said).toEqual({ code: 1, outputs: {}, summary: '', stderr: '', errors: 1 })
  for (const word of words) expect(run.errors[0]).toContain(word)
  expect(run.errors[0]).not.toMatch(/defect|undefined|\[object|TypeError/)
  expect(run.stdout).not.toMatch(/^\s+at .*:\d+/m)
  // The thing, what was expected, the fix: at least two sentences or a question.
  expect(run.errors[0]).toMatch(/[.?]$/)
}

describe('in a checkout', () => {
  test.each<[string, FileChanges, Readonly<Record<string, string>>, readonly string[]]>([
    ['an unknown input', files, { ...inputs, 'base-imgae': 'x' }, ['"base-imgae"', 'Did you mean "base-image"?']],
    ['an unknown input like none', files, { ...inputs, zzzzzzzz: 'x' }, ['"zzzzzzzz"', 'action.yml']],
    ['an input that is none of the words', files, { ...inputs, push: 'yes' }, ['"push"', 'yes', 'auto, true, false']],
    ['half of a login', files, { ...inputs, 'registry-username': 'x' }, ['registry-password']],
    ['a configuration file that is not there', files, { config: 'images.yml' }, ['"config"', 'images.yml']],
    [
      'an unknown configuration key',
      configuration(`  api: { image: ${image}, dockerfle: Dockerfile }`),
      {},
      ['base-images.yml:5', 'dockerfle', 'dockerfile']
    ],
    ['a configuration that is no YAML', configuration('  api: ['), {}, ['base-images.yml:']],
    [
      'a configuration file and inputs beside it',
      configuration(api),
      inputs,
      ['.github/base-images.yml', 'base-image', 'take the inputs out']
    ],
    [
      'a Dockerfile that is missing',
      files,
      { ...inputs, dockerfile: 'docker/Dockerfile' },
      ['docker/Dockerfile', 'Commit it']
    ],
    ['a stage that is missing', files, { ...inputs, target: 'biuld' }, ['Dockerfile', 'biuld', 'build']],
    ['a Dockerfile that is none', { ...files, Dockerfile: 'FORM alpine\n' }, inputs, ['Dockerfile:1', 'FORM']],
    ['an image name that is no reference', files, { ...inputs, image: 'Acme/App' }, ['"image"', 'Acme/App', 'lower']],
    ['an image name with a tag', files, { ...inputs, image: `${image}:1` }, ['"image"', `${image}:1`, 'tag']],
    [
      'a list with a bad platform',
      files,
      { ...inputs, platforms: 'linux/amd64,linux-arm64' },
      ['"platforms"', 'linux-arm64', 'linux/arm64']
    ],
    [
      'a base that no service uses',
      configuration(
        api,
        `  python: { image: ${base}, dockerfile: Dockerfile.base }\n  idle: { image: ghcr.io/acme/idle, dockerfile: Dockerfile.base }`
      ),
      {},
      ['idle', 'ghcr.io/acme/idle', 'FROM']
    ],
    [
      'two images of one name',
      configuration(`${api}\n  web: { image: ${image}, target: build }`),
      {},
      ['base-images.yml', image, 'api', 'web']
    ],
    [
      'bases that are built from one another',
      {
        ...configuration(
          api,
          `  python: { image: ${base}, dockerfile: Dockerfile.base }\n  tools: { image: 127.0.0.1:1/acme/tools, dockerfile: Dockerfile.tools }`
        ),
        'Dockerfile.base': 'FROM 127.0.0.1:1/acme/tools\n',
        'Dockerfile.tools': `FROM ${base}\n`
      },
      {},
      ['bases.python → bases.tools → bases.python', 'cycle']
    ],
    [
      'a tag that is none',
      alone,
      { image: 'oci:./images/app', dockerfile: 'Dockerfile', tags: 'a/tag' },
      ['"a/tag"', 'oci:./images/app', 'letters']
    ],
    ['a build argument that is none', files, { ...inputs, 'build-args': 'VERSION' }, ['"build-args"', 'VERSION']],
    [
      'a bake file in a folder that is not there',
      alone,
      { image: 'oci:./images/app', dockerfile: 'Dockerfile', 'bake-file': 'no/such/folder/bake.json' },
      ['"bake-file"', 'no/such/folder/bake.json']
    ]
  ])('%s', async (_, content, given, words) => {
    const origin = await createOrigin(sandbox, {
      name: `origin-${sha256(JSON.stringify([content, given])).slice(0, 12)}`
    })
    const sha = await origin.commit(content)
    const workspace = await checkout(sandbox, origin, sha)
    expectRefused(await runAction({ workspace, event: pushEvent(sha), inputs: given }), words)
  })
})

describe('where there is nothing to read', () => {
  const sha = 'a'.repeat(40)
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nothing-'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  test('a folder that is no repository', async () => {
    const run = await runAction({ workspace: folder, event: pushEvent(sha), inputs })
    expectRefused(run, [folder, 'actions/checkout'])
  })

  test('a repository without commits', async () => {
    await output('git', ['init', '--quiet', folder])
    expectRefused(await runAction({ workspace: folder, event: pushEvent(sha), inputs }), ['commit'])
  })

  test('a commit that the checkout does not hold: what is checked out is planned, and not pushed', async () => {
    const origin = await createOrigin(sandbox, { name: 'other' })
    const workspace = await checkout(sandbox, origin, await origin.commit(alone))
    const given = { image: 'oci:./images/app', dockerfile: 'Dockerfile' }
    const run = await runAction({ workspace, event: pushEvent(sha), inputs: given })
    expect([run.code, run.outputs['push']]).toEqual([0, 'false'])
    expect(run.warnings).toContainEqual(expect.stringContaining(sha.slice(0, 7)))
  })

  test('no git', async () => {
    const origin = await createOrigin(sandbox, { name: 'no-git' })
    const commit = await origin.commit(files)
    const workspace = await checkout(sandbox, origin, commit)
    const run = await runAction({ workspace, event: pushEvent(commit), inputs, env: { PATH: folder } })
    expectRefused(run, ['git', 'PATH'])
  })

  test('a git that cannot be run', async () => {
    const origin = await createOrigin(sandbox, { name: 'bad-git' })
    const commit = await origin.commit(files)
    const workspace = await checkout(sandbox, origin, commit)
    await symlink('/etc/passwd', path.join(folder, 'git'))
    await chmod(folder, 0o755)
    const run = await runAction({ workspace, event: pushEvent(commit), inputs, env: { PATH: folder } })
    expectRefused(run, ['git'])
  })

  test('a payload that is no JSON', async () => {
    const run = await runAction({
      workspace: folder,
      event: pushEvent(sha),
      inputs,
      env: { GITHUB_EVENT_PATH: path.join(folder, 'missing.json') }
    })
    expectRefused(run, ['GITHUB_EVENT_PATH', 'missing.json'])
  })
})
