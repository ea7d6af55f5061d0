import { Plus } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { itemOf } from '#parts/year/places.ts'
import { dayFromNumber, isoWeekday } from '#shared/dates.ts'
import { dateFormat } from '#shared/formats.ts'
import { writeMoment } from '#shared/moment.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { type Axis, monthsOn, weeksOn } from '#shared/rules/timeline/timeline.ts'
import { lessonWeekText } from '#shared/wording/moments/momentPreview.ts'
import { monthName } from '#shared/wording/wording.ts'
import styles from './Head.module.css'
import type { Zoom } from './scale.ts'

type Props = {
  readonly axis: Axis
  readonly zoom: Zoom
  readonly pxPerDay: number
  readonly rem: number
  /** The stop of the timeline that Tab comes to. */
  readonly current: string | null
  readonly onAdd: (moment: string) => void
}

/** The widths in rem at which a longer word fits. */
const fits = { longMonth: 7.5, week: 3.7, lessonWeek: 10, weekday: 2.1 } as const

/** Months, ISO weeks and, near by, days. */
export const Head = memo(function Head({ axis, zoom, pxPerDay, rem, current, onAdd }: Props) {
  const { t, language } = useTranslation()
  const calendar = useDocument(calendarOfTraject)
  const months = monthsOn(axis)
  const isLong = pxPerDay * 28 >= fits.longMonth * rem
  const weeks = weeksOn(axis)
  const shown = zoom === 'year' ? firstOfEachMonth(axis, weeks) : weeks
  const hasLessonWeek = zoom !== 'year' && pxPerDay * 7 >= fits.lessonWeek * rem
  const hasWord = pxPerDay * (zoom === 'year' ? 28 : 7) >= fits.week * rem
  return (
    <div className={styles.head} style={{ width: axis.length * pxPerDay }} data-zoom={zoom}>
      <div className={styles.months}>
        {months.map(({ year, month, from, to }) => {
          const key = writeMoment({ kind: 'month', year, month })
          const place = itemOf.month(key)
          const name = monthName(month, language)
          return (
            <div key={key} className={styles.month} style={{ left: from * pxPerDay, width: (to - from) * pxPerDay }}>
              <div className={styles.called}>
                <h2 className={styles.name}>
                  {isLong ? name : monthName(month, language, 'short')} <span className="visuallyHidden">{year}</span>
                </h2>
                <button
                  type="button"
                  className={styles.add}
                  data-stop={place}
                  data-place={place}
                  tabIndex={current === place ? 0 : -1}
                  aria-label={t('year.add', { month: `${name} ${year}` })}
                  onClick={() => onAdd(key)}
                >
                  <Plus aria-hidden size="1.1em" />
                </button>
              </div>
            </div>
          )
        })}
      </div>
      <div className={styles.weeks}>
        {shown.map(({ year, week, from, to }) => (
          <span
            key={`${year} ${week}`}
            className={styles.week}
            style={{ left: from * pxPerDay, ...(zoom === 'year' ? {} : { width: (to - from) * pxPerDay }) }}
          >
            <span className={styles.sticky}>
              {to - from < 4 && zoom !== 'year' ? null : hasWord ? t('timeline.wk', { week }) : week}
              {hasLessonWeek && to - from === 7 ? (
                <LessonWeek text={lessonWeekText(dayFromNumber(axis.first + from), calendar, t)} />
              ) : null}
            </span>
          </span>
        ))}
      </div>
      {zoom === 'month' ? <Days axis={axis} pxPerDay={pxPerDay} isWide={pxPerDay >= fits.weekday * rem} /> : null}
    </div>
  )
})

/** The number of a week among those with lessons, beside the one of the calendar. */
function LessonWeek({ text }: { readonly text: string }) {
  return text === '' ? null : <> · {text}</>
}

const weekdays = dateFormat({ weekday: 'short', timeZone: 'UTC' })
const weekdayLetters = dateFormat({ weekday: 'narrow', timeZone: 'UTC' })

type DaysProps = Pick<Props, 'axis' | 'pxPerDay'> & { readonly isWide: boolean }

function Days({ axis, pxPerDay, isWide }: DaysProps) {
  const { language } = useTranslation()
  const format = (isWide ? weekdays : weekdayLetters)(language)
  return (
    <div className={styles.days}>
      {Array.from({ length: axis.length }, (_, index) => {
        const date = dayFromNumber(axis.first + index)
        return (
          <span
            key={date}
            className={styles.day}
            style={{ left: index * pxPerDay, width: pxPerDay }}
            data-weekend={isoWeekday(date) > 5 || undefined}
          >
            <span>{format.format(new Date(date)).replace('.', '')}</span>
            <span className={styles.number}>{Number(date.slice(8))}</span>
          </span>
        )
      })}
    </div>
  )
}

/** Per month the week that its first day is in, standing at that day. */
function firstOfEachMonth(axis: Axis, weeks: ReturnType<typeof weeksOn>): ReturnType<typeof weeksOn> {
  return monthsOn(axis).flatMap((month) => {
    const week = weeks.find(({ from, to }) => from <= month.from && month.from < to)
    return week ? [{ ...week, from: month.from, to: month.to }] : []
  })
}
