import { isFilled, isFilledCell } from '../../clipboard/clipboard.ts'
import type { Translation } from '../../i18n.ts'
import { type Activity, limits, type TrajectDocument, trajectOf } from '../../records.ts'
import { type AppError, fail, ok, type Result } from '../../result.ts'
import { foldedKey, shorten, tidyLine } from '../../text.ts'
import { eurosText, hoursText } from '../../wording/amounts.ts'
import { momentText } from '../../wording/moments/momentText.ts'
import { thenInWords } from '../../wording/wording.ts'
import type { ActivityFields } from '../plan/activityFields.ts'
import { activitiesOfPlan, decisionOf } from '../plan/plan.ts'
import { headingOf } from './headings.ts'
import { cellText, type PlanColumn } from './planTable.ts'
import { type CellBlock, mostRowsAtOnce } from './planTableFill.ts'
import { joinFields, readCell } from './planTableRead.ts'

/** A cell of the plan never holds more: fifty tools with long names. */
const longestCell = 30_000
/** How much of a cell is said again when it cannot be read. */
const mostQuoted = 80

/** Where in the table is pasted: the cell that is active, and the rows and columns as they are shown. */
export type PastePlace = {
  /** The activities in the order of the screen. */
  readonly ids: readonly string[]
  readonly columns: readonly PlanColumn[]
  /** The row of the active cell; as many as there are ids for the row of a new activity. */
  readonly row: number
  readonly column: PlanColumn
}

/** One cell that changes, or that cannot be read. */
export type PastedCell = {
  readonly column: PlanColumn
  readonly before: string
  readonly after: string
  readonly error: AppError | null
}

/** A row that changes, or that is made. */
export type PastedRow = {
  /** Which row this is of what was pasted, counted from 1. */
  readonly line: number
  /** The activity that changes; null for a new one. */
  readonly id: string | null
  readonly title: string
  /** Only the cells that change or cannot be read. */
  readonly cells: readonly PastedCell[]
  readonly fields: ActivityFields
  /** Why the row as a whole cannot be taken over. */
  readonly error: AppError | null
}

/** All that a paste would do; nothing has been done yet. */
export type Paste = {
  /** How rows were matched: by the title under a heading, or from the active cell downward. */
  readonly by: 'title' | 'place'
  readonly hasHeader: boolean
  /** What stands above the row with the names of the columns, and is no part of the table. */
  readonly above: readonly string[]
  readonly columns: readonly PlanColumn[]
  /** Headings that the table does not know, or that came twice. */
  readonly ignored: readonly string[]
  /** How many columns stay outside: without a heading above them, or beyond the last column of the table. */
  readonly extra: number
  /** Columns of the screen that the paste has no heading for; empty without headings. */
  readonly missing: readonly PlanColumn[]
  /** The rows that change, are new, or have a cell that cannot be read. */
  readonly rows: readonly PastedRow[]
  /** How many rows stay as they are. */
  readonly same: number
}

/** A table as it is pasted into a block of cells: again and again when the block holds it a whole number of times. */
export function tiled(
  table: readonly (readonly string[])[],
  { rows, columns }: CellBlock,
): readonly (readonly string[])[] {
  const width = table[0]?.length ?? 0
  const isEven = table.every((row) => row.length === width)
  const [down, across] = [rows.length / table.length, columns.length / width]
  if (!isEven || !Number.isInteger(down) || !Number.isInteger(across) || down * across <= 1) return table
  return rows.map((_, row) => columns.map((_, column) => table[row % table.length]?.[column % width] ?? ''))
}

