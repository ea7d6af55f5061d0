import { isoWeek } from '../../dates.ts'
import type { Translate } from '../../i18n.ts'
import type { Language } from '../../language/index.ts'
import { daysOf, parseMoment } from '../../moment.ts'
import { type Calendar, lessonWeekOn, publicHolidayOn } from '../../rules/calendar/calendar.ts'
import { eventsBetween } from '../../rules/calendar/clashes.ts'
import { holidayOn, holidaysBetween } from '../../rules/calendar/holidays.ts'
import type { MonthOfYear } from '../../rules/calendar/schedule.ts'
import { holidayInMonth } from '../holidayWording.ts'
import { dayInMonth } from '../overviewWording.ts'
import { eventInMonth } from '../schoolEventWording.ts'
import { holidayName, whenInWords } from '../wording.ts'
import type { TypedWhen } from './readMoment.ts'

/**
 * What was understood of a typed moment, with its week by both ways of counting: `dinsdag 10 november 2026 · week 46 ·
 * lesweek 12`, `07-09-2026 tot en met 27-09-2026 · week 37 t/m 39`. Empty for none.
 */
export function momentPreview(when: TypedWhen, calendar: Calendar, language: Language, t: Translate): string {
  const moment = when.moment === null ? null : parseMoment(when.moment)
  if (!moment) return ''
  const { first, last } = daysOf(moment)
  const [begin, end] = [isoWeek(first).week, isoWeek(last).week]
  const week = begin === end ? t('year.week', { week: begin }) : t('timeline.weeks', { first: begin, last: end })
  // A month is no number of weeks, and a week has said its number.
  const weeks = moment.kind === 'month' || moment.kind === 'week' ? '' : week
  return [whenInWords(when, language, t), weeks, begin === end ? lessonWeekText(first, calendar, t) : '']
    .filter(Boolean)
    .join(' · ')
}

/** The number of the week of a day among those with lessons: `lesweek 12`. Empty when it has none. */
export function lessonWeekText(date: string, calendar: Calendar, t: Translate): string {
  const week = lessonWeekOn(calendar, date)
  return week === null ? '' : t('year.lessonWeek', { week })
}

/** All there is to say of one day: its name, its weeks, and what there is on it: `dinsdag 20 oktober 2026 · week 43 · herfstvakantie`. */
export function dayAbout(date: string, calendar: Calendar, language: Language, t: Translate): string {
  const holiday = holidayOn(calendar.holidays, date)
  const publicHoliday = publicHolidayOn(calendar, date)
  return [
    momentPreview({ moment: date, recurrence: null }, calendar, language, t),
    holiday ? holidayName(holiday, t) : '',
    publicHoliday ? t(`publicHoliday.${publicHoliday.name}`) : '',
    ...eventsBetween(calendar.events, date, date).map(({ name }) => name),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What a month has of holidays, public holidays and what else the school does, each with its days. */
export function daysToldIn(
  month: MonthOfYear,
  { holidays, publicHolidays, events }: Calendar,
  language: Language,
  t: Translate,
): readonly string[] {
  const { first, last } = daysOf({ kind: 'month', year: month.year, month: month.month })
  return [
    ...holidaysBetween(holidays, first, last).map((holiday) => holidayInMonth(holiday, month, t)),
    ...publicHolidays
      .filter(({ date }) => date >= first && date <= last)
      .map(({ date, name }) => `${dayInMonth(date, language)} ${t(`publicHoliday.${name}`)}`),
    ...eventsBetween(events, first, last).map((event) => eventInMonth(event, month, language, t)),
  ]
}
