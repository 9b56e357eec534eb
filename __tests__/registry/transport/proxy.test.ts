import { proxyFor } from '../../../src/registry/transport/proxy'
import type { ProxySettings } from '../../../src/registry/transport/proxy'

const P = 'http://proxy.example:3128'

test.each<[string, ProxySettings, string | null]>([
  ['https://ghcr.io/v2/', {}, null],
  ['https://ghcr.io/v2/', { httpsProxy: P }, P],
  ['https://ghcr.io/v2/', { httpProxy: P }, P],
  ['http://ghcr.io/v2/', { httpsProxy: P }, null],
  ['http://ghcr.io/v2/', { httpProxy: P }, P],
  ['https://ghcr.io/v2/', { httpsProxy: 'proxy.example:3128' }, P],
  ['https://ghcr.io/v2/', { httpsProxy: '' }, null],
  ['https://ghcr.io/v2/', { httpsProxy: P, noProxy: '*' }, null],
  ['https://ghcr.io/v2/', { httpsProxy: P, noProxy: 'example.com, ghcr.io' }, null],
  ['https://GHCR.io/v2/', { httpsProxy: P, noProxy: 'GHCR.IO' }, null],
  ['https://a.ghcr.io/v2/', { httpsProxy: P, noProxy: 'ghcr.io' }, null],
  ['https://a.ghcr.io/v2/', { httpsProxy: P, noProxy: '.ghcr.io' }, null],
  ['https://a.ghcr.io/v2/', { httpsProxy: P, noProxy: '*.ghcr.io' }, null],
  ['https://notghcr.io/v2/', { httpsProxy: P, noProxy: 'ghcr.io' }, P],
  ['https://ghcr.io/v2/', { httpsProxy: P, noProxy: 'ghcr.io:443' }, null],
  ['https://ghcr.io/v2/', { httpsProxy: P, noProxy: 'ghcr.io:5000' }, P],
  ['https://ghcr.io:5000/v2/', { httpsProxy: P, noProxy: 'ghcr.io:5000' }, null],
  ['https://[2001:db8::1]/v2/', { httpsProxy: P, noProxy: '2001:db8::1' }, null],
  ['https://[2001:db8::1]/v2/', { httpsProxy: P, noProxy: '[2001:db8::1]' }, null],
  // This machine is not what another one's proxy would reach.
  ['http://127.0.0.1:5000/v2/', { httpProxy: P }, null],
  ['http://localhost:5000/v2/', { httpProxy: P }, null],
  ['http://127.0.0.1:5000/v2/', { httpProxy: 'http://127.0.0.1:3128' }, 'http://127.0.0.1:3128']
])('%s with %j goes through %s', (url, settings, expected) => {
  expect(proxyFor(new URL(url), settings)).toBe(expected)
})

test('a proxy that is no address is refused without showing it', () => {
  const settings = { httpsProxy: 'http://me:hunter2@bad host' }
  expect(() => proxyFor(new URL('https://ghcr.io/'), settings)).toThrow(/HTTPS_PROXY/)
  expect(() => proxyFor(new URL('https://ghcr.io/'), settings)).not.toThrow(/hunter2/)
})
