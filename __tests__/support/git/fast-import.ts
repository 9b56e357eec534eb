/** What becomes of a path in a commit. Text is a plain file; null deletes it. */
export type Content =
  string | Buffer | { readonly executable: string } | { readonly link: string } | { readonly submodule: string } | null

/** Changes of a commit by path. A path that is not UTF-8 is given in Latin-1, as `bytes:<text>`. */
export type FileChanges = Readonly<Record<string, Content>>

export interface CommitRecord {
  readonly ref: string
  readonly message: string
  /** Seconds since 1970. */
  readonly date: number
  readonly parents: readonly string[]
  readonly changes: FileChanges
}

/**
 * One commit as a stream for `git fast-import`, which takes any bytes as a name and 20,000 files as fast as one.
 * Format: https://git-scm.com/docs/git-fast-import
 */
export function fastImport(commit: CommitRecord): Buffer {
  const [first, ...others] = commit.parents
  const head = [
    `commit ${commit.ref}\n`,
    `committer Test <test@example.com> ${commit.date} +0000\n`,
    data(Buffer.from(commit.message)),
    first === undefined ? '' : `from ${first}\n`,
    ...others.map(parent => `merge ${parent}\n`)
  ]
  const changes = Object.entries(commit.changes).flatMap(([path, content]) => change(quoted(path), content))
  return Buffer.concat([...head, ...changes, '\n'].map(part => (typeof part === 'string' ? Buffer.from(part) : part)))
}

function change(path: string, content: Content): readonly (string | Buffer)[] {
  if (content === null) return [`D ${path}\n`]
  if (typeof content === 'string' || Buffer.isBuffer(content)) return file('100644', path, content)
  if ('executable' in content) return file('100755', path, content.executable)
  if ('link' in content) return file('120000', path, content.link)
  return [`M 160000 ${content.submodule} ${path}\n`]
}

function file(mode: string, path: string, content: string | Buffer): readonly (string | Buffer)[] {
  return [`M ${mode} inline ${path}\n`, data(Buffer.from(content))]
}

function data(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${content.length}\n`), content, Buffer.from('\n')])
}

/** A path in C style, every byte but letters, digits and `/._-` in octal. */
function quoted(path: string): string {
  const bytes = path.startsWith('bytes:') ? Buffer.from(path.slice('bytes:'.length), 'latin1') : Buffer.from(path)
  const octal = Array.from(bytes, byte => {
    const character = String.fromCharCode(byte)
    return /[\w/.-]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`
  })
  return `"${octal.join('')}"`
}
