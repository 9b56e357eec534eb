import type { FileChanges } from '../../support/git/fast-import'

/** A repository as people have it, and the edits of the walk through its life (`shapes.test.ts`). */
export interface Shape {
  readonly name: string
  /** How the app's entry gets its base: the key of the entry, and the line's beginning. */
  readonly handed: { readonly key: 'build-args' | 'build-contexts'; readonly line: (host: string) => string }
  readonly inputs: (host: string) => Readonly<Record<string, string>>
  readonly files: (host: string) => FileChanges
  /** A change of code, `version` after `version`; the first files hold version 1. */
  readonly code: (version: number) => FileChanges
  /** Documents that the image does not hold. */
  readonly documentsOutside: FileChanges
  /** Documents that a folder or `COPY . .` takes in, and the line of the ignore file that is advised; null where nothing does. */
  readonly documentsInside: { readonly changes: FileChanges; readonly advised: string } | null
  /** A change of a dependency file that says nothing of dependencies, and the mode of the app, which may hold the file as well. */
  readonly release: { readonly changes: FileChanges; readonly mode: 'fast' | 'retag' }
  /** What installs another version of a package: the file, and the change as the plan tells it. */
  readonly dependency: {
    readonly changes: FileChanges
    readonly input: string
    readonly package: { readonly name: string; readonly from: string; readonly to: string }
  }
  /** The files of `dependency` as they were before. */
  readonly oldDependency: FileChanges
}

const upstream = (host: string): string => `FROM ${host}/upstream/alpine:3`

function pyproject(version: string, flask: string): string {
  return `[project]\nname = "shop"\nversion = "${version}"\ndependencies = ["flask==${flask}"]\n`
}

/** 1. The app names its base in its FROM lines, the fixed tag included. */
const literalFrom: Shape = {
  name: '1 literal FROM',
  handed: {
    key: 'build-contexts',
    line: host => `${host}/acme/literal-base:latest=docker-image://${host}/acme/literal-base:`
  },
  inputs: host => ({
    image: `${host}/acme/literal`,
    'base-image': `${host}/acme/literal-base`,
    'base-dockerfile': 'Dockerfile.base'
  }),
  files: host => ({
    'Dockerfile.base': `${upstream(host)}\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv pip install --system -r pyproject.toml\n`,
    Dockerfile: [
      `FROM ${host}/acme/literal-base:latest AS builder`,
      'WORKDIR /app',
      'COPY . .',
      'RUN mkdir /out && cp -r src /out/',
      `FROM ${host}/acme/literal-base:latest`,
      'COPY --from=builder /out /app/',
      'COPY start.sh /app/',
      ''
    ].join('\n'),
    '.dockerignore': 'docs\n',
    'pyproject.toml': pyproject('1.0.0', '3.0.0'),
    'src/shop.py': 'print(1)\n',
    'start.sh': 'exec true\n',
    'docs/guide.md': 'One.\n',
    'NOTES.md': 'One.\n'
  }),
  code: version => ({ 'src/shop.py': `print(${version})\n` }),
  documentsOutside: { 'docs/guide.md': 'Two.\n' },
  documentsInside: { changes: { 'NOTES.md': 'Two.\n' }, advised: '`NOTES.md`' },
  release: { changes: { 'pyproject.toml': pyproject('1.1.0', '3.0.0') }, mode: 'fast' },
  dependency: {
    changes: { 'pyproject.toml': pyproject('1.1.0', '3.1.0') },
    input: 'pyproject.toml',
    package: { name: 'flask', from: '3.0.0', to: '3.1.0' }
  },
  oldDependency: { 'pyproject.toml': pyproject('1.1.0', '3.0.0') }
}

/** 2. The base is an argument with a default, and another Dockerfile makes everything from scratch. */
const argument: Shape = {
  name: '2 ARG BASE_IMAGE with a fallback',
  handed: { key: 'build-args', line: host => `BASE_IMAGE=${host}/acme/argument-base:` },
  inputs: host => ({
    image: `${host}/acme/argument`,
    dockerfile: 'Dockerfile.fast',
    'base-image': `${host}/acme/argument-base`,
    'base-dockerfile': 'Dockerfile.base',
    'fallback-dockerfile': 'Dockerfile.enhanced',
    ignore: 'src/**/*.md'
  }),
  files: host => ({
    'Dockerfile.base': [
      `${upstream(host)} AS builder`,
      'COPY requirements.txt ./',
      'RUN pip install --prefix=/install -r requirements.txt',
      upstream(host),
      'COPY --from=builder /install /usr/local',
      ''
    ].join('\n'),
    'Dockerfile.fast': `ARG BASE_IMAGE=${host}/acme/argument-base:latest\nFROM \${BASE_IMAGE}\nCOPY src/ /app/src/\nCOPY templates/ /app/templates/\n`,
    'Dockerfile.enhanced': `${upstream(host)}\nCOPY requirements.txt ./\nCOPY src/ /app/src/\n`,
    'requirements.txt': '# shop 1.0.0\nnumpy==2.1.1\n',
    'src/main.py': 'print(1)\n',
    'src/NOTES.md': 'One.\n',
    'templates/index.html': '<p>\n',
    'templates/README.md': 'One.\n'
  }),
  code: version => ({ 'src/main.py': `print(${version})\n` }),
  documentsOutside: { 'src/NOTES.md': 'Two.\n', 'CHANGES.md': 'New.\n' },
  documentsInside: { changes: { 'templates/README.md': 'Two.\n' }, advised: '`templates/README.md`' },
  release: { changes: { 'requirements.txt': '# shop 1.1.0\n\nnumpy == 2.1.1\n' }, mode: 'retag' },
  dependency: {
    changes: { 'requirements.txt': '# shop 1.1.0\nnumpy==2.1.2\n' },
    input: 'requirements.txt',
    package: { name: 'numpy', from: '2.1.1', to: '2.1.2' }
  },
  oldDependency: { 'requirements.txt': '# shop 1.1.0\nnumpy==2.1.1\n' }
}

