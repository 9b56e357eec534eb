import { namingOf, type Naming } from '../../src/tags/naming'

test.each<[string, Naming]>([
  ['latest', 'stands'],
  ['{{branch}}', 'stands'],
  ['pr-{{number}}', 'stands'],
  ['{{version}}', 'stands'],
  ['\\{{date}}', 'stands'],
  ['type=ref,event=branch', 'stands'],
  ['type=semver,pattern={{major}}.{{minor}}', 'stands'],
  ['type=schedule', 'stands'],
  ['{{sha}}', 'commit'],
  ['{{branch}}-{{sha}}', 'commit'],
  ["{{commit_date 'YYYY'}}", 'commit'],
  ['type=sha,format=long', 'commit'],
  ['type=ref,event=branch,suffix=-{{sha}}', 'commit'],
  // Whatever the format leaves of the date, on whatever day it is asked.
  ["{{date 'YYYY'}}", 'moment'],
  ["{{date 'YYYYMM'}}", 'moment'],
  ["{{date 'HHmm'}}", 'moment'],
  ["{{sha}}-{{date 'DD'}}", 'moment'],
  ["type=schedule,pattern={{date 'YYYYMM'}}", 'moment'],
  ["type=raw,value=weekly-{{date 'WW'}}", 'moment'],
  ["ghcr.io/acme/other:{{date 'YYYY'}}", 'moment']
])('%s names: %s', (template, naming) => {
  expect(namingOf(template)).toBe(naming)
})
