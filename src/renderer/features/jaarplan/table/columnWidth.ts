import type { PlanColumn } from '#shared/rules/table/planTable.ts'

/** A column that fits a long goal on one line would push all others out of sight, in px. */
const widestFitted = 480

/** The heading of a column. */
export function headingOf(column: PlanColumn, within: ParentNode = document): HTMLElement | null {
  return within.querySelector<HTMLElement>(`[data-head] [data-column="${column}"]`)
}

/** How wide a column is on the screen, in px. */
export function widthOf(column: PlanColumn): number {
  return headingOf(column)?.offsetWidth ?? 0
}

/** How wide a column has to be to show its heading and these texts of its cells on one line, at most half a screen; in px. */
export function widthFor(column: PlanColumn, texts: readonly string[]): number {
  const heading = headingOf(column)
  const cell = heading?.closest('table')?.querySelector<HTMLElement>(`tbody [data-column="${column}"]`)
  const pen = document.createElement('canvas').getContext('2d')
  if (!heading || !cell || !pen) return 0
  const style = getComputedStyle(cell)
  pen.font = style.font
  const letter = Number.parseFloat(style.fontSize)
  // The marks before a title and behind a moment.
  const marks = column === 'title' || column === 'moment' ? 1.6 * letter : 0
  const around = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight) + marks + 4
  const widest = Math.max(...texts.map((text) => pen.measureText(text).width), 0) + around
  const parts = [...heading.children].filter((part) => getComputedStyle(part).position !== 'absolute')
  pen.font = getComputedStyle(heading).font
  const word = pen.measureText(heading.firstElementChild?.textContent ?? '').width
  const beside = parts.slice(1).reduce((sum, part) => sum + part.getBoundingClientRect().width + letter / 4, 0)
  return Math.ceil(Math.min(widestFitted, Math.max(widest, word + beside + around - marks)))
}
