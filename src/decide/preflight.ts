import { inSentences } from '../errors'
import { splitTag } from '../facts/ask-tags'
import type { ImageName, PushRight, Registry, Warning } from '../ports'
import { mayWrite } from './login'
import { pushRefused } from './push-refused'
import type { PlanRequest } from './request'

/**
 * Asks every repository that the plan will push to whether it would take the push, one request each, while the rest is still being planned:
 * a push that will be refused is known in seconds, not after the build.
 */
export class Preflight {
  readonly #request: PlanRequest
  readonly #registry: Registry
  readonly #asked = new Map<ImageName, Promise<PushRight>>()

  constructor(request: PlanRequest, registry: Registry) {
    this.#request = request
    this.#registry = registry
  }

  /** Begins to ask for the repositories of an image, as soon as it is known which references of it will be pushed or moved. */
  look(references: readonly string[]): void {
    if (this.#request.options.checkPush === 'false' || !mayWrite(this.#request)) return
    for (const repository of references.map(reference => splitTag(reference).image)) {
      if (this.#asked.has(repository)) continue
      const answer = this.#registry.mayPush(repository)
      // Looked at later: a failure before that must not count as unhandled.
      answer.catch(() => undefined)
      this.#asked.set(repository, answer)
    }
  }

  /** @throws UserError naming the first push that would be refused, with the rule and the fix */
  async warnings(): Promise<readonly Warning[]> {
    const warnings: Warning[] = []
    for (const [image, answer] of this.#asked) {
      const right = await answer
      switch (right.kind) {
        case 'allowed':
          break
        case 'refused':
          throw pushRefused(image, right.refusal, this.#request.event)
        case 'unknown':
          warnings.push({
            code: 'push-unknown',
            message: `Whether a push to ${image} would be taken is not known: ${inSentences(right)}`
          })
      }
    }
    return warnings
  }
}
