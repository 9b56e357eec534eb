import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'

/** What one source file says about its place in the architecture. */
export interface SourceFile {
  /** Without extension, relative to `src/`: `plan/tags`. */
  readonly name: string
  readonly imports: readonly Import[]
  /** Habits that the house does without, each with its line: `12: enum`. */
  readonly oddities: readonly string[]
  readonly lines: number
  /** Uses of the world around: `process`, `console`, `clock`, `random`. */
  readonly uses: readonly string[]
}

export interface Import {
  /** A file in the form of {@link SourceFile.name}, or a package or Node module as it is written. */
  readonly of: string
  readonly kind: 'static' | 'type' | 'dynamic'
}

/** Reads every TypeScript file below `folder`. */
export async function sourceFiles(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { recursive: true })
  const names = entries.filter(name => name.endsWith('.ts')).map(name => name.replaceAll(path.sep, '/'))
  return Promise.all(names.sort().map(async name => readSource(name, await readFile(path.join(folder, name), 'utf8'))))
}

/** `file` is relative to `src/`, with its extension. */
export function readSource(file: string, text: string): SourceFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const oddities: string[] = []
  const uses = new Set<string>()
  const odd = (node: ts.Node, what: string): void => {
    oddities.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`)
  }
  const add = (specifier: ts.Node | undefined, kind: Import['kind']): void => {
    if (specifier !== undefined && ts.isStringLiteral(specifier))
      imports.push({ of: resolved(file, specifier.text), kind })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'static')
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static')
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type')
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'dynamic')
    } else if (ts.isEnumDeclaration(node)) odd(node, 'enum')
    else if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) {
      if (!ts.isDefaultClause(node.parent) && !ts.isDefaultClause(node)) odd(node, 'default export')
    } else if (node.kind === ts.SyntaxKind.AnyKeyword) odd(node, 'any')
    else if (ts.isNonNullExpression(node)) odd(node, 'non-null assertion')
    for (const use of usesOf(node)) uses.add(use)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    const list = statement.declarationList
    if ((list.flags & ts.NodeFlags.Const) === 0) odd(list, 'module-level let')
    for (const { initializer, type } of list.declarations) {
      const isFixed = /^(?:Readonly|readonly )/.test(type?.getText() ?? '')
      if (initializer !== undefined && !isFixed && isEmptyCollection(initializer))
        odd(initializer, 'module-level collection to be filled')
    }
  }
  return { name: file.replace(/\.ts$/, ''), imports, oddities, uses: [...uses], lines: text.split('\n').length - 1 }
}

function resolved(file: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier
}

function usesOf(node: ts.Node): readonly string[] {
  if (ts.isNewExpression(node)) {
    const isNow = ts.isIdentifier(node.expression) && node.expression.text === 'Date' && node.arguments?.length === 0
    return isNow ? ['clock'] : []
  }
  if (!ts.isIdentifier(node) || isPropertyName(node)) return []
  if (node.text === 'process' || node.text === 'console') return [node.text]
  const member = ts.isPropertyAccessExpression(node.parent) ? `${node.text}.${node.parent.name.text}` : ''
  if (member === 'Date.now' || member === 'performance.now') return ['clock']
  return member === 'Math.random' || node.text === 'randomUUID' || node.text === 'randomBytes' ? ['random'] : []
}

/** The name behind a dot, or of a key: not a variable. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
}

function isEmptyCollection(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return false
  return ['Map', 'Set', 'WeakMap', 'WeakSet'].includes(node.expression.text) && (node.arguments?.length ?? 0) === 0
}
