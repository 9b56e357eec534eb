import { inputLogin } from '../../src/registry/input-login'

const login = { username: 'me', password: 'pw' }
const says = { registry: null, images: [null, null], ...login }

test.each([
  ['the input registry', { ...says, registry: 'ghcr.io/acme' }, ['quay.io/acme/app'], 'ghcr.io/acme'],
  ['the host of the input image', { ...says, images: ['ghcr.io/acme/app', null] }, ['ghcr.io/acme/app'], 'ghcr.io'],
  ['an image with a scheme', { ...says, images: ['https://GHCR.io/acme/app'] }, ['ghcr.io/acme/app'], 'ghcr.io'],
  ['an image of Docker Hub', { ...says, images: ['acme/app', null] }, ['docker.io/acme/app'], 'docker.io'],
  ['nothing but layouts', says, ['oci:./images/app'], '']
])('goes to %s', (_, given, planned, registry) => {
  expect(inputLogin(given, planned)).toEqual({ registry, ...login })
})

test.each([
  ['a host that a file alone names', says, ['evil.example.com/acme/app'], 'registry: evil.example.com'],
  ['another host than the named one', { ...says, images: ['ghcr.io/a/b'] }, ['evil.example.com/a'], 'registry'],
  ['one of several', { ...says, images: ['ghcr.io/a/b', 'quay.io/a/b'] }, ['ghcr.io/a/b', 'quay.io/a/b'], 'several']
])('does not go to %s', (_, given, planned, said) => {
  expect(() => inputLogin(given, planned)).toThrow(said)
})

test('without a login there is nothing to send', () => {
  expect(inputLogin({ ...says, username: null, password: null }, ['evil.example.com/a'])).toBeNull()
})
