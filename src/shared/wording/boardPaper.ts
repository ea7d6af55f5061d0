import { groupBy } from '../groupBy.ts'
import type { Translation } from '../i18n.ts'
import { type BoardKind, type Card, type ColumnId, type Step, type TrajectDocument, trajectOf } from '../records.ts'
import { boards, type ColumnItem, cardsOfCluster, isCluster, itemsIn } from '../rules/board/boards.ts'
import { tidyLine } from '../text.ts'
import { schoolInWords } from './jaarplan.ts'
import { stepTitle } from './stepTitle.ts'
import { longDate } from './wording.ts'

/** A card as it stands on paper. */
type PaperCard = {
  readonly id: string
  readonly text: string
  /** Its intention and its goal, each with its name; only what there is. */
  readonly about: readonly string[]
  /** How many dots it got; empty for none. */
  readonly dots: string
}

/** What lies in a column: one card, or a cluster with its name and its dots together. */
export type PaperItem = {
  readonly id: string
  readonly cluster: { readonly name: string; readonly dots: string } | null
  readonly cards: readonly PaperCard[]
}

/** A column of a board with all that lies in it. */
export type PaperColumn = {
  readonly column: ColumnId
  readonly name: string
  /** How many cards, in words. */
  readonly count: string
  readonly items: readonly PaperItem[]
}

/** A board in words, as it is printed: what is the facilitator's own is not in it, and neither is what was parked. */
export type BoardPaper = {
  readonly title: string
  /** The usual question, where the step has a title of its own; else empty. */
  readonly question: string
  readonly school: string
  readonly date: string
  readonly columns: readonly PaperColumn[]
}

/** A card that is cut out, and so says itself where it lay and with what. */
export type CutOutCard = PaperCard & {
  readonly column: ColumnId
  /** The name of its column: how it was valued, on a board that values. */
  readonly place: string
  /** To which cluster it belongs; empty for none. */
  readonly belongs: string
}

/** The board of a step as it is printed, on a day; null for a step without a board. */
export function boardPaperOf(
  document: TrajectDocument,
  stepId: string,
  today: string,
  { t, language }: Translation,
): BoardPaper | null {
  const step = document.step.get(stepId)
  const traject = trajectOf(document)
  if (!step || !traject || boards[step.board].columns.length === 0) return null
  return {
    title: tidyLine(stepTitle(step, t)),
    question: questionBeside(step, t),
    school: schoolInWords(traject),
    date: longDate(document.session.get(step.sessionId)?.date ?? today, language),
    columns: boards[step.board].columns.map((column) => {
      const items = itemsIn(document, stepId, column).flatMap((item) => paperItem(document, item, t))
      const count = items.reduce((sum, { cards }) => sum + cards.length, 0)
      return {
        column,
        name: t(`column.${column}`),
        count: count === 0 ? t('boardPaper.none') : t('card.count', { count }),
        items,
      }
    }),
  }
}

/** The cards of a board one by one, in the order in which they lie. */
export function cutOutCardsOf({ columns }: BoardPaper, t: Translation['t']): readonly CutOutCard[] {
  return columns.flatMap(({ column, name: place, items }) =>
    items.flatMap(({ cluster, cards }) => {
      const belongs = cluster?.name ? t('boardPaper.belongs', { name: cluster.name }) : ''
      return cards.map((card) => ({ ...card, column, place, belongs }))
    }),
  )
}

/** More signs than this, and a card is as wide as two. */
const mostOnOne = 600
const rowsOnSheet = 4

/** How wide a card is that is cut out: two cells where it has so much to say that its letters would become too small. */
export function cellsOf({ text, about, belongs }: CutOutCard): 1 | 2 {
  return [text, ...about, belongs].join(' ').length > mostOnOne ? 2 : 1
}

/** Cards as they lie on sheets of four rows of two cells: those of two cells last, so that no cell between is empty. */
export function sheetsToCut(cards: readonly CutOutCard[]): readonly (readonly CutOutCard[])[] {
  const perCells = groupBy(cards, cellsOf)
  const rows = [...inParts(perCells.get(1) ?? [], 2), ...inParts(perCells.get(2) ?? [], 1)]
  return inParts(rows, rowsOnSheet).map((sheet) => sheet.flat())
}

function inParts<V>(all: readonly V[], size: number): readonly (readonly V[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}

function questionBeside({ title, board }: Pick<Step, 'title' | 'board'>, t: Translation['t']): string {
  const withoutQuestion: BoardKind = 'open'
  return title !== '' && board !== withoutQuestion ? t(`board.${board}`) : ''
}

function paperItem(document: TrajectDocument, item: ColumnItem, t: Translation['t']): readonly PaperItem[] {
  if (!isCluster(item)) return [{ id: item.id, cluster: null, cards: [paperCard(item, t)] }]
  const cards = cardsOfCluster(document, item.id)
  if (cards.length === 0) return []
  const dots = cards.reduce((sum, card) => sum + card.dots, 0)
  return [
    {
      id: item.id,
      cluster: { name: tidyLine(item.name), dots: dotsInWords(dots, t) },
      cards: cards.map((card) => paperCard(card, t)),
    },
  ]
}

// Texts are tidied here too, because an imported traject did not pass the commands.
function paperCard({ id, text, intention, goal, dots }: Card, t: Translation['t']): PaperCard {
  const [why, what] = [tidyLine(intention), tidyLine(goal)]
  return {
    id,
    text: tidyLine(text),
    about: [why && t('minutes.intention', { text: why }), what && t('minutes.goal', { text: what })].filter(Boolean),
    dots: dotsInWords(dots, t),
  }
}

function dotsInWords(count: number, t: Translation['t']): string {
  return count === 0 ? '' : t('card.dots', { count })
}
