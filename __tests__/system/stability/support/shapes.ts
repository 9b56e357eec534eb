import type { FileChanges } from '../../../support/git/fast-import'

/** A small repository with fixed contents; its configuration keeps images in `oci:./images`, so that planning it asks no server. */
export interface Shape {
  readonly name: string
  readonly files: FileChanges
}

const uvLock = `version = 1
requires-python = ">=3.12"

[[package]]
name = "shop"
version = "1.0.0"
source = { editable = "." }
dependencies = [{ name = "six" }]

[[package]]
name = "six"
version = "1.16.0"
source = { registry = "https://pypi.org/simple" }
sdist = { url = "https://files.example/six-1.16.0.tar.gz", hash = "sha256:1e61", size = 34041 }
`

const packageLock = JSON.stringify({
  name: 'web',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'web', version: '1.0.0', dependencies: { ms: '^2.1.0' } },
    'node_modules/ms': { version: '2.1.3', resolved: 'https://npm.example/ms-2.1.3.tgz', integrity: 'sha512-6Flz' }
  }
})

export const shapes: readonly Shape[] = [
  {
    name: 'a literal FROM, uv',
    files: {
      '.github/base-images.yml':
        'version: 1\nregistry: oci:./images\nbases:\n  python: { image: app-base, dockerfile: Dockerfile.base }\nservices:\n  app: { image: app }\n',
      'Dockerfile.base':
        '# syntax=docker/dockerfile:1\nFROM python:3.12-slim\nRUN apt-get update \\\n  # tools\n  && apt-get install -y git\nCOPY pyproject.toml uv.lock README.md ./\nRUN uv sync\n',
      Dockerfile:
        'FROM ghcr.io/o/app-base:latest AS builder\nCOPY . .\nRUN uv pip install . --no-deps\nFROM ghcr.io/o/app-base:latest\nCOPY --from=builder /app/.venv /app/.venv\nCOPY --chown=1000 start.sh assets/ ./\n',
      '.dockerignore': '# documents\ndocs/*\n!docs/keep.md\n**/*.log\n.git\n',
      'pyproject.toml':
        '[project]\nname = "shop"\nversion = "1.0.0"\ndependencies = ["six>=1.16"]\n[tool.ruff]\nline-length = 100\n',
      'uv.lock': uvLock,
      'README.md': '# Shop\n',
      'start.sh': { executable: '#!/bin/sh\nexec app\n' },
      'assets/logo.svg': '<svg/>\n',
      'src/shop/__init__.py': 'print("ü")\n',
      'docs/guide.md': 'guide\n',
      'docs/keep.md': 'keep\n',
      'run.log': 'log\n'
    }
  },
  {
    name: 'fast and full Dockerfiles',
    files: {
      '.github/base-images.yml':
        'version: 1\nregistry: oci:./images\nbases:\n  base: { image: app-base, dockerfile: Dockerfile.base }\nservices:\n  app: { image: app, dockerfile: Dockerfile.fast, fallback-dockerfile: Dockerfile.enhanced, build-args: { LEVEL: "1" } }\n',
      'Dockerfile.base':
        'FROM python:3.11 AS builder\nCOPY requirements.txt .\nRUN pip install --prefix=/install -r requirements.txt\nFROM python:3.11-slim\nCOPY --from=builder /install /usr/local\n',
      'Dockerfile.fast':
        'ARG BASE_IMAGE=ghcr.io/o/app-base:latest\nFROM ${BASE_IMAGE}\nARG LEVEL\nCOPY --chown=app:app ["src", "templates", "/app/"]\n',
      'Dockerfile.enhanced': 'FROM python:3.11\nCOPY . .\n',
      'Dockerfile.fast.dockerignore': 'src/*.md\n',
      'requirements.txt': '# web\nflask==3.0.0 \\\n    --hash=sha256:aa\n-r more.txt\n',
      'more.txt': 'six==1.16.0\n',
      'src/app.py': 'app\n',
      'src/notes.md': 'notes\n',
      'templates/index.html': '<p>\n'
    }
  },
  {
    name: 'one Dockerfile, two stages',
    files: {
      '.github/base-images.yml':
        'version: 1\nregistry: oci:./images\nbases:\n  base: { image: base, dockerfile: docker/Dockerfile, context: web, target: base, hash: bytes }\nservices:\n  app: { image: app, dockerfile: docker/Dockerfile, context: web, target: app }\n',
      'docker/Dockerfile':
        'FROM node:22 AS base\nENV HOME=/home\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nFROM base AS app\nARG VERSION=0.1.0.dev0\nCOPY src src\nRUN --mount=type=bind,source=tools,target=/tools /tools/build\nCOPY <<EOF /etc/motd\nhello $VERSION\nEOF\n',
      'web/package.json': '{ "name": "web", "version": "1.0.0", "dependencies": { "ms": "^2.1.0" } }\n',
      'web/package-lock.json': packageLock,
      'web/src/a.js': 'a\n',
      'web/src/link.js': { link: 'a.js' },
      'web/tools/build': { executable: '#!/bin/sh\n' },
      'other/unrelated.txt': 'x\n'
    }
  },
  {
    name: 'several bases and services',
    files: {
      '.github/base-images.yml':
        'version: 1\nregistry: oci:./images\nbases:\n  os: { image: os, dockerfile: bases/os }\n  go: { image: go, dockerfile: bases/go, dependencies: ["**/go.sum", "!old/**"] }\nservices:\n  api: { image: api, context: services/api, platforms: [linux/amd64, linux/arm64] }\n  job: { image: job, dockerfile: services/job/Dockerfile, ignore: ["**/*_test.go"] }\n',
      'bases/os': 'FROM debian:12\nRUN apt-get update\n',
      'bases/go': 'FROM acme/os\nCOPY go.mod ./\nRUN go mod download\n',
      'go.mod': 'module acme\n\ngo 1.22\n\nrequire golang.org/x/text v0.14.0 // indirect\n',
      'go.sum': 'golang.org/x/text v0.14.0 h1:aa=\n',
      'old/go.sum': 'golang.org/x/text v0.1.0 h1:bb=\n',
      'services/api/Dockerfile':
        'FROM acme/go AS build\nARG TARGETARCH\nCOPY . .\nCOPY bin/$TARGETARCH /bin/tool\nFROM acme/os\nCOPY --from=build /out /out\n',
      'services/api/main.go': 'package main\n',
      'services/api/bin/amd64': 'amd64\n',
      'services/api/bin/arm64': 'arm64\n',
      'services/job/Dockerfile': 'FROM acme/go\nCOPY services/job libs? ./\nCOPY go.* ./\n',
      'services/job/main.go': 'package main\n',
      'services/job/main_test.go': 'package main\n',
      libs1: 'library\n'
    }
  },
  {
    name: 'names, links and submodules',
    files: {
      '.github/base-images.yml': 'version: 1\nregistry: oci:./images\nservices:\n  app: { image: app, context: app }\n',
      'app/Dockerfile':
        'FROM scratch\nCOPY ["with space.txt", "a,b=c", "/x/"]\nCOPY current /current\nCOPY \u00fcber /u\nCOPY data vendor /d/\n',
      'app/with space.txt': 'space\n',
      'app/a,b=c': 'comma\n',
      'app/current': { link: 'releases/2' },
      'app/releases/1/f': '1\n',
      'app/releases/2/f': '2\n',
      'app/\u00fcber': 'UTF-8\n',
      'bytes:app/data/caf\u00e9': 'no UTF-8\n',
      'app/data/\ud83d\ude00': 'beyond the basic plane\n',
      'app/data/\uff5e': 'sorted after it in UTF-16\n',
      'app/data/crlf.txt': 'one\r\ntwo\r\n',
      'app/data/empty': '',
      'app/vendor': { submodule: '0123456789abcdef0123456789abcdef01234567' }
    }
  }
]
