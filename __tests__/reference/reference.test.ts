import { fullReference } from '../../scripts/conformance/full-reference'
import { checkDigest, familiarReference, parseReference } from '../../src/reference/reference'

const sha256 = `sha256:${'a'.repeat(64)}`

test.each([
  ['alpine', 'docker.io', 'library/alpine', null, null, 'alpine', 'docker.io/library/alpine:latest'],
  ['alpine:3', 'docker.io', 'library/alpine', '3', null, 'alpine:3', 'docker.io/library/alpine:3'],
  ['library/alpine', 'docker.io', 'library/alpine', null, null, 'alpine', 'docker.io/library/alpine:latest'],
  ['a/b', 'docker.io', 'a/b', null, null, 'a/b', 'docker.io/a/b:latest'],
  ['index.docker.io/a', 'docker.io', 'library/a', null, null, 'a', 'docker.io/library/a:latest'],
  ['localhost/a', 'localhost', 'a', null, null, 'localhost/a', 'localhost/a:latest'],
  ['test:5000/a/b:t', 'test:5000', 'a/b', 't', null, 'test:5000/a/b:t', 'test:5000/a/b:t'],
  ['[::1]:5000/a', '[::1]:5000', 'a', null, null, '[::1]:5000/a', '[::1]:5000/a:latest'],
  ['Host/a', 'Host', 'a', null, null, 'Host/a', 'Host/a:latest'],
  [`ghcr.io/a/b:t@${sha256}`, 'ghcr.io', 'a/b', 't', sha256, `ghcr.io/a/b:t@${sha256}`, `ghcr.io/a/b:t@${sha256}`],
  [`a@${sha256}`, 'docker.io', 'library/a', null, sha256, `a@${sha256}`, `docker.io/library/a@${sha256}`]
])('%s', (text, domain, path, tag, digest, familiar, full) => {
  const reference = parseReference(text)
  expect(reference).toEqual({ domain, path, tag, digest })
  expect(familiarReference(reference)).toBe(familiar)
  expect(fullReference(reference)).toBe(full)
  expect(parseReference(full)).toEqual({ ...reference, tag: tag ?? (digest === null ? 'latest' : null) })
})

test.each([
  ['', 'invalid reference format'],
  ['A', 'must be lowercase'],
  ['ghcr.io/A/b', 'must be lowercase'],
  ['a:', 'invalid reference format'],
  ['a::b', 'invalid reference format'],
  ['a//b', 'invalid reference format'],
  ['-a', 'invalid reference format'],
  ['https://e.x/a', 'invalid reference format'],
  ['a'.repeat(64), 'hexadecimal'],
  ['a/'.repeat(128) + 'a', 'more than 255'],
  [`a@sha256:${'a'.repeat(63)}`, 'length'],
  [`a@sha256:${'A'.repeat(64)}`, 'format'],
  [`a@md5:${'a'.repeat(32)}`, 'unsupported']
])('%j is refused', (text, message) => {
  expect(() => parseReference(text)).toThrow(message)
})

test('digests', () => {
  expect(() => {
    checkDigest(`sha512:${'b'.repeat(128)}`)
  }).not.toThrow()
  for (const bad of ['', ':', 'sha256:', 'sha256', 'toString:aa']) {
    expect(() => {
      checkDigest(bad)
    }).toThrow()
  }
})
