import { memo } from 'react'
import { useSpeech } from '#app/language.ts'
import { holidayInWords } from '#parts/year/holidays.ts'
import { dayFromNumber, isoWeekday } from '#shared/dates.ts'
import type { Calendar } from '#shared/rules/calendar.ts'
import { isUsualHoliday } from '#shared/rules/holidays.ts'
import { type Axis, dayIndex, extentBetween, monthsOn } from '#shared/rules/timeline.ts'
import { spread } from '#shared/rules/timelinePacking.ts'
import { longDate } from '#shared/rules/wording.ts'
import styles from './Backdrop.module.css'
import { rems, type Zoom } from './scale.ts'
import { today } from './today.ts'

type Props = {
  readonly axis: Axis
  readonly calendar: Calendar
  readonly zoom: Zoom
  readonly pxPerDay: number
}

/** What lies behind the activities: months, weekends, holidays, and today. */
export const Backdrop = memo(function Backdrop({ axis, calendar, zoom, pxPerDay }: Props) {
  const { t } = useSpeech()
  const now = indexOfToday(axis)
  return (
    <div className={styles.backdrop} aria-hidden>
      {zoom === 'month' ? <Weekends axis={axis} pxPerDay={pxPerDay} /> : null}
      {calendar.holidays.map((holiday) => {
        const extent = extentBetween(axis, holiday.first, holiday.last)
        return extent ? (
          <div
            key={`${holiday.first} ${holiday.name}`}
            className={styles.holiday}
            style={{ left: extent.from * pxPerDay, width: (extent.to - extent.from) * pxPerDay }}
          />
        ) : null
      })}
      {monthsOn(axis).map(({ from, month }) => (
        <div key={month} className={styles.line} style={{ left: from * pxPerDay }} />
      ))}
      {calendar.publicHolidays.map(({ date, name }) => (
        <div
          key={`${date} ${name}`}
          className={styles.day}
          style={{ left: dayIndex(axis, date) * pxPerDay, width: Math.max(pxPerDay, 3) }}
        >
          {zoom === 'month' ? <span className={styles.dayName}>{t(`publicHoliday.${name}`)}</span> : null}
        </div>
      ))}
      {now === null ? null : <div className={styles.today} style={{ left: (now + 0.5) * pxPerDay }} />}
    </div>
  )
})

/** The day on the axis that it is today; null in another year. */
export function indexOfToday(axis: Axis): number | null {
  const now = dayIndex(axis, today())
  return now >= 0 && now < axis.length ? now : null
}

/** The word at today's line, over the activities. */
export function TodayWord({ axis, pxPerDay }: Pick<Props, 'axis' | 'pxPerDay'>) {
  const { t } = useSpeech()
  const now = indexOfToday(axis)
  return now === null ? null : (
    <div className={styles.now} style={{ left: (now + 0.5) * pxPerDay }}>
      <span className={styles.nowWord}>{t('timeline.today')}</span>
    </div>
  )
}

type NamesProps = Props & { readonly rem: number }

/** How wide a letter is on average, in rem. */
const letter = 0.6

/** The names of the holidays at the foot, each at its days or as near as there is room. */
export const HolidayNames = memo(function HolidayNames({ axis, calendar, zoom, pxPerDay, rem }: NamesProps) {
  const { t } = useSpeech()
  const named = calendar.holidays.flatMap((holiday) => {
    const extent = extentBetween(axis, holiday.first, holiday.last)
    if (!extent) return []
    const name = isUsualHoliday(holiday.name) ? t(`holiday.${holiday.name}.short`) : holiday.name
    const band = { left: extent.from * pxPerDay, width: (extent.to - extent.from) * pxPerDay }
    return [{ holiday, name, band, width: Math.max(band.width, (name.length + 1) * letter * rem) }]
  })
  const wanted = named.map(({ band, width }) => ({ left: band.left + (band.width - width) / 2, width }))
  const lefts = spread(wanted, axis.length * pxPerDay - rem / 2)
  return (
    <div
      className={styles.names}
      style={{ width: axis.length * pxPerDay, height: `${rems.foot[zoom]}rem` }}
      aria-hidden
    >
      {named.map(({ holiday, name, band, width }, index) => {
        const left = lefts[index] ?? band.left
        return (
          <div key={`${holiday.first} ${holiday.name}`}>
            <div className={styles.band} style={band} />
            <div className={styles.name} style={{ left, width }}>
              <span className={styles.word}>
                {zoom === 'month' ? t(`holiday.${holiday.status}`, { holiday: name }) : name}
                {zoom !== 'month' && holiday.status === 'advies' ? (
                  <>
                    <br />
                    {t('timeline.advised')}
                  </>
                ) : null}
              </span>
            </div>
          </div>
        )
      })}
    </div>
  )
})

function Weekends({ axis, pxPerDay }: Pick<Props, 'axis' | 'pxPerDay'>) {
  return Array.from({ length: axis.length }, (_, index) => index)
    .filter((index) => isoWeekday(dayFromNumber(axis.first + index)) > 5)
    .map((index) => <div key={index} className={styles.weekend} style={{ left: index * pxPerDay, width: pxPerDay }} />)
}

type ListProps = Pick<Props, 'calendar'>

/** The holidays as a list, for who does not see the bands. */
export function ClosedDays({ calendar }: ListProps) {
  const { t, language } = useSpeech()
  return (
    <ul className="visuallyHidden" aria-label={t('timeline.closed')}>
      {calendar.holidays.map((holiday) => (
        <li key={`${holiday.first} ${holiday.name}`}>{holidayInWords(holiday, language, t)}</li>
      ))}
      {calendar.publicHolidays.map(({ date, name }) => (
        <li key={`${date} ${name}`}>
          {t(`publicHoliday.${name}`)}: {longDate(date, language)}
        </li>
      ))}
    </ul>
  )
}

type FlagsProps = Pick<Props, 'axis' | 'calendar' | 'pxPerDay'> & {
  /** The stop of the timeline that Tab comes to. */
  readonly current: string | null
}

/** The name of a stop at a public holiday. */
export const stopOfDay = (date: string): string => `day:${date}`

/** A small flag in the head per public holiday, with its name at a touch. */
export const PublicHolidayFlags = memo(function PublicHolidayFlags({ axis, calendar, pxPerDay, current }: FlagsProps) {
  const { t, language } = useSpeech()
  const dates = [...new Set(calendar.publicHolidays.map(({ date }) => date))]
  return dates.map((date) => {
    const days = calendar.publicHolidays.filter((day) => day.date === date)
    const name = days.map((day) => t(`publicHoliday.${day.name}`)).join(', ')
    const said = `${name}, ${longDate(date, language)}`
    return (
      <span
        key={date}
        className={styles.flag}
        style={{ left: dayIndex(axis, date) * pxPerDay, width: Math.max(pxPerDay, 3) }}
        role="img"
        aria-label={said}
        data-name={said}
        data-stop={stopOfDay(date)}
        data-side={dayIndex(axis, date) > axis.length / 2 ? 'end' : 'start'}
        tabIndex={current === stopOfDay(date) ? 0 : -1}
      />
    )
  })
})
