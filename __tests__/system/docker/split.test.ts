import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { buildCommand } from '../../../src/cli/build'
import { initCommand } from '../../../src/cli/init'
import { splitDockerfile } from '../../../src/cli/init/split'
import { runCommand } from '../../cli/support/run-command'
import type { BuildInputs } from '../../support/builder/inputs'
import { startDocker, type DockerEngine } from '../../support/docker/engine'
import { buildFlags } from '../../support/docker/flags'
import { createSandbox, type Sandbox } from '../../support/git/program'
import { pushedTo } from '../../support/pushed'
import { startRegistry, type RegistryServer } from '../../support/registry/server'
import { pushUpstream } from '../../support/upstream'

/** `init --split` on the real builder: what it writes builds the same image. */
let engine: DockerEngine
let sandbox: Sandbox
let registry: RegistryServer
let upstream: string
beforeAll(async () => {
  ;[engine, sandbox, registry] = await Promise.all([
    startDocker(),
    createSandbox('[user]\nname = Test\nemail = test@example.com\n'),
    startRegistry()
  ])
  upstream = `${registry.host}/library/upstream:1`
  const builder = { build: (inputs: BuildInputs, cwd: string) => engine.docker(buildFlags(inputs), cwd) }
  await pushUpstream(builder, upstream)
})
afterAll(async () => {
  await Promise.all([(engine as DockerEngine | undefined)?.stop(), registry.stop()])
  await sandbox.remove()
})

async function write(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(sandbox.folder, name)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
  return folder
}

/** Layers and configuration of the image that a Dockerfile builds. */
async function image(folder: string, file: string): Promise<unknown> {
  const tag = `split-${path.basename(folder)}-${file}`.toLowerCase()
  await engine.docker(['buildx', 'build', '--load', '--tag', tag, '--file', file, '.'], folder)
  const [inspected] = JSON.parse(await engine.docker(['image', 'inspect', tag])) as {
    readonly RootFS: { readonly Layers: readonly string[] }
    readonly Config: unknown
  }[]
  return { layers: inspected?.RootFS.Layers, config: inspected?.Config }
}

const repositories: readonly [
  language: string,
  files: Readonly<Record<string, string>>,
  first: number,
  last: number
][] = [
  [
    'Python',
    {
      Dockerfile: `# syntax is the builder's own
ARG UPSTREAM=UP
FROM \${UPSTREAM} AS app
ARG MODE=production
ENV PYTHONUNBUFFERED=1
WORKDIR /app
# What is installed.
COPY requirements*.txt ./
RUN cp requirements.txt /installed && \\
    echo "$MODE" >> /installed

# The code.
COPY . .
RUN echo "$MODE" > /mode && touch -d @0 /mode
ENTRYPOINT ["cat", "/mode"]
`,
      'requirements.txt': 'flask==3.0.3\n',
      'app.py': 'print(1)\n'
    },
    3,
    10
  ],
  [
    'Node',
    {
      Dockerfile: `FROM UP AS dependencies
WORKDIR /srv
COPY package.json package-lock.json .npmrc ./
RUN cp package.json /installed
SHELL ["/bin/sh", "-ec"]
USER 1000
COPY . .
CMD echo one
HEALTHCHECK CMD true
`,
      'package.json': '{"name":"a","version":"1.0.0","dependencies":{}}\n',
      'package-lock.json': '{"name":"a","lockfileVersion":3,"packages":{}}\n',
      '.npmrc': 'fund=false\n',
      'index.js': '1\n'
    },
    1,
    4
  ],
  [
    'Go',
    {
      Dockerfile: `FROM UP AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN cp go.mod /modules
COPY . .
RUN cat /modules main.go > /binary

FROM scratch
COPY --from=build /binary /
ENTRYPOINT ["/binary"]
`,
      'go.mod': 'module example.org/a\ngo 1.24\n',
      'go.sum': '',
      'main.go': 'package main\n'
    },
    1,
    4
  ],
  [
    'Java',
    {
      Dockerfile: `FROM UP AS build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN <<EOF
# fetches
cp pom.xml /fetched
EOF
COPY src src
RUN cat /fetched src/Main.java > /app.jar
FROM UP
COPY --from=build /app.jar /
`,
      'pom.xml':
        '<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version></project>\n',
      mvnw: '#!/bin/sh\n',
      '.mvn/wrapper.properties': 'a=b\n',
      'src/Main.java': 'class Main {}\n'
    },
    1,
    7
  ],
  [
    'Ruby',
    {
      Dockerfile: `FROM UP
COPY Gemfile Gemfile.lock ./
RUN --mount=type=cache,target=/cache cp Gemfile /gems
COPY --chown=1:1 . /app
`,
      Gemfile: "source 'https://rubygems.org'\n",
      'Gemfile.lock': 'GEM\n  remote: https://rubygems.org/\n  specs:\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n',
      'app.rb': 'puts 1\n'
    },
    1,
    3
  ]
]

test.each(repositories)(
  '%s: the Dockerfile that is cut in two builds the same image',
  async (name, files, first, last) => {
    const text = (files['Dockerfile'] ?? '').replaceAll(/\bUP\b/g, upstream)
    const folder = await write(name, { ...files, Dockerfile: text, '.dockerignore': 'Dockerfile*\n' })
    const split = splitDockerfile('Dockerfile', text, null)
    expect(split).toMatchObject({ first, last })
    await writeFile(path.join(folder, 'Dockerfile.split'), split.text)
    expect(await image(folder, 'Dockerfile.split')).toEqual(await image(folder, 'Dockerfile'))
  }
)

test('init --split writes it, plans it, and what is built stands on the base', async () => {
  const files: Readonly<Record<string, string>> = repositories[0]?.[1] ?? {}
  const folder = await write('whole', {
    ...files,
    Dockerfile: (files['Dockerfile'] ?? '').replaceAll(/\bUP\b/g, upstream),
    'compose.yaml': `services: { api: { image: "${registry.host}/whole/api", build: . } }\n`
  })
  await sandbox.git(folder, 'init', '--quiet', '--initial-branch=main')
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '--message', 'First')
  const environment = { ...sandbox.environment, ...engine.environment }
  const run = await runCommand(initCommand, folder, environment, [], { split: 'app' })
  expect(run.notes).toContainEqual(
    expect.stringMatching(/^split: lines 3 to 10 of Dockerfile are the base of app, the stage "base"/)
  )
  expect(run.lines.join('\n')).toMatch(/wrote Dockerfile\.split[^]*app-base[^]*stale[^]*app[^]*full/)
  expect(await readFile(path.join(folder, 'Dockerfile'), 'utf8')).not.toContain('AS base')
  await sandbox.git(folder, 'add', '--all')
  await sandbox.git(folder, 'commit', '--quiet', '--message', 'Split')
  await runCommand(buildCommand, folder, environment, [], { builder: 'docker', push: true })
  const pushed = pushedTo(registry.host)
  const tagOf = async (image: string): Promise<string> =>
    (await pushed.tags(image)).find(tag => /^(?:src|deps)-/.test(tag)) ?? ''
  const below = await pushed.layers('whole/api-base', await tagOf('whole/api-base'))
  const own = await pushed.layers('whole/api', await tagOf('whole/api'))
  expect(own.slice(0, below.length)).toEqual(below)
  expect(own.length).toBeGreaterThan(below.length)
})
