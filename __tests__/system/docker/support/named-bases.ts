/** An app that names its base in one of the ways that there are. */
export interface NamedBase {
  readonly name: string
  readonly dockerfile: string
  readonly target?: string
  /** Further files of the repository. */
  readonly files?: Readonly<Record<string, string>>
  /** The file in the image that comes from the base and tells which one it was. */
  readonly file: string
}

const digest = `sha256:${'0'.repeat(64)}`

/** @param owner `host:port/owner` of the bases `base`, `middle` (on `base`), `tools` and `lowest` */
export function namedBases(owner: string): readonly NamedBase[] {
  const base = `${owner}/base`
  const from = (name: string, line: string): NamedBase => ({ name, dockerfile: `${line}\nCOPY code /\n`, file: 'who' })
  return [
    from('tag', `FROM ${base}:1`),
    from('latest', `FROM ${base}:latest`),
    from('none', `FROM ${base}`),
    from('digest', `FROM ${base}@${digest}`),
    from('tag-and-digest', `FROM ${base}:1@${digest}`),
    from('latest-and-digest', `FROM ${base}:latest@${digest}`),
    from('twice', `FROM ${base}:latest AS build\nCOPY code /built\nFROM ${base}:latest\nCOPY --from=build /built /`),
    from('two-spellings', `FROM ${base}:latest AS build\nCOPY code /built\nFROM ${base}\nCOPY --from=build /built /`),
    from('platform', `FROM --platform=linux/amd64 ${base}:latest`),
    from('argument-in-tag', `ARG TAG=latest\nFROM ${base}:\${TAG}`),
    from('argument-in-name', `ARG NAME=base\nFROM ${owner}/$NAME:latest`),
    from('argument-with-default', `ARG BASE=${base}:latest\nFROM \${BASE}`),
    from('argument-of-default', `ARG BASE\nFROM \${BASE:-${base}:latest}`),
    from('quoted', `FROM "${base}:latest"`),
    {
      name: 'copy-from',
      dockerfile: `FROM scratch\nCOPY --from=${base}:latest /who /copied\nCOPY code /\n`,
      file: 'copied'
    },
    {
      name: 'mount',
      dockerfile: `FROM ${base}:1\nRUN --mount=from=${base}:latest,target=/other ["/bin/busybox", "cp", "/other/who", "/copied"]\nCOPY code /\n`,
      file: 'copied'
    },
    {
      name: 'stage',
      dockerfile: 'FROM scratch AS base\nCOPY who /\nFROM base AS app\nCOPY code /\n',
      files: { 'apps/stage/who': 'planned\n' },
      target: 'app',
      file: 'who'
    },
    { name: 'chain-of-three', dockerfile: `FROM ${owner}/middle:latest\nCOPY code /\n`, file: 'who' },
    {
      name: 'two-bases',
      dockerfile: `FROM ${base}:latest\nCOPY --from=${owner}/tools:latest /tool /copied\nCOPY code /\n`,
      file: 'copied'
    }
  ]
}
