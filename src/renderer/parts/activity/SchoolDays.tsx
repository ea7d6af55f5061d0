import { useTranslation } from '#app/language.ts'
import { useToday } from '#app/today.ts'
import { useDocument } from '#app/useDocument.ts'
import { parseIsoDate } from '#shared/dates.ts'
import { type Calendar, publicHolidayOn } from '#shared/rules/calendar/calendar.ts'
import { eventsBetween } from '#shared/rules/calendar/clashes.ts'
import { holidayOn } from '#shared/rules/calendar/holidays.ts'
import { schoolYearDays } from '#shared/rules/calendar/schedule.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { dayAbout, daysToldIn } from '#shared/wording/moments/momentPreview.ts'
import type { DayMark } from '#ui/DayCalendar.tsx'
import { onDemand } from '#ui/onDemand.tsx'

const DayCalendar = onDemand(async () => (await import('#ui/DayCalendar.tsx')).DayCalendar)

type Props = {
  readonly label: string
  /** The day that was chosen, or empty. */
  readonly value: string
  /** Where it opens without a day; else today, or where the year begins. */
  readonly opensAt?: string
  readonly onChoose: (date: string) => void
}

/** The school year as a calendar, with its holidays and what else the school does, to choose a day. */
export function SchoolDays({ label, value, opensAt, onChoose }: Props) {
  const { t, language } = useTranslation()
  const calendar = useDocument(calendarOfTraject)
  const today = useToday()
  const { first, last } = schoolYearDays(calendar.schoolYear)
  const isOfYear = (date: string | undefined) => date !== undefined && date >= first && date <= last
  return (
    <DayCalendar
      label={label}
      value={value}
      opensAt={[opensAt, today].find(isOfYear) ?? first}
      first={first}
      last={last}
      markOf={(date) => markOf(calendar, date)}
      about={(date) => dayAbout(date, calendar, language, t)}
      namesIn={(date) => {
        const month = parseIsoDate(date)
        return month ? daysToldIn(month, calendar, language, t) : []
      }}
      onChoose={onChoose}
    />
  )
}

function markOf(calendar: Calendar, date: string): DayMark | null {
  if (eventsBetween(calendar.events, date, date).length > 0) return 'event'
  const isFree = holidayOn(calendar.holidays, date) ?? publicHolidayOn(calendar, date)?.status === 'free'
  return isFree ? 'free' : null
}
