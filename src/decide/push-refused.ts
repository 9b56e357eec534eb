import { UserError } from '../errors'
import type { PlannedEvent } from '../event/event'
import type { ImageName, PushRefusal } from '../ports'
import { printable } from '../printable'
import { refusalRules, type Refused } from './refusal-rules'

/** A push that would be refused: what, by which rule, and the one thing that helps. Known before anything is built. */
export function pushRefused(image: ImageName, refusal: PushRefusal, event: PlannedEvent): UserError {
  const refused = placeOf(image, refusal, event)
  const { host, said } = refused
  const { rule, fix } = whyRefused(refused)
  const status = refusal.status === 200 ? 'its token does not hold the right' : String(refusal.status)
  const words = said === '' ? status : `${status}: ${said}`
  return new UserError(`${printable(host)} would refuse the push to ${printable(image)} (${words}): ${rule}. ${fix}`)
}

/** Why nobody is logged in: also what kept a credential helper or a file from saying who we are. */
export function noLogin(host: string, problems: readonly string[]): string {
  const reasons = problems.length === 0 ? '' : ` (${problems.map(printable).join('; ')})`
  return `there is no login for ${printable(host)}${reasons}`
}

/** Both ways out where nothing is known that could push: what a forgotten step needs, and what a run needs that is to push nothing. */
export function loginFixes(host: string): string {
  return `Log in to ${printable(host)} with docker/login-action in a step before this one. If nothing is to be pushed, say push: false.`
}

function whyRefused(refused: Refused): { readonly rule: string; readonly fix: string } {
  const { host, refusal } = refused
  switch (refusal.login) {
    case 'none':
      return { rule: noLogin(host, refusal.problems), fix: loginFixes(host) }
    case 'open':
    case 'own':
    case 'workflow': {
      const found = refusalRules.find(({ when }) => when(refused))
      return found === undefined ? anyRegistry(refused) : found.why(refused)
    }
  }
}

function anyRegistry({ host, refusal, code }: Refused): { readonly rule: string; readonly fix: string } {
  if (refusal.status === 405 || code === 'UNSUPPORTED')
    return { rule: 'it takes no pushes: it is read-only, or a proxy', fix: 'Name a registry that can be pushed to.' }
  if (refusal.status === 404)
    return {
      rule: 'the repository does not exist, and the registry does not make it on a push',
      fix: `Create it in ${printable(host)} first.`
    }
  return {
    rule: `the account from ${printable(refusal.source)} may not push there`,
    fix: `Give it the right to push in the settings of ${printable(host)}, or log in with one that has it.`
  }
}

function placeOf(image: ImageName, refusal: PushRefusal, { repository, ownerKind }: PlannedEvent): Refused {
  const [host = '', ...path] = image.split('/')
  return {
    host,
    path: path.join('/'),
    owner: path[0] ?? '',
    name: path.slice(1).join('/'),
    refusal,
    said: refusal.said,
    code: refusal.code,
    repository,
    ownerKind: ownerKind ?? null
  }
}
