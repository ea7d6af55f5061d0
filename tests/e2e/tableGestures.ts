import type { Locator, Page } from '@playwright/test'
import type { Running } from '../../scripts/lib/launch.ts'
import { command } from './document.ts'
import { expect } from './fixtures.ts'
import { goToScreen, newTraject } from './gestures.ts'

/** The columns that the tests look at. */
export type Column =
  | 'moment'
  | 'title'
  | 'goal'
  | 'parent'
  | 'tools'
  | 'hours'
  | 'costs'
  | 'status'
  | 'owner'
  | 'place'
  | 'targetGroups'

/** A plan of three activities. */
export const plan = [
  { title: 'Startgesprek', moment: '2026-09', goal: 'Elkaar leren kennen', parts: { parent: 'vertellen' } },
  { title: 'Ouderavond "Samen kiezen"', moment: '2026-11-10T19:30', goal: 'Praten over kiezen', minutes: 600 },
  { title: 'Snuffelstage', moment: '2027-03-15/2027-03-26', goal: 'Ervaren hoe een werkdag is' },
] as const

/** A traject with the plan above, or another one, as a table. */
export async function openTable(page: Page, activities: readonly object[] = plan): Promise<Locator> {
  await newTraject(page)
  const rows = activities.map((fields) => ({ id: null, ...fields }))
  await command(page, 'plan.edit', { rows })
  await goToScreen(page, 'Jaarplan')
  await page.getByRole('link', { name: 'Tabel' }).click()
  const grid = page.getByRole('grid', { name: 'Jaarplan als tabel' })
  await expect(grid).toBeVisible()
  return grid
}

/** The row of an activity, or a row in which its name is typed. */
export const row = (grid: Locator, title: string) =>
  grid.getByRole('row').filter({ has: grid.page().locator('[data-column="title"]', { hasText: title }) })
/** A cell in the row of an activity. */
export const cell = (grid: Locator, title: string, column: Column) =>
  row(grid, title).locator(`[data-column="${column}"]`)
/** The titles of all rows. */
export const titles = (grid: Locator) => grid.getByRole('rowheader')

/** The head of a column. */
export const heading = (grid: Locator, name: string) => grid.getByRole('columnheader', { name, exact: true })

/** Chooses in the menu of a head, by mouse. */
export async function chooseAtHead(grid: Locator, column: string, choice: string | RegExp): Promise<void> {
  await grid.getByRole('button', { name: `Kolom ${column}`, exact: true }).click()
  await grid.page().getByRole('menuitem', { name: choice }).click()
}

/** What is on the clipboard of the machine, in both forms. */
export async function readClipboard({
  electron,
  page,
}: Running): Promise<{ readonly text: string; readonly html: string }> {
  if (electron) {
    return electron.evaluate(async ({ clipboard }) => {
      const text = await clipboard.readText()
      // Electron reads the other form in one way until some version, and in another since.
      const readHtml: unknown = Reflect.get(clipboard, 'readHTML')
      if (typeof readHtml === 'function') return { text, html: String(Reflect.apply(readHtml, clipboard, [])) }
      const [item] = await clipboard.read()
      const html = item?.types.includes('text/html') ? await item.getType('text/html') : null
      return { text, html: html ? await html.text() : '' }
    })
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

/** Puts a text on the clipboard of the machine, as another program does; with its other form when it has one. */
export async function writeClipboard({ electron, page }: Running, text: string, html = ''): Promise<void> {
  if (electron) {
    await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
    if (html === '') return
  }
  if (!electron) await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    ([plain, page]) => {
      if (page === '') return navigator.clipboard.writeText(plain)
      // Asking the page to copy works in both hosts, and keeps the page as another program wrote it.
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          event.clipboardData?.setData('text/plain', plain)
          event.clipboardData?.setData('text/html', page)
        },
        { once: true, capture: true },
      )
      document.execCommand('copy')
      return undefined
    },
    [text, html] as const,
  )
}

/** Pastes a text where the focus is, by the keys. */
export async function pasteText(running: Running, text: string, html = ''): Promise<void> {
  await writeClipboard(running, text, html)
  await running.page.keyboard.press('Control+v')
}
