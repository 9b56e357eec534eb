const BLOCK = 512

/** A tar archive of one regular file (mode 0644, root, time zero), so that equal content gives equal bytes. `path` has at most 100 bytes. */
export function tarOf(path: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(BLOCK)
  const name = Buffer.from(path, 'utf8')
  if (name.byteLength > 100) throw new Error(`${path} is too long for a tar header`)
  name.copy(header)
  // https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${octal(content.byteLength, 11)}\0`, 124)
  header.write(`${octal(0, 11)}\0`, 136)
  header.write(' '.repeat(8), 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte),
      6
    )}\0 `,
    148
  )
  const padding = Buffer.alloc((BLOCK - (content.byteLength % BLOCK)) % BLOCK)
  return Buffer.concat([header, content, padding, Buffer.alloc(2 * BLOCK)])
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
