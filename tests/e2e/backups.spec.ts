import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Running } from '../../scripts/lib/launch.ts'
import { expectAccessible, expectAccessibleInBoth } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { capture, card, newTraject, notice, openTraject, school, undo } from './gestures.ts'

/** From anywhere to the screen with all backups. */
async function goToBackups(page: Page): Promise<void> {
  const back = page.getByRole('link', { name: 'Terug naar alle trajecten' })
  if (await back.isVisible()) await back.click()
  await page.getByRole('button', { name: 'Reservekopieën' }).click()
  await expect(page.getByRole('heading', { name: 'Reservekopieën', level: 1 })).toBeVisible()
}

/** The copies that somebody asked for: the app may have made one by itself meanwhile. */
function asked(page: Page): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }), hasText: 'zelf gemaakt' })
}

/** The question over the screen; a message is no question. */
function question(page: Page): Locator {
  return page.getByRole('alertdialog', { name: /\?$/ })
}

async function make(page: Page): Promise<void> {
  await goToBackups(page)
  const before = await asked(page).count()
  await page.getByRole('button', { name: 'Maak nu een kopie' }).click()
  await expect(notice(page)).toContainText('De reservekopie is gemaakt en nagekeken')
  await expect(asked(page)).toHaveCount(before + 1)
}

/** Opens what is in a copy, when it is not open. */
async function inside(copy: Locator): Promise<Locator> {
  const button = copy.getByRole('button', { name: /^Zet terug: De Voorbeeldschool/ })
  if (!(await button.isVisible())) await copy.locator('summary').click()
  return button
}

/** Points out a folder: in the window of the system, or by its path. */
async function pointOut({ page, electron }: Running, button: string, folder: string): Promise<void> {
  if (electron) {
    await electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
    await page.getByRole('button', { name: button }).click()
    return
  }
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('textbox', { name: 'Map' }).fill(folder)
  await page.keyboard.press('Enter')
}

test('a copy is made, one types on, and everything is put back; and that can be put back as well', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await capture(page, 1, 'van voor de kopie')
  await make(page)
  const copy = asked(page).first()
  await expect(copy).toContainText(/1 traject · 1 kaart · 0 activiteiten · \d+\skB/)
  await expect(await inside(copy)).toBeVisible()
  await expect(copy).toContainText('2026-2027 · 1 kaart · 0 activiteiten')

  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await openTraject(page)
  await capture(page, 1, 'van na de kopie')
  await goToBackups(page)
  await copy.getByRole('button', { name: /^Zet alles terug/ }).click()
  const dialog = question(page)
  await expect(dialog.getByRole('listitem')).toHaveText('De Voorbeeldschool, 2026-2027: 1 nieuwe kaart, 1 wijziging')
  await dialog.getByRole('button', { name: 'Alles terugzetten' }).click()
  await expect(page.getByRole('heading', { name: 'Trajecten' })).toBeVisible()
  await expect(notice(page)).toContainText('Alles staat weer zoals op')
  await openTraject(page)
  await expect(card(page, 'van voor de kopie')).toBeVisible()
  await expect(card(page, 'van na de kopie')).toHaveCount(0)
  await capture(page, 1, 'en verder')

  await goToBackups(page)
  const before = page.getByRole('listitem').filter({ hasText: 'voor het terugzetten van een kopie' }).first()
  await before.getByRole('button', { name: /^Zet alles terug/ }).click()
  await question(page).getByRole('button', { name: 'Alles terugzetten' }).click()
  await openTraject(page)
  await expect(card(page, 'van na de kopie')).toBeVisible()
  await expect(card(page, 'en verder')).toHaveCount(0)
})

test('one traject comes back beside what is there, or in its place, by keyboard alone', async ({ app }) => {
  const { page } = await app.launch()
  const { keyboard } = page
  await newTraject(page)
  await capture(page, 1, 'van voor de kopie')
  await make(page)
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await openTraject(page)
  await capture(page, 1, 'van na de kopie')
  await goToBackups(page)

  await (await inside(asked(page).first())).focus()
  await keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: /^De Voorbeeldschool terugzetten naar/ })
  await expect(dialog.getByRole('button', { name: 'Annuleren' })).toBeFocused()
  await expect(dialog).toContainText('Er komt een traject bij')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(notice(page)).toContainText('De Voorbeeldschool is teruggezet')
  await expect(dialog).toHaveCount(0)

  await (await inside(asked(page).first())).focus()
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Annuleren' })).toBeFocused()
  await keyboard.press('Shift+Tab')
  await keyboard.press('ArrowRight')
  await expect(dialog.getByRole('listitem')).toHaveText('De Voorbeeldschool, 2026-2027: 1 nieuwe kaart, 1 wijziging')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Terugzetten' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await expect(page.getByRole('link', { name: /De Voorbeeldschool \(kopie van \d\d-\d\d-\d{4}\)/ })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`^${school} *Utrecht`) }).click()
  await expect(card(page, 'van voor de kopie')).toBeVisible()
  await expect(card(page, 'van na de kopie')).toHaveCount(0)
  await undo(page, 'teruggezet naar de reservekopie van')
  await expect(card(page, 'van na de kopie')).toBeVisible()
})

