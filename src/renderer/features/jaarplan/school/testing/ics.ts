import type { CalendarRow } from '../calendarEvents.ts'
import { icsText } from '../icsText.ts'
import { readIcs as readText } from '../readIcs.ts'

/** A calendar file with these lines in it. */
export const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR', ''].join('\r\n')

/** An event with these lines, with an id of its own. */
export const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', `UID:${lines.join()}`, ...lines, 'END:VEVENT']

/** What is read of a file with this text, in a school year. */
export const readIcs = (text: string, schoolYear: number) =>
  readText(icsText(new TextEncoder().encode(text)).text, schoolYear)

/** The same of 2026-2027; throws when the file is refused. */
export const read = (text: string) => {
  const answer = readIcs(text, 2026)
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.reason}`)
  return answer
}

/** The rows of a calendar as text: a name with its first and last day. */
export const rowsOf = ({ rows }: { readonly rows: readonly CalendarRow[] }) =>
  rows.flatMap(({ name, days }) => days.map(({ first, last }) => `${name} ${first}/${last}`))

/** The rows that a calendar of these lines gives. */
export const eventsIn = (...lines: readonly string[]) => rowsOf(read(calendar(...lines)))
