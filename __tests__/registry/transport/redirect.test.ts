import { reachOf } from '../../../src/registry/transport/addresses'
import { refusal } from '../../../src/registry/transport/redirect'

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.9.9.9', 'loopback'],
  ['[::1]', 'loopback'],
  ['localhost', 'loopback'],
  ['a.localhost', 'loopback'],
  ['169.254.169.254', 'link-local'],
  ['[fe80::1]', 'link-local'],
  ['[fd00:ec2::254]', 'link-local'],
  ['[::ffff:169.254.169.254]', 'link-local'],
  ['10.1.2.3', 'private'],
  ['172.31.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['0.0.0.0', 'private'],
  ['[fd12::1]', 'private'],
  ['172.32.0.1', 'public'],
  ['8.8.8.8', 'public'],
  ['[2001:4860:4860::8888]', 'public'],
  ['ghcr.io', null],
  ['localhost.example.com', null]
])('%s is %s', (host, expected) => {
  expect(reachOf(host)).toBe(expected)
})

test('a number that means an address is one', () => {
  expect(reachOf(new URL('http://2852039166/').hostname)).toBe('link-local')
})

const RULES = { plainHttp: ['plain.example', 'ported.example:5000'] }

test.each([
  ['https://ghcr.io', 'https://pkg.example/x', true, 'follows'],
  ['https://ghcr.io', 'http://ghcr.io/x', true, 'plain http'],
  ['https://ghcr.io', 'https://10.0.0.1/x', true, 'private'],
  ['https://ghcr.io', 'https://127.0.0.1/x', true, 'private'],
  ['https://ghcr.io', 'https://localhost/x', true, 'private'],
  ['https://registry.corp', 'https://10.0.0.1/x', false, 'follows'],
  ['https://registry.corp', 'https://169.254.169.254/x', false, 'link-local'],
  ['http://plain.example', 'http://other.example/x', false, 'plain http'],
  ['http://plain.example', 'http://ported.example:5000/x', false, 'follows'],
  ['http://plain.example', 'http://ported.example:5001/x', false, 'plain http'],
  ['http://plain.example', 'https://other.example/x', false, 'follows'],
  ['http://127.0.0.1:5000', 'http://127.0.0.1:5001/x', false, 'follows'],
  ['https://ghcr.io', 'ftp://ghcr.io/x', true, 'protocol'],
  ['https://169.254.1.1', 'https://169.254.1.1/token', false, 'follows']
])('what %s names at %s (public: %s): %s', (from, to, isPublic, expected) => {
  expect(refusal(new URL(from), new URL(to), isPublic, RULES) ?? 'follows').toContain(expected)
})
