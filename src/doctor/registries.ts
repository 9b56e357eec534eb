import { setTimeout as sleep } from 'node:timers/promises'
import { noLogin, pushRefused } from '../decide/push-refused'
import type { PlannedEvent } from '../event/event'
import { inSentences, UserError } from '../errors'
import type { Answer, Digest, ImageName, PushRight, Registry } from '../ports'
import type { Finding } from './finding'

/** A tag that nobody has. */
const missingTag = 'base-image-planner-doctor'

export interface RegistryQuestions {
  readonly images: readonly ImageName[]
  readonly event: PlannedEvent
  /** Whether pushing is wanted, and asked for. */
  readonly push: boolean
  /** Milliseconds that one image may take. */
  readonly patience: number
}

/**
 * Each registry of a plan: whether it answers, who we are there, what a missing tag is answered with, and whether a push would be taken. An
 * upload that is begun for that is cancelled, and no repository is made.
 */
export async function registryFindings(
  registry: Registry,
  { images, event, push, patience }: RegistryQuestions
): Promise<readonly Finding[]> {
  const found = await Promise.all(
    [...new Set(images)].map(image => within(patience, image, () => imageFindings(registry, image, event, push)))
  )
  return found.flat()
}

async function imageFindings(
  registry: Registry,
  image: ImageName,
  event: PlannedEvent,
  push: boolean
): Promise<readonly Finding[]> {
  const answer = await registry.digest(image, missingTag)
  const known = whoAmI(registry, image)
  const isRefused = answer.kind === 'unknown' && (answer.code === 'denied' || answer.code === 'unauthorized')
  if (answer.kind === 'unknown' && !isRefused)
    return [...known, { subject: image, state: 'stop', said: inSentences(answer) }]
  const read: Finding = { subject: image, ...readFinding(answer, push) }
  return push
    ? [...known, read, { subject: image, ...(await pushFinding(registry, image, answer, event)) }]
    : [...known, read]
}

/** What a missing tag is answered with. A refusal stops nobody by itself: some registries hide with it what does not exist yet. */
function readFinding(answer: Answer<Digest>, push: boolean): Omit<Finding, 'subject'> {
  switch (answer.kind) {
    case 'yes':
      return { state: 'ok', said: 'may be read' }
    case 'no':
      return { state: 'ok', said: 'may be read, or does not exist yet: a missing tag is answered with "no"' }
    case 'unknown': {
      const meaning = push ? 'it may not be read, or does not exist yet' : 'so everything is built'
      return { state: 'note', said: `a missing tag is answered with a refusal, ${meaning}: ${inSentences(answer)}` }
    }
  }
}

async function pushFinding(
  registry: Registry,
  image: ImageName,
  answer: Answer<Digest>,
  event: PlannedEvent
): Promise<Omit<Finding, 'subject'>> {
  const known = answer.kind === 'unknown' ? answer.refusal : undefined
  const right: PushRight =
    known === undefined ? await registry.mayPush(image, true) : { kind: 'refused', refusal: known }
  switch (right.kind) {
    case 'allowed':
      return { state: 'ok', said: 'may be pushed to' }
    case 'refused':
      return { state: 'stop', said: pushRefused(image, right.refusal, event).message }
    case 'unknown':
      return { state: 'note', said: `whether it may be pushed to is not known: ${inSentences(right)}` }
  }
}

function whoAmI(registry: Registry, image: ImageName): readonly Finding[] {
  const host = image.split('/')[0] ?? image
  const { username, source, problems } = registry.account(image)
  switch (registry.login(image)) {
    case 'open':
      if (image.startsWith('oci:')) return [{ subject: image, state: 'ok', said: 'is a folder of local image layouts' }]
      return [{ subject: image, state: 'ok', said: `${host} asks for no login, or has not answered` }]
    case 'own':
      return [
        {
          subject: image,
          state: 'ok',
          said: `${host} knows us as ${username ?? 'the owner of a token'}, from ${source}`
        }
      ]
    case 'workflow':
      return [
        { subject: image, state: 'note', said: `${host} knows us by the workflow's token, which docker does not` }
      ]
    case 'none':
      return [{ subject: image, state: 'note', said: noLogin(host, problems) }]
  }
}

async function within(
  patience: number,
  image: ImageName,
  ask: () => Promise<readonly Finding[]>
): Promise<readonly Finding[]> {
  const timer = new AbortController()
  const said = `no answer within ${Math.round(patience / 1000)} s`
  const late = sleep(patience, [{ subject: image, state: 'stop', said } as const], { signal: timer.signal })
  late.catch(() => undefined)
  try {
    return await Promise.race([ask(), late])
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [{ subject: image, state: 'stop', said: error.message }]
  } finally {
    timer.abort()
  }
}