/** What pasting a table would do to the plan. Errors: `paste.empty`, `paste.tooManyRows`. */
export function readPaste(
  document: TrajectDocument,
  table: readonly (readonly string[])[],
  place: PastePlace,
  translation: Translation,
): Result<Paste> {
  const start = headerRow(table)
  const body = table.slice(start)
  const width = body.reduce((widest, line) => Math.max(widest, line.length), 0)
  const header = headerOf(body, width)
  const lines = header ? body.slice(1) : body
  const found = lines.filter(isFilled).length
  if (found === 0) return fail('paste.empty')
  if (found > mostRowsAtOnce) return fail('paste.tooManyRows', { found, max: mostRowsAtOnce })
  const columns = header ? header.columns : columnsFrom(place, width)
  const by = header && columns.includes('title') ? 'title' : 'place'
  const matched =
    by === 'title' ? matchByTitle(document, columns, lines, translation) : matchByPlace(document, place, lines.length)
  const dropped = droppedTitles(document)
  const all = lines.flatMap((line, index) => {
    if (!isFilled(line)) return []
    const row = readRow(document, matched[index] ?? null, columns, line, translation)
    const isDropped = row.id === null && row.error === null && dropped.has(foldedKey(row.title))
    const error: AppError | null = isDropped ? { code: 'paste.dropped', values: { title: row.title } } : row.error
    return [{ line: start + index + (header ? 2 : 1), ...row, error }]
  })
  const rows = all.filter((row) => row.id === null || row.cells.length > 0)
  const known = columns.filter((column) => column !== null)
  return ok({
    by,
    hasHeader: header !== null,
    above: table.slice(0, start).flatMap((row) => row.map(tidyLine).filter(Boolean)),
    columns: known,
    ignored: header?.ignored ?? [],
    extra: header ? namelessColumns(body) : Math.max(0, width - known.length),
    missing: header ? place.columns.filter((column) => !known.includes(column)) : [],
    rows,
    same: all.length - rows.length,
  })
}

/** The rows of `plan.edit` that a paste comes to: what can be read, of rows that can be taken over. */
export function rowsToEdit(paste: Paste): readonly (ActivityFields & { readonly id: string | null })[] {
  return paste.rows
    .filter(({ error, fields }) => error === null && Object.keys(fields).length > 0)
    .map(({ id, fields }) => ({ id, ...fields }))
}

/** What in a paste cannot be taken over: a row as a whole, or one cell of it. In the order of what was pasted. */
export type PasteProblem = { readonly row: PastedRow; readonly column: PlanColumn | null; readonly error: AppError }

/** All that a paste has to tell before anything is taken over. */
export function problemsOf(paste: Paste): readonly PasteProblem[] {
  return paste.rows.flatMap((row) => [
    ...(row.error ? [{ row, column: null, error: row.error }] : []),
    ...row.cells.flatMap(({ column, error }) => (error && !row.error ? [{ row, column, error }] : [])),
  ])
}

/** How far down the names of columns are looked for: a table often has a title of its own above them. */
const mostAbove = 5

/** Where the row with the names of the columns is, below rows of one filled cell; 0 when there is none. */
function headerRow(table: readonly (readonly string[])[]): number {
  const hasTwo = (row: readonly string[]) => row.slice(row.findIndex(isFilledCell) + 1).some(isFilledCell)
  const first = table.slice(0, mostAbove).findIndex(hasTwo)
  return first > 0 && headerOf(table.slice(first), Number.POSITIVE_INFINITY) !== null ? first : 0
}

/** A row of more cells than this does not name columns. */
const mostHeadings = 100

type Columns = readonly (PlanColumn | null)[]

/** A first row of which most filled cells are names of columns; one name alone only above a single column. */
function headerOf(
  table: readonly (readonly string[])[],
  width: number,
): { columns: Columns; ignored: readonly string[] } | null {
  const first = (table[0] ?? []).slice(0, mostHeadings)
  const filled = first.filter(isFilledCell)
  const seen = new Set<PlanColumn>()
  const ignored: string[] = []
  const columns = first.map((cell): PlanColumn | null => {
    const column = headingOf(cell)
    if (column === undefined || seen.has(column)) {
      if (isFilledCell(cell)) ignored.push(tidyLine(cell))
      return null
    }
    seen.add(column)
    return column
  })
  const isHeader = seen.size >= 2 ? seen.size * 2 >= filled.length : seen.size === 1 && width === 1
  const end = columns.findLastIndex((column) => column !== null) + 1
  return isHeader && table.length > 1 ? { columns: columns.slice(0, end), ignored } : null
}

/** How many columns hold something beneath a first row that does not name them. One pass: rows may be many and ragged. */
function namelessColumns([first = [], ...lines]: readonly (readonly string[])[]): number {
  const nameless = new Set<number>()
  for (const line of lines) {
    for (const [index, cell] of line.entries()) {
      if (isFilledCell(cell) && !isFilledCell(first[index] ?? '')) nameless.add(index)
    }
  }
  return nameless.size
}

function columnsFrom({ columns, column }: PastePlace, width: number): Columns {
  const start = Math.max(0, columns.indexOf(column))
  return columns.slice(start, start + width)
}

/** The activity of each pasted row; null for a new one. */
type Matched = readonly (Activity | null)[]

