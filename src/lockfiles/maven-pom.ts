import { canonicalText } from './canonical'
import type { Package, Content } from './facts'
import { NotUnderstood, type Value } from './value'
import type { Beside, View } from './view'
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

const OWN_VERSION = /\$\{(?:project\.(?:parent\.)?|pom\.)?version\}/

/** pom.xml. The order of dependencies counts: Maven takes the nearest, then the first. https://maven.apache.org/pom.html */
export function readMavenPom(text: string, _: string, { parts, beside }: View): Content {
  const project = parseXml(text)
  if (project.name !== 'project') throw new NotUnderstood('no Maven project')
  const version = childText(project, 'version')
  const counted = elementsOf(project).filter(({ name }) => !METADATA.has(name) && name !== 'properties')
  const all = lastOfEach(elementsOf(project, 'properties').flatMap(element => elementsOf(element)))
  const groups = ownGroups(project)
  const own = [...counted, ...all]
  // `<revision>` and its like hold the project's own version, as long as nothing else, in any module, reads them.
  const properties = all.filter(
    ({ name }) =>
      version?.includes(`\${${name}}`) !== true ||
      canonicalText(own.map(orderedMeaning)).includes(`\${${name}}`) ||
      isUsedByOthers(exactly(name), groups, beside)
  )
  const counts = own.some(element => uses(element, OWN_VERSION, groups)) || isUsedByOthers(OWN_VERSION, groups, beside)
  return {
    meaning: {
      project: grouped({ name: 'project', attributes: {}, children: counted }),
      properties: Object.fromEntries(properties.map(property => [property.name, orderedMeaning(property)])),
      version: counts ? version : null,
      ...(parts.project ? { whole: orderedMeaning(project) } : {})
    },
    packages: counted
      .flatMap(element => packagesOf(element, null))
      .map(named => ({ ...named, version: resolved(named.version, all) }))
  }
}

/** Of a property that is written twice the last value holds. */
function lastOfEach(properties: readonly Element[]): readonly Element[] {
  return [...new Map(properties.map(property => [property.name, property])).values()]
}

function exactly(property: string): RegExp {
  return new RegExp(`\\$\\{${property.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\}`)
}

/** In another module; one that cannot be read may well do so. */
function isUsedByOthers(pattern: RegExp, groups: ReadonlySet<string>, { others }: Beside): boolean {
  return others.some(text => {
    if (!pattern.test(text)) return false
    try {
      const elements = elementsOf(parseXml(text)).filter(({ name }) => !METADATA.has(name) && name !== 'parent')
      return elements.some(element => uses(element, pattern, groups))
    } catch {
      return true
    }
  })
}

/** The project's own modules carry its group. */
function ownGroups(project: Element): ReadonlySet<string> {
  const [parent] = elementsOf(project, 'parent')
  const groups = [childText(project, 'groupId'), parent === undefined ? null : childText(parent, 'groupId')]
  return new Set([...groups.filter(group => group !== null), '${project.groupId}', '${pom.groupId}', '${groupId}'])
}

/** Whether a version is used for anything but the project's own modules. */
function uses(element: Element, pattern: RegExp, groups: ReadonlySet<string>): boolean {
  const used = Object.values(element.attributes).some(value => pattern.test(value))
  if (used || pattern.test(textOf(element) ?? '')) return true
  const group = childText(element, 'groupId')
  return elementsOf(element).some(
    child => !(child.name === 'version' && group !== null && groups.has(group)) && uses(child, pattern, groups)
  )
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
