import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import type { PlanSheet } from '#shared/wording/planSheets.ts'
import { colours } from '../colours.ts'

/** The library does not name what it takes in Node. */
type Workbook = Parameters<typeof writeWorkbook>
type Feature = NonNullable<NonNullable<Workbook[1]>['features']>[number]

type Column = PlanSheet['columns'][number]
type Cell = PlanSheet['rows'][number][number]

/** More signs than a spreadsheet takes in one cell. */
const mostSigns = 32_767
const dayLength = 24 * 60
/** How high a line is, and how high a row can be, in points. */
const lineHeight = 15
const mostHeight = 409
const sheetFile = 'xl/worksheets/sheet{id}.xml'

/** How numbers look, by what they are. */
const formats = {
  day: 'dd-mm-yyyy',
  time: 'hh:mm',
  hours: '0.##',
  euros: '"€" #,##0.00',
  count: '0',
} as const satisfies Record<Exclude<Column['as'], 'text'>, string>

/**
 * The only place that knows the library: sheets as an .xlsx file, each with its headings and its first column in
 * sight, and a filter on the headings.
 */
export async function workbookOf(sheets: readonly PlanSheet[]): Promise<Uint8Array> {
  const written = writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
      data: [columns.map(({ title }) => headingOf(title)), ...rows.map((row) => rowOf(row, columns))],
    })),
    { features: [filters(sheets)] },
  )
  return written.toBuffer()
}

function headingOf(title: string): CellObject {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: colours.printAccent,
    textColor: colours.printSheet,
    alignVertical: 'center',
    wrap: true,
  }
}

/** The cells of a row, as high as its longest text needs: not every reader works that out when a file is opened. */
function rowOf(row: readonly Cell[], columns: readonly Column[]): (CellObject | null)[] {
  const lines = row.map((cell, index) => linesOf(String(cell ?? ''), columns[index]?.width ?? 1))
  const height = Math.min(mostHeight, lineHeight * Math.max(1, ...lines))
  return row.map((cell, index) => {
    const made = cellOf(cell, columns[index]?.as ?? 'text')
    return made && { ...made, height }
  })
}

/** How many lines a text takes in a column of so many signs, each of which is as wide as a nought. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** What begins with = + - or @ is a text like any other: only what is a number or a day is written as one. */
function cellOf(cell: Cell, as: Column['as']): CellObject | null {
  if (cell === null) return null
  const at = { alignVertical: 'top' } as const
  if (as === 'text' || (typeof cell === 'string' && as !== 'day' && as !== 'time')) {
    return { ...at, value: String(cell).slice(0, mostSigns), type: String, format: '@', wrap: true }
  }
  if (as === 'day') return { ...at, value: new Date(`${cell}T00:00:00Z`), type: Date, format: formats.day }
  if (as === 'time') return { ...at, value: partOfDay(String(cell)), type: Number, format: formats.time }
  return { ...at, value: Number(cell), type: Number, format: formats[as] }
}

/** A spreadsheet counts in days: half past seven in the evening is 0.8125. */
function partOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / dayLength
}

/** Puts a filter on the headings of each sheet. */
function filters(sheets: readonly PlanSheet[]): Feature {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            if (!sheet) return xml
            const ref = `A1:${getCellAddress(sheet.rows.length, sheet.columns.length - 1)}`
            const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? []
            return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="${ref}"/>`, order, 'worksheet')
          },
        },
      },
    },
  }
}
