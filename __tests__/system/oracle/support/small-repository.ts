import { diceOf, type Dice } from './dice'
import { randomDockerfile } from './dockerfile-lines'
import { randomIgnore } from './ignore-lines'
import { pathsBelow, randomMember, randomPath, randomTree, withFile, without, type Tree } from './tree'

/** One image of a generated repository, and what the repository held at each of a few commits. */
export interface SmallRepository {
  readonly context: string
  readonly dockerfile: string
  readonly target: string | null
  readonly commits: readonly Tree[]
}

export interface Wanted {
  /** Whether a builder with a shell will build it. */
  readonly mounts: boolean
  readonly commits: number
}

export function smallRepository(seed: number, wanted: Wanted): SmallRepository {
  const dice = diceOf(seed)
  const context = dice.pick(['.', '.', 'app', 'deploy/app'])
  const dockerfile = dice.pick([within(context, 'Dockerfile'), within(context, 'Dockerfile'), 'docker/app.Dockerfile'])
  let tree = randomTree(dice, context)
  tree = withFile(tree, dockerfile, randomDockerfile(dice, pathsBelow(tree, context), wanted))
  if (dice.once(2)) tree = withIgnore(dice, tree, context, dockerfile)
  const target = dice.once(5) ? 's0' : null
  const commits = [tree]
  while (commits.length < wanted.commits) {
    tree = edited(dice, tree, { context, dockerfile })
    commits.push(tree)
  }
  return { context, dockerfile, target, commits }
}

/** The rules of the ignore file that the image's build goes by. */
export function rulesAt({ context, dockerfile }: SmallRepository, tree: Tree): readonly string[] {
  const text = tree.get(`${dockerfile}.dockerignore`) ?? tree.get(within(context, '.dockerignore'))
  return typeof text === 'string' ? text.split('\n') : []
}

function within(folder: string, path: string): string {
  return folder === '.' ? path : `${folder}/${path}`
}

function withIgnore(dice: Dice, tree: Tree, context: string, dockerfile: string): Tree {
  const path = dice.once(4) ? `${dockerfile}.dockerignore` : within(context, '.dockerignore')
  return withFile(tree, path, randomIgnore(dice, pathsBelow(tree, context)).join('\n') + '\n')
}

function edited(dice: Dice, tree: Tree, image: { readonly context: string; readonly dockerfile: string }): Tree {
  const files = [...tree.keys()].filter(path => path !== image.dockerfile)
  if (files.length === 0 || dice.once(4)) {
    const path = randomPath(dice, image.context)
    return path === image.dockerfile ? tree : withFile(tree, path, randomMember(dice, tree, path, image.context))
  }
  const path = dice.pick(files)
  const member = tree.get(path) ?? ''
  switch (dice.throw(7)) {
    case 0:
      return without(tree, path)
    case 1:
      return withFile(tree, path, randomMember(dice, tree, path, image.context))
    case 2:
      return withIgnore(dice, tree, image.context, image.dockerfile)
    case 3:
      return withFile(without(tree, path), randomPath(dice, image.context), member)
    case 4:
      return typeof member === 'string' ? withFile(tree, path, { executable: member }) : without(tree, path)
    case 5: {
      const text = tree.get(image.dockerfile)
      return typeof text === 'string' ? withFile(tree, image.dockerfile, `# again\n${text}`) : tree
    }
    default:
      return typeof member === 'string' ? withFile(tree, path, `${member}more\n`) : without(tree, path)
  }
}
