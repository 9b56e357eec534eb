// Makes the npm package of the command line: `node scripts/pack.js FOLDER [BUNDLE]` puts its files into FOLDER/package and a tarball beside it.
// The bundle holds all that it needs, so the package depends on nothing; the project's own package.json is never published.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { flatTypes } from './flat-types.js'

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [folder = '.tmp', bundle = path.join(project, 'dist/cli')] = process.argv.slice(2)
const out = path.resolve(folder, 'package')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

for (const name of [
  'README.md',
  'LICENSE',
  'docs',
  'schema/base-images.schema.json',
  'schema/verify-report.schema.json'
])
  cpSync(path.join(project, name), path.join(out, name), { recursive: true })
cpSync(bundle, path.join(out, 'dist/cli'), { recursive: true })
const types = { 'src/plan/types.ts': 'Plan', 'src/verify/report.ts': 'VerifyReport' }
mkdirSync(path.join(out, 'types'))
writeFileSync(path.join(out, 'types/index.d.ts'), flatTypes(project, types))

const { name, version, description, license, type, engines, bin } = JSON.parse(
  readFileSync(path.join(project, 'package.json'), 'utf8')
)
const manifest = {
  ...{ name, version, description, license, type, engines, bin },
  keywords: ['docker', 'buildkit', 'bake', 'base-image', 'ci', 'cache'],
  files: ['dist', 'docs', 'schema', 'types'],
  exports: {
    '.': { types: './types/index.d.ts' },
    './schema/*': './schema/*',
    './package.json': './package.json'
  },
  types: './types/index.d.ts'
}
writeFileSync(path.join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', path.dirname(out)], {
  cwd: out,
  encoding: 'utf8'
})
console.log(path.join(path.dirname(out), packed.trim()))
