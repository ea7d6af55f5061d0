import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { captureLine, card, cardsIn, drag, month, notice, paste } from './gestures.ts'
import { clock, dotsOn, expectLast, type Hands, stepLink, waiting } from './werksessieGestures.ts'

/** Plays a session with a pointer: every choice is a press, a drag or a menu, and only words are typed. */
export function byPointer(page: Page): Hands {
  const { keyboard, mouse } = page

  const type = async (field: Locator, text: string) => {
    await field.click()
    await expect(field).toBeFocused()
    await keyboard.insertText(text)
  }
  const captureIn = (column: string) => page.getByRole('button', { name: column, exact: true }).click()
  const menu = async (text: string, item: string) => {
    await card(page, text).click({ button: 'right' })
    await page.getByRole('menu', { name: 'Deze kaart' }).getByRole('menuitem', { name: item }).click()
  }
  /** Drags to the foot of a list; a list that is longer than the screen scrolls along while the pointer is held there. */
  const dragToFoot = async (item: Locator, list: Locator) => {
    await item.scrollIntoViewIfNeeded()
    const [from, to] = [await item.boundingBox(), await list.boundingBox()]
    if (!from || !to) throw new Error('not on the screen')
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(to.x + to.width / 2, to.y + to.height - 4, { steps: 12 })
    const isAtFoot = () =>
      list.evaluate(({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 1)
    await expect.poll(isAtFoot).toBe(true)
    await mouse.up()
  }

  return {
    goTo: async (step) => {
      await stepLink(page, step).click()
      await expect(stepLink(page, step)).toHaveAttribute('aria-current', 'step')
    },
    say: async ({ column, text, second }) => {
      await captureIn(column)
      await type(captureLine(page), text)
      if (second !== undefined) await type(page.getByRole('textbox', { name: /^(Bedoeling|Doel)$/ }), second)
      await page.getByRole('button', { name: 'Zet op het bord' }).click()
      await expectLast(page, column, text)
      await expect(captureLine(page)).toHaveValue('')
      await expect(captureLine(page)).toBeFocused()
    },
    pasteLines: async (column, text, count) => {
      await captureIn(column)
      await paste(captureLine(page), text)
      await page.getByRole('button', { name: `${count} kaarten` }).click()
      await expect(captureLine(page)).toBeFocused()
    },
    startClock: async () => {
      await page.getByRole('button', { name: /^Start de klok/ }).click()
      await expect(clock(page)).toContainText('nog')
    },
    carry: async (text, column) => {
      await dragToFoot(card(page, text), page.getByRole('list', { name: column, exact: true }))
      await expectLast(page, column, text)
    },
    send: async (text, column) => {
      await menu(text, 'Naar kolom…')
      await page.getByRole('menu', { name: 'Naar welke kolom?' }).getByRole('menuitem', { name: column }).click()
      await expectLast(page, column, text)
    },
    cluster: async ([first = '', second = '', ...others], name) => {
      await card(page, first).scrollIntoViewIfNeeded()
      await drag(page, card(page, second), card(page, first))
      const field = page.getByRole('textbox', { name: 'Naam van het cluster' })
      await expect(field).toBeFocused()
      await keyboard.insertText(name)
      await captureLine(page).click()
      await expect(cardsIn(page, name)).toHaveCount(2)
      for (const [index, text] of others.entries()) {
        await dragToFoot(card(page, text), page.getByRole('list', { name, exact: true }))
        await expect(cardsIn(page, name)).toHaveCount(index + 3)
      }
    },
    dot: async (text, times) => {
      for (let count = 1; count <= times; count += 1) {
        await menu(text, 'Geef een stip (+)')
        await expect(dotsOn(page, text, count)).toBeAttached()
      }
    },
    edit: async (text, to, second) => {
      await card(page, text).dblclick()
      const words = page.getByRole('textbox', { name: 'Tekst van de kaart' })
      await expect(words).toBeFocused()
      await words.selectText()
      await keyboard.insertText(to)
      if (second !== undefined) {
        const field = page.getByRole('group').getByRole('textbox', { name: /^(Bedoeling|Doel)$/ })
        await field.click({ clickCount: 3 })
        await keyboard.insertText(second)
      }
      await captureLine(page).click()
      await expect(card(page, to)).toBeVisible()
      if (second !== undefined) await expect(card(page, second)).toBeVisible()
    },
    removeAndUndo: async (text) => {
      await menu(text, 'Haal weg (Delete)')
      await expect(card(page, text)).toHaveCount(0)
      await notice(page).getByRole('button', { name: 'Ongedaan maken' }).click()
      await expect(card(page, text)).toBeVisible()
    },
    park: async (text) => {
      await drag(page, card(page, text), page.getByRole('button', { name: /^Parkeerplaats/ }))
      await expect(card(page, text)).toHaveCount(0)
    },
    plan: async (text, name) => {
      await drag(page, waiting(page, text), month(page, name))
      await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    },
    choose: async (text, name) => {
      await waiting(page, text).click()
      await page.getByRole('menu', { name: 'Naar welke maand?' }).getByRole('menuitem', { name }).click()
      await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    },
    planTogether: async (texts, name) => {
      for (const text of texts) await waiting(page, text).click({ modifiers: ['Control'] })
      await drag(page, waiting(page, texts[0] ?? ''), month(page, name))
      for (const text of texts) await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    },
  }
}
