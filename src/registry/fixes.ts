/** What to do, per registry, where the general advice would miss the usual cause. */
export const LOGIN_FIX: Readonly<Record<string, string>> = {
  'ghcr.io':
    'give the job `permissions: packages: read` (`write` to push) and, in the settings of the package, give this repository access',
  'docker.io': 'check that the access token of docker/login-action may read this repository'
}

/** For a registry that was asked anonymously. */
export function loginFix(host: string): string {
  return `add a login step for ${host} (docker/login-action) before this one, or set the inputs registry, registry-username and registry-password`
}

/** For credentials that were not accepted. */
export function renewFix(host: string): string {
  return `check and renew the credentials for ${host}: they are wrong, have expired, or lack the right to this image`
}
