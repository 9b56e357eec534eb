import { UserError } from '../errors'

/** The tokens of moment.js, longest first as its own tokenizer reads them. Source: https://momentjs.com/docs/#/displaying/format/ */
const token =
  /\[([^[]*?)\]|(\\)?(Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|N{1,5}|Y{4,6}|YY|Y|y{1,4}|yo|gg(?:ggg?)?|GG(?:GGG?)?|[eEaA]|hh?|HH?|kk?|mm?|ss?|S{1,9}|[xX]|zz?|ZZ?|LTS|LT|LL?L?L?|l{1,4})/g

const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/**
 * A date in a time zone (IANA name) with the format of docker/metadata-action, which is moment.js's: `YYYYMMDD-HHmmss`.
 * Names are English. Throws `UserError` for an unknown zone and for tokens that are not supported.
 */
export function formatDate(date: Date, format: string, zone: string): string {
  const at = inZone(date, zone)
  return format.replace(
    token,
    (whole, literal: string | undefined, escape: string | undefined, name: string | undefined) => {
      if (literal !== undefined) return literal
      if (name === undefined || escape !== undefined) return whole.slice(1)
      const value = valueOf(name, at)
      if (value === null)
        throw new UserError(
          `"${name}" in the date format '${format}' is not supported. Put plain text in brackets: [${name}].`
        )
      return value
    }
  )
}

/** Wall-clock time of a zone, as a date whose UTC fields hold it. */
interface ZonedDate {
  readonly wall: Date
  /** Minutes east of UTC. */
  readonly offset: number
  readonly instant: number
}

function inZone(date: Date, zone: string): ZonedDate {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(date)
      .map(part => [part.type, Number(part.value)])
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  const instant = date.getTime()
  const milliseconds = ((instant % 1000) + 1000) % 1000
  return {
    wall: new Date(seconds + milliseconds),
    offset: Math.round((seconds + milliseconds - instant) / 60_000),
    instant
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    })
  } catch (cause) {
    throw new UserError(`"${zone}" is no time zone. Write a name such as tz='Europe/Berlin'.`, { cause })
  }
}

function valueOf(name: string, { wall, offset, instant }: ZonedDate): string | null {
  const year = wall.getUTCFullYear()
  const month = wall.getUTCMonth()
  const weekday = wall.getUTCDay()
  const hour = wall.getUTCHours()
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const dayOfYear = Math.floor((Date.UTC(year, month, wall.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1
  const iso = isoWeek(wall)
  const values: Readonly<Record<string, string>> = {
    YYYY: padded(year, 4),
    YY: padded(year % 100, 2),
    Y: String(year),
    Q: String(Math.floor(month / 3) + 1),
    M: String(month + 1),
    MM: padded(month + 1, 2),
    MMM: (months[month] ?? '').slice(0, 3),
    MMMM: months[month] ?? '',
    D: String(wall.getUTCDate()),
    DD: padded(wall.getUTCDate(), 2),
    DDD: String(dayOfYear),
    DDDD: padded(dayOfYear, 3),
    d: String(weekday),
    dd: (days[weekday] ?? '').slice(0, 2),
    ddd: (days[weekday] ?? '').slice(0, 3),
    dddd: days[weekday] ?? '',
    E: String(weekday === 0 ? 7 : weekday),
    W: String(iso.week),
    WW: padded(iso.week, 2),
    GGGG: padded(iso.year, 4),
    H: String(hour),
    HH: padded(hour, 2),
    h: String(twelve),
    hh: padded(twelve, 2),
    k: String(hour === 0 ? 24 : hour),
    kk: padded(hour === 0 ? 24 : hour, 2),
    m: String(wall.getUTCMinutes()),
    mm: padded(wall.getUTCMinutes(), 2),
    s: String(wall.getUTCSeconds()),
    ss: padded(wall.getUTCSeconds(), 2),
    A: hour < 12 ? 'AM' : 'PM',
    a: hour < 12 ? 'am' : 'pm',
    Z: offsetOf(offset, ':'),
    ZZ: offsetOf(offset, ''),
    X: String(Math.floor(instant / 1000)),
    x: String(instant)
  }
  if (/^S+$/.test(name)) return padded(wall.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, name.length)
  return values[name] ?? null
}

/** ISO 8601 week: the week of a date is the one of its Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() === 0 ? 7 : date.getUTCDay()))
  const year = thursday.getUTCFullYear()
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1 }
}

function offsetOf(minutes: number, separator: string): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
