import type { Plan } from '../plan/types'
import { printable } from '../printable'
import { packageWords } from '../action/report'
import { columns, styleOf, wrapped } from './style'

/** The plan for a person at a terminal: a row per image, its reasons below it, then what is worth knowing. */
export function planTable(
  plan: Plan,
  terminal: { readonly color: boolean; readonly width: number }
): readonly string[] {
  const style = styleOf(terminal)
  const images = [
    ...plan.bases.map(base => ({ ...base, kind: 'base', details: base.changed })),
    ...plan.services.map(service => ({ ...service, kind: 'service', verdict: service.mode, details: [] }))
  ]
  const rows = columns(
    images.map(image => [image.kind, printable(image.name), image.verdict, `${image.image}:${image.tag}`]),
    (text, column) => {
      if (column === 1) return style.bold(text)
      if (column === 2) return verdictPaint(style)(text)
      return column === 0 ? style.dim(text) : text
    }
  )
  return [
    ...images.flatMap((image, index) => [
      rows[index] ?? '',
      ...image.reasons.flatMap(reason => indented(reason.message, terminal.width)).map(style.dim),
      ...image.details.flatMap(({ input, packages }) =>
        packages.length === 0
          ? [`    ${printable(input)}`]
          : packages.slice(0, 8).map(change => `    ${printable(input)}: ${packageWords(change)}`)
      ),
      ...image.retag.map(reference => `    ${style.blue(`tag ${printable(reference)}`)}`)
    ]),
    ...plan.warnings.flatMap(({ message, file, line }) => {
      const place = file === undefined ? '' : `${printable(file)}${line === undefined ? '' : `:${line}`}: `
      return indented(`! ${place}${message}`, terminal.width).map(style.yellow)
    })
  ]
}

function verdictPaint(style: ReturnType<typeof styleOf>): (text: string) => string {
  return text => {
    switch (text.trim()) {
      case 'stale':
      case 'full':
        return style.red(text)
      case 'fast':
        return style.yellow(text)
      case 'retag':
        return style.blue(text)
      default:
        return style.green(text)
    }
  }
}

function indented(text: string, width: number): readonly string[] {
  return wrapped(text, Math.max(40, width - 4)).map((line, index) => `${index === 0 ? '    ' : '      '}${line}`)
}
