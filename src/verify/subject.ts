import * as v from 'valibot'
import { expectationsSchema, type Expectations } from '../config/expectations'
import { UserError } from '../errors'
import { labelNames } from '../hash/labels'
import type { Digest, ImageName, Platform } from '../ports'
import type { Previous } from './previous'

/** The image below one of a plan. */
export interface Foundation {
  readonly name: string
  readonly image: ImageName
  /** As of the image itself: the tag, or a digest. */
  readonly at: string
  /** Where tags of it pointed before this run: what an image may stand on by mistake. */
  readonly before: PlacedBefore
}

interface PlacedBefore {
  readonly tag: Digest | null
  readonly latest: Digest | null
}

/** One image of a plan, as it should be in the registry once the plan was carried out. */
export interface Subject {
  readonly kind: 'base' | 'service'
  readonly name: string
  readonly image: ImageName
  /** The tag of its hash, for people. */
  readonly tag: string
  /** What is looked at: the tag, or the digest of what the plan found there. */
  readonly at: string
  /** Every platform that was asked for; empty: whatever is there. */
  readonly platforms: readonly Platform[]
  /** The image whose layers it must start with; null: none of the plan. */
  readonly foundation: Foundation | null
  /** The verdict of a base, the mode of a service. */
  readonly planned: 'fresh' | 'stale' | 'skip' | 'retag' | 'fast' | 'full'
  /** When the plan was made; null if it does not say. */
  readonly plannedAt: Date | null
  /** Names of all images below it that the plan has built. */
  readonly builtBelow: readonly string[]
  /** What `latest` was before this run; null: there was none, or the plan did not ask. */
  readonly before: Previous | null
  /** Digest of the image of the same hash that a build of this plan has replaced; null: there was none, or nothing was built. */
  readonly replaced: Digest | null
  /** Whether the plan pushed nothing that could be looked at. */
  readonly isLocal: boolean
  readonly expected: Expectations
}

const image = v.object({
  name: v.string(),
  image: v.string(),
  tag: v.string(),
  digest: v.nullable(v.string()),
  bases: v.array(v.string()),
  before: v.optional(v.object({ tag: v.nullable(v.string()), latest: v.nullable(v.string()) })),
  build: v.object({ platforms: v.string(), labels: v.string() }),
  verify: v.optional(expectationsSchema)
})

/** What of a plan is needed here. A plan of another version, or text that is not a plan, is refused. */
const planSchema = v.object({
  version: v.literal(1),
  event: v.object({ push: v.boolean() }),
  bases: v.array(v.object({ ...image.entries, verdict: v.picklist(['fresh', 'stale']) })),
  services: v.array(v.object({ ...image.entries, mode: v.picklist(['skip', 'retag', 'fast', 'full']) }))
})

type PlannedImage = v.InferOutput<typeof image>

/**
 * What a plan says of each image.
 *
 * @param written the plan, as the action's output `plan` has it
 * @throws UserError if it is not a plan
 */
export function subjectsOf(written: string): readonly Subject[] {
  const parsed = v.safeParse(planSchema, parseJson(written))
  if (!parsed.success)
    throw new UserError(
      'Input "plan" is not a plan of base-image-planner. Write plan: ${{ steps.plan.outputs.plan }}, or needs.JOB.outputs.plan in another job.'
    )
  const { bases, services, event } = parsed.output
  const all = new Map([...bases, ...services].map(one => [one.name, one]))
  const builtBelow = (image: PlannedImage): readonly string[] => {
    const below = new Set(image.bases)
    for (const name of below) for (const next of all.get(name)?.bases ?? []) below.add(next)
    return [...below].filter(name => all.get(name)?.digest === null)
  }
  const subjectOf = (kind: Subject['kind'], planned: Subject['planned'], one: PlannedImage): Subject => {
    const below = one.bases.map(name => all.get(name)).find(other => other !== undefined && isFoundation(other, one))
    const { tag: replaced, latest } = beforeOf(one)
    return {
      kind,
      planned,
      plannedAt: plannedAt(one),
      builtBelow: builtBelow(one),
      name: one.name,
      image: one.image,
      tag: one.tag,
      at: place(one),
      platforms: one.build.platforms === '' ? [] : one.build.platforms.split(','),
      foundation:
        below === undefined
          ? null
          : { name: below.name, image: below.image, at: place(below), before: beforeOf(below) },
      before: latest === null ? null : { reference: `${one.image}:latest@${latest}`, image: one.image, at: latest },
      replaced: one.digest === null ? replaced : null,
      isLocal: !event.push && one.digest === null,
      expected: one.verify ?? {}
    }
  }
  return [
    ...bases.map(one => subjectOf('base', one.verdict, one)),
    ...services.map(one => subjectOf('service', one.mode, one))
  ]
}

/** Plans of earlier versions of the planner do not say it. */
function beforeOf({ before }: PlannedImage): PlacedBefore {
  return before ?? { tag: null, latest: null }
}

/** A tag may have been moved by another run since; what the plan found there is named by its digest. */
function place({ digest, tag }: PlannedImage): string {
  return digest ?? tag
}

/** Whether the final stage is built FROM it: the plan's own label says so. An image that is copied from leaves no layers. */
function isFoundation(below: PlannedImage, one: PlannedImage): boolean {
  const name = labelOf(one, labelNames.baseName)
  return name === below.image || (name?.startsWith(`${below.image}:`) ?? false)
}

/** A plan gives its own time to what is built for it. */
function plannedAt(one: PlannedImage): Date | null {
  const time = new Date(labelOf(one, labelNames.created) ?? '')
  return Number.isNaN(time.getTime()) ? null : time
}

function labelOf({ build }: PlannedImage, name: string): string | undefined {
  return build.labels
    .split('\n')
    .find(line => line.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
