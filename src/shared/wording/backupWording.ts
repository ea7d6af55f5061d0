import { dayNumber } from '../dates.ts'
import { locale, type Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Loss, TrajectLoss } from '../rules/backups/loss.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { clockTime, longDate } from './wording.ts'

/** When a copy was made, as people say it: `donderdag 26 november 2026, 09.05`. */
export function copyTime(at: string, language: Language): string {
  return `${longDate(at.slice(0, 10), language)}, ${clockTime(at.slice(11, 16), language)}`
}

/** How long ago a copy was made, in days. */
export function copyAge(at: string, today: string, t: Translate): string {
  const days = dayNumber(today) - dayNumber(at.slice(0, 10))
  // A copy of later: then the clock is not to be relied on.
  if (days < 0) return ''
  return days === 0 ? t('backups.age.today') : t('backups.age.days', { count: days })
}

/** A size as people say it: `340 kB`, `1,2 MB`. */
export function sizeText(bytes: number, language: Language): string {
  const [unit, size] = (
    bytes < 1_000_000
      ? ['kilobyte', Math.ceil(bytes / 1000)]
      : bytes < 1_000_000_000
        ? ['megabyte', bytes / 1_000_000]
        : ['gigabyte', bytes / 1_000_000_000]
  ) as [string, number]
  const text = new Intl.NumberFormat(locale[language], {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size)
  // A number and its unit stay on one line.
  return text.replace(' ', '\u00a0')
}

/** A traject by name: its school and school year. */
export function trajectName({ school, schoolYear }: { readonly school: string; readonly schoolYear: number }): string {
  return `${school}, ${schoolYearName(schoolYear)}`
}

/** What of one traject is newer than a copy. */
function lossWords(lost: TrajectLoss, t: Translate): string {
  const traject = trajectName(lost)
  if (lost.isWhole) return t('backups.loss.whole', { traject })
  const { changes, cards, activities } = lost
  const parts = [
    ...(cards > 0 ? [t('backups.loss.cards', { count: cards })] : []),
    ...(activities > 0 ? [t('backups.loss.activities', { count: activities })] : []),
    ...(changes > 0 ? [t('backups.loss.changes', { count: changes })] : []),
  ]
  return t('backups.loss.part', { traject, what: parts.join(', ') })
}

/** All that would be lost, line by line; empty when nothing would be. */
export function lossLines(loss: Loss, t: Translate): readonly string[] {
  return [
    ...loss.trajecten.map((lost) => lossWords(lost, t)),
    ...(loss.ideas > 0 ? [t('backups.loss.ideas', { count: loss.ideas })] : []),
  ]
}
