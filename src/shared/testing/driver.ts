import type { Context } from '../commands/command.ts'
import { type CommandName, decide, type InputOf } from '../commands/index.ts'
import { apply } from '../patch.ts'
import { type BoardKind, type Card, type ColumnId, emptyDocument, type TrajectDocument } from '../records.ts'
import { cardsOfCluster, isCluster, itemsIn } from '../rules/board/boards.ts'
import { countingContext } from './context.ts'
import { begin } from './gestures.ts'

/** What lies in a column, to read in a test: the text of a card, or the texts of a cluster in a list of their own. */
export type Lying = string | readonly string[]

/** Drives a traject that has just begun: does commands one by one, and tells what lies on the boards. */
export class Driver {
  document: TrajectDocument = emptyDocument
  readonly context: Context = countingContext()

  constructor() {
    this.done('traject.create', begin.input as InputOf<'traject.create'>)
  }

  /** Does a command; gives the code of a refusal. */
  done<N extends CommandName>(name: N, input: InputOf<N>): string | null {
    const decided = decide(this.document, name, input, this.context)
    if (!decided.ok) return decided.error.code
    this.document = apply(this.document, decided.value.patch)
    return null
  }

  /** How many records a command would change. Throws when it is refused. */
  changesOf<N extends CommandName>(name: N, input: InputOf<N>): number {
    const decided = decide(this.document, name, input, this.context)
    if (!decided.ok) throw new Error(`${name} was refused: ${decided.error.code}`)
    return decided.value.patch.length
  }

  /** The step with a board. */
  stepOf(board: BoardKind): string {
    for (const step of this.document.step.values()) if (step.board === board) return step.id
    throw new Error(`no step ${board}`)
  }

  /** A column as commands name it. */
  place(board: BoardKind, column: ColumnId): { readonly stepId: string; readonly column: ColumnId } {
    return { stepId: this.stepOf(board), column }
  }

  /** Writes cards at the end of a column; gives their ids. */
  add(board: BoardKind, column: ColumnId, texts: readonly string[], intention = ''): readonly string[] {
    const refused = this.done('card.add', {
      ...this.place(board, column),
      cards: texts.map((text) => ({ text, intention })),
    })
    if (refused) throw new Error(`card.add was refused: ${refused}`)
    return texts.map((text) => this.card(text, board).id)
  }

  /** The card with a text, on a board when it matters which. */
  card(text: string, board?: BoardKind): Card {
    for (const card of this.document.card.values()) {
      if (card.text === text && (!board || card.stepId === this.stepOf(board))) return card
    }
    throw new Error(`no card "${text}"`)
  }

  /** The cluster that the card with a text lies in. */
  clusterOf(text: string): string {
    const { clusterId } = this.card(text)
    if (clusterId === null) throw new Error(`"${text}" is in no cluster`)
    return clusterId
  }

  /** What lies in a column, in order. */
  lying(board: BoardKind, column: ColumnId): readonly Lying[] {
    return itemsIn(this.document, this.stepOf(board), column).map((item) =>
      isCluster(item) ? cardsOfCluster(this.document, item.id).map((card) => card.text) : item.text,
    )
  }
}
