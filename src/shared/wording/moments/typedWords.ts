import { languages } from '../../i18n.ts'
import { foldedKey } from '../../text.ts'
import { monthName } from '../wording.ts'

/** The many ways in which people write one thing as one, without commas. */
export function plainLine(text: string): string {
  return foldedKey(text.replace(/,/g, ' '))
}

/** The number of a month by its names, in full and short, in Dutch and English. */
const monthNumbers: ReadonlyMap<string, number> = new Map([
  ['sept', 9],
  ...languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month): readonly [string, number][] => [
      [plainLine(monthName(month, language)), month],
      [plainLine(monthName(month, language, 'short')), month],
    ]),
  ),
])

/** Which month a name is of; null when it is none. */
export function monthOf(text: string | undefined): number | null {
  return monthNumbers.get(text?.replace(/\.$/, '') ?? '') ?? null
}

/** The number of a weekday (Monday 1) by its names, in full and short. */
const weekdayNumbers: ReadonlyMap<string, number> = new Map(
  [
    ['maandag', 'ma', 'monday', 'mon'],
    ['dinsdag', 'di', 'tuesday', 'tues', 'tue'],
    ['woensdag', 'wo', 'wednesday', 'wed'],
    ['donderdag', 'do', 'thursday', 'thurs', 'thur', 'thu'],
    ['vrijdag', 'vr', 'friday', 'fri'],
    ['zaterdag', 'za', 'saturday', 'sat'],
    ['zondag', 'zo', 'sunday', 'sun'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/** Which weekday a name is of, Monday 1; null when it is none. */
export function weekdayOf(text: string | undefined): number | null {
  return weekdayNumbers.get(text?.replace(/\.$/, '') ?? '') ?? null
}

/** Which one of a row is meant by a word; -1 is the last. */
const ordinalNumbers: ReadonlyMap<string, number> = new Map([
  ...[
    ['eerste', 'first'],
    ['tweede', 'second'],
    ['derde', 'third'],
    ['vierde', 'fourth'],
    ['vijfde', 'fifth'],
    ['zesde', 'sixth'],
    ['zevende', 'seventh'],
    ['achtste', 'eighth'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ['laatste', -1],
  ['last', -1],
])

/** Which one is meant by `1e`, `eerste` or `last`; -1 is the last, null when it is no such word. */
export function ordinalOf(text: string | undefined): number | null {
  return ordinalNumbers.get(text ?? '') ?? (/^\d/.test(text ?? '') ? Number.parseInt(text ?? '', 10) : null)
}

function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
}

/** Pieces of the patterns by which a moment is read, each without a group of its own. */
export const piece = {
  month: `${anyOf(monthNumbers.keys())}\\.?`,
  year: "(?:\\d{4}|'?\\d{2})",
  /** A year behind a name, where two digits alone could be a day. */
  clearYear: "(?:\\d{4}|'\\d{2})",
  weekday: `${anyOf(weekdayNumbers.keys())}\\.?`,
  ordinal: `(?:\\d{1,2}(?:e|ste|de|st|nd|rd|th)|${anyOf(ordinalNumbers.keys())})`,
  until: '(?:t/m|t\\.?e\\.?m\\.?|tot en met|tot|to|until|till|through|-)',
} as const

/** The year that somebody typed, `2026` or `'26`; null for none. */
export function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace("'", '').padStart(4, '20'))
}

/** The year in which a month of a school year lies. */
export function yearOfMonth(month: number, schoolYear: number): number {
  return month >= 8 ? schoolYear : schoolYear + 1
}
