import { memo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useToday } from '#app/today.ts'
import { dayFromNumber, isoWeekday } from '#shared/dates.ts'
import type { Translate } from '#shared/i18n.ts'
import type { SchoolEvent } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { type Holiday, isUsualHoliday } from '#shared/rules/calendar/holidays.ts'
import { type Axis, dayIndex, extentBetween, monthsOn } from '#shared/rules/timeline/timeline.ts'
import { joinTouching, placeLabels } from '#shared/rules/timeline/timelinePacking.ts'
import { holidayInWords } from '#shared/wording/holidayWording.ts'
import { longDate } from '#shared/wording/wording.ts'
import styles from './Backdrop.module.css'
import { rems, type Zoom } from './scale.ts'

type Props = {
  readonly axis: Axis
  readonly calendar: Calendar
  readonly zoom: Zoom
  readonly pxPerDay: number
}

type BackdropProps = Props & { readonly events: readonly SchoolEvent[] }

/** What lies behind the activities: months, weekends, holidays, what else the school does, and today. */
export const Backdrop = memo(function Backdrop({ axis, calendar, events, zoom, pxPerDay }: BackdropProps) {
  const { t } = useTranslation()
  const now = useTodayOn(axis)
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
      {events.map(({ id, first, last }) => {
        const extent = extentBetween(axis, first, last)
        return extent ? (
          <div
            key={id}
            className={styles.event}
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
      {now === null ? null : (
        <div data-solid="here" className={styles.today} style={{ left: (now + 0.5) * pxPerDay }} />
      )}
    </div>
  )
})

/** The day on the axis that it is today; null in another year. */
export function useTodayOn(axis: Axis): number | null {
  const now = dayIndex(axis, useToday())
  return now >= 0 && now < axis.length ? now : null
}

/** The word at today's line, in the head, where it covers nothing. */
export function TodayWord({ axis, pxPerDay }: Pick<Props, 'axis' | 'pxPerDay'>) {
  const { t } = useTranslation()
  const now = useTodayOn(axis)
  return now === null ? null : (
    <div className={styles.now}>
      <span data-solid="here" className={styles.nowWord} style={{ left: (now + 0.5) * pxPerDay }}>
        {t('timeline.today')}
      </span>
    </div>
  )
}

type NamesProps = Props & { readonly rem: number }

/** How wide a letter is on average, and the least room in which a name can still be read, in rem. */
const letter = 0.6
const leastName = 3

/** The names of the holidays at the foot, each at its own days; one without room is left out, and is a title of its band. */
export const HolidayNames = memo(function HolidayNames({ axis, calendar, zoom, pxPerDay, rem }: NamesProps) {
  const { t, language } = useTranslation()
  const bands = calendar.holidays.flatMap((holiday) => {
    const extent = extentBetween(axis, holiday.first, holiday.last)
    if (!extent) return []
    return [{ holiday, left: extent.from * pxPerDay, right: extent.to * pxPerDay }]
  })
  const named = joinTouching(bands).map((group) => {
    const band = { left: group[0].left, right: Math.max(...group.map(({ right }) => right)) }
    const widest = group.reduce((most, each) => (each.right - each.left > most.right - most.left ? each : most))
    const all = [...new Set(group.map(({ holiday }) => nameAtFoot(holiday, zoom, t)))].join(', ')
    const name = widthOf(all) * rem <= band.right - band.left ? all : nameAtFoot(widest.holiday, zoom, t)
    const status = zoom !== 'month' && widest.holiday.status === 'advies' ? t('timeline.advised') : ''
    return { key: widest.holiday.first, name, status, band, width: Math.max(widthOf(name), widthOf(status)) * rem }
  })
  const places = placeLabels(
    named.map(({ band, width }) => ({ band, width: Math.max(width, band.right - band.left) })),
    axis.length * pxPerDay,
    leastName * rem,
  )
  return (
    <div
      className={styles.names}
      style={{ width: axis.length * pxPerDay, height: `${rems.foot[zoom]}rem` }}
      aria-hidden
    >
      {bands.map(({ holiday, left, right }) => (
        <div
          key={`${holiday.first} ${holiday.name}`}
          className={styles.band}
          style={{ left, width: right - left }}
          title={holidayInWords(holiday, language, t)}
        />
      ))}
      {named.map(({ key, name, status }, index) => {
        const place = places[index]
        return place ? (
          <div key={key} className={styles.name} style={{ left: place.left, width: place.right - place.left }}>
            <span className={styles.word}>
              {name}
              {status === '' ? null : (
                <>
                  <br />
                  {status}
                </>
              )}
            </span>
          </div>
        ) : null
      })}
    </div>
  )
})

/** The width of some words in rem. */
function widthOf(words: string): number {
  return (words.length + 1) * letter
}

function nameAtFoot({ name, status }: Holiday, zoom: Zoom, t: Translate): string {
  const short = isUsualHoliday(name) ? t(`holiday.${name}.short`) : name
  return zoom === 'month' ? t(`holiday.${status}`, { holiday: short }) : short
}

function Weekends({ axis, pxPerDay }: Pick<Props, 'axis' | 'pxPerDay'>) {
  return Array.from({ length: axis.length }, (_, index) => index)
    .filter((index) => isoWeekday(dayFromNumber(axis.first + index)) > 5)
    .map((index) => <div key={index} className={styles.weekend} style={{ left: index * pxPerDay, width: pxPerDay }} />)
}

type ListProps = Pick<Props, 'calendar'>

/** The holidays as a list, for who does not see the bands. */
export function ClosedDays({ calendar }: ListProps) {
  const { t, language } = useTranslation()
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
  const { t, language } = useTranslation()
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
