import type { Language } from '../../language/index.ts'
import { type Moment, parseMoment } from '../../moment.ts'
import { clockTime, monthName, shortDate } from '../wording.ts'
import { readWeek } from './typedWeek.ts'

const monthNames: Readonly<Record<Language, readonly string[]>> = { nl: namesOf('nl'), en: namesOf('en') }

function namesOf(language: Language): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => monthName(index + 1, language))
}

const dayNames = {
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Language, readonly string[]>

/**
 * A written moment as a cell of the table shows it: `november 2026`, `week 46`, `10-11-2026 t/m 20-11-2026`,
 * `di 10-11-2026 19.30-21.00`. Empty for none. `readMomentText` reads it back.
 */
export function momentText(written: string | null, schoolYear: number, language: Language): string {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return ''
  switch (moment.kind) {
    case 'month':
      return `${monthNames[language][moment.month - 1]} ${moment.year}`
    case 'week':
      return `week ${weekText(moment, schoolYear)}`
    case 'period':
      return `${shortDate(moment.start)} ${language === 'nl' ? 't/m' : 'to'} ${shortDate(moment.end)}`
    case 'date': {
      const times = [moment.startTime, moment.endTime].filter((time) => time !== null)
      const clock = times.map((time) => clockTime(time, language)).join('-')
      return `${namedDay(moment.date, language)}${clock === '' ? '' : ` ${clock}`}`
    }
  }
}

/** A day with its name: `di 10-11-2026`. `readDayText` reads it back. */
export function namedDay(date: string, language: Language): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return `${dayNames[language][weekday]} ${shortDate(date)}`
}

/** A week by its number; with its year when the number alone would be read as another week of the school year. */
export function weekText({ year, week }: Moment & { kind: 'week' }, schoolYear: number): string {
  return readWeek(week, null, schoolYear)?.year === year ? String(week) : `${week}-${year}`
}
