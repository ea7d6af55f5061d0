/** Ids by which this screen finds its own elements again after they have been drawn anew. */
const captureId = 'capture'

/** Id of the field in which the next card is typed. */
export const captureFieldId = captureId

/** Puts the focus in the capture line. */
export function focusCapture(): void {
  document.getElementById(captureId)?.focus()
}

/** Puts the focus on a card, in sight; on the capture line when the card is not there. */
export function focusCard(cardId: string | undefined): void {
  const card = cardId ? document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"]`) : null
  if (!card) {
    focusCapture()
    return
  }
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'nearest' })
}

/** The cards of the column that an element is in, in the order of the screen. */
function cardsOfColumn(element: Element): readonly HTMLElement[] {
  return [...(element.closest('[data-drop-list]')?.querySelectorAll<HTMLElement>('[data-card-id]') ?? [])]
}

/** The card one step up or down in the column of a card, or at about the same height in the next column with cards. */
export function neighbourCard(card: HTMLElement, key: string): HTMLElement | null {
  const cards = cardsOfColumn(card)
  const index = cards.indexOf(card)
  if (key === 'ArrowUp') return cards[index - 1] ?? null
  if (key === 'ArrowDown') return cards[index + 1] ?? null
  const lists = [...document.querySelectorAll('[data-drop-list]')]
  const here = lists.findIndex((list) => list.contains(card))
  const ahead = key === 'ArrowRight' ? lists.slice(here + 1) : lists.slice(0, here).reverse()
  for (const list of ahead) {
    const others = [...list.querySelectorAll<HTMLElement>('[data-card-id]')]
    const same = others[Math.min(index, others.length - 1)]
    if (same) return same
  }
  return null
}
