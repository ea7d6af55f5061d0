import type { Locator, Page } from '@playwright/test'
import type { Region, SchoolType } from '../../src/shared/records.ts'
import { expect } from './fixtures.ts'

/** The school that the specs work with. */
export const school = 'De Voorbeeldschool'

/** What a traject is made of, for school year 2026-2027 unless told otherwise. */
type Start = {
  readonly schoolType?: SchoolType
  readonly region?: Region
  readonly schoolYear?: number
}

/**
 * Makes a traject and opens it from the list, and waits for its first board. It is made without the form, because that
 * takes a second and most tests are about what comes after; `fillInTraject` goes by the form.
 */
export async function newTraject(page: Page, start: Start = {}): Promise<void> {
  const input = { school, place: 'Utrecht', schoolType: 'vmbo', region: 'midden', schoolYear: 2026, ...start }
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  const answer = await sendRaw(page, 'trajecten.create', { input })
  expect(answer).toMatchObject({ ok: true })
  const { trajectId } = (answer as { readonly value: { readonly trajectId: string } }).value
  await page.locator(`a[href*="${trajectId}"]`).click()
  await expect(captureLine(page)).toBeFocused()
}

/** Makes a traject by its form, as a person does, and waits for its first board. */
export async function fillInTraject(page: Page, type: string, region: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuw traject' }).click()
  const form = page.getByRole('dialog', { name: 'Nieuw traject' })
  await form.getByRole('textbox', { name: 'School', exact: true }).fill(school)
  await form.getByRole('textbox', { name: 'Plaats' }).fill('Utrecht')
  await choose(form, 'Soort school', type)
  await choose(form, 'Vakantieregio', region)
  await form.getByRole('textbox', { name: 'Schooljaar begint in' }).fill('2026')
  await form.getByRole('button', { name: 'Traject beginnen' }).click()
  await expect(captureLine(page)).toBeFocused()
}

/** Opens the traject from the list, which is one click away where the app returned to the traject itself. */
export async function openTraject(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: school })
  await expect(link).toBeVisible()
  if (trajectIdOf(page) !== '') {
    await link.click()
    await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  }
  await link.click()
  await expect(captureLine(page)).toBeFocused()
}

/** Goes to one of the three screens of a traject. */
export async function goToScreen(page: Page, name: 'Werksessie 1' | 'Jaarplan' | 'Werksessie 2'): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Schermen van dit traject' }).getByRole('link', { name })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Goes to a step of werksessie 1. */
export async function goToStep(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link', { name })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'step')
}

/** Picks one of a few that are all in sight. */
export async function choose(within: Page | Locator, group: string, option: string): Promise<void> {
  await within.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click()
}

/** The line on which everything that is said is typed. */
export function captureLine(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Nieuwe kaart' })
}

/** Types a card as a person does who keeps typing: Alt and a digit for the column, Tab to the second field, Enter. */
export async function capture(page: Page, column: number, text: string, second?: string): Promise<void> {
  await expect(captureLine(page)).toBeFocused()
  await page.keyboard.press(`Alt+${column}`)
  await page.keyboard.insertText(text)
  if (second !== undefined) {
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(second)
  }
  await page.keyboard.press('Enter')
  await expect(captureLine(page)).toHaveValue('')
}

/** The cards of a column of a board, from top to bottom. */
export function cardsIn(page: Page, column: string): Locator {
  return page.getByRole('list', { name: column, exact: true }).getByRole('listitem')
}

/** One card on a board, by a part of its text. */
export function card(page: Page, text: string): Locator {
  return page.locator('[aria-roledescription="kaart"]').filter({ hasText: text })
}

/** A card that waits beside the months of werksessie 1, or an activity of the plan. */
export function planItem(page: Page, text: string): Locator {
  return page.getByRole('main').getByRole('button', { name: text })
}

/** An activity on the timeline; `about` is what its name tells besides its title, such as its moment. */
export function onTimeline(page: Page, title: string, about?: string): Locator {
  const timeline = page.getByRole('region', { name: /^Tijdlijn van schooljaar / })
  const chip = timeline.getByRole('button', { name: title })
  return about === undefined ? chip : chip.and(timeline.getByRole('button', { name: about }))
}

/** Opens an activity from the timeline; gives what stands beside it then. */
export async function openActivity(page: Page, title: string): Promise<Locator> {
  await onTimeline(page, title).first().click()
  const panel = page.getByRole('complementary', { name: `Activiteit: ${title}` })
  await expect(panel).toBeVisible()
  return panel
}

/** Chooses how much this display shows at once. */
export async function chooseDensity(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Grootte op dit scherm' }).click()
  const panel = page.getByRole('dialog', { name: 'Grootte op dit scherm' })
  await panel.getByRole('radio', { name }).check({ force: true })
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
}

/** Looks at the jaarplan in another way. */
export async function goToView(page: Page, name: 'Jaar' | 'Halfjaar' | 'Maand' | 'Tabel' | 'Overzicht'): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Zo bekijk je het jaarplan' })
  const link = ways.getByRole('link', { name, exact: true })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** What there is about the school, as its menu names it. */
export const schoolDialogs = [
  'Gegevens van de school',
  'Doelgroepen',
  'Eigen rollen',
  'Vakanties',
  'Agenda van de school',
  'Visie',
  'Uren en geld',
] as const

