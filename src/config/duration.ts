import { UserError } from '../errors'

/** `30d`, `2w`, `12h`, `90m`, `45s`. */
export const durationPattern = /^\s*(\d{1,6})\s*([smhdw])\s*$/

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

/** Seconds of a duration such as `30d`. Throws `UserError`; `what` names the value in the message. */
export function parseDuration(text: string, what: string): number {
  const match = durationPattern.exec(text)
  const unit = secondsOf[match?.[2] ?? '']
  if (match === null || unit === undefined)
    throw new UserError(`${what}: "${text}" is no duration. Write a number and a unit: 30d, 2w, 12h or 90m.`)
  return Number(match[1]) * unit
}
