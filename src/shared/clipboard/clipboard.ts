import { tidyLine } from '../text.ts'
import { readHtml } from './html.ts'
import { isList, withoutMarks } from './marks.ts'
import { readTsv, withoutEmptyEnds } from './tsv.ts'

/** What is on the clipboard, in the two forms that programs put there; a form that is not there is empty. */
export type Clip = { readonly text: string; readonly html: string }

/** Cells row by row; a row may be shorter than another. The lines of a cell are parted by `\n`. */
export type Rows = readonly (readonly string[])[]

/** A list as it was copied: its first items, each a row in which the first cell says something, and how many came after. */
export type PastedList = { readonly items: Rows; readonly more: number }

/** So many items are read: more than is ever taken over at once. */
const mostItems = 2000
/** What stands to the right of so many cells is one cell more: no list is that wide. */
const mostColumns = 200
/** A page of this size is a page with pictures. */
const longestHtml = 8_000_000

/**
 * What was copied as cells: from a real table when the clipboard has one, else from text parted by tabs. The marks of a
 * list within a cell are taken off. Never fails.
 */
export function readCells({ text, html }: Clip): Rows {
  const page = html.length <= longestHtml && (/<table/i.test(html) || text.trim() === '') ? readHtml(html) : null
  const isFromPage = page !== null && (page.hasTable || text.trim() === '') && page.rows.length > 0
  const rows = isFromPage ? withoutEmptyEnds(page.rows) : readTsv(text)
  return rows.map((row) => (row.some((cell) => /[\n\r]/.test(cell)) ? row.map(withoutListInside) : row))
}

/** The same for a table that is filled in from some cell on: when every row is an item of a list, its mark is no cell. */
export function readTable(clip: Clip): Rows {
  const rows = readCells(clip)
  const isTable = rows.length < 2 || rows.length > mostItems || /<table/i.test(clip.html)
  return isTable || !isList(rows.filter(isFilled).map(asLine)) ? rows : unlisted(rows)
}

/** What was copied as a list, without the marks before its items; a cell is one line, and empty rows are left out. */
export function readList(clip: Clip): PastedList {
  return listOf(readCells({ ...clip, text: clip.text.replace(/[\u2028\u2029]/g, '\n') }))
}

/** The items of a list that was copied, each as one line, and how many came after. */
export function readLines(clip: Clip): { readonly lines: readonly string[]; readonly more: number } {
  const { items, more } = readList(clip)
  return { lines: items.map((row) => row.filter(Boolean).join(' ')), more }
}

/** Rows of cells as a list. */
export function listOf(rows: Rows): PastedList {
  const filled = rows.filter(isFilled)
  const items = unlisted(filled.slice(0, mostItems))
    .map((row) => narrowed(row).map(tidyLine))
    .map((row) => row.slice(Math.max(0, row.findIndex(Boolean))))
    .filter((row) => row.some(Boolean))
  return { items, more: Math.max(0, filled.length - mostItems) }
}

/** Whether anything can be read in a row. */
export function isFilled(row: readonly string[]): boolean {
  return row.some(isFilledCell)
}

/** Whether anything can be read in a cell. */
export function isFilledCell(cell: string): boolean {
  return cell !== '' && (/[\p{L}\p{N}!-~]/u.test(cell) || tidyLine(cell) !== '')
}

function narrowed(row: readonly string[]): readonly string[] {
  return row.length <= mostColumns ? row : [...row.slice(0, mostColumns), row.slice(mostColumns).join(' ')]
}

/** Rows without the mark before each, whether it has a cell of its own or stands before the words. */
function unlisted(rows: Rows): Rows {
  const lines = rows.map(asLine)
  return withoutMarks(lines).map((line, index) => {
    const row = rows[index] ?? []
    const gone = (lines[index] ?? '').length - line.length
    if (gone === 0) return row
    const [first = '', ...rest] = row.slice(Math.max(0, row.findIndex(hasSigns)))
    return gone < first.length ? [first.slice(gone), ...rest] : rest
  })
}

function asLine(row: readonly string[]): string {
  return row.slice(Math.max(0, row.findIndex(hasSigns))).join('\t')
}

/** Also true of a mark that only one font knows. */
function hasSigns(cell: string): boolean {
  return cell.trim() !== ''
}

function withoutListInside(cell: string): string {
  const lines = cell.split(/\r\n?|\n/)
  return lines.length < 2 || lines.length > mostItems
    ? cell
    : withoutMarks(lines)
        .filter((line) => line.trim() !== '')
        .join('\n')
}
