import { UserError } from '../../errors'
import { printable } from '../../printable'
import { builders, type Builder } from './builder'
import { storeBuilder } from './containers-store'
import { bakeBuilder } from './docker'
import { isThere, ProgramFailed, runProgram, type ProgramOptions } from './program'

/**
 * The builder of that name, else the first one that works. `say` is told of a builder that is there and does not work.
 *
 * @throws UserError saying of each builder what is amiss
 */
export async function findBuilder(
  wanted: (typeof builders)[number] | null,
  options: ProgramOptions,
  say: (line: string) => void
): Promise<Builder> {
  const problems: string[] = []
  for (const name of wanted === null ? builders : [wanted]) {
    const state = name === 'docker' ? await stateOfDocker(options) : await stateOf(name, options)
    if (state.kind === 'works') {
      if (wanted === null) for (const line of problems) say(`${line} Building with ${name}.`)
      return name === 'docker' ? bakeBuilder(options) : storeBuilder(name, options)
    }
    if (state.kind === 'broken') problems.push(state.why)
  }
  if (problems.length > 0)
    throw new UserError(
      `${problems.join('\n')} Start it, or choose another builder with --builder (${builders.join(', ')}).`
    )
  throw new UserError(
    wanted === null
      ? 'There is no builder: install Docker with buildx, Podman or Buildah.'
      : `${wanted === 'docker' ? 'docker buildx' : wanted} is not there: install it, or choose another one with --builder (${builders.join(', ')}).`
  )
}

type State =
  { readonly kind: 'works' } | { readonly kind: 'absent' } | { readonly kind: 'broken'; readonly why: string }

async function stateOf(program: string, options: ProgramOptions): Promise<State> {
  return { kind: (await isThere(program, ['--version'], options)) ? 'works' : 'absent' }
}

/** `docker buildx` may be there without an engine that builds. The builder that it would use says so in a line of its own. */
async function stateOfDocker(options: ProgramOptions): Promise<State> {
  if (!(await isThere('docker', ['buildx', 'version'], options))) return { kind: 'absent' }
  try {
    const said = await runProgram('docker', ['buildx', 'inspect'], options)
    const [, error] = /^Error:\s+(.+)$/m.exec(said) ?? []
    return error === undefined ? { kind: 'works' } : withoutEngine(error)
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error
    return withoutEngine(error.message.split('\n').at(-1) ?? '')
  }
}

function withoutEngine(why: string): State {
  return { kind: 'broken', why: `docker has no engine that it can build on: ${printable(why)}` }
}
