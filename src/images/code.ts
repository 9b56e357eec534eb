import { formatOf } from '../lockfiles/read'
import type { DescribedImage } from './described'
import type { ImageInputs } from './inputs'

/** Dependency files that are programs, or name what a build runs. */
const PROGRAMS: ReadonlySet<string | null> = new Set(['gradle', 'pom.xml', 'Gemfile'])

/** Data, settings and texts, which no script of a dependency file can run. */
const DATA =
  /\.(?:md|rst|adoc|txt|in|patch|diff|json|jsonc|json5|ya?ml|toml|ini|cfg|conf|config|lock|mod|sum|props|prisma|graphqls?|proto|xml|env|pem|crt|cer|csv|tsv|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|css|html?)$|\/(?:\.?(?:npm|pnpm|yarn|nvm|bundle|conda)rc|\.(?:node|python|ruby|java|go|php)-version|\.tool-versions|\.(?:git|docker|npm)ignore|\.git(?:keep|attributes)|\.keep|licen[cs]e|readme|notice|copying|authors|changelog|version)$/i

/**
 * Whether a base holds code of the repository. A script of a dependency file (`"setup": "node get.js"`) or a build of the project may run it, and
 * what it reads is not known.
 *
 * @param standsOnOthers it stands on other images of the plan, whose files it has
 */
export function holdsCode({ resolved }: DescribedImage, { files }: ImageInputs, standsOnOthers: boolean): boolean {
  const isCode = (path: string): boolean => {
    const format = formatOf(path)
    return format === null ? !DATA.test(`/${path}`) : PROGRAMS.has(format)
  }
  // A file that the Dockerfile itself holds, or names by an address.
  const isWritten = (line: string): boolean => /^(?:COPY|ADD)\s.*(?:<<|\bhttps?:\/\/|\bgit@)/i.test(line)
  return (
    standsOnOthers ||
    files.some(({ path }) => isCode(path)) ||
    resolved.some(({ canonical }) => canonical.some(isWritten))
  )
}
