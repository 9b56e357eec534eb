/** One way to authenticate that a server offers. Names are lower case. */
export interface Challenge {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const TOKEN68 = /[-._~+/0-9A-Za-z]+=*(?=\s*(?:,|$))/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
// More than a token: some servers leave the quotes of a URL out.
const BARE = /[^\s,"]+/y
const SPACE = /[ \t]*/y

/**
 * Reads the values of `WWW-Authenticate`: several challenges per header and several headers, any case, commas in quotes,
 * schemes without parameters. What cannot be read ends the header; what came before it is kept.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function parseChallenges(headers: readonly string[]): readonly Challenge[] {
  return headers.flatMap(parseHeader)
}

function parseHeader(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(header)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < header.length) {
    take(SPACE)
    if (header[at] === ',') {
      at++
      continue
    }
    const word = take(TOKEN)?.[0]
    if (word === undefined) break
    take(SPACE)
    const current = challenges.at(-1)
    if (header[at] === '=' && current) {
      at++
      take(SPACE)
      const value = take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1') ?? take(BARE)?.[0]
      if (value === undefined) break
      // The first of two equal names counts, so that a later one cannot redirect credentials.
      const name = word.toLowerCase()
      if (!current.parameters.has(name)) current.parameters.set(name, value)
    } else {
      challenges.push({ scheme: word.toLowerCase(), parameters: new Map() })
      const before = at
      const credentials = take(TOKEN68)?.[0]
      // `Negotiate abc==`: a token68 stands alone; `Basic realm=x` is a parameter and `Basic, Bearer` another scheme.
      if (credentials === undefined || !credentials.endsWith('=')) at = before
    }
  }
  return challenges
}
