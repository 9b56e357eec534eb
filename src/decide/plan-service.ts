import type { AskedService } from '../facts/ask-service'
import { splitTag } from '../facts/ask-tags'
import { hashTag } from '../hash/canonical'
import type { PreparedImage } from '../images/prepare'
import { documentationAdvice } from './advice'
import { assembleService, type AssembledImage } from '../plan/assemble'
import { decideService } from './decide-service'
import { imageTags } from './lasting-tags'
import type { ServiceSpec } from '../config/spec'
import { tagsOf } from '../tags/tags'
import type { ServicePlan } from '../plan/types'
import { versionFromGit } from './git-in-image'
import { whereTagsMove } from './moving-tags'
import type { PlannedBase } from './plan-base'
import type { Planning } from './request'
import { consumedBy, touchedBy } from './touched'
import { failWhereUnanswered } from './unanswered'

/** A service's mode, its entry, and which tags are to move. */
export async function planService(
  service: PreparedImage<ServiceSpec>,
  asked: AskedService,
  bases: ReadonlyMap<string, PlannedBase>,
  planning: Planning
): Promise<AssembledImage<ServicePlan>> {
  const { spec, hash } = service
  const { options } = planning.request
  const tag = hashTag('service', hash.hash)
  const { image, ...published } = asked
  const baseNames = [...new Set(service.bindings.map(binding => binding.base))]
  const changes = consumedBy(service, planning)
  const tagging = { ...planning.surroundings, image: spec.image }
  const rendered = tagsOf('service', spec.tags, tagging)
  const facts = {
    tag,
    platforms: spec.platforms,
    published,
    staleBases: baseNames.filter(name => bases.get(name)?.plan.verdict === 'stale'),
    forced: options.rebuild === 'app' || options.rebuild === 'all',
    elsewhere: [],
    foreign: []
  }
  const first = decideService(facts)
  failWhereUnanswered(spec, first, planning)
  const manifest = first.mode === 'skip' && image !== null ? image.manifest : null
  const imageReferences = imageTags('service', spec.tags, tagging, rendered.references)
  const below = baseNames.map(name => bases.get(name)?.touched ?? 'unknown')
  const touched = touchedBy(service, changes, below, planning)
  const elsewhere = manifest === null ? [] : await whereTagsMove(imageReferences, manifest, touched, planning)
  const foreign = elsewhere.filter(reference => splitTag(reference).image !== spec.image)
  const decision = elsewhere.length > 0 ? decideService({ ...facts, elsewhere, foreign }) : first
  const isThere = decision.mode === 'skip' || decision.mode === 'retag'
  const assembled = assembleService({
    service,
    tag,
    decision,
    published: isThere ? manifest : null,
    changes,
    references: rendered.references,
    elsewhere: isThere ? elsewhere : [],
    bases: new Map([...bases].map(([name, base]) => [name, base.plan])),
    surroundings: planning.surroundings
  })
  const advice = decision.mode === 'fast' ? documentationAdvice(service, changes) : []
  const version =
    decision.mode === 'retag' ? versionFromGit(service, planning.request.event.tag, planning.snapshot) : []
  return { ...assembled, warnings: [...assembled.warnings, ...rendered.warnings, ...advice, ...version] }
}
