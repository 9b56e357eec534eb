import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathOfBytes } from '../path-bytes'
import type { Location } from './location'

/**
 * Files of which somebody told git that they never change (`git update-index --assume-unchanged`): git does not look at them. Read from the
 * index itself, since git lists the flag only together with all files. Of an index that is split, the greater part too.
 *
 * Source: https://git-scm.com/docs/index-format
 */
export function assumedUnchanged({ gitDirectory }: Location, idLength: 20 | 32): readonly string[] {
  const names = readdirSync(gitDirectory).filter(name => name === 'index' || name.startsWith('sharedindex.'))
  return [...new Set(names.flatMap(name => flaggedIn(readFileSync(path.join(gitDirectory, name)), idLength)))]
}

const ASSUME_VALID = 0x8000
const EXTENDED = 0x4000

function flaggedIn(index: Buffer, idLength: number): readonly string[] {
  if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC') return []
  const version = index.readUInt32BE(4)
  const count = index.readUInt32BE(8)
  const found: string[] = []
  let before: Buffer = Buffer.alloc(0)
  let at = 12
  for (let entry = 0; entry < count; entry++) {
    const start = at
    at += 40 + idLength
    const flags = index.readUInt16BE(at)
    at += (flags & EXTENDED) === 0 ? 2 : 4
    let kept = 0
    if (version >= 4) [kept, at] = prefixLength(index, at, before.length)
    const end = index.indexOf(0, at)
    if (version >= 4) before = Buffer.concat([before.subarray(0, kept), index.subarray(at, end)])
    if ((flags & ASSUME_VALID) !== 0) found.push(pathOfBytes(version >= 4 ? before : index.subarray(at, end)))
    // Before version 4 an entry is padded to a multiple of eight bytes, with one NUL at least.
    at = version >= 4 ? end + 1 : start + ((end - start + 8) & ~7)
  }
  return found
}

/** How much of the name before begins this one; in version 4 names are told by what is cut off the end, as an "offset encoding" of packs. */
function prefixLength(index: Buffer, start: number, length: number): [kept: number, at: number] {
  let at = start
  let byte = index.readUInt8(at++)
  let cut = byte & 0x7f
  while ((byte & 0x80) !== 0) {
    byte = index.readUInt8(at++)
    cut = ((cut + 1) << 7) | (byte & 0x7f)
  }
  return [length - cut, at]
}
