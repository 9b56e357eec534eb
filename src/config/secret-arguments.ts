import type { Warning } from '../ports'
import { printable } from '../printable'
import type { Specification } from './spec'

/** Source: moby/buildkit frontend/dockerfile/linter, `SecretsUsedInArgOrEnv`; of keys only those that open something */
const secret =
  /(?:^|_)(?:(?:api|access|private|secret|ssh|signing|deploy|encryption)_?key|auth|credentials?|passw(?:or)?d|pword|secret|token)(?:_|$)/i
const open = /(?:^|_)public(?:_|$)/i

/** Warns of build arguments whose names read as those of secrets: their values stand in the plan, in logs and in the history of the image. */
export function secretArguments({ bases, services }: Specification): readonly Warning[] {
  return [...bases, ...services].flatMap(({ name, buildArgs }) =>
    buildArgs
      .filter(argument => secret.test(argument.name) && !open.test(argument.name))
      .map(argument => ({
        code: 'secret-in-build-argument',
        message:
          `${printable(name)}: the build argument ${printable(argument.name)} reads as a secret, and build arguments are in the plan, in logs and in the image's history. ` +
          `Take it out, mount it with RUN --mount=type=secret,id=${printable(argument.name)}, and hand it over with "secrets" of docker/build-push-action.`
      }))
  )
}
