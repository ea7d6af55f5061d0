import { writeTsv } from '../../clipboard/tsv.ts'
import { dayNumber } from '../../dates.ts'
import type { Translation } from '../../i18n.ts'
import type { Language } from '../../language/index.ts'
import { parseMoment } from '../../moment.ts'
import type { Activity, TrajectDocument } from '../../records.ts'
import { shortDate } from '../../wording/wording.ts'
import { cellText, type PlanColumn } from './planTable.ts'

/** One cell as a spreadsheet takes it: `text` is what it shows, `value` what it counts with; null for words. */
export type CopiedCell = {
  readonly text: string
  readonly value: number | null
  readonly kind: 'words' | 'number' | 'day' | 'dayAndTime'
}

/** A table as it goes to the clipboard, in the two forms that programs ask for. */
export type CopiedTable = { readonly text: string; readonly html: string }

/**
 * What is copied of one cell: a day as `15-09-2026`, a number without points between its thousands, anything else as the
 * table shows it. `readCell` reads it back as what it was.
 */
export function copiedCell(
  document: TrajectDocument,
  activity: Activity,
  column: PlanColumn,
  translation: Translation,
): CopiedCell {
  const own = ownKind(activity, column, translation.language)
  return own ?? wordsCell(cellText(document, activity, column, translation))
}

/** A text as it is copied: words, whatever a spreadsheet would make of them. */
export function wordsCell(text: string): CopiedCell {
  return { text, value: null, kind: 'words' }
}

function ownKind(activity: Activity, column: PlanColumn, language: Language): CopiedCell | null {
  if (column === 'hours' && activity.minutes !== null) return numberCell(activity.minutes / 60, 0, language)
  if (column === 'costs' && activity.cents !== null) {
    return numberCell(activity.cents / 100, activity.cents % 100 === 0 ? 0 : 2, language)
  }
  const moment = column === 'moment' && activity.moment !== null ? parseMoment(activity.moment) : null
  if (moment?.kind !== 'date' || moment.endTime !== null) return null
  const day = dayNumber(moment.date) - dayNumber('1899-12-30')
  if (moment.startTime === null) return { text: shortDate(moment.date), value: day, kind: 'day' }
  const [hours = 0, minutes = 0] = moment.startTime.split(':').map(Number)
  return {
    text: `${shortDate(moment.date)} ${moment.startTime}`,
    value: day + (hours * 60 + minutes) / (24 * 60),
    kind: 'dayAndTime',
  }
}

function numberCell(exact: number, decimals: number, language: Language): CopiedCell {
  const value = Number(exact.toFixed(2))
  const text = decimals === 0 ? String(value) : value.toFixed(decimals)
  return { text: language === 'nl' ? text.replace('.', ',') : text, value, kind: 'number' }
}

/** A table for the clipboard; `header` stands above it when whole rows are copied. */
export function copiedTable(header: readonly string[] | null, rows: readonly (readonly CopiedCell[])[]): CopiedTable {
  const names = header?.map(wordsCell)
  const all = names ? [names, ...rows] : rows
  return { text: writeTsv(all.map((row) => row.map(({ text }) => text))), html: tableHtml(all) }
}

/**
 * How Excel (`mso-number-format`) and LibreOffice (`sdnum`: numbers in English, the format in Dutch) are told what a cell
 * is. Words are words, also when they begin as a formula does.
 */
const formats = {
  words: { excel: '\\@', office: '@' },
  number: { excel: 'General', office: 'Standaard' },
  day: { excel: 'dd\\-mm\\-yyyy', office: 'DD-MM-JJJJ' },
  dayAndTime: { excel: 'dd\\-mm\\-yyyy\\ hh\\:mm', office: 'DD-MM-JJJJ UU:MM' },
} as const satisfies Record<CopiedCell['kind'], { excel: string; office: string }>

function tableHtml(rows: readonly (readonly CopiedCell[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
  return `<meta charset="utf-8"><table xmlns:x="urn:schemas-microsoft-com:office:excel">${lines.join('')}</table>`
}

function cellHtml({ text, value, kind }: CopiedCell): string {
  const { excel, office } = formats[kind]
  const counted = value === null ? ' x:str' : ` x:num="${value}" sdval="${value}"`
  return `<td style='mso-number-format:"${excel}"' sdnum="1033;1043;${office}"${counted}>${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
