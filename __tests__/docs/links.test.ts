import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { PROJECT } from '../support/action'

/** The documents of the project, relative to it. */
async function documents(): Promise<readonly string[]> {
  const below = await Promise.all(
    ['docs', 'examples'].map(async folder =>
      (await readdir(path.join(PROJECT, folder), { recursive: true })).map(name => path.join(folder, name))
    )
  )
  return ['README.md', ...below.flat().filter(name => name.endsWith('.md') && !name.includes('/docs/'))]
}

/** Anchors of the headings, as GitHub makes them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map(heading =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')
    )
  )
}

test('every link of a document leads to a file and a heading that are there', async () => {
  const broken: string[] = []
  for (const file of await documents()) {
    const text = (await readFile(path.join(PROJECT, file), 'utf8')).replace(/^```[^]*?^```$/gm, '')
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue
      const [name = '', anchor] = target.split('#')
      const found = name === '' ? file : path.join(path.dirname(file), name)
      const isThere = existsSync(path.join(PROJECT, found))
      const isHeading =
        !isThere || anchor === undefined || anchorsOf(await readFile(path.join(PROJECT, found), 'utf8')).has(anchor)
      if (!isThere || !isHeading) broken.push(`${file}: ${target}`)
    }
  }
  expect(broken).toEqual([])
})
