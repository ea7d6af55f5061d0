import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
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
import { IconButton } from '#ui/Button.tsx'
import type { DayMark } from '#ui/DayCalendar.tsx'
import { onDemand } from '#ui/onDemand.tsx'
import { Popover } from '#ui/Popover.tsx'
import styles from './DayPicker.module.css'

const DayCalendar = onDemand(async () => (await import('#ui/DayCalendar.tsx')).DayCalendar)

type Props = {
  /** What the field is called that the day is for. */
  readonly field: string
  /** The day that the field says, or empty. */
  readonly value: string
  readonly onChoose: (date: string) => void
}

/** A button that opens the school year as a calendar, with its holidays and what else the school does, to choose a day. */
export function DayPicker({ field, value, onChoose }: Props) {
  const { t, language } = useTranslation()
  const calendar = useDocument(calendarOfTraject)
  const today = useToday()
  const [isOpen, setIsOpen] = useState(false)
  const { first, last } = schoolYearDays(calendar.schoolYear)
  const label = t('activity.moment.calendar', { field })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon={CalendarDays} label={label} />
      <Popover placement="bottom end" className={styles.day}>
        <Dialog aria-label={label} data-of-fields>
          <DayCalendar
            label={label}
            value={value}
            opensAt={today >= first && today <= last ? today : first}
            first={first}
            last={last}
            markOf={(date) => markOf(calendar, date)}
            about={(date) => dayAbout(date, calendar, language, t)}
            namesIn={(date) => {
              const month = parseIsoDate(date)
              return month ? daysToldIn(month, calendar, language, t) : []
            }}
            onChoose={(date) => {
              setIsOpen(false)
              onChoose(date)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Whether the focus is in something that belongs to a field, though it hangs elsewhere on the page. */
export function isOfFields(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('[data-of-fields]') !== null
}

function markOf(calendar: Calendar, date: string): DayMark | null {
  if (eventsBetween(calendar.events, date, date).length > 0) return 'event'
  const isFree = holidayOn(calendar.holidays, date) ?? publicHolidayOn(calendar, date)?.status === 'free'
  return isFree ? 'free' : null
}
