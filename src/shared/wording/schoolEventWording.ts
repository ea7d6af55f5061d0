import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { ToldEvent } from '../rules/calendar/clashes.ts'
import type { MonthOfYear } from '../rules/calendar/schedule.ts'
import { daysInMonth } from './holidayWording.ts'
import { dayInMonth } from './overviewWording.ts'
import { momentShort } from './timelineWording.ts'

/** The days of it as they stand behind its name: `9–13 nov`, `di 10 nov`. */
export function eventDays(
  { first, last }: Pick<ToldEvent, 'first' | 'last'>,
  language: Language,
  t: Translate,
): string {
  const moment =
    first === last
      ? ({ kind: 'date', date: first, startTime: null, endTime: null } as const)
      : ({ kind: 'period', start: first, end: last } as const)
  return momentShort(moment, language, t)
}

/** One word by which schools name a sort of week, day or evening, and not one of them: it reads best with its article. */
const commonWord =
  /^\p{L}+(?:week|weken|dag|dagen|avond|avonden|middag|vergadering|vergaderingen|gesprekken|periode|evening|day|days|meeting|meetings)$/iu

/** What it is called within a sentence: `de toetsweek`, or `Toetsweek 1`. */
export function eventName({ name }: Pick<ToldEvent, 'name'>, t: Translate): string {
  return commonWord.test(name) ? t('schoolEvent.the', { name: name.charAt(0).toLowerCase() + name.slice(1) }) : name
}

/** What it is called, when it is and of which kind, for who hears it: `Toetsweek 1, 9–13 nov (toetsen)`. */
export function eventInWords(event: ToldEvent, language: Language, t: Translate): string {
  return t('schoolEvent.said', {
    name: event.name,
    days: eventDays(event, language, t),
    kind: t(`schoolEvent.kind.${event.kind}`),
  })
}

/** As it falls in a month that is named above it: `9–13 Toetsweek 1`, `di 8 Ouderavond`. */
export function eventInMonth(event: ToldEvent, month: MonthOfYear, language: Language, t: Translate): string {
  const { name, first, last } = event
  return `${first === last ? dayInMonth(first, language) : daysInMonth(event, month, t)} ${name}`
}
