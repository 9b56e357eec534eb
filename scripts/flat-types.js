// Types of plain data as one declaration that needs no other file: what an alias, an import or a schema stands for is written out.
import path from 'node:path'
import ts from 'typescript'

/** `export interface NAME { … }` for each exported type, with its comments. `types`: names by file, relative to the project. */
export function flatTypes(project, types) {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(project, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    project
  )
  const files = Object.keys(types).map(file => path.join(project, file))
  const program = ts.createProgram(files, config.options)
  const checker = program.getTypeChecker()
  const declared = Object.entries(types).map(([file, name]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path.join(project, file)))
    const symbol = checker.getExportsOfModule(module).find(one => one.name === name)
    if (symbol === undefined) throw new Error(`${file} exports no ${name}`)
    const comment = commentOf(symbol, '')
    return `${comment}export interface ${name} ${written(checker.getDeclaredTypeOfSymbol(symbol), '')}\n`
  })
  return declared.join('\n')

  function written(type, indent) {
    if (type.isUnion()) return union(type, indent)
    if (type.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) return JSON.stringify(type.value)
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type)
      const text = written(element, indent)
      return `readonly ${element.isUnion() ? `(${text})` : text}[]`
    }
    if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type)
    const inner = `${indent}  `
    const properties = checker.getPropertiesOfType(type).map(property => {
      const optional = property.flags & ts.SymbolFlags.Optional ? '?' : ''
      const name = /^[\w$]+$/.test(property.name) ? property.name : JSON.stringify(property.name)
      const value = written(checker.getTypeOfSymbol(property), inner)
      return `${commentOf(property, inner)}${inner}readonly ${name}${optional}: ${value}`
    })
    for (const index of checker.getIndexInfosOfType(type))
      properties.push(`${inner}readonly [key: ${checker.typeToString(index.keyType)}]: ${written(index.type, inner)}`)
    return properties.length === 0 ? '{}' : `{\n${properties.join('\n')}\n${indent}}`
  }

  /** `true | false` is what a union holds of a boolean. */
  function union(type, indent) {
    const names = type.types.map(one => written(one, indent))
    const isBoolean = names.includes('true') && names.includes('false')
    // What may be absent is marked at its name.
    const others = names.filter(name => name !== 'undefined' && !(isBoolean && ['true', 'false'].includes(name)))
    return [...others, ...(isBoolean ? ['boolean'] : [])].join(' | ')
  }

  function commentOf(symbol, indent) {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll('\n', ' ')
    return text === '' ? '' : `${indent}/** ${text} */\n`
  }
}
