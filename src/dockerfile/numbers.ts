/** Numbers, sizes, durations, modes and ports that the builder checks, each as strict as the reference and no stricter. */

/** `strconv.ParseInt(text, 10, bits)`; null where it fails. */
export function parseInteger(text: string, bits: 32 | 64): bigint | null {
  if (!/^[+-]?[0-9]+$/.test(text)) return null
  const value = BigInt(text.replace(/^\+/, ''))
  const limit = 1n << BigInt(bits - 1)
  return value < limit && value >= -limit ? value : null
}

/** `strconv.ParseUint(text, base, 32)`; null where it fails. */
export function parseUnsigned(text: string, base: 8 | 10): number | null {
  if (!(base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text)) return null
  const value = parseInt(text, base)
  return value <= 0xffff_ffff ? value : null
}

/** A mode of `--chmod`: octal up to 07777, or symbolic as in chmod(1). Source: tonistiigi/dchapes-mode mode.go */
export function isMode(text: string): boolean {
  const octal = parseUnsigned(text, 8)
  if (octal !== null) return octal <= 0o7777
  return /^[augo]*(?:[+\-=][rstwXxugo]*)+(?:,[augo]*(?:[+\-=][rstwXxugo]*)+)*$/.test(text)
}

/** A duration of HEALTHCHECK: `1h30m`, `500ms`; null where Go's `time.ParseDuration` fails. In nanoseconds. */
export function parseDuration(text: string): number | null {
  const match = /^([+-]?)(.*)$/s.exec(text)
  const body = match?.[2] ?? ''
  if (body === '0') return 0
  if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(body)) return null
  let total = 0
  for (const [, amount = '', unit = ''] of body.matchAll(/([0-9.]+)([^0-9.]+)/g))
    total += Number(amount) * (UNITS[unit] ?? 0)
  if (total > 2 ** 63) return null
  return match?.[1] === '-' ? -total : total
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  '\u00b5s': 1e3,
  '\u03bcs': 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12
}

/** A size of a tmpfs mount: `64m`, `1.5GiB`, `1024`. Source: docker/go-units size.go */
export function isSize(text: string): boolean {
  let end = text.length
  while (end > 0 && !/[0-9. ]/.test(text.charAt(end - 1))) end -= 1
  const number = text.charAt(end - 1) === ' ' ? text.slice(0, end - 1) : text.slice(0, end)
  if (!/^\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(number) || !Number.isFinite(Number(number))) {
    return false
  }
  return /^(?:b|[kmgtp](?:b|ib)?)?$/i.test(text.slice(end))
}

/** A port of EXPOSE: `[ip:][host:]container[-end][/proto]`. Source: dockerfile2llb/convert_expose.go */
export function isPort(text: string): boolean {
  const parts = text.split(':')
  const container = parts.at(-1) ?? ''
  const host = parts.at(-2) ?? ''
  const ip = parts.slice(0, -2).join(':')
  const slash = container.indexOf('/')
  const ports = slash < 0 ? container : container.slice(0, slash)
  const protocol = slash < 0 ? '' : container.slice(slash + 1).toLowerCase()
  if (!['', 'tcp', 'udp', 'sctp'].includes(protocol)) return false
  if (ip !== '' && !isAddress(ip)) return false
  const range = portRange(ports)
  if (range === null) return false
  if (host === '') return true
  const outer = portRange(host)
  return outer !== null && (outer === range || range === 0)
}

/** Ports in the range less one; null where it is none. */
function portRange(text: string): number | null {
  const dash = text.indexOf('-')
  const from = portNumber(dash < 0 ? text : text.slice(0, dash))
  const to = dash < 0 ? from : portNumber(text.slice(dash + 1))
  return from === null || to === null || to < from ? null : to - from
}

function portNumber(text: string): number | null {
  const value = parseInteger(text, 64)
  return value === null || value < 0n || value > 65_535n ? null : Number(value)
}

function isAddress(ip: string): boolean {
  const bare = ip.startsWith('[') ? (/^\[([^\]]*)\]$/.exec(ip)?.[1] ?? '!') : ip
  return bare === '' ? ip.startsWith('[') : isIpV4(bare) || isIpV6(bare)
}

function isIpV4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every(part => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256)
}

function isIpV6(text: string): boolean {
  if (!/^[0-9a-fA-F:.]+$/.test(text) || !text.includes(':')) return false
  return URL.canParse(`http://[${text}]/`)
}

const SIGNALS: ReadonlySet<string> = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP ' +
    'TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX'
  ).split(' ')
)

/** A signal of STOPSIGNAL, by name or number. Source: moby/sys signal.go */
export function isSignal(text: string): boolean {
  const number = parseInteger(text, 64)
  if (number !== null) return number !== 0n
  const name = text.toUpperCase().replace(/^SIG/, '')
  return SIGNALS.has(name) || /^RTMIN\+(?:[1-9]|1[0-5])$/.test(name) || /^RTMAX-(?:[1-9]|1[0-4])$/.test(name)
}
