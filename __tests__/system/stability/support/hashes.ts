import * as v from 'valibot'

import { planCommand } from '../../../../src/cli/plan'
import { json, runCommand } from '../../../cli/support/run-command'

const image = v.looseObject({ name: v.string(), hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })
const plan = v.looseObject({ bases: v.array(image), services: v.array(image) })

/** The hash of each image by its name, of what `plan --format json` printed. */
export function hashesIn(output: unknown): Readonly<Record<string, string>> {
  const { bases, services } = v.parse(plan, output)
  return Object.fromEntries([...bases, ...services].map(({ name, hash }) => [name, hash]))
}

/** What the command line says of a repository; without a commit, of its work tree. */
export async function hashesOf(
  directory: string,
  environment: Readonly<Record<string, string>>,
  commit: string | null
): Promise<Readonly<Record<string, string>>> {
  const values = { format: 'json', ...(commit !== null && { commit }) }
  return hashesIn(json(await runCommand(planCommand, directory, environment, [], values)))
}
