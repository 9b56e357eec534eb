import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { marked } from 'marked'
import { PROJECT } from '../../support/action'

/** What a browser made of a job summary. */
export interface Rendered {
  /** Text of each Mermaid graph, as a reader sees it. */
  readonly graphs: readonly string[]
  /** Messages of graphs that could not be drawn, and of the page itself. */
  readonly errors: readonly string[]
  /** Elements that are wider than the page. */
  readonly overflowing: readonly string[]
  /** Names of all elements outside of graphs. */
  readonly elements: readonly string[]
  readonly text: string
}

const CHROMIUM = '/usr/bin/chromium'
/** The width of GitHub's summary, in pixels. */
const WIDTH = 1000

/** Shows Markdown as GitHub does: its tables, and Mermaid for the code blocks of that name, in a browser without a network. */
export async function render(markdown: string): Promise<Rendered> {
  const mermaid = path.join(PROJECT, 'node_modules/mermaid/dist/mermaid.min.js')
  return (await opened(
    pageOf(await marked.parse(markdown, { gfm: true }), await readFile(mermaid, 'utf8'))
  )) as Rendered
}

/** What a browser made of a whole page. */
export interface Shown {
  /** Messages of the page, and what it asked for: nothing, if it needs no network. */
  readonly errors: readonly string[]
  readonly overflowing: readonly string[]
  /** Rows of its tables, as a reader sees them. */
  readonly rows: readonly (readonly string[])[]
  /** Coloured bars that have a height. */
  readonly bars: number
}

/** Shows a page as it is. */
export async function show(html: string): Promise<Shown> {
  const observer = `<script>addEventListener('error', event => (window.failed ??= []).push(event.message || event.target.localName), true)</script>`
  return (await opened(
    html.replace('<meta charset="utf-8">', `$&${observer}`).replace('</html>', `${looking}</html>`)
  )) as Shown
}

const looking = `<pre id="result">…</pre><script>
  const rows = [...document.querySelectorAll('tr')].map(row => [...row.cells].map(cell => cell.innerText.trim()))
  const overflowing = [...document.querySelectorAll('table, p, svg, h1, h2, h3')]
    .filter(one => one.getBoundingClientRect().right > ${WIDTH} + 1).map(one => one.localName)
  const bars = [...document.querySelectorAll('rect')].filter(one => one.getBoundingClientRect().height > 0).length
  const asked = performance.getEntriesByType('resource').map(entry => entry.name)
  const bytes = new TextEncoder().encode(JSON.stringify({ errors: [...(window.failed ?? []), ...asked], overflowing, rows, bars }))
  document.getElementById('result').textContent = btoa(String.fromCharCode(...bytes))
</script>`

/** The result that a page leaves. */
async function opened(html: string): Promise<unknown> {
  if (!existsSync(CHROMIUM))
    throw new Error(`${CHROMIUM} is missing. Install Debian's package "chromium" (scripts/install-test-tools.sh does).`)
  const folder = await mkdtemp(path.join(tmpdir(), 'rendered-'))
  try {
    const page = path.join(folder, 'page.html')
    await writeFile(page, html)
    const dom = await dumped(page, folder)
    const found = /<pre id="result">([^<]*)<\/pre>/.exec(dom)?.[1]
    if (found === undefined) throw new Error('the page did not finish')
    return JSON.parse(Buffer.from(found, 'base64').toString('utf8')) as unknown
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function dumped(page: string, profile: string): Promise<string> {
  const switches = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update'
  ]
  const args = [
    ...switches,
    '--disable-sync',
    `--user-data-dir=${profile}/profile`,
    `--window-size=${WIDTH},2000`,
    '--virtual-time-budget=20000',
    '--dump-dom',
    `file://${page}`
  ]
  return new Promise((resolve, reject) => {
    execFile(CHROMIUM, args, { timeout: 60_000, maxBuffer: 64 << 20 }, (error, stdout) => {
      if (error === null) resolve(stdout)
      else reject(new Error('chromium could not show the page', { cause: error }))
    })
  })
}

function pageOf(body: string, mermaid: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
body { width: ${WIDTH}px; margin: 0; font: 14px sans-serif } table { border-collapse: collapse } td, th { padding: 6px 13px; border: 1px solid }
svg { max-width: 100% }
</style><article>${body}</article><pre id="result">…</pre>
<script>${mermaid.replaceAll('</script', '<\\/script')}</script>
<script>(async () => {
  const result = { graphs: [], errors: [], overflowing: [], elements: [], text: '' }
  addEventListener('error', event => result.errors.push(event.message))
  const article = document.querySelector('article')
  result.elements = [...new Set([...article.querySelectorAll('*')].map(one => one.localName))]
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
  const blocks = [...article.querySelectorAll('code.language-mermaid')]
  for (const [index, block] of blocks.entries()) {
    try {
      const { svg } = await mermaid.render('graph' + index, block.textContent)
      const place = document.createElement('div')
      place.innerHTML = svg
      block.closest('pre').replaceWith(place)
      result.graphs.push([...place.querySelectorAll('.nodeLabel')].map(one => one.innerText).join(' | '))
    } catch (error) { result.errors.push(String(error)) }
  }
  for (const one of article.querySelectorAll('table, p, li, div, svg, h2, h3')) {
    if (one.getBoundingClientRect().right > ${WIDTH} + 1) result.overflowing.push(one.localName + ': ' + one.textContent.slice(0, 80))
  }
  result.text = article.innerText
  const bytes = new TextEncoder().encode(JSON.stringify(result))
  document.getElementById('result').textContent = btoa(String.fromCharCode(...bytes))
})()</script>`
}