/** Opens something about the school from the menu of the jaarplan. */
export async function openSchoolDialog(page: Page, name: (typeof schoolDialogs)[number]): Promise<Locator> {
  await page.getByRole('button', { name: 'School en jaar' }).click()
  await page.getByRole('menuitem', { name }).click()
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Opens the gap radar; gives its dialog. */
export async function openRadar(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /activiteit(?:en)? · / }).click()
  const radar = page.getByRole('dialog', { name: 'Wat heeft het plan nog nodig?' })
  await expect(radar).toBeVisible()
  return radar
}

/** Picks from a list that opens. */
export async function pick(within: Locator, label: string, option: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  await within.page().getByRole('option', { name: option }).click()
}

/** A month of the year as werksessie 1 shows it; `name` as it is read: `november 2026`. */
export function month(page: Page, name: string): Locator {
  const year = page.getByRole('list', { name: 'Het schooljaar in maanden' })
  return year.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

/** Drags with the mouse: onto the middle of a place, or onto its top, which is before it in a list. */
export async function drag(
  page: Page,
  item: Locator,
  place: Locator,
  onto: 'middle' | 'top' = 'middle',
): Promise<void> {
  await item.scrollIntoViewIfNeeded()
  const [from, to] = [await boxOf(item), await boxOf(place)]
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + (onto === 'middle' ? to.height / 2 : 4), { steps: 12 })
  await page.mouse.up()
}

/** Gives something the focus as a keyboard does: after a key that walks. What was clicked last counts no more then. */
export async function reach(item: Locator): Promise<void> {
  await item.page().keyboard.press('Tab')
  await item.focus()
}

/**
 * Moves something by keyboard: Space lifts it, each arrow must lead to where the app says that it is then, Space puts
 * it down. The words are those that a screen reader gets.
 */
export async function moveByKeys(
  page: Page,
  item: Locator,
  steps: readonly { readonly key: string; readonly says: string }[],
): Promise<void> {
  const said = (words: string | RegExp) => expect(page.getByRole('status').filter({ hasText: words })).toBeAttached()
  await reach(item)
  await page.keyboard.press('Space')
  await said('opgepakt')
  for (const { key, says } of steps) {
    await page.keyboard.press(key)
    await said(says)
  }
  await page.keyboard.press('Space')
  await said(/neerge(legd|zet)/)
}

/** Decides in werksessie 2 by key, as soon as the app listens again: for half a second after it moved on it does not. */
export async function decideByKey(page: Page, key: 'a' | 'w' | 'v' | 'l'): Promise<void> {
  const now = () => page.evaluate(() => performance.now())
  const rested = (await now()) + 500
  await expect.poll(now, { intervals: [100] }).toBeGreaterThan(rested)
  await page.keyboard.press(key)
}

/** Takes the last change back with Ctrl+Z, and waits until the app says which one that was. */
export async function undo(page: Page, what: string): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(notice(page)).toContainText(`Ongedaan gemaakt: ${what}`)
}

/** Does the last change that was taken back again. */
export async function redo(page: Page, what: string): Promise<void> {
  await page.keyboard.press('Control+Shift+z')
  await expect(notice(page)).toContainText(`Opnieuw gedaan: ${what}`)
}

/** The message at the foot of the screen. */
export function notice(page: Page): Locator {
  return page.getByRole('region', { name: 'Meldingen' })
}

/** Chooses a form in the menu with which the plan is handed over. */
export async function saveDocument(page: Page, form: 'PDF' | 'Word' | 'Excel'): Promise<void> {
  await page.getByRole('button', { name: 'Plan meegeven' }).click()
  await page.getByRole('menuitem', { name: form }).click()
}

/** Hands the plan over as a calendar for somebody, by keyboard: `Voor iedereen`, `Voor Mentor`. */
export async function saveCalendar(page: Page, whose: string): Promise<void> {
  await page.getByRole('button', { name: 'Plan meegeven' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Agenda (.ics)' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: whose }).press('Enter')
}

/** A name for what has the focus, or `null` when nothing has it and a keyboard would have to begin again. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    return element.getAttribute('aria-label') ?? element.textContent?.replaceAll('\u00ad', '').trim() ?? element.tagName
  })
}

/** Where something is on the screen. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return box
}

/** Pastes a text as if it were on the clipboard; the real clipboard is shared with everything that runs beside the test. */
export async function paste(field: Locator, text: string, html = ''): Promise<void> {
  await field.evaluate(
    (element, [plain, marked]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      if (marked) clipboardData.setData('text/html', marked)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [text, html] as const,
  )
}

/** Sends any message over the bridge of the page, as a page that was tampered with could; gives the answer. */
export function sendRaw(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, input]) => {
      const bridge = Reflect.get(window, 'jaarlijn') as
        | { readonly call: (name: string, input: unknown) => Promise<unknown> }
        | undefined
      if (bridge) return bridge.call(name, input)
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
      return response.json()
    },
    [name, input] as const,
  )
}

/** The id of the traject that is on screen, as its address has it. */
export function trajectIdOf(page: Page): string {
  return /#\/traject\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

/** Types a day in a date field, in the order in which the field shows it. */
export async function typeDate(within: Page | Locator, label: string, date: string): Promise<void> {
  const parts = within.getByRole('group', { name: label }).getByRole('spinbutton')
  for (const [index, digits] of date.split('-').entries()) {
    await parts.nth(index).pressSequentially(digits)
  }
}

/** As long as what is typed may be lost. */
export async function aSecond(page: Page): Promise<void> {
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((begun) => performance.now() - begun >= 1000, since)
}
