import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { output } from '../command'

export interface ServerCertificate {
  readonly key: string
  /** Self-signed: the certificate is its own authority. */
  readonly certificate: string
}

/** A certificate for these host names, good for two days. Takes the program `openssl`. */
export async function certificateFor(hosts: readonly string[]): Promise<ServerCertificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'))
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')]
  try {
    await output('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=loopback', '-addext', `subjectAltName=${hosts.map(host => `DNS:${host}`).join(',')}`],
      ...['-keyout', key, '-out', certificate]
    ])
    return { key: await readFile(key, 'utf8'), certificate: await readFile(certificate, 'utf8') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
