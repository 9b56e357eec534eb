/** One locked package, in the words of all formats. */
export interface Locked {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly hash: string
  /** Names of others. */
  readonly needs: readonly string[]
}

/** How a file is written; it must not matter. */
export interface Style {
  /** Blanks of one level, where the format leaves it free. */
  readonly indent: number
  /** Text of comments, where the format has them. */
  readonly comment: string
}

type Renderer = (packages: readonly Locked[], style: Style) => string

const url = ({ source, name, version }: Locked): string => `https://${source}.example.org/${name}-${version}`

/** Renderers by file name. */
export const renderers: Readonly<Record<string, Renderer>> = {
  'requirements.txt': (packages, { comment }) =>
    packages
      .map(
        ({ name, version, source, hash, needs }) =>
          `# ${comment}\n${name}[${needs.join(',')}]==${version} ; platform_node != "${source}" \\\n  --hash=sha256:${hash}  # ${comment}\n`
      )
      .join('\n'),

  'uv.lock': (packages, { indent, comment }) => {
    const lines = packages.map(
      each => `[[package]] # ${comment}
name = "${each.name}"
version = "${each.version}"
source = { registry = "https://${each.source}.example.org/simple" }
dependencies = [
${each.needs.map(name => `${' '.repeat(indent)}{ name = "${name}" },`).join('\n')}
]
wheels = [
${' '.repeat(indent)}{ url = "${url(each)}.whl", hash = "sha256:${each.hash}", size = ${indent}, upload-time = "2024-01-0${indent}T00:00:00Z" },
]
`
    )
    return `version = 1\nrevision = ${indent}\n# ${comment}\n${lines.join('\n')}`
  },

  'poetry.lock': (packages, { indent, comment }) => {
    const lines = packages.map(
      each => `[[package]]
name = "${each.name}"
version = "${each.version}"
description = "${comment}"
files = [
${' '.repeat(indent)}{file = "${each.name}.whl", hash = "sha256:${each.hash}"},
]
[package.dependencies]
${each.needs.map(name => `${name} = "*"`).join('\n')}
[package.source]
url = "https://${each.source}.example.org/simple"
`
    )
    return `# ${comment}\n${lines.join('\n')}\n[metadata]\nlock-version = "2.0"\ncontent-hash = "${comment}"\n`
  },

  'package-lock.json': (packages, { indent, comment }) => {
    const entries = packages.map(each => [
      `node_modules/${each.name}`,
      {
        version: each.version,
        license: comment,
        resolved: url(each),
        integrity: `sha512-${each.hash}`,
        dependencies: Object.fromEntries(each.needs.map(name => [name, '*']))
      }
    ])
    const lock = { version: `1.0.${indent}`, lockfileVersion: 3, packages: Object.fromEntries(entries) as unknown }
    return JSON.stringify(lock, null, indent)
  },

  'pnpm-lock.yaml': (packages, { indent, comment }) => {
    const pad = (depth: number): string => ' '.repeat(indent * depth)
    const entries = packages.map(
      each =>
        `${pad(1)}${each.name}@${each.version}:\n${pad(2)}resolution: {integrity: sha512-${each.hash}, tarball: ${url(each)}}\n${pad(2)}deprecated: ${comment}\n`
    )
    const snapshots = packages.map(
      ({ name, version, needs }) =>
        `${pad(1)}${name}@${version}:\n${pad(2)}dependencies:\n${needs.map(need => `${pad(3)}${need}: 1.0.0\n`).join('')}`
    )
    return `lockfileVersion: '9.0'\n# ${comment}\n${packages.length === 0 ? '' : `packages:\n\n${entries.join('\n')}\nsnapshots:\n${snapshots.join('\n')}`}`
  },

  'yarn.lock': (packages, { comment }) =>
    packages
      .map(
        each =>
          `# ${comment}\n"${each.name}@^1", ${each.name}@*:\n  version "${each.version}"\n  resolved "${url(each)}"\n  integrity sha512-${each.hash}\n  dependencies:\n${each.needs.map(need => `    ${need} "*"\n`).join('')}`
      )
      .join('\n'),

  'bun.lock': (packages, { indent, comment }) => {
    const pad = ' '.repeat(indent)
    const entries = packages.map(
      each =>
        `${pad}// ${comment}\n${pad}"${each.name}": ["${each.name}@${each.version}", "${url(each)}", { "dependencies": { ${each.needs.map(need => `"${need}": "*"`).join(', ')} } }, "sha512-${each.hash}"],\n`
    )
    return `{ "lockfileVersion": 1,\n"packages": {\n${entries.join('')}} }`
  },

  'go.sum': (packages, { indent }) =>
    packages
      .map(
        ({ name, version, source, hash, needs }) =>
          `${source}.example.org/${name}/${[...needs].sort().join('/')}${' '.repeat(indent)}v${version} h1:${hash}=\n`
      )
      .join(''),

  'Cargo.lock': (packages, { indent, comment }) => {
    const lines = packages.map(
      each => `[[package]]
name = "${each.name}"
version = "${each.version}"
source = "registry+https://${each.source}.example.org/index" # ${comment}
checksum = "${each.hash}"
dependencies = [
${each.needs.map(name => `${' '.repeat(indent)}"${name}",`).join('\n')}
]
`
    )
    return `# ${comment}\nversion = 3\n${lines.join('\n')}`
  },

  'Gemfile.lock': packages =>
    packages
      .map(
        each =>
          `GIT\n  remote: https://${each.source}.example.org\n  revision: ${each.hash}\n  specs:\n    ${each.name} (${each.version})\n${each.needs.map(need => `      ${need}\n`).join('')}`
      )
      .join('\n') || 'GEM\n  specs:\n',

  'composer.lock': (packages, { indent, comment }) =>
    JSON.stringify(
      {
        'content-hash': comment,
        packages: packages.map(each => ({
          name: each.name,
          version: each.version,
          description: comment,
          dist: { url: url(each), shasum: each.hash },
          require: Object.fromEntries(each.needs.map(name => [name, '*']))
        }))
      },
      null,
      indent
    ),

  'packages.lock.json': (packages, { indent }) => {
    const entries = packages.map(each => [
      each.name,
      {
        type: each.source,
        resolved: each.version,
        contentHash: each.hash,
        dependencies: Object.fromEntries(each.needs.map(name => [name, '1.0.0']))
      }
    ])
    return JSON.stringify({ version: 1, dependencies: { net8: Object.fromEntries(entries) as unknown } }, null, indent)
  }
}
