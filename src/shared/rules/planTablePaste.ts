import type { ActivityFields } from '../commands/activityFields.ts'
import { type Language, texts } from '../language/index.ts'
import { type Activity, type Document, roles, trajectOf } from '../records.ts'
import { type AppError, fail, ok, type Result } from '../result.ts'
import { tidyLine } from '../text.ts'
import { eurosText, hoursText } from './amounts.ts'
import { momentText } from './momentText.ts'
import { activitiesOfPlan } from './plan.ts'
import { cellText, type PlanColumn, planColumns, type Speech } from './planTable.ts'
import { joinFields, readCell } from './planTableRead.ts'

/** The most rows that are pasted at once: what one `plan.edit` carries. */
export const mostPastedRows = 500

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

export type PastedRow = {
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

/** What pasting a table would do to the plan. Errors: `paste.empty`, `paste.tooManyRows`. */
export function readPaste(
  document: Document,
  table: readonly (readonly string[])[],
  place: PastePlace,
  speech: Speech,
): Result<Paste> {
  const width = table.reduce((widest, line) => Math.max(widest, line.length), 0)
  const header = headerOf(table, width)
  const lines = header ? table.slice(1) : table
  const found = lines.filter(isFilled).length
  if (found === 0) return fail('paste.empty')
  if (found > mostPastedRows) return fail('paste.tooManyRows', { found, max: mostPastedRows })
  const columns = header ? header.columns : columnsFrom(place, width)
  const by = header && columns.includes('title') ? 'title' : 'place'
  const match = by === 'title' ? matchByTitle(document, columns) : matchByPlace(document, place)
  const all = lines.flatMap((line, index) => {
    if (!isFilled(line)) return []
    return [readRow(document, match(line, index), columns, line, speech)]
  })
  const rows = all.filter((row) => row.id === null || row.cells.length > 0)
  const known = columns.filter((column) => column !== null)
  return ok({
    by,
    hasHeader: header !== null,
    columns: known,
    ignored: header?.ignored ?? [],
    extra: header ? namelessColumns(table) : Math.max(0, width - known.length),
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

function isFilled(line: readonly string[]): boolean {
  return line.some((cell) => tidyLine(cell) !== '')
}

type Columns = readonly (PlanColumn | null)[]

/** A first row of which most filled cells are names of columns; one name alone only above a single column. */
function headerOf(
  table: readonly (readonly string[])[],
  width: number,
): { columns: Columns; ignored: readonly string[] } | null {
  const [first = []] = table
  const filled = first.filter((cell) => tidyLine(cell) !== '')
  const seen = new Set<PlanColumn>()
  const ignored: string[] = []
  const columns = first.map((cell): PlanColumn | null => {
    const column = headings.get(plain(cell))
    if (column === undefined || seen.has(column)) {
      if (tidyLine(cell) !== '') ignored.push(tidyLine(cell))
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
      if (tidyLine(first[index] ?? '') === '' && tidyLine(cell) !== '') nameless.add(index)
    }
  }
  return nameless.size
}

function columnsFrom({ columns, column }: PastePlace, width: number): Columns {
  const start = Math.max(0, columns.indexOf(column))
  return columns.slice(start, start + width)
}

type Match = (line: readonly string[], index: number) => Activity | null

function matchByPlace(document: Document, { ids, row }: PastePlace): Match {
  return (_, index) => document.activity.get(ids[row + index] ?? '') ?? null
}

/** Every activity is matched once, so that two of one name are both found. */
function matchByTitle(document: Document, columns: Columns): Match {
  const byTitle = new Map<string, Activity[]>()
  for (const activity of activitiesOfPlan(document)) {
    const title = plain(activity.title)
    byTitle.set(title, [...(byTitle.get(title) ?? []), activity])
  }
  const at = columns.indexOf('title')
  return (line) => byTitle.get(plain(line[at] ?? ''))?.shift() ?? null
}

function readRow(
  document: Document,
  activity: Activity | null,
  columns: Columns,
  line: readonly string[],
  speech: Speech,
): PastedRow {
  const cells: PastedCell[] = []
  let fields: ActivityFields = {}
  for (const [index, column] of columns.entries()) {
    const text = line[index] ?? ''
    if (column === null || (activity === null && tidyLine(text) === '')) continue
    const read = readCell(document, activity, column, text, speech)
    if (read.ok && Object.keys(read.value).length === 0) continue
    const before = activity ? cellText(document, activity, column, speech) : ''
    const after = read.ok ? textAfter(document, read.value, text, speech) : tidyLine(text)
    cells.push({ column, before, after, error: read.ok ? null : read.error })
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

/** A pasted moment or amount as it was understood, so that a wrong reading is seen; anything else as it was pasted. */
function textAfter(document: Document, fields: ActivityFields, text: string, { language }: Speech): string {
  const schoolYear = trajectOf(document)?.schoolYear ?? 0
  if (fields.moment !== undefined) return momentText(fields.moment, schoolYear, language)
  if (fields.minutes !== undefined) return hoursText(fields.minutes, language)
  return fields.cents === undefined ? tidyLine(text) : eurosText(fields.cents, language)
}

function plain(text: string): string {
  return tidyLine(text.replace(/\p{Zs}/gu, ' '))
    .toLowerCase()
    .replace(/ ?[:*]$/, '')
}

const languages = ['nl', 'en'] as const satisfies readonly Language[]

/** Other names that people give these columns, beside those of the table itself. */
const otherHeadings = {
  moment: ['wanneer', 'when', 'datum', 'date', 'maand', 'month'],
  title: ['titel', 'title', 'naam', 'name', 'wat', 'what', 'activiteiten', 'activities'],
  goal: ['doelen', 'goals', 'waarom', 'why'],
  parent: ['ouder', 'parent'],
  pupil: ['leerlingen', 'pupils', 'student', 'studenten'],
  teacher: ['leraar', 'docent', 'teacher', 'tutor', 'leerkracht / mentor', 'mentor/leerkracht'],
  otherRoles: ['overige rol', 'andere rollen', 'overig', 'others'],
  tools: ['gereedschap', 'tool', 'middelen', 'instrumenten', 'materiaal'],
  owner: ['eigenaar', 'wie', 'who', 'verantwoordelijk'],
  hours: ['uur', 'tijd', 'hour'],
  costs: ['kosten', 'costs', 'euro', "euro's", 'geld', 'budget'],
  status: ['stand'],
  kind: ['type'],
  targetGroups: ['doelgroepen', 'target groups', 'groep', 'leerjaar'],
} as const satisfies Record<PlanColumn, readonly string[]>

const teachers = roles.filter((role) => role === 'primaryTeacher' || role === 'formTutor')

const headings: ReadonlyMap<string, PlanColumn> = new Map(
  planColumns.flatMap((column): readonly (readonly [string, PlanColumn])[] => {
    const shown = languages.map((language) => texts[language][`table.column.${column}`])
    const ofRoles =
      column === 'teacher'
        ? languages.flatMap((language) => teachers.map((role) => texts[language][`role.${role}`]))
        : []
    return [...shown, ...ofRoles, ...otherHeadings[column]].map((name) => [plain(name), column] as const)
  }),
)
