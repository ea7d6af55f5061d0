import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { ToldEvent } from '#shared/rules/calendar/clashes.ts'
import type { MonthOfYear } from '#shared/rules/calendar/schedule.ts'
import type { PlanMonth } from '#shared/rules/plan/overview.ts'
import { holidayInMonth, holidayInWords } from '#shared/wording/holidayWording.ts'
import { dayInMonth } from '#shared/wording/overviewWording.ts'
import { eventInMonth, eventInWords } from '#shared/wording/schoolEventWording.ts'
import { looks, type YearLook } from './looks.ts'

/** So much of what else the school does is named in a month: the plan comes first. How much more there is, is told. */
const mostEvents = 4

function eventsShown(events: readonly ToldEvent[], month: MonthOfYear, language: Language, t: Translate): string {
  const named = events.length > mostEvents + 1 ? events.slice(0, mostEvents) : events
  const words = named.map((event) => eventInMonth(event, month, language, t))
  const more = events.length - named.length
  return [...words, ...(more > 0 ? [t('overview.more', { count: more })] : [])].join(' · ')
}

type Props = {
  readonly month: Omit<PlanMonth, 'entries'>
  readonly look: YearLook
  readonly t: Translate
  readonly language: Language
}

/** When there is no school in a month, its holidays and the public holidays outside them; and what else the school does. */
export function FreeDays({ month, look, t, language }: Props) {
  const styles = looks[look]
  const { holidays = [], publicHolidays = [], events = [] } = month
  if (holidays.length + publicHolidays.length + events.length === 0) return null
  return (
    <ul className={styles.free}>
      {holidays.map((holiday) => (
        <li key={holiday.first}>
          <span aria-hidden>{holidayInMonth(holiday, month, t)}</span>
          <span className="visuallyHidden">{holidayInWords(holiday, language, t)}</span>
        </li>
      ))}
      {publicHolidays.map(({ date, name }) => (
        <li key={date}>
          {dayInMonth(date, language)} {t(`publicHoliday.${name}`)}
        </li>
      ))}
      {events.length > 0 ? (
        <li data-quiet>
          <span aria-hidden>{eventsShown(events, month, language, t)}</span>
          <span className="visuallyHidden">{events.map((event) => eventInWords(event, language, t)).join(', ')}</span>
        </li>
      ) : null}
    </ul>
  )
}
