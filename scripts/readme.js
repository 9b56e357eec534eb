// Writes the generated parts of README.md: the tables of inputs and outputs from action.yml, and the workflow from its example.
// `node scripts/readme.js --check` fails instead of writing when they are not up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

const action = parse(readFileSync('action.yml', 'utf8'))
const cell = text => String(text).replaceAll('|', '\\|')
const inputs = Object.entries(action.inputs).map(
  ([name, { description, default: value }]) =>
    `| \`${name}\` | ${cell(description)} | ${value ? `\`${cell(value)}\`` : ''} |`
)
const outputs = Object.entries(action.outputs).map(
  ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`
)
const workflow = readFileSync('examples/1-literal-from/.github/workflows/images.yml', 'utf8')

const parts = {
  inputs: ['| input | meaning | default |', '| --- | --- | --- |', ...inputs].join('\n'),
  outputs: ['| output | content |', '| --- | --- |', ...outputs].join('\n'),
  workflow: `\`\`\`yaml\n${workflow.trimEnd()}\n\`\`\``
}

const before = readFileSync('README.md', 'utf8')
let after = before
for (const [name, content] of Object.entries(parts)) {
  const pattern = new RegExp(`(<!-- ${name}: generated -->\n)[^]*?(\n<!-- /${name} -->)`)
  if (!pattern.test(after)) throw new Error(`README.md has no place for ${name}`)
  after = after.replace(pattern, (_, start, end) => `${start}${content}${end}`)
}
if (after !== before) {
  if (process.argv.includes('--check')) {
    console.error('README.md is not what action.yml and the examples say. Run "npm run readme" and commit it.')
    process.exitCode = 1
  } else writeFileSync('README.md', after)
}
