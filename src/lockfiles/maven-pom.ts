import { canonicalText } from './canonical'
import type { Package } from './facts'
import type { Content } from './formats'
import { NotUnderstood, type Value } from './value'
import { childText, elementsOf, orderedMeaning, parseXml, textOf, type Element } from './xml'

/** What a project says of itself, for people and for where it is deployed. */
const METADATA = new Set(
  [
    'groupId',
    'artifactId',
    'version',
    'name',
    'description',
    'url',
    'inceptionYear',
    'organization',
    'licenses'
  ].concat([
    'developers',
    'contributors',
    'mailingLists',
    'scm',
    'issueManagement',
    'ciManagement',
    'distributionManagement'
  ])
)

/** Below these the order of different elements may mean something (an Ant target, for one). */
const ORDERED = new Set(['configuration'])

const OWN_VERSION = /\$\{(?:project\.|pom\.)?version\}/

/** pom.xml. The order of dependencies counts: Maven takes the nearest, then the first. https://maven.apache.org/pom.html */
export function readMavenPom(text: string): Content {
  const project = parseXml(text)
  if (project.name !== 'project') throw new NotUnderstood('no Maven project')
  const version = childText(project, 'version')
  const counted = elementsOf(project).filter(({ name }) => !METADATA.has(name) && name !== 'properties')
  const all = elementsOf(project, 'properties').flatMap(element => elementsOf(element))
  if (new Set(all.map(({ name }) => name)).size < all.length) throw new NotUnderstood('a property twice')
  const readers = canonicalText([...counted, ...all].map(orderedMeaning))
  // `<revision>` and its like hold the project's own version, as long as nothing else reads them.
  const properties = all.filter(
    ({ name }) => version?.includes(`\${${name}}`) !== true || readers.includes(`\${${name}}`)
  )
  return {
    meaning: {
      project: grouped({ name: 'project', attributes: {}, children: counted }),
      properties: Object.fromEntries(properties.map(property => [property.name, orderedMeaning(property)])),
      version: versionsOfOthers(project, counted) ? version : null
    },
    packages: counted
      .flatMap(element => packagesOf(element, null))
      .map(named => ({ ...named, version: resolved(named.version, all) }))
  }
}

/**
 * Whether the project's version is used for anything but its own modules, which carry its group.
 */
function versionsOfOthers(project: Element, counted: readonly Element[]): boolean {
  const [parent] = elementsOf(project, 'parent')
  const groups = [childText(project, 'groupId'), parent === undefined ? null : childText(parent, 'groupId')]
  const own = new Set([...groups.filter(group => group !== null), '${project.groupId}', '${pom.groupId}', '${groupId}'])
  const isUsed = (element: Element): boolean => {
    const used = Object.values(element.attributes).some(value => OWN_VERSION.test(value))
    if (used || OWN_VERSION.test(textOf(element) ?? '')) return true
    const group = childText(element, 'groupId')
    return elementsOf(element).some(
      child => !(child.name === 'version' && group !== null && own.has(group)) && isUsed(child)
    )
  }
  return [...counted, ...elementsOf(project, 'properties')].some(isUsed)
}

/** Elements of one name keep their order; that of different names means nothing. */
function grouped(element: Element): Value {
  const children = elementsOf(element)
  if (children.length === 0 || ORDERED.has(element.name)) return orderedMeaning(element)
  const byName: Record<string, Value[]> = {}
  for (const child of children) byName[`<${child.name}>`] = [...(byName[`<${child.name}>`] ?? []), grouped(child)]
  const loose = element.children.filter(child => typeof child === 'string').map(text => text.trim())
  return [element.attributes, byName, loose.filter(text => text !== '')]
}

/** Dependencies, plugins, extensions and the parent, wherever they stand. */
function packagesOf(element: Element, group: string | null): readonly Package[] {
  const kind = { dependency: null, plugin: 'plugin', extension: 'extension', parent: 'parent' }[element.name]
  const artifact = childText(element, 'artifactId')
  const inner = elementsOf(element).flatMap(child =>
    packagesOf(child, element.name === 'profile' ? childText(element, 'id') : group)
  )
  if (kind === undefined || artifact === null) return inner
  const label = kind ?? group ?? childText(element, 'scope')
  const name = [childText(element, 'groupId'), artifact].filter(part => part !== null).join(':')
  const rest = canonicalText(grouped(element))
  return [{ name, version: childText(element, 'version'), rest, ...(label === null ? {} : { group: label }) }, ...inner]
}

/** A version such as `${guava.version}` as the properties of the file give it, for people. */
function resolved(version: string | null, properties: readonly Element[]): string | null {
  const name = /^\$\{([^}]+)\}$/.exec(version ?? '')?.[1]
  const property = properties.find(element => element.name === name)
  return property === undefined ? version : (textOf(property) ?? version)
}
