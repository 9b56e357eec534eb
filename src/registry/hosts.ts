export const DOCKER_HUB = 'docker.io'

/** Docker Hub's API lives at another name than its images have. */
const HUB_API = 'registry-1.docker.io'
/** The key under which `docker login` has always kept Docker Hub's credentials. */
const HUB_KEY = 'https://index.docker.io/v1/'
const HUB_NAMES: ReadonlySet<string> = new Set([DOCKER_HUB, 'index.docker.io', 'www.docker.io', HUB_API])

/** `https://ghcr.io/v2/` → `ghcr.io`, any name of Docker Hub → `docker.io`. Ports stay: another port is another registry. */
export function canonicalHost(address: string): string {
  const host = address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .toLowerCase()
  return HUB_NAMES.has(host) ? DOCKER_HUB : host
}

/** What a credential helper is asked for. */
export function serverAddress(host: string): string {
  return host === DOCKER_HUB ? HUB_KEY : host
}

/** The host that is talked to. */
export function apiHost(host: string): string {
  return host === DOCKER_HUB ? HUB_API : host
}
