import { useSpeech } from '#app/language.ts'
import { holidayInMonth, holidayInWords } from '#parts/year/holidays.ts'
import { writeMoment } from '#shared/moment.ts'
import type { OverviewMonth } from '#shared/rules/overview.ts'
import { dayInMonth } from '#shared/rules/overviewWording.ts'
import styles from './YearOverview.module.css'

/** When there is no school in a month: its holidays, and the public holidays outside them. */
export function FreeDays({ month }: { readonly month: OverviewMonth }) {
  const { t, language } = useSpeech()
  const { holidays, publicHolidays } = month
  if (holidays.length + publicHolidays.length === 0) return null
  const key = writeMoment({ kind: 'month', year: month.year, month: month.month })
  return (
    <ul className={styles.free}>
      {holidays.map((holiday) => (
        <li key={holiday.first}>
          <span aria-hidden>{holidayInMonth(holiday, key, t)}</span>
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
