import type { MemoryFiles } from '../../../support/commit'
import type { Dice } from './dice'

/** A file of a generated repository; plain text, a link or an executable. */
export type Member = MemoryFiles[string]

/** Files by path. No file is a folder of another one. */
export type Tree = ReadonlyMap<string, Member>

const folders = ['', '', 'src', 'src/lib', 'src/lib/deep', 'docs', 'docs/img', 'a.b', 'data']
const names = ['a.txt', 'b.md', 'c.txt', 'd', 'keep.me', '.env', 'x y.txt', 'zz', 'lib', 'src']

/** The tree with one file more; what stands in its way is gone. */
export function withFile(tree: Tree, path: string, member: Member): Tree {
  const kept = [...tree].filter(
    ([other]) => other !== path && !other.startsWith(`${path}/`) && !path.startsWith(`${other}/`)
  )
  return new Map([...kept, [path, member]])
}

export function without(tree: Tree, path: string): Tree {
  return new Map([...tree].filter(([other]) => other !== path))
}

/** Files and folders at or below a folder, relative to it. */
export function pathsBelow(tree: Tree, folder: string): readonly string[] {
  const prefix = folder === '.' ? '' : `${folder}/`
  const found = new Set<string>()
  for (const path of tree.keys()) {
    if (!path.startsWith(prefix)) continue
    const parts = path.slice(prefix.length).split('/')
    for (let depth = 1; depth <= parts.length; depth++) found.add(parts.slice(0, depth).join('/'))
  }
  return [...found].sort()
}

export function randomPath(dice: Dice, root: string): string {
  return [root, dice.pick(folders), dice.pick(names)].filter(part => part !== '' && part !== '.').join('/')
}

export function randomMember(dice: Dice, tree: Tree, at: string, root: string): Member {
  const text = `${at} ${dice.throw(1000)}\n`
  switch (dice.throw(8)) {
    case 0:
    case 1:
      return { link: randomTarget(dice, tree, at, root) }
    case 2:
      return { executable: text }
    default:
      return text
  }
}

function randomTarget(dice: Dice, tree: Tree, at: string, root: string): string {
  const inside = pathsBelow(tree, root)
  const target = inside.length === 0 ? 'nothing' : dice.pick(inside)
  const depth = Math.max(0, at.split('/').length - 1 - (root === '.' ? 0 : root.split('/').length))
  switch (dice.throw(8)) {
    case 0:
      return `/${target}`
    case 1:
      return `${'../'.repeat(depth + 2)}${target}`
    case 2:
      return 'nowhere'
    case 3:
      return dice.pick(['.', '..', './', '/'])
    default:
      return `${'../'.repeat(depth)}${target}`
  }
}

export function randomTree(dice: Dice, root: string): Tree {
  let tree: Tree = new Map()
  for (let count = 4 + dice.throw(10); count > 0; count--) {
    const path = randomPath(dice, dice.once(8) ? '.' : root)
    tree = withFile(tree, path, randomMember(dice, tree, path, root))
  }
  return tree
}