test('a removed traject goes from every copy, unless that is not wanted', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await make(page)
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await page.getByRole('button', { name: `Verwijder ${school}` }).click()
  const dialog = question(page)
  await expect(dialog.getByRole('checkbox', { name: 'Wis het ook uit alle reservekopieën' })).toBeChecked()
  await dialog.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: 'Voorgoed verwijderen' }).click()
  await expect(notice(page)).toContainText('De Voorbeeldschool is verwijderd')
  await goToBackups(page)
  await (await inside(asked(page).first())).click()
  await expect(question(page)).toContainText('Het komt terug met zijn hele geschiedenis')
  await question(page).getByRole('button', { name: 'Terugzetten' }).click()
  await expect(notice(page)).toContainText('is teruggezet')

  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await page.getByRole('button', { name: `Verwijder ${school}` }).click()
  await question(page).getByRole('button', { name: 'Voorgoed verwijderen' }).click()
  await expect(notice(page)).toContainText('is verwijderd, ook uit de reservekopieën')
  await goToBackups(page)
  await expect(page.getByText('Er is nog geen kopie.')).toBeVisible()
})

test('a second place is chosen, and on a new laptop everything comes back from it', async ({ app }) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  await capture(page, 1, 'gaat mee naar de nieuwe laptop')
  await make(page)
  await pointOut(running, 'Kies een tweede plek', app.filesFolder)
  await expect(
    page.getByText(`Elke kopie staat ook in ${join(app.filesFolder, 'jaarlijn-reservekopieen')}`),
  ).toBeVisible()
  await expect(asked(page).first()).toContainText('op deze computer en op de tweede plek')
  await running.close()
  await rm(app.dataFolder, { recursive: true })

  const fresh = await app.launch()
  await fresh.page.getByRole('button', { name: 'Reservekopieën' }).click()
  await pointOut(fresh, 'Kopieën uit een andere map', join(app.filesFolder, 'leeg'))
  await expect(fresh.page.getByText('Jaarlijn kan niet bij de map').first()).toBeVisible()
  await fresh.page.keyboard.press('Escape')
  await pointOut(fresh, 'Kopieën uit een andere map', app.filesFolder)
  await asked(fresh.page)
    .first()
    .getByRole('button', { name: /^Zet alles terug/ })
    .click()
  const dialog = question(fresh.page)
  await expect(dialog).toContainText('Er is niets nieuwer dan deze kopie')
  await dialog.getByRole('button', { name: 'Alles terugzetten' }).click()
  await openTraject(fresh.page)
  await expect(card(fresh.page, 'gaat mee naar de nieuwe laptop')).toBeVisible()
})

test('damaged data offer the newest good copy with its age', async ({ app }) => {
  const { page, close } = await app.launch()
  await newTraject(page)
  await capture(page, 1, 'staat in de kopie')
  await make(page)
  await close()
  await rename(join(app.dataFolder, 'jaarlijn.db'), join(app.filesFolder, 'jaarlijn.db'))
  await writeFile(join(app.dataFolder, 'jaarlijn.db'), 'Dit is geen database maar een brief aan ouders.'.repeat(100))

  const again = (await app.launch()).page
  await expect(again.getByText(/De nieuwste goede reservekopie is van .* \(van vandaag\)\./)).toBeVisible()
  await expectAccessible(again, 'damaged data')
  await again.getByRole('button', { name: 'Zet deze kopie terug' }).click()
  await expect(question(again)).toContainText('wordt niet gewist maar weggezet')
  await question(again).getByRole('button', { name: 'Alles terugzetten' }).click()
  await again.getByRole('link', { name: school }).click()
  await expect(card(again, 'staat in de kopie')).toBeVisible()
})

test('the backups can be read and used by everyone, light and dark', async ({ app }) => {
  const { page } = await app.launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Reservekopieën' }).click()
  await expect(page.getByText('Er is nog geen kopie.')).toBeVisible()
  await expectAccessibleInBoth(page, 'the backups, empty')
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await newTraject(page)
  await make(page)
  await expectAccessibleInBoth(page, 'the backups')
  await asked(page)
    .first()
    .getByRole('button', { name: /^Zet alles terug/ })
    .click()
  await expect(question(page)).toBeVisible()
  await expectAccessibleInBoth(page, 'putting everything back')
  await page.keyboard.press('Escape')
  await (await inside(asked(page).first())).click()
  await question(page).getByText('In plaats van wat er nu is').click()
  await expectAccessibleInBoth(page, 'putting one traject back')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await page.getByRole('button', { name: `Verwijder ${school}` }).click()
  await expectAccessibleInBoth(page, 'removing a traject')
})
