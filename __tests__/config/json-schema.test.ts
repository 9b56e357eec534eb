import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

test.each(['base-images.schema.json', 'verify-report.schema.json'])(
  'the shipped %s is the one of the code; run "npx node schema/generate.js" when it is not',
  file => {
    const generated = execFileSync('node_modules/.bin/node', ['schema/generate.js', '--print', file], {
      encoding: 'utf8'
    })
    expect(readFileSync(`schema/${file}`, 'utf8')).toBe(generated)
  }
)
