import { type CalendarDate, getWeeksInMonth, parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useContext, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  CalendarStateContext,
  useLocale,
} from 'react-aria-components'
import { addDays, isoWeek, isoWeekday } from '#shared/dates.ts'
import styles from './DayCalendar.module.css'

/** What is special about a day: that there is nothing to do then, or that something else is on. */
export type DayMark = 'free' | 'event'

type Props = {
  readonly label: string
  /** An ISO date, or empty; it then opens at `opensAt`. */
  readonly value: string
  readonly opensAt: string
  readonly first: string
  readonly last: string
  readonly markOf: (date: string) => DayMark | null
  /** All there is to say of a day: said of the one with the focus. */
  readonly about: (date: string) => string
  /** What is marked in the month of a day, in words. */
  readonly namesIn: (date: string) => readonly string[]
  readonly onChoose: (date: string) => void
}

/** A month of days to choose one from, with ISO weeks from Monday on, and what is marked told below it. */
export function DayCalendar({ label, value, opensAt, first, last, markOf, about, namesIn, onChoose }: Props) {
  const begin = value !== '' && value >= first && value <= last ? value : opensAt
  const [focused, setFocused] = useState(begin)
  return (
    <Calendar<CalendarDate>
      className={styles.calendar}
      aria-label={label}
      firstDayOfWeek="mon"
      value={value === '' ? null : parseDate(value)}
      defaultFocusedValue={parseDate(begin)}
      onFocusChange={(date) => setFocused(date.toString())}
      minValue={parseDate(first)}
      maxValue={parseDate(last)}
      onChange={(date) => onChoose(date.toString())}
      autoFocus
    >
      <header className={styles.head}>
        <Button slot="previous" className={styles.turn}>
          <ChevronLeft aria-hidden size="1.3em" />
        </Button>
        <CalendarHeading className={styles.month} />
        <Button slot="next" className={styles.turn}>
          <ChevronRight aria-hidden size="1.3em" />
        </Button>
      </header>
      <div className={styles.weeksAndDays}>
        <WeekNumbers />
        <CalendarGrid weekdayStyle="short" className={styles.grid}>
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className={styles.weekday}>{day.replace('.', '')}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell date={date} className={dayClass(markOf(date.toString()))}>
                {({ formattedDate }) => <span>{formattedDate}</span>}
              </CalendarCell>
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </div>
      <p className={styles.about} aria-live="polite">
        {about(focused)}
      </p>
      <ul className={styles.names}>
        {namesIn(focused).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Calendar>
  )
}

function dayClass(mark: DayMark | null): string {
  return [styles.day, mark === null ? '' : styles[mark]].filter(Boolean).join(' ')
}

/** The numbers of the weeks, each beside its row of days. Each day says its week itself. */
function WeekNumbers() {
  const state = useContext(CalendarStateContext)
  const { locale } = useLocale()
  if (!state) return null
  const first = state.visibleRange.start.toString()
  const monday = addDays(first, 1 - isoWeekday(first))
  const count = getWeeksInMonth(state.visibleRange.start, locale, 'mon')
  return (
    <ol className={styles.weeks} aria-hidden>
      {Array.from({ length: count }, (_, index) => {
        const { year, week } = isoWeek(addDays(monday, index * 7))
        return <li key={`${year} ${week}`}>{week}</li>
      })}
    </ol>
  )
}
