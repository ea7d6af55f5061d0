import { type RefObject, useLayoutEffect } from 'react'

/** How large the letters of a card may be, in mm: larger ones nobody needs on a table, and the smallest always fit. */
const letters = { most: 11, least: 1.4, step: 0.1 } as const
const sizes = Math.round((letters.most - letters.least) / letters.step)

/** Gives each `data-card` in an element the largest letters with which all that it says fits, once the letters are there. */
export function useCardLetters(around: RefObject<HTMLElement | null>, areLettersThere: boolean): void {
  useLayoutEffect(() => {
    if (!around.current || !areLettersThere) return
    const cards = [...around.current.querySelectorAll<HTMLElement>('[data-card]')].map((element) => ({
      element,
      least: 0,
      most: sizes,
    }))
    // All cards go one step at a time, so that a step lays the sheets out once.
    while (cards.some(({ least, most }) => least < most)) {
      for (const { element, least, most } of cards) write(element, Math.ceil((least + most) / 2))
      for (const [index, card] of cards.entries()) {
        const middle = Math.ceil((card.least + card.most) / 2)
        cards[index] = isWhole(card.element)
          ? { ...card, least: middle }
          : { ...card, most: Math.max(card.least, middle - 1) }
      }
    }
    for (const { element, least } of cards) write(element, least)
  }, [around, areLettersThere])
}

function write(element: HTMLElement, size: number): void {
  element.style.setProperty('--letters', `${letters.least + size * letters.step}mm`)
}

function isWhole({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight <= clientHeight && scrollWidth <= clientWidth
}
