import type { Dice } from './dice'

/** Lines of an ignore file that may have to do with these paths of the context. */
export function randomIgnore(dice: Dice, paths: readonly string[]): readonly string[] {
  return Array.from({ length: 1 + dice.throw(4) }, () => randomRule(dice, paths))
}

function randomRule(dice: Dice, paths: readonly string[]): string {
  const path = paths.length === 0 ? 'a.txt' : dice.pick(paths)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  const rule = dice.pick([
    path,
    path,
    `/${path}`,
    `${path}/`,
    `./${path}`,
    `**/${name}`,
    `*/${name}`,
    `${folder}/*`,
    `${folder}/**`,
    '*',
    '**',
    '*.txt',
    '**/*.md',
    `${name.slice(0, 1)}*`,
    `${path.slice(0, -1)}?`,
    `[a-m]*`,
    '# a comment',
    ''
  ])
  return dice.once(3) && !rule.startsWith('#') && rule !== '' ? `!${rule}` : rule
}
