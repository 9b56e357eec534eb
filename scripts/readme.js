// Writes the generated parts of the documents: the tables of inputs and outputs from action.yml, and the workflow from its example.
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

const parts = {
  inputs: ['| input | meaning | default |', '| --- | --- | --- |', ...inputs].join('\n'),
  outputs: ['| output | content |', '| --- | --- |', ...outputs].join('\n'),
  workflow: code('yaml', 'examples/1-literal-from/.github/workflows/images.yml'),
  gitlab: code('yaml', 'examples/other-ci/gitlab.yml'),
  forgejo: code('yaml', 'examples/other-ci/forgejo.yml'),
  jenkins: code('groovy', 'examples/other-ci/Jenkinsfile')
}

function code(language, file) {
  return `\`\`\`${language}\n${readFileSync(file, 'utf8').trimEnd()}\n\`\`\``
}

const files = {
  'README.md': ['workflow'],
  'docs/reference.md': ['inputs', 'outputs'],
  'docs/other-ci.md': ['gitlab', 'forgejo', 'jenkins']
}
for (const [file, names] of Object.entries(files)) {
  const before = readFileSync(file, 'utf8')
  let after = before
  for (const name of names) {
    const pattern = new RegExp(`(<!-- ${name}: generated -->\n)[^]*?(\n?<!-- /${name} -->)`)
    if (!pattern.test(after)) throw new Error(`${file} has no place for ${name}`)
    after = after.replace(pattern, (_, start, end) => `${start}${parts[name]}${end}`)
  }
  if (after === before) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} is not what action.yml and the examples say. Run "npm run readme" and commit it.`)
    process.exitCode = 1
  } else writeFileSync(file, after)
}
