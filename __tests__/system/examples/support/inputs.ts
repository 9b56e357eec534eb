import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { parse } from 'yaml'

/** What the example's workflow gives the planner; expressions are what they are on a push to `main`. */
export async function plannerInputs(
  workspace: string,
  registry = 'registry.example.com'
): Promise<Readonly<Record<string, string>>> {
  const workflow: unknown = parse(await readFile(path.join(workspace, '.github/workflows/images.yml'), 'utf8'))
  const given: Record<string, string> = {}
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { uses, with: inputs } = node as {
      readonly uses?: unknown
      readonly with?: Readonly<Record<string, unknown>>
    }
    const isPlanner = typeof uses === 'string' && /\/base-image-planner@/.test(uses)
    for (const [input, value] of isPlanner ? Object.entries(inputs ?? {}) : [])
      given[input] = evaluated(String(value), registry)
    Object.values(node).forEach(visit)
  }
  visit(workflow)
  return given
}

function evaluated(value: string, registry: string): string {
  if (value.includes('DOCKER_REGISTRY_URL')) return registry
  if (value.includes('linux/amd64,linux/arm64')) return 'linux/amd64'
  return value.includes('secrets.') || value.includes('github.token') ? '' : value.replace(/\$\{\{.*?\}\}/g, '')
}
