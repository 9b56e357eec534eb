/**
 * Writes `schema/base-images.schema.json` from the schema in `src/config/schema.ts`; with `--print`, to the standard output.
 * Needs Node 24, which runs the types away: `npx node schema/generate.js`.
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

const generated = toJsonSchema(configurationSchema, { typeMode: 'input', errorMode: 'ignore' })
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'base-images.schema.json',
  title: 'Configuration of base-image-planner',
  ...generated,
  // For YAML anchors: see `withoutExtensions` in src/config/yaml.ts.
  patternProperties: { '^x-': {} }
}
const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 })
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync(new URL('base-images.schema.json', import.meta.url), text)
