import { splitDockerfile, withSplit } from '../../../src/cli/init/split'

test('ARGs are declared again, the name of the stage stays with the code, and comments stay with what they are above', () => {
  const text = `ARG V=3
FROM --platform=$BUILDPLATFORM python:$V AS App
ARG MODE
ARG LEVEL=2
COPY requirements.txt .
RUN pip install -r requirements.txt
ENV A=1
# the code
COPY . .
`
  expect(splitDockerfile('Dockerfile', text, null)).toEqual({
    stage: 'base',
    first: 2,
    last: 6,
    text: `ARG V=3
FROM --platform=$BUILDPLATFORM python:$V AS base
ARG MODE
ARG LEVEL=2
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM --platform=$BUILDPLATFORM base AS app
ARG MODE
ARG LEVEL=2
ENV A=1
# the code
COPY . .
`
  })
})

test.each([
  [
    'a name that is taken',
    'FROM x AS base\nRUN a\nFROM base\nCOPY Gemfile .\nRUN b\nRUN c\nCOPY . .\n',
    'dependencies',
    3,
    6
  ],
  [
    'the stage that installs most',
    'FROM x AS deps\nCOPY go.mod .\nRUN a\nRUN b\nFROM y\nRUN c\nCOPY --from=deps /a /\nCOPY . .\n',
    'base',
    5,
    7
  ],
  [
    'a stage that is the base as it is',
    'FROM x AS deps\nRUN a\nRUN b\nFROM y AS made\nCOPY . .\nRUN c\nFROM y\nCOPY --from=deps /a /\nCOPY --from=made /b /\n',
    'base',
    7,
    8
  ],
  [
    'mounts with variables',
    'FROM x\nRUN --mount=type=cache,target=$HOME/.cache a\nRUN --mount=type=bind,source=$S,target=s b\n',
    'base',
    1,
    2
  ],
  [
    'a mount of a lock file',
    'FROM x\nRUN --mount=type=bind,source=uv.lock,target=uv.lock a\nRUN --mount=type=bind,target=. b\n',
    'base',
    1,
    2
  ],
  [
    'what another stage installed',
    'FROM x AS deps\nRUN a\nFROM x\nCOPY --from=deps /a /\nRUN b\nRUN c\nCOPY . .\n',
    'base',
    3,
    6
  ]
])('%s', (_, text, stage, first, last) => {
  expect(splitDockerfile('Dockerfile', text, null)).toMatchObject({ stage, first, last })
})

test.each([
  ['code before everything', 'FROM x\nCOPY . .\nRUN a\n', /Line 2 takes code of the project: COPY \. \./],
  ['code of another stage', 'FROM x AS build\nCOPY . .\nFROM x\nCOPY --from=build /a /\nRUN b\n', /Line 4 takes code/],
  ['nothing that is run', 'FROM scratch\nCOPY package.json /\n', /no RUN of Dockerfile comes before the code/],
  ['no Dockerfile', 'RUN a\n', /^Dockerfile:1: no build stage/]
])('%s is an error that says what to do', (_, text, message) => {
  expect(() => splitDockerfile('Dockerfile', text, null)).toThrow(message)
})

test('the service keeps what it says, and the base is built from the same context', () => {
  const entry = {
    image: 'ghcr.io/a/api',
    context: 'api',
    dockerfile: 'api/Dockerfile',
    tags: ['x'],
    'build-args': { A: '1' }
  }
  const split = splitDockerfile('api/Dockerfile', 'FROM x\nRUN a\nCOPY . .\n', null)
  const configuration = withSplit({ version: 1, services: { api: entry } }, 'api', entry, 'api/Dockerfile.split', split)
  expect(configuration).toEqual({
    version: 1,
    bases: {
      'api-base': {
        image: 'ghcr.io/a/api-base',
        context: 'api',
        dockerfile: 'api/Dockerfile.split',
        target: 'base',
        'build-args': { A: '1' }
      }
    },
    services: { api: { ...entry, dockerfile: 'api/Dockerfile.split' } }
  })
})
