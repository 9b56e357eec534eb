import type { BasePlan, Plan, ServicePlan } from '../plan/types'
import { printable } from '../printable'

/** The plan in plain lines, for the log of the action: where the changes come from, and each image's verdict with its reasons. */
export function reportOf(plan: Plan): readonly string[] {
  return [
    `Event: ${printable(plan.event.name)} on ${printable(plan.event.ref)} at ${plan.event.sha.slice(0, 12)}`,
    ...changesLines(plan),
    ...plan.bases.flatMap(baseLines),
    ...plan.services.flatMap(serviceLines),
    `Asked: ${plan.requests.registry} requests to registries, ${plan.requests.github} to GitHub`
  ]
}

/** What is to be done with a base, in a few words. */
export function baseWords(base: BasePlan): string {
  if (base.verdict === 'stale') return 'stale: to be built'
  return base.retag.length > 0 ? 'fresh: to be tagged' : 'fresh: nothing to build'
}

/** What is to be done with a service, in a few words. */
export function serviceWords(service: ServicePlan): string {
  switch (service.mode) {
    case 'full':
      return 'full: base first, then the app'
    case 'fast':
      return 'fast: the app alone, on the base that is there'
    case 'retag':
      return 'retag: nothing to build, tags are moved'
    case 'skip':
      return 'skip: nothing to do'
  }
}

/** `+ redis 5.0.1`, `- six 1.16.0`, `flask 2.3.2 → 3.0.0`. */
export function packageWords(change: {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}): string {
  const name = printable(change.name)
  const [from, to] = [printable(change.from ?? ''), printable(change.to ?? '')]
  if (change.from === null) return `+ ${name} ${to}`.trimEnd()
  if (change.to === null) return `- ${name} ${from}`.trimEnd()
  return from === to ? `${name} ${from} (source, hash or marker)` : `${name} ${from} → ${to}`
}

function changesLines({ changes }: Plan): readonly string[] {
  if (!changes.known) return [`Changed paths: not known (${printable(changes.how)}), so the registry alone decides`]
  const range = `${changes.base?.slice(0, 12) ?? 'the beginning'}..${changes.head?.slice(0, 12) ?? ''}`
  return [
    `Changed paths: ${changes.count} in ${range} (${printable(changes.how)}, from ${changes.source})`,
    ...changes.paths.slice(0, 20).map(path => `  ${printable(path)}`),
    ...(changes.count > 20 ? [`  … and ${changes.count - 20} more`] : [])
  ]
}

function baseLines(base: BasePlan): readonly string[] {
  return [
    `Base ${printable(base.name)} (${printable(base.ref)}): ${baseWords(base)}`,
    ...base.reasons.map(reason => `  ${reason.code}: ${reason.message}`),
    ...base.changed.flatMap(({ input, packages }) => [
      `  ${printable(input)} changed`,
      ...packages.slice(0, 10).map(change => `    ${packageWords(change)}`),
      ...(packages.length > 10 ? [`    … and ${packages.length - 10} more`] : [])
    ]),
    ...base.retag.map(reference => `  to be tagged: ${printable(reference)}`)
  ]
}

function serviceLines(service: ServicePlan): readonly string[] {
  return [
    `Service ${printable(service.name)} (${printable(service.ref)}): ${serviceWords(service)}`,
    ...service.reasons.map(reason => `  ${reason.code}: ${reason.message}`)
  ]
}
