import { cut, lower, parseBool } from '../ignore/go-text'
import { isSize, parseUnsigned } from './numbers'

/**
 * `RUN --mount=…`.
 * Source: moby/buildkit frontend/dockerfile/instructions/commands_runmount.go
 */

export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh'

export interface Mount {
  readonly type: MountType
  /** Stage or image; empty for the build context. */
  readonly from: string
  readonly source: string
  readonly target: string
  readonly id: string
}

const TYPES: readonly MountType[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh']
const SHARING: readonly string[] = ['shared', 'private', 'locked']

/** The `from` of a mount, which is known before variables are. Throws an `Error` where it holds one. */
export function mountFrom(text: string): string {
  let from = ''
  for (const field of csvFields(text)) {
    const [key, value] = cut(field, '=')
    if (value === undefined || lower(key) !== 'from') continue
    const dollar = value.indexOf('$')
    if (dollar >= 0 && dollar !== value.length - 1) {
      throw new Error("'from' doesn't support variable expansion, define alias stage instead")
    }
    from = value
  }
  return from
}

/** A mount with its values expanded. Throws an `Error` on anything that the builder refuses. */
export function readMount(text: string, expand: (value: string) => string): Mount {
  const mount = { type: 'bind' as MountType, from: '', source: '', target: '', id: '' }
  let sharing = ''
  const ownership = new Set<string>()
  for (const field of csvFields(text)) {
    const [written, raw] = cut(field, '=')
    const key = lower(written)
    if (raw === undefined) {
      bareField(key, field, mount.type)
      continue
    }
    const value = expand(raw)
    switch (key) {
      case 'type':
        mount.type = mountType(value)
        break
      case 'from':
      case 'id':
        mount[key] = value
        break
      case 'source':
      case 'src':
        mount.source = value
        break
      case 'target':
      case 'dst':
      case 'destination':
        mount.target = value
        break
      case 'readonly':
      case 'ro':
      case 'readwrite':
      case 'rw':
        truth(key, value)
        break
      case 'required':
        if (mount.type !== 'secret' && mount.type !== 'ssh') throw unexpected(key, mount.type)
        truth(key, value)
        break
      case 'size':
        if (mount.type !== 'tmpfs') throw unexpected(key, mount.type)
        if (!isSize(value)) throw new Error(`invalid value for size: ${value}`)
        break
      case 'sharing':
        sharing = lower(value)
        if (!SHARING.includes(sharing)) throw new Error(`unsupported sharing value ${JSON.stringify(value)}`)
        break
      case 'mode':
      case 'uid':
      case 'gid':
        if (parseUnsigned(value, key === 'mode' ? 8 : 10) === null) throw new Error(`invalid value ${value} for ${key}`)
        ownership.add(key)
        break
      case 'env':
        break
      default:
        throw new Error(`unexpected key '${key}' in '${field}'`)
    }
  }
  checkTogether(mount, sharing, ownership)
  return mount
}

function mountType(value: string): MountType {
  const name = lower(value)
  const type = TYPES.find(known => known === name)
  if (type === undefined) throw new Error(`unsupported mount type ${JSON.stringify(value)}`)
  return type
}

function bareField(key: string, field: string, type: MountType): void {
  if (['readonly', 'ro', 'readwrite', 'rw'].includes(key)) return
  if (key !== 'required') throw new Error(`invalid field '${field}' must be a key=value pair`)
  if (type !== 'secret' && type !== 'ssh') throw unexpected(key, type)
}

function truth(key: string, value: string): void {
  if (parseBool(value) === undefined) throw new Error(`invalid value for ${key}: ${value}`)
}

function unexpected(key: string, type: MountType): Error {
  return new Error(`unexpected key '${key}' for mount type '${type}'`)
}

function checkTogether(mount: Mount, sharing: string, ownership: ReadonlySet<string>): void {
  const [owner] = ownership
  if (owner !== undefined && (mount.type === 'bind' || mount.type === 'tmpfs')) {
    throw new Error(`${owner} not allowed for "${mount.type}" type mounts`)
  }
  if (mount.type === 'secret') {
    if (mount.from !== '') throw new Error('secret mount should not have a from')
    if (mount.source === '' && mount.target === '' && mount.id === '') {
      throw new Error('invalid secret mount. one of source, target required')
    }
    if (mount.source !== '' && mount.id !== '') throw new Error("both source and id can't be set")
  }
  if (mount.type === 'ssh' && mount.source !== '') throw new Error('ssh does not support source')
  if (sharing !== '' && mount.type !== 'cache') throw new Error(`invalid cache sharing set for ${mount.type} mount`)
}

/** Fields of one CSV line. Source: tonistiigi/go-csvvalue */
function csvFields(text: string): readonly string[] {
  const line = text.replace(/\r?\n$/, '')
  if (line === '') throw new Error('a mount needs fields')
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (line.charAt(at) !== '"') {
      const comma = line.indexOf(',', at)
      const field = line.slice(at, comma < 0 ? line.length : comma)
      if (field.includes('"')) throw new Error('bare " in a field of a mount that is not quoted')
      fields.push(field)
      if (comma < 0) return fields
      at = comma + 1
      continue
    }
    const match = /"((?:[^"]|"")*)"(,|$)/y
    match.lastIndex = at
    const quoted = match.exec(line)
    if (quoted === null) throw new Error('extraneous or missing " in a quoted field of a mount')
    fields.push((quoted[1] ?? '').replaceAll('""', '"'))
    if (quoted[2] === '') return fields
    at += quoted[0].length
  }
}
