import { BlockList, isIP } from 'node:net'

// https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
const LINK_LOCAL = blockList(['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32'])
const LOOPBACK = blockList(['127.0.0.0/8', '::1/128'])
const PRIVATE = blockList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', '192.0.0.0/24', '198.18.0.0/15'],
  ...['::/128', 'fc00::/7']
])

/** Where an address or a literal host leads: `link-local` holds the metadata services of the clouds. */
export type Reach = 'loopback' | 'link-local' | 'private' | 'public'

/** The reach of a numeric address; null for a name, which has to be resolved first. Takes `[::1]` with its brackets too. */
export function reachOf(host: string): Reach | null {
  const address = host.replace(/^\[(.*)\]$/, '$1')
  if (/(^|\.)localhost\.?$/i.test(address)) return 'loopback'
  const version = isIP(address)
  if (version === 0) return null
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (LINK_LOCAL.check(address, family)) return 'link-local'
  if (LOOPBACK.check(address, family)) return 'loopback'
  return PRIVATE.check(address, family) ? 'private' : 'public'
}

/** Whether a URL's host is this machine. */
export function isLoopback(hostname: string): boolean {
  return reachOf(hostname) === 'loopback'
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [address = '', bits = ''] = subnet.split('/')
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
