import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { PlanMonth } from '#shared/rules/plan/overview.ts'
import { holidayInMonth, holidayInWords } from '#shared/wording/holidayWording.ts'
import { dayInMonth } from '#shared/wording/overviewWording.ts'
import { looks, type YearLook } from './looks.ts'

type Props = {
  readonly month: Omit<PlanMonth, 'entries'>
  readonly look: YearLook
  readonly t: Translate
  readonly language: Language
}

/** When there is no school in a month: its holidays, and the public holidays outside them. */
export function FreeDays({ month, look, t, language }: Props) {
  const styles = looks[look]
  const { holidays = [], publicHolidays = [] } = month
  if (holidays.length + publicHolidays.length === 0) return null
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
    </ul>
  )
}
