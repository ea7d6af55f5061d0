import type { Translate } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import { schoolTimeOf } from '../rules/calendar/trajectCalendar.ts'
import { tidyLine } from '../text.ts'
import { holidayName } from './wording.ts'

/** Days in the year of a school on which there are no lessons, or on which something else goes on. */
export type FreeDays = {
  readonly name: string
  /** A school holiday, a public one, or something of the school's own. */
  readonly sort: string
  /** How firm it is, or what it is about; empty for a public holiday that is always free. */
  readonly about: string
  readonly first: string
  readonly last: string
}

/** The holidays, the public holidays and the calendar of a school, in the order of the year. */
export function freeDaysOf(
  document: Pick<TrajectDocument, 'traject' | 'holiday' | 'schoolEvent'>,
  t: Translate,
): readonly FreeDays[] {
  const { holidays, publicHolidays, events } = schoolTimeOf(document).calendar
  const days: readonly FreeDays[] = [
    ...holidays.map((holiday) => ({
      ...holiday,
      name: tidyLine(holidayName(holiday, t)),
      sort: t('sheet.free.holiday'),
      about: t(`holidays.status.${holiday.status}`),
    })),
    ...publicHolidays.map(({ name, date, status }) => ({
      name: t(`publicHoliday.${name}`),
      sort: t('sheet.free.public'),
      about: status === 'often' ? t('holidays.often') : '',
      first: date,
      last: date,
    })),
    ...events.map(({ name, kind, first, last }) => ({
      name: tidyLine(name),
      sort: t('sheet.free.school'),
      about: kind === 'other' ? '' : t(`schoolEvent.kind.${kind}`),
      first,
      last,
    })),
  ]
  return days.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
}
