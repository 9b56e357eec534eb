import { NotUnderstood, type Value } from './value'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Neighbouring texts are one. */
  readonly children: readonly (Element | string)[]
}

interface OpenElement extends Element {
  readonly children: (Element | string)[]
}

/** Names beyond ASCII, which no build file has, are left out: what Unicode calls a letter grows with Node's versions. */
const NAME = '[A-Za-z_:][A-Za-z0-9_:.-]*'
const TOKEN = new RegExp(
  [
    String.raw`<!--(?<comment>[^]*?)-->`,
    String.raw`<\?(?<instruction>[^]*?)\?>`,
    String.raw`<!\[CDATA\[(?<cdata>[^]*?)\]\]>`,
    String.raw`</(?<close>${NAME})\s*>`,
    String.raw`<(?<open>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>`,
    String.raw`(?<text>[^<]+)`
  ].join('|'),
  'y'
)
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g')
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
])
const MAX_DEPTH = 100

/**
 * Well-formed XML without a document type, which a library would let pass in part. Comments and processing instructions are
 * left out. https://www.w3.org/TR/xml/
 */
export function parseXml(text: string): Element {
  const document: OpenElement = { name: '', attributes: {}, children: [] }
  const open = [document]
  const token = new RegExp(TOKEN)
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const groups = token.exec(text)?.groups
    const inner = open.at(-1)
    if (groups === undefined || inner === undefined) throw wrong(text, at)
    if (groups['comment']?.includes('--') === true) throw wrong(text, at)
    if (groups['cdata'] !== undefined) addText(inner, groups['cdata'])
    if (groups['text'] !== undefined) addText(inner, decoded(groups['text']))
    if (groups['close'] !== undefined && (open.pop()?.name !== groups['close'] || open.length === 0))
      throw wrong(text, at)
    if (groups['open'] === undefined) continue
    const element = { name: groups['open'], attributes: attributesOf(groups['attributes'] ?? ''), children: [] }
    inner.children.push(element)
    if (groups['empty'] === '') open.push(element)
    if (open.length > MAX_DEPTH) throw new NotUnderstood(`nested deeper than ${MAX_DEPTH} levels`)
  }
  const roots = document.children.filter(child => typeof child !== 'string' || child.trim() !== '')
  const [root, ...others] = roots
  if (open.length > 1 || root === undefined || typeof root === 'string' || others.length > 0)
    throw wrong(text, text.length)
  return root
}

/** Text of an element that holds text only; null when it holds elements. */
export function textOf(element: Element): string | null {
  return element.children.every(child => typeof child === 'string') ? element.children.join('').trim() : null
}

export function elementsOf(element: Element, name?: string): readonly Element[] {
  return element.children
    .filter(child => typeof child !== 'string')
    .filter(child => name === undefined || child.name === name)
}

/** Text of the first child element of that name. */
export function childText(element: Element, name: string): string | null {
  const [first] = elementsOf(element, name)
  return first === undefined ? null : textOf(first)
}

/** The element with all that is in it, in its order. Blanks around texts do not count. */
export function orderedMeaning({ name, attributes, children }: Element): Value {
  const inner = children.map(child => (typeof child === 'string' ? child.trim() : orderedMeaning(child)))
  return [name, attributes, inner.filter(child => child !== '')]
}

function addText(element: OpenElement, text: string): void {
  const last = element.children.at(-1)
  if (typeof last === 'string') element.children[element.children.length - 1] = last + text
  else element.children.push(text)
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (name === '__proto__' || Object.hasOwn(attributes, name))
      throw new NotUnderstood(`the attribute ${name} twice or forbidden`)
    attributes[name] = decoded(double ?? single ?? '')
  }
  return attributes
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new NotUnderstood('an end of CDATA without its start')
  return text.replace(/&([^&;]*;?)/g, (whole, reference: string) => {
    const name = reference.slice(0, -1)
    const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(reference)
    const code = digits === null ? null : parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16)
    if (code !== null && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    const entity = reference.endsWith(';') ? ENTITIES.get(name) : undefined
    if (entity === undefined) throw new NotUnderstood(`the XML reference ${whole.slice(0, 20)}`)
    return entity
  })
}

function wrong(text: string, at: number): NotUnderstood {
  return new NotUnderstood(`no well-formed XML at line ${text.slice(0, at).split('\n').length}`)
}
