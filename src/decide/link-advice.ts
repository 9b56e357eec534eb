import type { CopyInstruction, Instruction } from '../dockerfile/instructions'
import type { DescribedImage } from '../images/described'
import type { Warning } from '../ports'
import { printable } from '../printable'

/** Lines that are listed at most. */
const mostLines = 10

/**
 * An app that only copies files onto its base can do without the base while it is built: `COPY --link` makes a layer that stands on
 * nothing, so a builder without a cache downloads no layer of the base. A RUN needs the base, and with it there is nothing to win.
 *
 * Source: https://docs.docker.com/reference/dockerfile/#copy---link
 *
 * @param image an app whose final stage is built FROM an image of the plan
 */
export function linkAdvice(image: DescribedImage): readonly Warning[] {
  const [{ target, stages }] = image.resolved
  const stage = image.dockerfile.stages[target]
  if (stage === undefined || stages[target]?.base !== null) return []
  if (stage.instructions.some(({ kind }) => kind === 'run' || kind === 'onbuild')) return []
  const copies = stage.instructions.filter(isCopy).filter(copy => !isLinked(copy))
  if (copies.length === 0) return []
  const file = image.spec.dockerfile
  const workdir = stage.instructions.find(({ kind }) => kind === 'workdir')
  const more = copies.length > mostLines ? ` and ${copies.length - mostLines} more` : ''
  const lines = copies
    .slice(0, mostLines)
    .map(({ line }) => line)
    .join(', ')
  const message =
    `${printable(file)} only copies files onto its base, and so downloads the whole base where the builder has no cache. With --link on ` +
    `${copies.length === 1 ? 'line' : 'lines'} ${lines}${more} it downloads none of it. Check first that no destination lies below a symbolic link of the base, ` +
    `and that --chown names users by number.` +
    (workdir === undefined
      ? ''
      : ` WORKDIR on line ${workdir.line} needs the base as well: set it in the base instead.`)
  return [{ code: 'copy-without-link', message, file, ...(copies[0] !== undefined && { line: copies[0].line }) }]
}

function isCopy(instruction: Instruction): instruction is CopyInstruction {
  return instruction.kind === 'copy' || instruction.kind === 'add'
}

/** Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/bflag.go: without a value a flag is true. */
function isLinked({ raw }: CopyInstruction): boolean {
  return raw.flags.some(flag => /^--link(?:=true)?$/i.test(flag))
}
