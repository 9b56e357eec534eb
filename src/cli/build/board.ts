import { printable } from '../../printable'
import type { Terminal } from '../command'

/** What is going on, for people: each image's current step. */
export interface Board {
  /** A step of an image that is being built. */
  step(image: string, text: string): void
  /** The last word on an image. */
  done(image: string, text: string): void
}

/** On a terminal one line per image, rewritten as it goes on; in a log a line per step. */
export function openBoard({ note, rewrite, width }: Terminal): Board {
  const running = new Map<string, string>()
  let drawn = 0
  function draw(before: readonly string[]): void {
    const lines = [...running].map(([image, text]) => `${image}: ${text}`.slice(0, width - 1))
    // Up to the first line that was drawn; everything from there on is written anew.
    rewrite?.(
      `${drawn === 0 ? '' : `\u001b[${drawn}A`}\u001b[J${[...before, ...lines].map(line => `${line}\n`).join('')}`
    )
    drawn = lines.length
  }
  return {
    step(image, text) {
      const step = printable(text)
      if (running.get(image) === step) return
      running.set(image, step)
      if (rewrite === undefined) note(`${image}: ${step}`)
      else draw([])
    },
    done(image, text) {
      running.delete(image)
      const line = `${image}: ${printable(text)}`
      if (rewrite === undefined) note(line)
      else draw([line])
    }
  }
}
