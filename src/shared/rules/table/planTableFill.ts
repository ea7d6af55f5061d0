import type { Translation } from '../../i18n.ts'
import type { TrajectDocument } from '../../records.ts'
import type { AppError } from '../../result.ts'
import type { ActivityFields } from '../plan/activityFields.ts'
import type { PlanColumn } from './planTable.ts'
import { joinFields, readCell } from './planTableRead.ts'

/** The most rows that one `plan.edit` carries. */
export const mostRowsAtOnce = 500

/** One cell of the table: of which activity, and in which column. */
export type CellPlace = { readonly row: string; readonly column: PlanColumn }
/** A cell with the text that is to stand in it. */
export type CellText = CellPlace & { readonly text: string }
/** A block of cells, as the table shows them: activities from top to bottom, columns from left to right. */
export type CellBlock = { readonly rows: readonly string[]; readonly columns: readonly PlanColumn[] }
/** Why cells are not filled in, and at which of them that showed; no cell when it is about all of them. */
export type CellRefusal = { readonly error: AppError; readonly cell: CellText | null }
/** What `plan.edit` makes of filled cells: their activities, each with what changes. */
export type ChangedRows = readonly (ActivityFields & { readonly id: string })[]

/** A cell that is filled, and from which one. */
export type CellToFill = CellPlace & { readonly from: CellPlace }

/** The cells of `into`, each with the one of `from` that it gets: the pattern of `from`, again and again. */
export function cellsToFill(from: CellBlock, into: CellBlock): readonly CellToFill[] {
  return into.rows.flatMap((row, down) =>
    into.columns.flatMap((column, right) => {
      const fromRow = from.rows[down % from.rows.length]
      const fromColumn = from.columns[right % from.columns.length]
      return fromRow === undefined || fromColumn === undefined
        ? []
        : [{ row, column, from: { row: fromRow, column: fromColumn } }]
    }),
  )
}

/** A block that is filled from the cells at its own edge: the first row downward, or the first column to the right. */
export function fromItsEdge(
  block: CellBlock,
  way: 'down' | 'right',
): { readonly from: CellBlock; readonly into: CellBlock } {
  const { rows, columns } = block
  return way === 'down'
    ? { from: { rows: rows.slice(0, 1), columns }, into: { rows: rows.slice(1), columns } }
    : { from: { rows, columns: columns.slice(0, 1) }, into: { rows, columns: columns.slice(1) } }
}

/**
 * Which cells a block is drawn out over to a cell: those beneath it, or those to its right, whichever way that is
 * further. Null when the cell lies on neither side.
 */
export function drawnOut(block: CellBlock, to: CellPlace, { rows, columns }: CellBlock): CellBlock | null {
  const lastColumn = block.columns.at(-1)
  const last = {
    row: rows.indexOf(block.rows.at(-1) ?? ''),
    column: lastColumn === undefined ? -1 : columns.indexOf(lastColumn),
  }
  const down = rows.indexOf(to.row) - last.row
  const right = columns.indexOf(to.column) - last.column
  if (last.row === -1 || last.column === -1 || Math.max(down, right) <= 0) return null
  return down >= right
    ? { rows: rows.slice(last.row + 1, last.row + 1 + down), columns: block.columns }
    : { rows: block.rows, columns: columns.slice(last.column + 1, last.column + 1 + right) }
}

/** How many of all activities of a table lie unseen between the first and the last of some that it shows. */
export function hiddenBetween(all: readonly string[], shown: readonly string[], rows: readonly string[]): number {
  const places = rows.map((row) => all.indexOf(row)).filter((place) => place !== -1)
  if (places.length === 0) return 0
  const seen = new Set(shown)
  return all.slice(Math.min(...places), Math.max(...places) + 1).filter((id) => !seen.has(id)).length
}

/** How one cell with its text is read as fields of its activity. */
type ReadOne = typeof readCell

/**
 * What filling in many cells makes of their activities: all of it, or why not, at the first cell that cannot be so.
 * Nothing for cells that say so already.
 */
export function readCells(
  document: TrajectDocument,
  cells: readonly CellText[],
  translation: Translation,
  read: ReadOne = readCell,
): { readonly ok: true; readonly value: ChangedRows } | { readonly ok: false; readonly refusal: CellRefusal } {
  const rows = new Map<string, ActivityFields>()
  for (const cell of cells) {
    const activity = document.activity.get(cell.row) ?? null
    const answer = read(document, activity, cell.column, cell.text, translation)
    if (!answer.ok) return { ok: false, refusal: { error: answer.error, cell } }
    if (Object.keys(answer.value).length === 0) continue
    rows.set(cell.row, joinFields(rows.get(cell.row) ?? {}, answer.value))
  }
  if (rows.size > mostRowsAtOnce) {
    return {
      ok: false,
      refusal: { error: { code: 'fill.tooManyRows', values: { found: rows.size, max: mostRowsAtOnce } }, cell: null },
    }
  }
  return { ok: true, value: [...rows].map(([id, fields]) => ({ id, ...fields })) }
}
