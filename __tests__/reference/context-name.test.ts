import * as fc from 'fast-check'
import { contextName } from '../../src/reference/context-name'

const digest = `sha256:${'a'.repeat(64)}`

test.each([
  ['base', 'base'],
  ['python', 'python'],
  ['python:latest', 'python'],
  ['python:3', 'python:3'],
  ['library/python', 'python'],
  ['library/python:latest', 'python'],
  ['docker.io/python', 'python'],
  ['docker.io/library/python:latest', 'python'],
  ['index.docker.io/library/python:3', 'python:3'],
  ['docker.io/acme/app', 'acme/app'],
  ['docker.io/acme/app:latest', 'acme/app'],
  ['docker.io/library/acme/app', 'library/acme/app'],
  ['registry-1.docker.io/acme/app', 'registry-1.docker.io/acme/app'],
  ['acme/app:latest', 'acme/app'],
  ['ghcr.io/acme/app:latest', 'ghcr.io/acme/app'],
  ['ghcr.io/library/app:latest', 'ghcr.io/library/app'],
  ['ghcr.io/acme/app:latest-1', 'ghcr.io/acme/app:latest-1'],
  ['localhost:5000/app:latest', 'localhost:5000/app'],
  ['localhost/app', 'localhost/app'],
  [`ghcr.io/acme/app@${digest}`, `ghcr.io/acme/app@${digest}`],
  [`docker.io/acme/app:1@${digest}`, `acme/app:1@${digest}`],
  [`ghcr.io/acme/app:latest@${digest}`, `ghcr.io/acme/app:latest@${digest}`],
  ['latest', 'latest'],
  ['latest:latest', 'latest'],
  ['Base', null],
  ['', null],
  ['ghcr.io/acme/', null],
  ['oci:./images/app:1', null]
])('%s is looked up as %s', (written, name) => {
  expect(contextName(written)).toBe(name)
})

test('a name that is written as it is looked up stays as it is', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,4}(?:[._-][a-z0-9]{1,3})?$/)
  const host = fc.constantFrom('', 'docker.io/', 'index.docker.io/', 'library/', 'ghcr.io/', 'localhost:5000/')
  const suffix = fc.constantFrom('', ':latest', ':1', `@${digest}`, `:latest@${digest}`)
  fc.assert(
    fc.property(host, fc.array(part, { minLength: 1, maxLength: 3 }), suffix, (registry, path, end) => {
      const name = contextName(`${registry}${path.join('/')}${end}`)
      expect(name === null ? null : contextName(name)).toBe(name)
    })
  )
})
