import { htmlTokens } from './htmlTokens.ts'

/** What a piece of HTML says as rows of cells, and whether a table stands in it. Text around tables is a row of one cell. */
export type HtmlRows = { readonly rows: readonly (readonly string[])[]; readonly hasTable: boolean }

/** Tables in more tables than this are read as the text that they hold. */
const deepest = 6
/** A table wider than this is no table that a person made. */
const widest = 200
/** How many cells may come of merging: one over a billion columns would take all memory. */
const mostMerged = 50_000

const block: ReadonlySet<string> = new Set(
  'p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 pre blockquote hr section article header footer center caption tr td th table'.split(
    ' ',
  ),
)

/** The lines of a cell so far and the one that is being read, and the rows of a table in it when that is all it has. */
type Cell = {
  readonly lines: string[]
  line: string
  inner: string[][] | null
  readonly across: number
  readonly down: number
}
type Table = {
  readonly rows: string[][]
  row: string[] | null
  cell: Cell | null
  filled: number
  inner: string[][] | null
  /** The cells that rows below share, by their column. */
  readonly shared: Map<number, { readonly text: string; readonly rows: number }>
}

/**
 * The tables of a piece of HTML, as Word, Excel, LibreOffice and browsers put it on the clipboard. Paragraphs and breaks in
 * a cell are lines of it; a cell merged downward says the same in each row, one merged sideward leaves the rest empty; the
 * marks that Word writes before a list go. Never fails.
 */
export function readHtml(html: string): HtmlRows {
  const out: string[][] = []
  const around = cellOf('')
  const tables: Table[] = []
  let deeper = 0
  let merged = 0
  let hasTable = false

  const share = ({ shared }: Table, row: string[]) => {
    for (let cell = shared.get(row.length); cell && row.length < widest; cell = shared.get(row.length)) {
      shared.delete(row.length)
      merged += 1
      if (cell.rows > 1 && merged < mostMerged) shared.set(row.length, { text: cell.text, rows: cell.rows - 1 })
      row.push(cell.text)
    }
  }
  const closeCell = (table: Table) => {
    const { cell } = table
    if (!cell) return
    table.cell = null
    endLine(cell)
    table.row ??= []
    const { row, shared } = table
    share(table, row)
    const text = cell.lines.join('\n')
    if (text !== '') table.filled += 1
    table.inner = cell.inner
    for (let column = 0; column < cell.across && row.length < widest; column += 1) {
      if (column > 0) merged += 1
      if (column > 0 && merged > mostMerged) break
      const said = column === 0 ? text : ''
      if (cell.down > 1) shared.set(row.length, { text: said, rows: cell.down - 1 })
      row.push(said)
    }
  }
  const closeRow = (table: Table) => {
    closeCell(table)
    if (table.row) {
      share(table, table.row)
      table.rows.push(table.row)
    }
    table.row = null
  }
  const flush = () => {
    endLine(around)
    for (const line of around.lines.splice(0)) out.push([line])
  }
  const closeTable = () => {
    const table = tables.pop()
    if (!table) return
    closeRow(table)
    // A table in the only cell of another stands there to lay out a page.
    const rows = table.filled === 1 && table.inner ? table.inner : table.rows
    const cell = tables.at(-1)?.cell
    if (cell) putTable(cell, rows)
    else if (tables.length === 0) {
      hasTable ||= rows.length > 0
      for (const row of rows) out.push(row)
    }
  }

  for (const token of htmlTokens(html)) {
    const table = tables.at(-1)
    // Nothing but white space stands between the cells of a table.
    const cell = table ? table.cell : around
    if (token.kind === 'text') {
      if (cell) cell.line += token.text
      continue
    }
    const { kind, name } = token
    const isOpen = kind === 'open'
    if (name === 'table' && isOpen && tables.length < deepest) {
      if (cell) endLine(cell)
      if (!table) flush()
      tables.push({ rows: [], row: null, cell: null, filled: 0, inner: null, shared: new Map() })
    } else if (name === 'table' && isOpen) deeper += 1
    else if (name === 'table' && deeper > 0) deeper -= 1
    else if (name === 'table') closeTable()
    else if (table && deeper === 0 && name === 'tr') {
      closeRow(table)
      if (isOpen) table.row = []
    } else if (table && deeper === 0 && (name === 'td' || name === 'th')) {
      closeCell(table)
      if (isOpen) table.cell = cellOf(token.told)
    } else if (cell && block.has(name)) endLine(cell)
  }
  while (tables.length > 0) closeTable()
  flush()
  return { rows: out, hasTable }
}

function cellOf(told: string): Cell {
  return { lines: [], line: '', inner: null, across: span(told, across), down: span(told, down) }
}

const across = /\scolspan\s*=\s*["']?\s*(\d{1,9})/i
const down = /\srowspan\s*=\s*["']?\s*(\d{1,9})/i

function span(told: string, attribute: RegExp): number {
  return Math.max(1, Number(attribute.exec(told)?.[1] ?? 1))
}

function endLine(cell: Cell): void {
  if (cell.line === '') return
  const line = cell.line.replace(/ {2,}/g, ' ').trim()
  cell.line = ''
  if (line === '') return
  cell.lines.push(line)
  cell.inner = null
}

/** A table within a cell is a line per row of it. */
function putTable(cell: Cell, rows: string[][]): void {
  endLine(cell)
  const isAll = cell.lines.length === 0
  for (const row of rows) {
    const line = row.filter((text) => text !== '').join(' ')
    if (line !== '') cell.lines.push(line)
  }
  cell.inner = isAll ? rows : null
}
