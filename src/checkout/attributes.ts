/** Attributes by which a checkout, or an archive, writes other bytes than git holds. Source: https://git-scm.com/docs/gitattributes */
const changing: readonly string[] = ['text', 'eol', 'ident', 'working-tree-encoding', 'filter', 'export-subst']

/** A name with its value; true: set, false: unset, null: unspecified again. */
type Setting = readonly [name: string, value: string | boolean | null]

interface Rule {
  readonly matches: (path: string) => boolean
  readonly settings: readonly Setting[]
}

/** What is set for one path, of the attributes that change bytes. */
export type Attributes = ReadonlyMap<string, string | boolean | null>

/** The attributes that a commit gives to its files; what a machine adds in files of its own is no part of the commit. */
export interface AttributeRules {
  /** No rule changes the bytes of any file. */
  readonly isIdle: boolean
  attributesOf(path: string): Attributes
}

/**
 * @param files contents of all `.gitattributes`, by their path in the repository
 */
export function attributeRules(files: ReadonlyMap<string, string>): AttributeRules {
  const macros = new Map<string, readonly Setting[]>([['binary', [['text', false]]]])
  const folders = new Map<string, readonly Rule[]>()
  // A file nearer to the root first: the nearest to a path has the last word. Macros are read at the root alone.
  const ordered = [...files].sort(([one], [other]) => one.length - other.length)
  for (const [path, text] of ordered) {
    const folder = path.slice(0, -'.gitattributes'.length)
    const rules = text.split('\n').flatMap(line => ruleOf(line, folder, macros))
    if (rules.length > 0) folders.set(folder, rules)
  }
  return {
    isIdle: folders.size === 0,
    attributesOf(path) {
      const found = new Map<string, string | boolean | null>()
      for (const folder of ['', ...foldersOf(path)]) {
        const below = path.slice(folder.length)
        for (const { matches, settings } of folders.get(folder) ?? [])
          if (matches(below)) for (const [name, value] of settings) found.set(name, value)
      }
      return found
    }
  }
}

function ruleOf(line: string, folder: string, macros: Map<string, readonly Setting[]>): readonly Rule[] {
  const [, quoted, plain = '', rest = ''] = /^\s*(?:"((?:[^"\\]|\\.)*)"|(\S+))\s*(.*?)\s*$/.exec(line) ?? []
  const pattern = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1')
  if (pattern === '' || (quoted === undefined && pattern.startsWith('#'))) return []
  const settings = rest
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(word => settingsOf(word, macros))
  const macro = quoted === undefined ? /^\[attr\](.+)$/.exec(pattern)?.[1] : undefined
  if (macro !== undefined) {
    if (folder === '') macros.set(macro, settings)
    return []
  }
  // Negative patterns are forbidden, and one for a folder matches nothing in it.
  if (pattern.startsWith('!') || pattern.endsWith('/') || settings.length === 0) return []
  return [{ matches: matcher(pattern), settings }]
}

function settingsOf(word: string, macros: ReadonlyMap<string, readonly Setting[]>): readonly Setting[] {
  const [, sign = '', name = '', value] = /^([-!]?)([^=]+)(?:=(.*))?$/.exec(word) ?? []
  const macro = macros.get(name)
  if (macro !== undefined && value === undefined && sign === '') return macro
  // The old name of `text`. Source: gitattributes(5), "Backwards compatibility with crlf attribute"
  if (name === 'crlf') return value === 'input' ? [['eol', 'lf']] : [['text', sign === '']]
  if (!changing.includes(name)) return []
  return [[name, sign === '-' ? false : sign === '!' ? null : (value ?? true)]]
}

/** As in `.gitignore`: without a slash it goes by the name alone, else by the whole path below the file. */
function matcher(pattern: string): (path: string) => boolean {
  const isName = !pattern.includes('/')
  const clean = pattern.replace(/^\//, '')
  if (!/[*?[\\]/.test(clean)) return path => (isName ? path.slice(path.lastIndexOf('/') + 1) : path) === clean
  const expression = new RegExp(`^${sourceOf(clean)}$`, 's')
  return path => expression.test(isName ? path.slice(path.lastIndexOf('/') + 1) : path)
}

/** Source: git's wildmatch.c; gitignore(5), "PATTERN FORMAT" */
function sourceOf(pattern: string): string {
  return pattern.replace(
    /^\*\*\/|\/\*\*$|\/\*\*\/|\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|\\(.)|[\s\S]/g,
    (whole, not?: string, set?: string, escaped?: string) => {
      if (whole === '**/') return '(?:.*/)?'
      if (whole === '/**') return '/.*'
      if (whole === '/**/') return '/(?:.*/)?'
      if (whole.startsWith('*')) return '[^/]*'
      if (whole === '?') return '[^/]'
      if (set !== undefined) return `[${not === undefined ? '' : '^/'}${set.replace(/[\\\]^[]/g, '\\$&')}]`
      return (escaped ?? whole).replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&')
    }
  )
}

/** What a checkout does to files, see {@link checkoutEffect}. */
export interface CheckoutEffects {
  /** It writes all of them as they are. */
  readonly areNone: boolean
  /** Empty for a file that is written as it is. */
  of(path: string): string
}

/** @param files contents of all `.gitattributes`, by their path in the repository */
export function checkoutEffects(files: ReadonlyMap<string, string>): CheckoutEffects {
  const rules = attributeRules(files)
  const known = new Map<string, string>()
  return {
    areNone: rules.isIdle,
    of(path) {
      const found = known.get(path) ?? checkoutEffect(rules.attributesOf(path))
      known.set(path, found)
      return found
    }
  }
}

/** `a/`, `a/b/` of `a/b/c`. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = []
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at + 1))
  return folders
}

/**
 * What a checkout does to the bytes of a file, in a few words that are the same for the same effect; empty where it writes them as they are. The
 * setting of a machine (`core.autocrlf`) plays no part: the same commit has the same hash everywhere.
 */
export function checkoutEffect(attributes: Attributes): string {
  const value = (name: string): string | boolean | null => attributes.get(name) ?? null
  const effects: string[] = []
  if (value('eol') === 'crlf' && value('text') !== false)
    effects.push(value('text') === 'auto' ? 'eol=crlf auto' : 'eol=crlf')
  if (value('ident') === true) effects.push('ident')
  for (const name of ['working-tree-encoding', 'filter']) {
    const set = value(name)
    if (typeof set === 'string' && !(name === 'working-tree-encoding' && /^utf-?8$/i.test(set)))
      effects.push(`${name}=${set}`)
  }
  if (value('export-subst') === true) effects.push('export-subst')
  return effects.join(' ')
}
