import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { PROJECT } from '../support/action'

/** docs/threat-model.md says which test shows what: a test that is renamed or deleted takes its row with it. */
const read = (file: string): Promise<string> => readFile(path.join(PROJECT, file), 'utf8')

/** `threats/x.test.ts` and the first words of tests in it. */
function claims(table: string): readonly { readonly file: string; readonly words: readonly string[] }[] {
  return [...table.matchAll(/`([\w/-]+\.test\.ts)`: ((?:"[^"]+"(?:, )?)+)/g)].map(([, file = '', names = '']) => ({
    file,
    words: [...names.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words)
  }))
}

/** Texts before a function: names of tests among them. */
function namesIn(source: string): readonly string[] {
  const named = /(['"`])((?:(?!\1).)+)\1,\s*(?:async )?(?:\(|\w+ =>)/g
  return [...source.matchAll(named)].map(([, , name = '']) => name)
}

test('every row names tests that are there, and each of the twelve rows has one', async () => {
  const rows = (await read('docs/threat-model.md')).split('\n').filter(line => /^\| (?:\d+|–) \|/.test(line))
  expect([...new Set(rows.map(row => row.split('|')[1]?.trim()))]).toEqual([
    ...Array.from({ length: 12 }, (_, at) => String(at + 1)),
    '–'
  ])
  for (const row of rows) {
    expect([row, claims(row).length > 0]).toEqual([row, true])
    for (const { file, words } of claims(row)) {
      const names = namesIn(await read(`__tests__/${file}`))
      for (const first of words)
        expect([file, first, names.some(name => name.startsWith(first))]).toEqual([file, first, true])
    }
  }
})

test('every warning that it names is one that a plan gives', async () => {
  const folder = path.join(PROJECT, 'src')
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.ts'))
  const source = (await Promise.all(files.map(name => read(`src/${name}`)))).join('\n')
  const text = await read('docs/threat-model.md')
  const wanted = ['other-code', 'edited-inputs', 'token-in-image', 'lfs-pointer', 'submodule-missing']
  for (const code of wanted)
    expect([code, text.includes(`\`${code}\``), source.includes(`'${code}'`)]).toEqual([code, true, true])
  expect(text).toMatch(/`commit: head`/)
  expect(text).toMatch(/\*\*A forged label\.\*\*.*provenance that the builder signs/s)
})
