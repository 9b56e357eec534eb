import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A key with a certificate, as PEM, and the certificate's authority (itself where it is self-signed). */
export interface Identity {
  readonly key: string
  readonly certificate: string
  readonly authority: string
}

/** A certificate for 127.0.0.1, localhost and registry.test, signed by a private authority made for it. Takes the program `openssl`. */
export async function privateAuthority(): Promise<Identity> {
  const folder = await mkdtemp(path.join(tmpdir(), 'authority-'))
  try {
    await writeFile(
      path.join(folder, 'san.cnf'),
      'subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:registry.test\nbasicConstraints=CA:FALSE\n'
    )
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const openssl = (...args: string[]) => run('openssl', args, { cwd: folder })
    await openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=Private CA')
    await openssl('req', ...ec, '-keyout', 'key.pem', '-out', 'csr.pem', '-subj', '/CN=127.0.0.1')
    await openssl(
      ...['x509', '-req', '-in', 'csr.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-out', 'cert.pem', '-days', '2', '-extfile', 'san.cnf']
    )
    const read = (name: string) => readFile(path.join(folder, name), 'utf8')
    return { key: await read('key.pem'), certificate: await read('cert.pem'), authority: await read('ca.pem') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A self-signed RSA certificate whose key signs tokens (RS256). Takes the program `openssl`. */
export async function signingIdentity(): Promise<Identity> {
  const folder = await mkdtemp(path.join(tmpdir(), 'signing-'))
  try {
    await run('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=token issuer'],
      ...['-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'cert.pem')]
    ])
    const certificate = await readFile(path.join(folder, 'cert.pem'), 'utf8')
    return { key: await readFile(path.join(folder, 'key.pem'), 'utf8'), certificate, authority: certificate }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
