import { bytesOf, bytesWords } from '../quantities'
import type { Expectations } from '../config/expectations'
import type { Finding, PlatformReport } from './report'

/** Sizes against the budgets of the configuration. Without a base all layers are the app's own. */
export function budgetFindings(report: PlatformReport, expected: Expectations): readonly Finding[] {
  const { platform, own, whole } = report
  const over = (
    code: Finding['code'],
    what: string,
    found: number,
    limit: number | null,
    words: (value: number) => string
  ): readonly Finding[] =>
    limit === null || found <= limit
      ? []
      : [{ code, message: `${what} ${words(found)}, more than the ${words(limit)} that are allowed.`, platform }]
  return [
    ...over('app-too-large', "the app's own layers have", own.bytes, limitOf(expected['max-app-size']), bytesWords),
    ...over(
      'too-many-app-layers',
      'the app adds',
      own.layers,
      expected['max-app-layers'] ?? null,
      count => `${count} ${count === 1 ? 'layer' : 'layers'}`
    ),
    ...over('image-too-large', 'the image has', whole.bytes, limitOf(expected['max-image-size']), bytesWords)
  ]
}

function limitOf(size: string | undefined): number | null {
  return size === undefined ? null : bytesOf(size)
}
