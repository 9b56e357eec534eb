// Writes the commits of scripts/actions.json into every workflow, example and document: an update of an action is one edit of that table.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const table = JSON.parse(readFileSync(path.join(project, 'scripts/actions.json'), 'utf8'))
const places = ['.github', 'action.yml', 'build', 'docs', 'examples', 'README.md', 'src']
const files = execFileSync('git', ['ls-files', ...places], { cwd: project, encoding: 'utf8' })
  .trim()
  .split('\n')
for (const file of files) {
  const text = readFileSync(path.join(project, file), 'utf8')
  const pinned = text.replace(/([\w-]+\/[\w-]+)@(?:[0-9a-f]{40}|v[\d.]+)(?: # v[\d.]+)?/g, (whole, action) => {
    const pin = table[action]
    return pin === undefined ? whole : `${action}@${pin.commit} # ${pin.version}`
  })
  if (pinned !== text) writeFileSync(path.join(project, file), pinned)
}
