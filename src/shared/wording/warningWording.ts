import type { Translate } from '../i18n.ts'
import { isUsualHoliday } from '../rules/calendar/holidays.ts'
import type { Warning } from '../rules/plan/warnings.ts'
import { shorten } from '../text.ts'
import { holidayName, ownerInWords } from './wording.ts'

/** A warning in a few words, to stand beside what is moved. */
export function warningInWords(warning: Warning, t: Translate): string {
  switch (warning.kind) {
    case 'holiday': {
      const { name, status } = warning.holiday
      const holiday = holidayName(warning.holiday, t)
      if (!isUsualHoliday(name)) return t('warning.holiday.named', { holiday })
      return t(status === 'advies' ? 'warning.holiday.advised' : 'warning.holiday', { holiday })
    }
    case 'publicHoliday': {
      const { name, status } = warning.day
      return t(`warning.publicHoliday.${status}`, { day: t(`publicHoliday.${name}`) })
    }
    case 'busyWeek':
      return t('warning.busyWeek', {
        owner: ownerInWords(warning.owner, t),
        number: warning.count,
        week: warning.week,
      })
    case 'beforeBase':
      return t('warning.beforeBase', { title: shorten(warning.base.title) })
    case 'afterNext':
      return t('warning.afterNext', { title: shorten(warning.next.title) })
  }
}
