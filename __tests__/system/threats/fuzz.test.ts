import fc from 'fast-check'

import { loadGoExpressions } from '../../../src/ignore/go-expression'
import { ignoreFilter, parseIgnore } from '../../../src/ignore/ignore'
import { parseDockerfile } from '../../../src/dockerfile/parse'
import { resolveTarget } from '../../../src/dockerfile/resolve'
import { contextIndex, selectFiles } from '../../../src/dockerfile/select'
import { UserError } from '../../../src/errors'
import { hostileText } from '../../support/events/hostile'

/** Seeded, so that a failure of CI is one that everybody has. The seed is changed by whoever wants other cases. */
const seed = 20261127

beforeAll(loadGoExpressions)

/** What a Dockerfile is made of, put together in any order. */
const line = fc.oneof(
  fc.constantFrom(
    'FROM scratch',
    'FROM a AS b',
    'FROM b',
    'ARG X=1',
    'ENV X=$X',
    'COPY . .',
    'COPY --from=b / /',
    'ONBUILD COPY x /'
  ),
  fc.constantFrom(
    'RUN <<EOF',
    'EOF',
    '# escape=`',
    '# syntax=x',
    'RUN --mount=type=bind,source=a,target=/b x',
    'ADD http://x/y /',
    '\\'
  ),
  fc
    .tuple(fc.constantFrom('COPY', 'ADD', 'ARG', 'ENV', 'LABEL', 'FROM', 'RUN', 'WORKDIR', ''), hostileText)
    .map(words => words.join(' '))
)
const dockerfile = fc.array(line, { minLength: 1, maxLength: 12 }).map(lines => lines.join('\n'))
const pattern = fc.array(
  fc.constantFrom('*', '**', '/', '?', '[', ']', 'a', '!', '\\', '{2}', '^', '|', '\n', '#', '.', 'src'),
  { maxLength: 12 }
)

const context = contextIndex([
  { path: 'a', mode: '100644', oid: '1'.repeat(40) },
  { path: 'src/link', mode: '120000', oid: '2'.repeat(40) },
  { path: 'src/x.py', mode: '100755', oid: '3'.repeat(40) }
])

test('whatever a Dockerfile and an ignore file hold, they are read or refused in words', () => {
  fc.assert(
    fc.property(dockerfile, pattern, (text, patterns) => {
      try {
        const { consumes } = resolveTarget(parseDockerfile(text), { target: null, args: {}, platform: 'linux/amd64' })
        selectFiles(context, consumes, ignoreFilter(parseIgnore(patterns.join(''))), () => '../a')
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        expect(error.message).not.toMatch(/undefined|\[object|call stack|Cannot read/)
      }
    }),
    { seed, numRuns: 3_000 }
  )
})
