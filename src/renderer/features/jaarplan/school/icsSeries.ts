import { addDays, dayFromNumber, dayNumber, daysInMonth, isoDate, isoWeekday } from '#shared/dates.ts'

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** A rule as school calendars use it. A weekday may be one of the month by its number: the first, or the last but one. */
type Rule = {
  readonly frequency: (typeof frequencies)[number]
  readonly interval: number
  readonly count: number | null
  readonly until: string | null
  readonly byDay: readonly { readonly weekday: number; readonly nth: number | null }[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  readonly bySetPosition: readonly number[]
  readonly weekStart: number
}

/** The parts that school calendars use, and numbers beyond which none goes. */
const allowed: Readonly<Record<Rule['frequency'], readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
}
const usual = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']
const furthest = { interval: 60, position: 5, count: 10_000 } as const

/** Reads a rule; null for one that no school calendar has, such as every second, or 30 February. */
export function ruleIn(written: string): Rule | null {
  if (written.length > 500) return null
  const parts = new Map(
    written
      .trim()
      .toUpperCase()
      .split(';')
      .filter((part) => part !== '')
      .map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
  const frequency = frequencies.find((each) => each === parts.get('FREQ'))
  if (!frequency || [...parts.keys()].some((part) => !usual.includes(part) && !allowed[frequency].includes(part))) {
    return null
  }
  const numbers = (part: string) => parts.get(part)?.split(',').map(Number) ?? []
  const [interval = 1] = numbers('INTERVAL')
  const [count = null] = numbers('COUNT')
  const until = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(parts.get('UNTIL') ?? '')
  const byDay = (parts.get('BYDAY')?.split(',') ?? []).map((each) => {
    const [, nth, name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(each) ?? []
    return { weekday: weekdays.indexOf(name) + 1, nth: nth === undefined ? null : Number(nth) }
  })
  const rule: Rule = {
    frequency,
    interval,
    count,
    until: until ? until.slice(1, 4).join('-') : null,
    byDay,
    byMonthDay: numbers('BYMONTHDAY'),
    byMonth: numbers('BYMONTH'),
    bySetPosition: numbers('BYSETPOS'),
    weekStart: weekdays.indexOf(parts.get('WKST') ?? 'MO') + 1,
  }
  return isUsual(rule, parts.has('UNTIL')) ? rule : null
}

function isUsual(rule: Rule, hasUntil: boolean): boolean {
  const within = (number: number, most: number) => Number.isInteger(number) && number !== 0 && Math.abs(number) <= most
  const { frequency, interval, count, until, byDay, byMonthDay, byMonth, bySetPosition, weekStart } = rule
  return (
    interval > 0 &&
    within(interval, furthest.interval) &&
    (count === null || (count > 0 && within(count, furthest.count))) &&
    hasUntil === (until !== null) &&
    weekStart > 0 &&
    byDay.every(({ weekday, nth }) => weekday > 0 && (nth === null || within(nth, furthest.position))) &&
    byMonth.every((month) => month > 0 && within(month, 12)) &&
    byMonthDay.every((day) =>
      (byMonth.length > 0 ? byMonth : [1]).every((month) => within(day, daysInMonth(2027, month))),
    ) &&
    bySetPosition.every((position) => within(position, furthest.position)) &&
    !(byDay.length > 0 && byMonthDay.length > 0) &&
    // A weekday by its number in the week says nothing, and one of a whole year is not what a school means.
    !(frequency === 'WEEKLY' && byDay.some(({ nth }) => nth !== null)) &&
    !(frequency === 'YEARLY' && byDay.length > 0 && byMonth.length === 0)
  )
}

/**
 * The days on which a series begins anew, in order, from its first day on and up to a last one. Those before `from` may be
 * left out: a series may be much older than the year that is looked at. `spend` is asked at every step, because a series may
 * go on for ages without a day; when it says no the series ends.
 */
export function* daysOfSeries(
  rule: Rule,
  start: string,
  { from, last }: { readonly from: string; readonly last: string },
  spend: () => boolean,
): Generator<string> {
  const end = rule.until !== null && rule.until < last ? rule.until : last
  let told = 0
  // To know when the last of a number of times is, they are counted from the first.
  const first = rule.count === null ? periodOf(rule, start, from) : 0
  for (let period = Math.max(0, first); spend(); period += 1) {
    const { days, begin } = periodAt(rule, start, period)
    if (begin > end) return
    for (const day of days) {
      if (day < start) continue
      if (day > end || (rule.count !== null && told >= rule.count)) return
      told += 1
      yield day
    }
  }
}

/** The number of the period, counted in steps of the rule, that lies before a day. */
function periodOf({ frequency, interval }: Rule, start: string, from: string): number {
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[frequency]
  return Math.floor((dayNumber(from) - dayNumber(start)) / (longest * interval)) - 1
}

/** The days of the rule in its period of a number, in order, and where that period begins. */
function periodAt(
  rule: Rule,
  start: string,
  period: number,
): { readonly days: readonly string[]; readonly begin: string } {
  const { frequency, interval, byMonth } = rule
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))]
  switch (frequency) {
    case 'DAILY': {
      const day = addDays(start, period * interval)
      return { days: [day], begin: day }
    }
    case 'WEEKLY': {
      const begin = addDays(start, -((isoWeekday(start) - rule.weekStart + 7) % 7) + period * interval * 7)
      const wanted = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [isoWeekday(start)]
      const week = Array.from({ length: 7 }, (_, index) => addDays(begin, index))
      return { days: week.filter((day) => wanted.includes(isoWeekday(day))), begin }
    }
    case 'MONTHLY': {
      const months = year * 12 + month - 1 + period * interval
      const [itsYear, itsMonth] = [Math.floor(months / 12), (months % 12) + 1]
      const days = monthDays(rule, start, itsYear, itsMonth)
      return { days: atPositions(days, rule), begin: isoDate(itsYear, itsMonth, 1) }
    }
    case 'YEARLY': {
      const itsYear = year + period * interval
      const months = [...new Set(byMonth.length > 0 ? byMonth : [month])].sort((a, b) => a - b)
      const days = months.flatMap((each) => monthDays(rule, start, itsYear, each))
      return { days: atPositions(days, rule), begin: isoDate(itsYear, 1, 1) }
    }
  }
}

/** The days of a month that a rule names: by their weekdays, by their numbers, or by that of its first day. */
function monthDays({ byDay, byMonthDay }: Rule, start: string, year: number, month: number): readonly string[] {
  const length = daysInMonth(year, month)
  const first = isoDate(year, month, 1)
  const firstWeekday = isoWeekday(first)
  const wanted = new Set<number>()
  for (const { weekday, nth } of byDay) {
    const all: number[] = []
    for (let day = 1 + ((weekday - firstWeekday + 7) % 7); day <= length; day += 7) all.push(day)
    for (const day of nth === null ? all : [all.at(nth > 0 ? nth - 1 : nth)]) if (day !== undefined) wanted.add(day)
  }
  for (const day of byMonthDay) wanted.add(day > 0 ? day : length + 1 + day)
  if (byDay.length + byMonthDay.length === 0) wanted.add(Number(start.slice(8)))
  return [...wanted]
    .filter((day) => day >= 1 && day <= length)
    .sort((a, b) => a - b)
    .map((day) => dayFromNumber(dayNumber(first) + day - 1))
}

function atPositions(days: readonly string[], { bySetPosition }: Rule): readonly string[] {
  if (bySetPosition.length === 0) return days
  const chosen = new Set(bySetPosition.map((position) => days.at(position > 0 ? position - 1 : position)))
  return days.filter((day) => chosen.has(day))
}
