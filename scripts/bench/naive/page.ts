import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { benchColumns, cardSelector } from '../board.ts'

/** How the app's cards look, for cards beside them that are as large. */
export type Looks = {
  readonly texts: readonly string[]
  /** The width of a card in pixels. */
  readonly width: number
  /** Font and padding of a card, as CSS. */
  readonly style: string
}

/**
 * Reads texts, width, font and padding from the cards that the page shows, or from other things with a text in them.
 * Throws when it shows none.
 */
export function looksOfCards(page: Page, cards = cardSelector, inside = 'p'): Promise<Looks> {
  return page.evaluate(
    ([selector, textSelector]) => {
      const cards = [...document.querySelectorAll<HTMLElement>(selector)]
      const first = cards[0]
      const text = first?.querySelector(textSelector)
      const face = text?.parentElement
      if (!first || !text || !face) throw new Error('the screen shows nothing to look at')
      const { fontSize, lineHeight } = getComputedStyle(text)
      const { padding } = getComputedStyle(face)
      return {
        texts: cards.map((card) => card.textContent),
        width: first.getBoundingClientRect().width,
        style: `font-size: ${fontSize}; line-height: ${lineHeight}; padding: ${padding}`,
      }
    },
    [cards, inside] as const,
  )
}

/** A page with an empty list per column that scrolls as the app's does; everything in a list is laid out and painted. */
export function naivePage({ width, style }: Pick<Looks, 'width' | 'style'>): string {
  const lists = benchColumns.map(() => '<ul></ul>').join('')
  return `<!doctype html><html lang="nl"><title>naief</title><style>
    * { box-sizing: border-box; margin: 0 }
    body { font-family: sans-serif; background: #f4f1ea }
    #board { display: flex; gap: 20px; height: 600px; padding: 0 24px }
    ul { flex: 1; display: flex; flex-direction: column; gap: 11px; padding: 11px 5px; overflow-y: auto; list-style: none }
    .card { flex: none; width: ${width}px; ${style}; background: white; border-left: 6px solid teal; border-radius: 6px;
      box-shadow: 0 1px 3px #0004; overflow-wrap: anywhere; user-select: none }
  </style><main id="board">${lists}</main>`
}

/** Spreads cards over as many lists as the board has columns. */
export function inColumns<V>(cards: readonly V[]): readonly (readonly V[])[] {
  const size = Math.ceil(cards.length / benchColumns.length)
  return benchColumns.map((_, index) => cards.slice(index * size, (index + 1) * size))
}

let bundled: Promise<string> | null = null

/** The script of a board with a draggable and a droppable for every card, as a production build. Built once. */
export function naiveBoardScript(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('NaiveBoard.tsx', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  })
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : []
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (!chunk) throw new Error('the naive board could not be built')
  return chunk.code
}
