import { join } from 'node:path'
import { isToBuild, type BuildEntry, type Plan } from '../../plan/types'
import type { Registry } from '../../ports'
import { appendToImage, writeImage } from '../../registry/layout-writer'

/**
 * Stands in for the builder: writes an image of a few bytes for each entry of the plan, bases first, with the tags and labels that
 * the entry asks for. An app gets the layers of its base and one of its own, as a real build would give it.
 */
export async function buildTiny(plan: Plan, folder: string, registry: Registry): Promise<void> {
  for (const base of plan.bases.filter(isToBuild)) {
    await writeImage(layoutOf(base.build, folder), { ...common(base.build), layers: [file('dependencies', base.hash)] })
  }
  for (const service of plan.services.filter(isToBuild)) {
    const base = plan.bases.find(one => service.bases.includes(one.name))
    const answer = base === undefined ? null : await registry.manifest(base.image, base.tag)
    if (base === undefined || answer?.kind !== 'yes') throw new Error(`the base of ${service.name} was not built`)
    await appendToImage(layoutOf(base.build, folder), answer.value, layoutOf(service.build, folder), {
      ...common(service.build),
      layers: [file('code', service.hash)]
    })
  }
}

function file(name: string, content: string) {
  return { path: name, content: new TextEncoder().encode(content) }
}

function layoutOf(entry: BuildEntry, folder: string): string {
  return join(folder, entry.image.replace(/^oci:/, ''))
}

function common(entry: BuildEntry) {
  const labels = Object.fromEntries(entry.labels.split('\n').map(line => split(line)))
  const tags = entry.tags.split('\n').map(reference => reference.slice(reference.lastIndexOf(':') + 1))
  return { tags, labels }
}

function split(line: string): [string, string] {
  const at = line.indexOf('=')
  return [line.slice(0, at), line.slice(at + 1)]
}