function manifest(version: string, express: string): string {
  return JSON.stringify({ name: 'notes', version, dependencies: { express } }, null, 2)
}

/** 3. One Dockerfile; the base is one of its stages. */
const oneDockerfile: Shape = {
  name: '3 one Dockerfile with a base stage',
  handed: { key: 'build-contexts', line: host => `base=docker-image://${host}/acme/stage-base:` },
  inputs: host => ({
    image: `${host}/acme/stage`,
    dockerfile: 'Dockerfile',
    target: 'app',
    'base-image': `${host}/acme/stage-base`,
    'base-target': 'base',
    'build-args': 'VERSION={{sha}}'
  }),
  files: host => ({
    Dockerfile: [
      `${upstream(host)} AS base`,
      'WORKDIR /app',
      'COPY package.json ./',
      'RUN npm install',
      'FROM base AS app',
      'ARG VERSION=0.1.0.dev0',
      'COPY . .',
      'RUN echo $VERSION > /version',
      ''
    ].join('\n'),
    '.dockerignore': 'docs\n',
    'package.json': manifest('1.0.0', '4.19.2'),
    'notes.js': 'print(1)\n',
    'docs/guide.md': 'One.\n',
    'README.md': 'One.\n'
  }),
  code: version => ({ 'notes.js': `print(${version})\n` }),
  documentsOutside: { 'docs/guide.md': 'Two.\n' },
  documentsInside: { changes: { 'README.md': 'Two.\n' }, advised: '`README.md`' },
  release: { changes: { 'package.json': manifest('1.1.0', '4.19.2') }, mode: 'fast' },
  dependency: {
    changes: { 'package.json': manifest('1.1.0', '4.21.0') },
    input: 'package.json',
    package: { name: 'express', from: '4.19.2', to: '4.21.0' }
  },
  oldDependency: { 'package.json': manifest('1.1.0', '4.19.2') }
}

/** 5. Runtime and app, with their Dockerfiles in a folder of their own. */
const runtimeAndApp: Shape = {
  name: '5 runtime and app',
  handed: {
    key: 'build-contexts',
    line: host => `${host}/acme/runtime:latest=docker-image://${host}/acme/runtime:`
  },
  inputs: host => ({
    image: 'service',
    dockerfile: 'build/Dockerfile.app',
    'base-image': 'runtime',
    'base-dockerfile': 'build/Dockerfile.runtime',
    'base-tags': "latest,v{{date 'YYYYMMDD'}}",
    registry: `${host}/acme`
  }),
  files: host => ({
    'build/Dockerfile.runtime': `${upstream(host)}\nCOPY pyproject.toml requirements.txt /build/\nRUN pip install -r /build/requirements.txt\n`,
    'build/Dockerfile.app': `FROM ${host}/acme/runtime:latest\nCOPY app/ /app/\nCOPY start.sh /\n`,
    '.dockerignore': '**/*.md\n',
    'pyproject.toml': pyproject('1.0.0', '3.0.0'),
    'requirements.txt': 'requests==2.31.0\n',
    'app/main.py': 'print(1)\n',
    'app/README.md': 'One.\n',
    'start.sh': 'exec true\n'
  }),
  code: version => ({ 'app/main.py': `print(${version})\n` }),
  documentsOutside: { 'app/README.md': 'Two.\n', 'docs/operations.md': 'New.\n' },
  documentsInside: null,
  release: { changes: { 'pyproject.toml': pyproject('1.1.0', '3.0.0') }, mode: 'retag' },
  dependency: {
    changes: { 'requirements.txt': 'requests==2.32.3\n' },
    input: 'requirements.txt',
    package: { name: 'requests', from: '2.31.0', to: '2.32.3' }
  },
  oldDependency: { 'requirements.txt': 'requests==2.31.0\n' }
}

export const shapes: readonly Shape[] = [literalFrom, argument, oneDockerfile, runtimeAndApp]
