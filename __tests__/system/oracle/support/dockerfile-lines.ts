import type { Dice } from './dice'

/** Image with a shell, for mounts: the builder of the oracle knows it. */
export const SHELL_IMAGE = 'localhost/shell:1'

/** A Dockerfile of one to three stages that copies these paths of the context, each instruction into a folder of its own. */
export function randomDockerfile(dice: Dice, paths: readonly string[], options: { readonly mounts: boolean }): string {
  const lines: string[] = dice.once(4) ? [`ARG WHERE=${firstFolder(dice, paths)}`] : []
  const hasGlobal = lines.length > 0
  const stages = 1 + dice.throw(3)
  let step = 0
  for (let stage = 0; stage < stages; stage++) {
    const mounts = options.mounts && dice.once(4)
    const parent = stage > 0 && dice.once(3) && !mounts ? `s${dice.throw(stage)}` : mounts ? SHELL_IMAGE : 'scratch'
    lines.push(`FROM ${parent} AS s${stage}`)
    if (hasGlobal && dice.once(2)) lines.push('ARG WHERE')
    if (dice.once(4)) lines.push(`ARG WHAT=${dice.pick(paths.length === 0 ? ['a.txt'] : paths).replaceAll(' ', '?')}`)
    const declared = ['WHERE', 'WHAT'].filter(name =>
      lines.slice(lines.lastIndexOf(`FROM ${parent} AS s${stage}`)).some(line => line.startsWith(`ARG ${name}`))
    )
    for (let count = 1 + dice.throw(2); count > 0; count--) lines.push(randomCopy(dice, paths, declared, `/o${step++}`))
    if (mounts) {
      const path = dice.pick(['.', ...paths])
      lines.push(
        path === '.' || /\s/.test(path)
          ? `RUN --mount=type=bind,target=/m mkdir /m${step} && cp -a /m /m${step++}/`
          : `RUN --mount=type=bind,source=${path},target=/m mkdir /m${step} && cp -a /m /m${step++}/`
      )
    }
    if (stage > 0 && dice.once(2)) {
      const from = dice.throw(stage)
      lines.push(`COPY --from=${dice.pick([`s${from}`, `${from}`])} / /o${step++}/`)
    }
  }
  return lines.join('\n') + '\n'
}

function randomCopy(dice: Dice, paths: readonly string[], declared: readonly string[], to: string): string {
  const keyword = dice.pick(['COPY', 'COPY', 'copy', 'ADD'])
  const flag = dice.pick(['', '', '', '--chown=1:2 '])
  const sources = Array.from({ length: dice.once(3) ? 2 : 1 }, () => randomSource(dice, paths, declared))
  const destination = sources.length > 1 || dice.once(2) ? `${to}/` : to
  const words = [...sources, destination]
  if (dice.once(4) || words.some(word => /\s/.test(word))) return `${keyword} ${flag}${JSON.stringify(words)}`
  return dice.once(6)
    ? `${keyword} ${flag}${sources.join(' \\\n  # and\n  ')} \\\n ${destination}`
    : `${keyword} ${flag}${words.join(' ')}`
}

function randomSource(dice: Dice, paths: readonly string[], declared: readonly string[]): string {
  const path = paths.length === 0 ? 'a.txt' : dice.pick(paths)
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  const name = path.slice(path.lastIndexOf('/') + 1)
  const variable = declared.length === 0 ? path : `\${${dice.pick(declared)}}`
  return dice.pick([
    path,
    path,
    path,
    path,
    `/${path}`,
    `./${path}`,
    `${path}/`,
    folder,
    '.',
    '.',
    '*',
    `${folder}/*`,
    `*/${name}`,
    `${folder}/*${name.slice(-2)}`,
    `${path.slice(0, -1)}?`,
    `[a-s]*`,
    '*.txt',
    'src/*/*',
    `src/../${path}`,
    variable,
    variable,
    `${variable}*`
  ])
}

function firstFolder(dice: Dice, paths: readonly string[]): string {
  const folders = paths.filter(path => path.includes('/')).map(path => path.slice(0, path.indexOf('/')))
  return folders.length === 0 ? 'src' : dice.pick(folders)
}
