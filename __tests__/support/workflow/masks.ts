/** The secret values of a run: what is printed shows `***`, and an output that holds one is dropped. */
export class Masks {
  readonly #values = new Set<string>()

  add(value: string): void {
    // The runner masks every line of a value, since a log is printed by line.
    for (const line of [value, ...value.split(/\r?\n/)]) if (line.trim() !== '') this.#values.add(line)
  }

  hides(text: string): boolean {
    return [...this.#values].some(value => text.includes(value))
  }

  masked(text: string): string {
    return [...this.#values]
      .sort((a, b) => b.length - a.length)
      .reduce((left, value) => left.replaceAll(value, '***'), text)
  }
}