function matchByPlace(document: TrajectDocument, { ids, row }: PastePlace, count: number): Matched {
  return Array.from({ length: count }, (_, index) => document.activity.get(ids[row + index] ?? '') ?? null)
}

/**
 * Every activity is matched once, so that two of one name are both found. Among those of one name a row gets the one with
 * its moment; what is left goes in order.
 */
function matchByTitle(
  document: TrajectDocument,
  columns: Columns,
  lines: readonly (readonly string[])[],
  translation: Translation,
): Matched {
  const byTitle = new Map<string, Activity[]>()
  for (const activity of activitiesOfPlan(document)) {
    const title = foldedKey(activity.title)
    byTitle.set(title, [...(byTitle.get(title) ?? []), activity])
  }
  const [titleAt, momentAt] = [columns.indexOf('title'), columns.indexOf('moment')]
  const ofName = lines.map((line) => byTitle.get(foldedKey(line[titleAt] ?? '')) ?? [])
  const matched: (Activity | null)[] = lines.map(() => null)
  const take = (index: number, isRight: (activity: Activity) => boolean) => {
    const candidates = ofName[index] ?? []
    const place = candidates.findIndex(isRight)
    if (place !== -1) matched[index] = candidates.splice(place, 1)[0] ?? null
  }
  for (const [index, line] of lines.entries()) {
    const text = line[momentAt] ?? ''
    if ((ofName[index]?.length ?? 0) < 2 || momentAt === -1 || tidyLine(text) === '') continue
    take(index, (activity) => {
      const read = readCell(document, activity, 'moment', text, translation)
      return read.ok && Object.keys(read.value).length === 0
    })
  }
  for (const index of lines.keys()) if (!matched[index]) take(index, () => true)
  return matched
}

/** What werksessie 2 dropped is not made anew without a word; what is also in the plan under that name is no question. */
function droppedTitles(document: TrajectDocument): ReadonlySet<string> {
  const titles = new Set<string>()
  for (const activity of document.activity.values()) {
    if (decisionOf(document, activity.id)?.outcome === 'dropped') titles.add(foldedKey(activity.title))
  }
  for (const { title } of activitiesOfPlan(document)) titles.delete(foldedKey(title))
  return titles
}

function readRow(
  document: TrajectDocument,
  activity: Activity | null,
  columns: Columns,
  line: readonly string[],
  translation: Translation,
): Omit<PastedRow, 'line'> {
  const cells: PastedCell[] = []
  let fields: ActivityFields = {}
  for (const [index, column] of columns.entries()) {
    const text = line[index] ?? ''
    if (column === null || (activity === null && tidyLine(text) === '')) continue
    const read =
      text.length > longestCell
        ? fail('text.tooLong', { max: limits.goal })
        : readCell(document, activity, column, text, translation)
    if (read.ok && Object.keys(read.value).length === 0) continue
    const before = activity ? cellText(document, activity, column, translation) : ''
    const after = read.ok
      ? textAfter(document, read.value, text, translation)
      : shorten(tidyLine(text.slice(0, longestCell)), mostQuoted)
    cells.push({ column, before, after, error: read.ok ? null : briefly(read.error) })
    if (read.ok) fields = joinFields(fields, read.value)
  }
  const title = fields.title ?? activity?.title ?? ''
  return {
    id: activity?.id ?? null,
    title,
    cells,
    fields,
    error: title === '' ? { code: 'paste.noTitle' } : null,
  }
}

/** An error that quotes a cell, with no more of it than fits in a sentence. */
function briefly(error: AppError): AppError {
  const text = error.values?.text
  return typeof text === 'string' ? { ...error, values: { ...error.values, text: shorten(text, mostQuoted) } } : error
}

/** A pasted moment or amount as it was understood, so that a wrong reading is seen; anything else as it was pasted. */
function textAfter(document: TrajectDocument, fields: ActivityFields, text: string, translation: Translation): string {
  const schoolYear = trajectOf(document)?.schoolYear ?? 0
  if (fields.moment !== undefined) {
    const moment = momentText(fields.moment, schoolYear, translation.language)
    return fields.recurrence ? `${moment}, ${thenInWords(fields.recurrence, translation.t)}` : moment
  }
  if (fields.minutes !== undefined) return hoursText(fields.minutes)
  return fields.cents === undefined ? tidyLine(text) : eurosText(fields.cents)
}
