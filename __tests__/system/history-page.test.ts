import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { historyCommand } from '../../src/cli/history'
import { runCommand } from '../cli/support/run-command'
import { createOrigin } from '../support/git/origin'
import { createSandbox, type Sandbox } from '../support/git/program'
import { show } from './support/page'

/** `history --html` in a real browser. */

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.remove())

test('the page needs no network, fits, and shows the figures of the table', async () => {
  const origin = await createOrigin(sandbox, { name: 'acme' })
  const files = {
    '.github/base-images.yml':
      'version: 1\nregistry: oci:./images\nbases:\n  deps: { image: deps, dockerfile: Dockerfile.base }\nservices:\n  app: { image: app }\n',
    'Dockerfile.base': 'FROM python:3.12\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\n',
    Dockerfile: 'FROM deps\nCOPY app.py ./\n'
  }
  await origin.commit({ ...files, 'requirements.txt': 'flask==3.0.0\n', 'app.py': '1\n' })
  await origin.commit({ 'requirements.txt': '# A comment\nflask==3.0.0\n' })
  await origin.commit({ 'app.py': '2\n' })
  await origin.commit({ 'README.md': 'Read me.\n' })
  const file = path.join(sandbox.folder, 'history.html')
  const options = { html: file, minutes: '6,0.5' }
  const { code, lines } = await runCommand(historyCommand, origin.directory, sandbox.environment, [], options)
  expect(code).toBe(0)
  const { errors, overflowing, rows, bars } = await show(await readFile(file, 'utf8'))
  expect({ errors, overflowing }).toEqual({ errors: [], overflowing: [] })
  expect(bars).toBeGreaterThan(0)
  const planned = new Map(rows.map(([first = '', second = '']) => [first, second]))
  for (const words of ['rebuild the base', 'build the app alone', 'build nothing']) {
    const [, count] = new RegExp(`^  ${words} +(\\d+) `).exec(lines.find(line => line.includes(words)) ?? '') ?? []
    expect([words, planned.get(words)]).toEqual([words, count])
  }
  expect(rows).toContainEqual(['Everything on each commit', '24 min', ''])
  expect(rows).toContainEqual(['base', 'deps', '1', '2', '1', '0'])
})
