import type { ImageConfig, Platform } from '../ports'
import { printable } from '../printable'
import type { Expectations } from '../config/expectations'
import type { Finding, FindingCode } from './report'

/** Names of variables that say that their value is a secret. */
const secretName = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PWD|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|_)/i
/** Values that are secrets whatever they are called. */
const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22,}|\bAKIA[0-9A-Z]{16}\b|\bglpat-[A-Za-z0-9_-]{20}|\bxox[abpr]-[A-Za-z0-9-]{10,}/

/**
 * What the configuration of one platform's image says against what is expected of it. No value of a secret is in a message.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/main/config.md
 */
export function runtimeFindings(config: ImageConfig, expected: Expectations, platform: Platform): readonly Finding[] {
  const findings: Finding[] = []
  const add = (code: FindingCode, message: string): void => {
    findings.push({ code, message, platform })
  }
  const { labels } = config
  const { user, environment, ports, entrypoint } = config.runtime
  if (expected['non-root'] === true && isRoot(user)) {
    add(
      'runs-as-root',
      `it runs as root${user === '' ? '' : ` (USER ${printable(user)})`}. Add a USER line to the Dockerfile.`
    )
  }
  if (expected['no-secrets'] === true)
    for (const where of secretsIn(config))
      add('secret', `${where} looks like a secret. Hand it to the build as a secret (RUN --mount=type=secret).`)
  for (const [name, value] of Object.entries(expected.labels ?? {})) {
    const found = labels[name]
    if (found === undefined || (value !== '*' && found !== value))
      add('label', `the label ${printable(name)} ${wrong(found, value)}.`)
  }
  const exposed = ports.map(withProtocol)
  for (const port of expected.ports ?? []) {
    if (!exposed.includes(withProtocol(port))) add('port', `the port ${printable(port)} is not exposed.`)
  }
  if (expected.entrypoint !== undefined && JSON.stringify(expected.entrypoint) !== JSON.stringify(entrypoint)) {
    add(
      'entrypoint',
      `the entry point is ${printable(JSON.stringify(entrypoint))}, expected ${printable(JSON.stringify(expected.entrypoint))}.`
    )
  }
  for (const [name, value] of Object.entries(expected.environment ?? {})) {
    const found = environment.get(name)
    if (found === undefined || (value !== '*' && found !== value)) {
      const shown =
        secretName.test(name) && found !== undefined ? 'has another value than expected' : wrong(found, value)
      add('environment', `the variable ${printable(name)} ${shown}.`)
    }
  }
  return findings
}

function wrong(found: string | undefined, expected: string): string {
  return found === undefined ? 'is missing' : `is "${printable(found)}", expected "${printable(expected)}"`
}

function isRoot(user: string): boolean {
  return ['', 'root', '0'].includes(user.split(':')[0] ?? '')
}

function withProtocol(port: string): string {
  return port.includes('/') ? port : `${port}/tcp`
}

/** Where an image shows what looks like a secret: variables, and instructions with the build arguments that they were given. */
function secretsIn({ runtime: { environment, history } }: ImageConfig): readonly string[] {
  const variables = [...environment].filter(([name, value]) => value !== '' && isSecret(name, value))
  const steps = [...history.entries()]
    .map(([index, step]) => [index + 1, step] as const)
    .filter(([, step]) => {
      const assignments = step.matchAll(/(?:^|\s)([A-Za-z_][A-Za-z0-9_]*)=("[^"]*"|'[^']*'|\S*)/g)
      return (
        secretValue.test(step) ||
        [...assignments].some(([, name = '', value = '']) => value !== '' && isSecret(name, value))
      )
    })
  return [
    ...variables.map(([name]) => `the variable ${printable(name)}`),
    ...steps.map(([number]) => `a value in step ${number} of the history`)
  ]
}

function isSecret(name: string, value: string): boolean {
  return secretName.test(name) || secretValue.test(value)
}
