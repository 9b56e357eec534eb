import { printable } from '../printable'

/**
 * Every secret that the client holds. Each is handed to `mask` in all the forms in which it can appear (plain, base64, URL-encoded)
 * before it is used, and is taken out of every text that a server wrote and we repeat.
 */
export class Secrets {
  readonly #mask: (secret: string) => void
  readonly #forms = new Set<string>()

  constructor(mask: (secret: string) => void) {
    this.#mask = mask
  }

  add(secret: string): void {
    for (const form of formsOf(secret)) {
      if (this.#forms.has(form)) continue
      this.#forms.add(form)
      this.#mask(form)
    }
  }

  /** A text of a server: on one line, harmless to a terminal, of bounded length, without any secret. */
  quote(text: string, length = 200): string {
    let clean = text
    for (const form of [...this.#forms].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(form, '***')
    const line = printable(clean.trim())
    return line.length > length ? `${line.slice(0, length)}…` : line
  }
}

/** The forms in which a secret is recognised: as it is, base64 (padded or not, both alphabets), percent-encoded, as in a form. */
export function formsOf(secret: string): readonly string[] {
  if (secret === '') return []
  const bytes = Buffer.from(secret, 'utf8')
  const base64 = bytes.toString('base64')
  const form = new URLSearchParams({ s: secret }).toString().slice(2)
  const all = [secret, base64, base64.replace(/=+$/, ''), bytes.toString('base64url'), percentEncoded(secret), form]
  return [...new Set([...all, encodeURI(toWellFormed(secret))])]
}

function percentEncoded(text: string): string {
  return encodeURIComponent(toWellFormed(text))
}

/** `encodeURIComponent` throws on lone surrogates. */
function toWellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
