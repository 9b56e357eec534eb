import type { Retagged } from '../ports'
import { errorsOf, invalid, meaningOf } from './answers'
import type { Asked } from './answers'
import { loginFix } from './fixes'
import type { Secrets } from './secrets'
import type { HttpResponse } from './transport/http'

/**
 * What each registry answers to a PUT on a tag that may not move: ECR 400 `ImageTagAlreadyExistsException`, Harbor 412
 * `PRECONDITION`, Google 400 `immutable`, Quay 409 `TAG_IMMUTABLE`, Docker Hub and GitLab `immutable`, Azure `locked`,
 * Artifactory and Nexus that it "cannot be overwritten" or "does not allow updating".
 */
const IMMUTABLE = /immutab|already ?exists|overwrit|does not allow updating|\block(ed)?\b|write.?locked/i

/** Why a tag could not be put. */
export function retagRefusal(response: HttpResponse, asked: Asked, tag: string, secrets: Secrets): Retagged {
  const { status } = response
  const errors = errorsOf(response)
  const text = errors.map(error => `${error.code} ${error.message}`).join(' ')
  const said = errors.length === 0 ? '' : `, it says: ${secrets.quote(errors[0]?.message ?? '')}`
  const place = `the tag ${tag} of ${asked.image}`
  if (status >= 400 && status < 500 && IMMUTABLE.test(text)) {
    return {
      kind: 'refused',
      message: `${asked.host} does not let ${place} move, since its tags are immutable (${status})${said}`,
      fix: 'except this tag from the immutability rule of the registry, or take it out of `tags`'
    }
  }
  if (status === 405) {
    return {
      kind: 'refused',
      message: `${asked.host} takes no tags: it is read-only or a proxy (405)${said}`,
      fix: 'push to a registry that can be written to'
    }
  }
  if (status === 401 || status === 403) {
    const message = `${asked.host} does not let us write ${place} (${status})${said}`
    const fix = asked.credentials ? writeFix(asked.host) : loginFix(asked.host)
    return { kind: 'unknown', code: asked.credentials ? 'denied' : 'unauthorized', message, fix }
  }
  const meaning = meaningOf(response, asked, secrets)
  return (
    meaning ?? invalid(asked.host, `status ${status} to the tag ${tag}: content that it points to is missing${said}`)
  ).answer
}

function writeFix(host: string): string {
  if (host === 'ghcr.io')
    return 'give the job `permissions: packages: write`, and this repository write access in the settings of the package'
  return `give the credentials for ${host} the right to push`
}
