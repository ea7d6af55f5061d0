import { type Clip, isFilled, isFilledCell, listOf, type Rows, readCells } from '../../clipboard/clipboard.ts'
import { limits } from '../../records.ts'
import { tidyLine } from '../../text.ts'
import type { SecondField } from '../board/boards.ts'
import { headingKey, headingOf } from './headings.ts'

/** A card as it was pasted; `line` counts what was pasted from 1. */
export type PastedCard = { readonly line: number; readonly text: string; readonly more: string }

/** The cards that a pasted list or table comes to. */
export type PastedCards = {
  readonly cards: readonly PastedCard[]
  /** How many lines came after these: far more than a board takes at once. */
  readonly unread: number
  /** How many columns hold something that a card has no field for. */
  readonly extra: number
}

/** The most cards that are made at once: what one `card.add` carries. */
export const mostPastedCards = 500

/**
 * The cards of what was copied: a cell is a card, a second column its second field. On a board without a second field the
 * cells of a row are one text. Columns with names above them are found by their names. Never fails.
 */
export function pastedCards(clip: Clip, second: SecondField | null): PastedCards {
  const rows = readCells({ ...clip, text: clip.text.replace(/[\u2028\u2029]/g, '\n') })
  const filled = rows.filter(isFilled)
  const names = columnsOf(filled[0] ?? [])
  const isNamed = names !== null && filled.length > 1
  const { items, more } = listOf(isNamed ? filled.slice(1).map((row) => inOrder(row, names)) : filled)
  return {
    cards: items.map((row, index) => ({ line: index + (isNamed ? 2 : 1), ...textsOf(row, second) })),
    unread: more,
    extra: second ? columnsBehind(items) : 0,
  }
}

/** What of a card is too long, and how long it is. */
export type TooLong = { readonly field: 'text' | 'more'; readonly length: number; readonly max: number }

/** What of a card does not fit, the text first; null when all of it does. */
export function tooLongIn({ text, more }: Pick<PastedCard, 'text' | 'more'>): TooLong | null {
  if (tidyLine(text).length > limits.card) return { field: 'text', length: tidyLine(text).length, max: limits.card }
  return tidyLine(more).length > limits.goal ? { field: 'more', length: tidyLine(more).length, max: limits.goal } : null
}

function textsOf(row: readonly string[], second: SecondField | null): { readonly text: string; readonly more: string } {
  const [text = '', more = ''] = row
  return second ? { text, more } : { text: row.filter(Boolean).join(' · '), more: '' }
}

function columnsBehind(items: Rows): number {
  const behind = new Set<number>()
  for (const row of items) for (const [index, cell] of row.entries()) if (index > 1 && cell !== '') behind.add(index)
  return behind.size
}

const textNames: ReadonlySet<string> = new Set([
  'kaart',
  'card',
  'idee',
  'idea',
  'gedachte',
  'thought',
  'tekst',
  'text',
])
/** A row of more cells than this does not name columns. */
const mostNames = 100
const secondNames: ReadonlySet<string> = new Set(['bedoeling', 'intentie', 'intention'])

/** Where the text of a card and its second field stand, when most cells of a first row are names of columns. */
function columnsOf(row: readonly string[]): { readonly text: number; readonly second: number } | null {
  const kinds = row.slice(0, mostNames).map((cell) => {
    if (textNames.has(headingKey(cell))) return 'title'
    return secondNames.has(headingKey(cell)) ? 'goal' : headingOf(cell)
  })
  const known = kinds.filter((kind) => kind !== undefined).length
  const text = kinds.indexOf('title')
  const isHeader = text !== -1 && known >= 2 && known * 2 >= row.slice(0, mostNames).filter(isFilledCell).length
  return isHeader ? { text, second: kinds.indexOf('goal') } : null
}

/** The text of a card first and its second field next, as `columnsOf` found them; then the others. */
function inOrder(row: readonly string[], { text, second }: { readonly text: number; readonly second: number }) {
  const others = row.filter((_, index) => index !== text && index !== second)
  return [row[text] ?? '', second === -1 ? '' : (row[second] ?? ''), ...others]
}
