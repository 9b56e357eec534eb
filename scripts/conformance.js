// Runs cases of the reference implementations against this project's Dockerfile reader, .dockerignore matcher and image
// reference parser: npm run conformance -- FILE…  (JSON arrays; each case says by its keys which kind it is.)
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ts from 'typescript'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: npm run conformance -- FILE…')
  process.exit(2)
}

// Node 20 cannot load TypeScript, and a type check would take longer than all the cases: modules are transpiled as they are required.
const require = createRequire(import.meta.url)
require.extensions['.ts'] = (module, path) => {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }
  module._compile(
    ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: options, fileName: path }).outputText,
    path
  )
}
const { checkCases } = require('./conformance/cases.ts')

let passed = 0
let failed = 0
for (const file of files) {
  const cases = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(cases)) throw new Error(`${file} is no JSON array of cases`)
  for (const { id, differences } of await checkCases(cases)) {
    if (differences.length === 0) passed += 1
    else failed += 1
    if (differences.length > 0) console.log([id, ...differences.map(difference => `    ${difference}`)].join('\n'))
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
