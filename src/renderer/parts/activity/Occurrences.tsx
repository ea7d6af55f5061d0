import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { useDocument, useRun } from '#app/useDocument.ts'
import type { CommandName } from '#shared/commands/index.ts'
import type { Translate } from '#shared/i18n.ts'
import { type Moment, writeMoment } from '#shared/moment.ts'
import { type Activity, limits, type TrajectDocument, trajectOf } from '#shared/records.ts'
import { type Calendar, judgedDays, publicHolidayOn } from '#shared/rules/calendar/calendar.ts'
import { clashesOf } from '#shared/rules/calendar/clashes.ts'
import { holidayOn } from '#shared/rules/calendar/holidays.ts'
import { type LeftOut, leftOutOf, type Occurrence, occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { weekAndDate } from '#shared/wording/timelineWording.ts'
import { clashInWords } from '#shared/wording/warningWording.ts'
import { holidayName, momentInWords } from '#shared/wording/wording.ts'
import pills from '#ui/Pills.module.css'
import { Disclosure } from './Disclosure.tsx'
import styles from './Occurrences.module.css'

const periodsIn = (document: TrajectDocument) => trajectOf(document)?.periods ?? 0

/** How many times fit beside the rest of the panel without being asked for. */
const few = 6

type Row = Occurrence & { readonly because: LeftOut['because'] | null }

/** Every time that a recurring activity takes place, each to be left out; and those that are, with the reason. */
export function Occurrences({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const run = useRun()
  const calendar = useDocument(calendarOfTraject)
  const periods = useDocument(periodsIn)
  const { id, recurrence } = activity
  const [times, rows] = useMemo(() => {
    const times = occurrencesOf(activity, calendar, periods)
    const all: readonly Row[] = [
      ...times.map((each) => ({ ...each, because: null })),
      ...leftOutOf(activity, calendar, periods),
    ]
    return [times.length, all.toSorted((a, b) => (a.first < b.first ? -1 : 1))]
  }, [activity, calendar, periods])
  if (!recurrence) return null

  const skip = (first: string, isLeftOut: boolean) => {
    const others = recurrence.except.filter((each) => each !== first)
    const except = isLeftOut ? [...others, first] : others
    if (except.length > limits.days)
      showNotice({
        key: 'activity.edit' satisfies CommandName,
        tone: 'error',
        text: t('activity.occurrences.tooMany', { max: limits.days }),
      })
    else void run('activity.edit', { id, recurrence: { ...recurrence, except } })
  }
  return (
    <Disclosure label={t('activity.occurrences', { count: times })} isOpenAtFirst={rows.length <= few}>
      <ul className={styles.occurrences}>
        {rows.map((row) => (
          <Time key={row.first} row={row} onSkip={(isLeftOut) => skip(row.first, isLeftOut)} />
        ))}
      </ul>
    </Disclosure>
  )
}

function Time({ row, onSkip }: { readonly row: Row; readonly onSkip: (isLeftOut: boolean) => void }) {
  const { t, language } = useTranslation()
  const calendar = useDocument(calendarOfTraject)
  const when = withoutTime(row.moment)
  const moment = momentInWords(writeMoment(when), language, t)
  const clashes = row.because === null ? clashesOf(calendar, when) : []
  return (
    <li className={styles.occurrence} data-left-out={row.because !== null}>
      <span className={styles.day}>
        {weekAndDate(when, language, t)}
        {clashes.length > 0 ? (
          <span className={styles.clash}>
            {clashes.map((clash) => clashInWords(clash, 1, language, t)).join(' · ')}
          </span>
        ) : null}
      </span>
      {row.because === 'holiday' ? (
        <span className={styles.because}>
          {t('activity.occurrences.holiday', { holiday: dayOffIn(row, calendar, t) })}
        </span>
      ) : (
        <ToggleButton
          className={pills.pill}
          aria-label={t('activity.occurrences.skipOn', { moment })}
          isSelected={row.because === 'except'}
          onChange={onSkip}
        >
          {row.because === 'except' ? <Check aria-hidden size="1em" /> : null}
          {t('activity.occurrences.skip')}
        </ToggleButton>
      )}
    </li>
  )
}

/** Why there is no school then: the holiday or public holiday that comes first. */
function dayOffIn(times: Occurrence, calendar: Calendar, t: Translate): string {
  for (const day of judgedDays(times)) {
    const holiday = holidayOn(calendar.holidays, day)
    if (holiday) return holidayName(holiday, t)
    const publicHoliday = publicHolidayOn(calendar, day)
    if (publicHoliday) return t(`publicHoliday.${publicHoliday.name}`)
  }
  return ''
}

/** All times have the same hours, which stand above them. */
function withoutTime(moment: Moment): Moment {
  return moment.kind === 'date' ? { ...moment, startTime: null, endTime: null } : moment
}
