import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Clash } from '../rules/calendar/clashes.ts'
import { isUsualHoliday } from '../rules/calendar/holidays.ts'
import type { Warning } from '../rules/plan/warnings.ts'
import { shorten } from '../text.ts'
import { eventDays, eventName } from './schoolEventWording.ts'
import { holidayName, ownerInWords } from './wording.ts'

/** A warning in a few words, to stand beside what is moved. */
export function warningInWords(warning: Warning, language: Language, t: Translate): string {
  switch (warning.kind) {
    case 'holiday':
    case 'publicHoliday':
      return clashInWords(warning, 1, language, t)
    case 'schoolEvent':
      return clashInWords(warning, warning.count, language, t)
    case 'moreEvents':
      return t('warning.moreEvents', { count: warning.more })
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

/** What something falls together with, and how often when that is more than once: `Valt in de toetsweek (9–13 nov)`. */
export function clashInWords(clash: Clash, count: number, language: Language, t: Translate): string {
  const words = clashOnce(clash, language, t)
  return count > 1 ? t('warning.times', { words, count }) : words
}

function clashOnce(clash: Clash, language: Language, t: Translate): string {
  switch (clash.kind) {
    case 'holiday': {
      const { name, status } = clash.holiday
      const holiday = holidayName(clash.holiday, t)
      if (!isUsualHoliday(name)) return t('warning.holiday.named', { holiday })
      return t(status === 'advies' ? 'warning.holiday.advised' : 'warning.holiday', { holiday })
    }
    case 'publicHoliday': {
      const { name, status } = clash.day
      return t(`warning.publicHoliday.${status}`, { day: t(`publicHoliday.${name}`) })
    }
    case 'schoolEvent': {
      const { event } = clash
      const about = { name: shorten(eventName(event, t)), days: eventDays(event, language, t) }
      return t(event.first === event.last ? `warning.onEvent.${event.kind}` : `warning.inEvent.${event.kind}`, about)
    }
  }
}
