import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { captureLine, card, cardsIn, month, paste, undo } from './gestures.ts'
import { clock, columnsOf, dotsOn, expectLast, type Hands, stepLink, waiting } from './werksessieGestures.ts'

/** More presses than it takes to come anywhere on a screen of this session. */
const most = 80

/** The months of the school year as they lie beside the cards: in rows of four. */
const months = [
  ...['augustus 2026', 'september 2026', 'oktober 2026', 'november 2026'],
  ...['december 2026', 'januari 2027', 'februari 2027', 'maart 2027'],
  ...['april 2027', 'mei 2027', 'juni 2027', 'juli 2027'],
]
const perRow = 4

/** Plays a session with the keyboard alone: it goes everywhere by keys, and reads where it is. */
export function byKeyboard(page: Page): Hands {
  const { keyboard } = page

  /** Presses a key until something has the focus. */
  const pressUntil = async (key: string, focused: Locator) => {
    for (let presses = 0; presses < most; presses += 1) {
      if (await focused.evaluate((element) => element === document.activeElement)) return
      await keyboard.press(key)
    }
    await expect(focused).toBeFocused()
  }
  const toLine = () => pressUntil('Escape', captureLine(page))
  const say: Hands['say'] = async ({ column, text, second }) => {
    const all = await columnsOf(page)
    await keyboard.press(`Alt+${all.findIndex(({ name }) => name === column) + 1}`)
    await keyboard.insertText(text)
    if (second !== undefined) {
      await keyboard.press('Tab')
      await keyboard.insertText(second)
    }
    await keyboard.press('Enter')
    await expectLast(page, column, text)
    await expect(captureLine(page)).toHaveValue('')
    await expect(captureLine(page)).toBeFocused()
  }
  /** Goes to a card: to the foot of its column, and up. */
  const reach = async (text: string) => {
    await expect(card(page, text)).toHaveCount(1)
    await toLine()
    const all = await columnsOf(page)
    await keyboard.press(`Alt+${all.findIndex((column) => column.text.includes(text)) + 1}`)
    await keyboard.press('ArrowUp')
    await pressUntil('ArrowUp', card(page, text))
  }
  const said = (words: string) => page.getByRole('status').filter({ hasText: words })
  const pick = async (menu: string, item: string) => {
    await expect(page.getByRole('menu', { name: menu })).toBeVisible()
    await pressUntil('ArrowDown', page.getByRole('menuitem', { name: item }))
    await keyboard.press('Enter')
  }
  /** Goes to something that waits beside the year, from the top of the list. */
  const reachWaiting = async (text: string) => {
    const here = waiting(page).and(page.locator(':focus'))
    for (let presses = 0; presses < most && (await here.count()) === 0; presses += 1) await keyboard.press('Tab')
    await pressUntil('ArrowUp', waiting(page).first())
    await pressUntil('ArrowDown', waiting(page, text))
  }
  /** Lifts what has the focus and lets it go in a month. */
  const carryToMonth = async (name: string) => {
    const goal = months.indexOf(name)
    const row = goal - (goal % perRow)
    // Into the year, down its first column, and along the row.
    const way: (readonly [key: string, month: string | undefined])[] = [['ArrowRight', months[0]]]
    for (let at = perRow; at <= row; at += perRow) way.push(['ArrowDown', months[at]])
    for (let at = row + 1; at <= goal; at += 1) way.push(['ArrowRight', months[at]])
    await keyboard.press('Space')
    await expect(said('opgepakt')).toHaveCount(1)
    for (const [key, place] of way) {
      await keyboard.press(key)
      await expect(said(`: ${place}`)).toHaveCount(1)
    }
    await keyboard.press('Space')
    await expect(said(`neergezet: ${name}`)).toHaveCount(1)
  }

  return {
    goTo: async (step) => {
      await pressUntil('Shift+Tab', stepLink(page, step))
      await keyboard.press('Enter')
      await expect(stepLink(page, step)).toHaveAttribute('aria-current', 'step')
    },
    say,
    pasteLines: async (column, text, count) => {
      const all = await columnsOf(page)
      await keyboard.press(`Alt+${all.findIndex(({ name }) => name === column) + 1}`)
      await paste(captureLine(page), text)
      await expect(page.getByRole('button', { name: `${count} kaarten` })).toBeFocused()
      await keyboard.press('Enter')
      await expect(captureLine(page)).toBeFocused()
    },
    startClock: async () => {
      await keyboard.press('Alt+t')
      await expect(clock(page)).toContainText('nog')
    },
    carry: async (text, column) => {
      await reach(text)
      const all = await columnsOf(page)
      const from = all.findIndex((each) => each.text.includes(text))
      const way = all.slice(from + 1, all.findIndex(({ name }) => name === column) + 1)
      await keyboard.press('Space')
      await expect(said('opgepakt')).toHaveCount(1)
      for (const { name } of way) {
        await keyboard.press('ArrowRight')
        await expect(said(`Kolom ${name}`)).toHaveCount(1)
      }
      const over = said(`Kolom ${column}`)
      for (let presses = 0; presses < most; presses += 1) {
        const words = (await over.textContent()) ?? ''
        if (words.includes('onderaan')) break
        await keyboard.press('ArrowDown')
        await expect(over).not.toHaveText(words)
      }
      await keyboard.press('Space')
      await expect(said('neergelegd')).toHaveCount(1)
      await expectLast(page, column, text)
      await expect(card(page, text)).toBeFocused()
    },
    send: async (text, column) => {
      await reach(text)
      await keyboard.press('Shift+F10')
      await pick('Deze kaart', 'Naar kolom…')
      await pick('Naar welke kolom?', column)
      await expectLast(page, column, text)
      await expect(card(page, text)).toBeFocused()
    },
    cluster: async (texts, name) => {
      await reach(texts.at(-1) ?? '')
      for (let more = 1; more < texts.length; more += 1) await keyboard.press('Shift+ArrowUp')
      await expect(page.getByText(`${texts.length} kaarten geselecteerd`)).toBeVisible()
      await keyboard.press('c')
      await expect(page.getByRole('textbox', { name: 'Naam van het cluster' })).toBeFocused()
      await keyboard.insertText(name)
      await keyboard.press('Enter')
      await expect(cardsIn(page, name)).toHaveCount(texts.length)
      await expect(page.getByRole('listitem', { name: `${name}, ${texts.length} kaarten` })).toBeFocused()
    },
    dot: async (text, times) => {
      await reach(text)
      for (let count = 1; count <= times; count += 1) {
        await keyboard.press('+')
        await expect(dotsOn(page, text, count)).toBeAttached()
      }
      await expect(card(page, text)).toBeFocused()
    },
    edit: async (text, to, second) => {
      await reach(text)
      await keyboard.press('F2')
      await expect(page.getByRole('textbox', { name: 'Tekst van de kaart' })).toBeFocused()
      await keyboard.press('Control+a')
      await keyboard.insertText(to)
      if (second !== undefined) {
        await keyboard.press('Tab')
        await keyboard.press('Control+a')
        await keyboard.insertText(second)
      }
      await keyboard.press('Enter')
      await expect(card(page, to)).toBeFocused()
      if (second !== undefined) await expect(card(page, second)).toBeVisible()
    },
    removeAndUndo: async (text) => {
      await reach(text)
      await keyboard.press('Delete')
      await expect(card(page, text)).toHaveCount(0)
      await expect(card(page, '').and(page.locator(':focus'))).toHaveCount(1)
      await undo(page, `kaart "${text}" weggehaald`)
      await expect(card(page, text)).toBeVisible()
    },
    park: async (text) => {
      await reach(text)
      await keyboard.press('p')
      await expect(card(page, text)).toHaveCount(0)
    },
    plan: async (text, name) => {
      await reachWaiting(text)
      await carryToMonth(name)
      await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    },
    choose: async (text, name) => {
      await reachWaiting(text)
      await keyboard.press('Enter')
      await pick('Naar welke maand?', name)
      await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    },
    planTogether: async (texts, name) => {
      await reachWaiting(texts[0] ?? '')
      for (let more = 1; more < texts.length; more += 1) await keyboard.press('Shift+ArrowDown')
      await carryToMonth(name)
      for (const text of texts) await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    },
  }
}
