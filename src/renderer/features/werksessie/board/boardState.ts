import type { Card } from '#shared/records.ts'
import { searcher } from '#shared/text.ts'
import { Selection } from '#ui/selection.ts'
import { cardKey } from './hits.ts'

/**
 * What a window remembers of a board and nobody else needs: which cards are selected, what is searched for and what is
 * being changed. A card hears of it only when it looks different because of it.
 */
export class BoardState extends Selection {
  #fits: ((key: string) => boolean) | null = null
  #hit: string | null = null
  #opened: string | null = null
  #editing: string | null
  #goesOnTyping = false

  /** `editing` is the item that was being changed when the board was left. */
  constructor(editing: string | null = null) {
    super()
    this.#editing = editing
  }

  /** The card or cluster where one is while walking along what was found. */
  get hit(): string | null {
    return this.#hit
  }

  /** The folded cluster that is open for now, because what was found lies in it. */
  get opened(): string | null {
    return this.#opened
  }

  /** The card whose text, or cluster whose name, is being changed. */
  get editing(): string | null {
    return this.#editing
  }

  /** Whether the person goes on in the capture line after this edit, and not on the item. */
  get goesOnTyping(): boolean {
    return this.#goesOnTyping
  }

  /** Begins to change a card or the name of a cluster; ends it with null. */
  edit(item: string | null, goesOnTyping = false): void {
    this.#editing = item
    if (item !== null) this.#goesOnTyping = goesOnTyping
    this.tell()
  }

  /** Searches for a text in the cards; nothing any more when it is empty. */
  search(text: string): void {
    this.#fits = text === '' ? null : searcher(text)
    this.find(null, null)
  }

  /** Goes to something that was found, in this cluster or in none; null leaves it. */
  find(hit: string | null, clusterId: string | null): void {
    this.#hit = hit
    this.#opened = clusterId
    this.tell()
  }

  /** Whether a card is what is searched for. */
  matches(card: Card): boolean {
    return this.#fits === null || this.#fits(cardKey(card))
  }
}
