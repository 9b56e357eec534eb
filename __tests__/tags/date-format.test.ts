import { formatDate } from '../../src/tags/date-format'

// 2024-12-30 is a Monday in week 1 of ISO year 2025; 02:05 in Tokyo, still Sunday 18:05 in London.
const date = new Date('2024-12-29T17:05:09.042Z')

const cases: readonly (readonly [string, string, string])[] = [
  ['YYYYMMDD-HHmmss', 'UTC', '20241229-170509'],
  ['YY Y Q M MMM MMMM', 'UTC', '24 2024 4 12 Dec December'],
  ['D DDD DDDD', 'UTC', '29 364 364'],
  ['d dd ddd dddd E', 'UTC', '0 Su Sun Sunday 7'],
  ['GGGG-[W]WW', 'UTC', '2024-W52'],
  ['GGGG-[W]WW', 'Asia/Tokyo', '2025-W01'],
  ['H HH h hh k kk', 'Asia/Tokyo', '2 02 2 02 2 02'],
  ['hh:mm A', 'UTC', '05:05 PM'],
  ['h a', 'America/New_York', '12 pm'],
  ['m mm s ss S SS SSS SSSS', 'UTC', '5 05 9 09 0 04 042 0420'],
  ['Z ZZ', 'America/St_Johns', '-03:30 -0330'],
  ['X x', 'UTC', '1735491909 1735491909042'],
  ['[Today is] YYYY', 'UTC', 'Today is 2024'],
  ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', 'UTC', '2024-12-29T17:05:09.042Z']
]
test.each(cases)('%s in %s', (format, zone, expected) => {
  expect(formatDate(date, format, zone)).toBe(expected)
})

test('midnight is hour 0', () => {
  expect(formatDate(new Date('2026-01-01T00:00:00Z'), 'HH hh kk', 'UTC')).toBe('00 12 24')
})
