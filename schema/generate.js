/**
 * Writes the JSON Schemas of this folder from those in `src/config/schema.ts` and `src/verify/report.ts`; with `--print FILE`, one of them to
 * the standard output. Needs Node 24, which runs the types away: `npx node schema/generate.js`.
 */
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { URL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'prettier'

// The sources import each other without an extension, as the bundler has it.
const sources = new URL('../src/', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') && context.parentURL?.startsWith(sources) ? `${specifier}.ts` : specifier, context)
})
const { configurationSchema } = await import('../src/config/schema.ts')
const { reportSchema } = await import('../src/verify/report.ts')

const schemas = {
  'base-images.schema.json': {
    title: 'Configuration of base-image-planner',
    ...toJsonSchema(configurationSchema, { typeMode: 'input', errorMode: 'ignore' }),
    // For YAML anchors: see `withoutExtensions` in src/config/yaml.ts.
    patternProperties: { '^x-': {} }
  },
  'verify-report.schema.json': {
    title: 'Report of the verify action of base-image-planner',
    ...toJsonSchema(reportSchema, { typeMode: 'output', errorMode: 'ignore' })
  }
}
for (const [file, schema] of Object.entries(schemas)) {
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', $id: file, ...schema }
  const text = await format(JSON.stringify(whole), { parser: 'json', printWidth: 120 })
  if (process.argv[2] === '--print') process.stdout.write(process.argv[3] === file ? text : '')
  else writeFileSync(new URL(file, import.meta.url), text)
}
