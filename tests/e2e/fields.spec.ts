import type { ElectronApplication, Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, goToScreen, goToView, newTraject, openActivity } from './gestures.ts'

/** Whether the caret stands behind all that is in the field that has the focus, with nothing selected. */
const isAtEnd = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
    return (
      field.value !== '' && field.selectionStart === field.value.length && field.selectionEnd === field.value.length
    )
  })

test('F2 puts the caret at the end: of a card, the name of a cluster, a cell and any field', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek']) await capture(page, 1, text)
  await card(page, 'Ouderavond').focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Tekst van de kaart' })).toBeFocused()
  expect(await isAtEnd(page)).toBe(true)
  await page.keyboard.type(' met leerlingen')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Ouderavond met leerlingen')).toBeFocused()

  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('c')
  const name = page.getByRole('textbox', { name: 'Naam van het cluster' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Gesprekken')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-drag-item^="cluster:"]')).toBeFocused()
  await page.keyboard.press('F2')
  await expect(name).toBeFocused()
  expect(await isAtEnd(page)).toBe(true)
  await page.keyboard.press('Escape')

  await captureLine(page).click()
  await page.keyboard.type('halve zin')
  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  expect(await isAtEnd(page)).toBe(true)

  const activity = { title: 'Rapportgesprek', kind: 'new', moment: '2026-11' }
  await command(page, 'activity.add', activity)
  await goToScreen(page, 'Jaarplan')
  const panel = await openActivity(page, 'Rapportgesprek')
  await panel.getByRole('textbox', { name: 'Doel' }).fill('Elkaar leren kennen')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('F2')
  expect(await isAtEnd(page)).toBe(true)

  await goToView(page, 'Tabel')
  await page.locator('[data-column="title"]', { hasText: 'Rapportgesprek' }).click()
  await page.keyboard.press('F2')
  await expect.poll(() => isAtEnd(page)).toBe(true)
})

/** Keeps the menu that would come, for the test to look at and choose from: it is drawn by the system, not by the page. */
async function catchMenus(electron: ElectronApplication) {
  await electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      Reflect.set(globalThis, 'caught', this)
    }
  })
  const caught = () =>
    electron.evaluate(() => {
      const menu = Reflect.get(globalThis, 'caught') as Electron.Menu | undefined
      return menu?.items.filter(({ type }) => type !== 'separator').map(({ label }) => label) ?? []
    })
  const choose = (label: string) =>
    electron.evaluate(({ BrowserWindow }, label) => {
      const menu = Reflect.get(globalThis, 'caught') as Electron.Menu | undefined
      const window = BrowserWindow.getAllWindows()[0]
      menu?.items.find((item) => item.label === label)?.click({}, window, window?.webContents)
      Reflect.deleteProperty(globalThis, 'caught')
    }, label)
  return { caught, choose }
}

test('a right-click in a field offers the clipboard, in the language of the window @electron', async ({ app }) => {
  const { page, electron } = await app.launch()
  if (!electron) throw new Error('this test is for the app itself')
  const { caught, choose } = await catchMenus(electron)
  await newTraject(page)
  await page.keyboard.type('Ouderavond')
  await captureLine(page).click({ button: 'right' })
  await expect.poll(caught).toEqual(['Knip', 'Kopieer', 'Plak', 'Selecteer alles'])
  await choose('Selecteer alles')
  const selected = () =>
    captureLine(page).evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd])
  await expect.poll(selected).toEqual([0, 'Ouderavond'.length])

  // A card has a menu of its own, the name of a cluster the one of a field.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(card(page, 'Ouderavond')).toBeVisible()
  await capture(page, 1, 'Startgesprek')
  await choose('')
  await card(page, 'Ouderavond').click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Deze kaart' })).toBeVisible()
  expect(await caught()).toEqual([])
  await page.keyboard.press('Escape')
  await card(page, 'Ouderavond').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'Naam van het cluster' }).click({ button: 'right' })
  await expect.poll(caught).toContain('Plak')

  await page.evaluate(() => localStorage.setItem('jaarlijn.language', 'en'))
  await page.reload()
  await page.getByRole('textbox').first().click({ button: 'right' })
  await expect.poll(caught).toContain('Paste')
})
