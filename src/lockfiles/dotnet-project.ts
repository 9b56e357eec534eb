import { canonicalText, setOf } from './canonical'
import type { Package, Content } from './facts'
import { NotUnderstood, type Value } from './value'
import type { View } from './view'
import { childText, elementsOf, orderedMeaning, parseXml, type Element } from './xml'

/** Properties that describe the project's own package. https://learn.microsoft.com/nuget/reference/msbuild-targets#pack-target */
const METADATA = new Set(
  [
    ...['Version', 'VersionPrefix', 'VersionSuffix', 'AssemblyVersion', 'FileVersion', 'InformationalVersion'],
    ...[
      'PackageVersion',
      'PackageId',
      'PackageTags',
      'PackageProjectUrl',
      'PackageLicenseExpression',
      'PackageLicenseFile'
    ],
    ...[
      'PackageLicenseUrl',
      'PackageIcon',
      'PackageIconUrl',
      'PackageReadmeFile',
      'PackageReleaseNotes',
      'PackageDescription'
    ],
    ...['Authors', 'Company', 'Product', 'Copyright', 'Description', 'Title', 'Summary', 'Owners', 'Trademark'],
    ...['RepositoryUrl', 'RepositoryType', 'RepositoryBranch', 'RepositoryCommit', 'NeutralLanguage']
  ].map(name => name.toLowerCase())
)

/** Items that are files of the project itself. */
const FILES = new Set(
  ['Compile', 'Content', 'None', 'EmbeddedResource', 'Folder', 'Resource', 'Page', 'ApplicationDefinition'].map(name =>
    name.toLowerCase()
  )
)

const PACKAGES = new Set(['packagereference', 'packageversion', 'globalpackagereference', 'packagedownload'])

const REFERENCES = new Set([...PACKAGES, 'projectreference', 'frameworkreference'])

/**
 * Projects of .NET (csproj, fsproj, vbproj, Directory.Packages.props, Directory.Build.props). Everything counts, in its order, but
 * properties that describe the project, if nothing else, in any file of the base, reads them, and its own files.
 */
export function readDotnetProject(text: string, _: string, { parts, beside }: View): Content {
  const project = parseXml(text)
  if (project.name !== 'Project') throw new NotUnderstood('no MSBuild project')
  const counted = canonicalText(meaningOf(project, name => METADATA.has(name))).toLowerCase()
  const isUsed = (name: string): boolean =>
    counted.includes(`$(${name})`) ||
    beside.others.some(text => new RegExp(`\\$\\(\\s*${name}\\s*[).]`, 'i').test(text))
  const meaning = meaningOf(project, name => METADATA.has(name) && !isUsed(name))
  return { meaning: parts.project ? [meaning, orderedMeaning(project)] : meaning, packages: packagesOf(project) }
}

function meaningOf(element: Element, isLeftOut: (property: string) => boolean): Value {
  const inner = elementsOf(element).flatMap((child): readonly Value[] => {
    const name = child.name.toLowerCase()
    if (element.name === 'PropertyGroup' && isLeftOut(name)) return []
    if (element.name === 'ItemGroup') return FILES.has(name) ? [] : [itemMeaning(child)]
    const value =
      child.name === 'PropertyGroup' || child.name === 'ItemGroup' || child.name === 'Choose' || child.name === 'When'
    const meaning = value ? meaningOf(child, isLeftOut) : orderedMeaning(child)
    return value && elementsOf(child).length > 0 && isEmpty(meaning) ? [] : [meaning]
  })
  const isSet = element.name === 'ItemGroup' && elementsOf(element).every(isReference)
  return [element.name, element.attributes, isSet ? setOf(inner) : inner]
}

/** References that only add: their order means nothing. */
function isReference({ name, attributes }: Element): boolean {
  return (
    REFERENCES.has(name.toLowerCase()) && Object.hasOwn(attributes, 'Include') && !Object.hasOwn(attributes, 'Remove')
  )
}

/** A group of nothing but what does not count. */
function isEmpty(meaning: Value): boolean {
  return canonicalText(meaning).endsWith(',[]]')
}

/** Metadata of an item may be written as attributes or as elements. */
function itemMeaning(item: Element): Value {
  const children = elementsOf(item)
  const plain = children.every(
    child => Object.keys(child.attributes).length === 0 && !Object.hasOwn(item.attributes, child.name)
  )
  const unique = new Set(children.map(child => child.name)).size === children.length
  const texts = children.map(child => [child.name, childText(item, child.name)] as const)
  if (!plain || !unique || texts.some(([, text]) => text === null)) return orderedMeaning(item)
  return [item.name, { ...item.attributes, ...Object.fromEntries(texts) }]
}

function packagesOf(element: Element): readonly Package[] {
  return elementsOf(element).flatMap(child => {
    if (!PACKAGES.has(child.name.toLowerCase())) return packagesOf(child)
    const { Include, Update, Version, VersionOverride } = child.attributes
    const name = Include ?? Update
    const version = Version ?? VersionOverride ?? childText(child, 'Version')
    return name === undefined ? [] : [{ name, version, rest: canonicalText(itemMeaning(child)) }]
  })
}
