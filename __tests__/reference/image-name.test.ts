import { imageName } from '../../src/reference/image-name'
import { parseRegistry } from '../../src/reference/registry-prefix'

test.each<[string, string | null, string]>([
  ['api', 'ghcr.io/acme', 'ghcr.io/acme/api'],
  ['team/api', 'ghcr.io/acme', 'ghcr.io/acme/team/api'],
  ['api', 'localhost:5000', 'localhost:5000/api'],
  ['ghcr.io/other/api', 'ghcr.io/acme', 'ghcr.io/other/api'],
  ['localhost/api', 'ghcr.io/acme', 'localhost/api'],
  ['registry:5000/api', null, 'registry:5000/api'],
  ['acme/api', null, 'docker.io/acme/api'],
  ['docker.io/alpine', null, 'docker.io/library/alpine'],
  ['https://ghcr.io/acme/api', null, 'ghcr.io/acme/api'],
  ['app', 'oci:./images', 'oci:./images/app'],
  ['acme/app', 'oci:../images', 'oci:../images/acme/app'],
  ['oci:images/app/', 'ghcr.io/acme', 'oci:./images/app'],
  ['oci:/srv/images/app', null, 'oci:/srv/images/app'],
  // The owner's and the repository's own upper case, as expressions write it.
  ['api', 'ghcr.io/Acme', 'ghcr.io/acme/api'],
  ['ghcr.io/ACME/api', null, 'ghcr.io/acme/api'],
  ['ghcr.io/Acme/Shop', null, 'ghcr.io/acme/shop'],
  ['ghcr.io/Acme/Shop/api', null, 'ghcr.io/acme/shop/api'],
  ['Acme/api', null, 'docker.io/acme/api']
])('%s with prefix %s is %s', (written, prefix, name) => {
  expect(imageName(written, prefix, 'Acme/Shop', 'image')).toBe(name)
})

test.each<[string, string | null, RegExp]>([
  ['ghcr.io/acme/api:latest', null, /must be a name without ":latest"\. Tags belong under "tags"/],
  [`ghcr.io/acme/api@sha256:${'0'.repeat(64)}`, null, /must be a name without "sha256:/],
  ['ghcr.io/acme/API', null, /lower case only: write ghcr.io\/acme\/api\./],
  ['ghcr.io/Other/api', null, /lower case only: write ghcr.io\/other\/api\./],
  ['ghcr.io/acme/a b', null, /is no name of an image/],
  ['ghcr.io//api', null, /is no name of an image/],
  ['api', null, /does not say which registry/],
  ['', 'ghcr.io/acme', /is empty/],
  ['App', 'oci:./images', /below oci:\.\/images/],
  ['oci:./images/app:1', null, /without a tag/],
  ['oci:', null, /names no folder/]
])('%s with prefix %s is refused', (written, prefix, message) => {
  expect(() => imageName(written, prefix, 'Acme/Shop', 'image')).toThrow(message)
})

test.each<[string, string, string | null]>([
  ['ghcr.io/acme', 'ghcr.io/acme', null],
  ['ghcr.io/acme/', 'ghcr.io/acme', null],
  ['https://registry.example.com/', 'registry.example.com', null],
  ['https://registry.example.com:8443/team/', 'registry.example.com:8443/team', null],
  ['http://localhost:5000/', 'localhost:5000', 'localhost:5000'],
  ['http://registry.example.com/team', 'registry.example.com/team', 'registry.example.com'],
  ['https://index.docker.io/v1/', 'docker.io', null],
  ['https://registry.example.com/v2/', 'registry.example.com', null],
  ['oci:./images/', 'oci:./images', null],
  ['oci:images', 'oci:./images', null],
  ['oci:/srv/images', 'oci:/srv/images', null]
])('registry %s', (value, prefix, plainHttp) => {
  expect(parseRegistry(value, 'registry')).toEqual({ prefix, plainHttp })
})

test.each<[string, RegExp]>([
  ['ftp://x', /"ftp:\/\/" is no scheme/],
  ['https://user:secret@x', /must not hold credentials/],
  ['https://', /is no registry/],
  ['a b', /is no registry/]
])('registry %s is refused, and no secret is shown', (value, message) => {
  expect(() => parseRegistry(value, 'registry')).toThrow(message)
  expect(() => parseRegistry(value, 'registry')).not.toThrow(/secret/)
})

test.each(['https://octo:hunter2@ghcr.io/acme/app', 'octo:hunter2@ghcr.io/acme/app'])(
  '%s: a password is not echoed',
  text => {
    const read = (): string => imageName(text, null, null, 'Input "image"')
    expect(read).toThrow(/registry-username and registry-password/)
    expect(read).not.toThrow(/hunter2/)
  }
)
