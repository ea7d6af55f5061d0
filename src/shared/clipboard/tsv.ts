/**
 * Tables as spreadsheets put them on the clipboard: cells parted by tabs, rows by line ends. A cell that holds a tab, a
 * line end or a quote stands between quotes, with its own quotes doubled (as RFC 4180 does for commas).
 */

/** Signs that make a spreadsheet take a cell for a formula (OWASP, CSV injection), in their wide forms as well. */
const formula = /^ *[=+\-@\uff1d\uff0b\uff0d\uff20]/

/**
 * A table as text for the clipboard. A cell that begins as a formula does gets a space before it, so that a spreadsheet
 * shows it and does not carry it out; `readTsv` takes that away again.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n')
}

function writeCell(text: string): string {
  const safe = formula.test(text) ? ` ${text}` : text
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The cells of a pasted table; a row may be shorter than another. Rows and columns at the end in which nothing stands are
 * left off: spreadsheets add them. Never fails; a quote that is not closed is read as a quote.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    if (text[at] === '\n' && row.length === 0) {
      rows.push(blank)
      at += 1
      continue
    }
    const { cell, end } = readCell(text, at)
    row.push(cell.startsWith(' ') && formula.test(cell) ? cell.slice(1) : cell)
    const sign = text[end]
    if (sign !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  return withoutEmptyEnds(rows)
}

/** A table without the rows and columns at its end in which nothing stands. */
export function withoutEmptyEnds(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isFilled = (cell: string) => cell.trim() !== ''
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1
  const width = rows.reduce((widest, row) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0)
  // Not filled up to one width: a wide row above many short ones would take more memory than there is.
  return rows.slice(0, height).map((row) => row.slice(0, width))
}

/** Very many lines may be empty: they are one row. */
const blank: readonly string[] = ['']
const ends = /[\t\r\n]/g

function readCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = text[start] === '"' ? quotedFrom(text, start) : null
  if (quoted) return quoted
  ends.lastIndex = start
  const end = ends.exec(text)?.index ?? text.length
  return { cell: text.slice(start, end), end }
}

/** A cell between quotes; null when no quote closes it right before the next cell, or nothing in it needs quotes. */
function quotedFrom(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1 || !isEnd(text[close + 1])) return null
  const inside = text.slice(start + 1, close)
  // Excel and LibreOffice only quote a cell that needs it: else the quotes are what somebody typed.
  return /["\t\r\n]/.test(inside) ? { cell: inside.replaceAll('""', '"'), end: close + 1 } : null
}

function isEnd(sign: string | undefined): boolean {
  return sign === undefined || sign === '\t' || sign === '\n' || sign === '\r'
}
