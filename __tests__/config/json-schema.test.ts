import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

test('the shipped JSON Schema is the one of the code; run "npx node schema/generate.js" when it is not', () => {
  const generated = execFileSync('node_modules/.bin/node', ['schema/generate.js', '--print'], { encoding: 'utf8' })
  expect(readFileSync('schema/base-images.schema.json', 'utf8')).toBe(generated)
})
