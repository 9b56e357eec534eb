import type { BasePlan } from '../plan/types'
import { code, escaped, table } from '../markdown'
import { packageWords } from './report'

/** What made a base stale, one row per package, or per input that has none; the number of rows goes beside it. */
export function changedTable({ changed }: BasePlan): { readonly rows: number; readonly content: string } {
  const rows = changed.flatMap(({ input, packages }) =>
    packages.length === 0
      ? [[code(input), 'changed']]
      : packages.map(change => [code(input), escaped(packageWords(change))])
  )
  return { rows: rows.length, content: table(['Input', 'Change'], rows) }
}
