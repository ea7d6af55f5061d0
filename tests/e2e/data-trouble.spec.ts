import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, cardsIn, newTraject, notice, openTraject, school, trajectIdOf } from './gestures.ts'

async function expectProblem(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Jaarlijn kan je gegevens nu niet openen' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(text)
}

test('a log without its file is told, set aside whole by one button, and one begins empty', async ({ app }) => {
  await mkdir(app.dataFolder)
  const log = 'werk van vorige week '.repeat(40)
  await writeFile(join(app.dataFolder, 'jaarlijn.db-wal'), log)
  const { page } = await app.launch()
  await expectProblem(page, /jaarlijn\.db is weg of leeg/)

  await page.getByRole('button', { name: 'Zet weg en begin leeg' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  expect(await readFile(join(app.dataFolder, 'jaarlijn.db-wal'), 'utf8')).toBe(log)

  await page.getByRole('button', { name: 'Zet weg en begin leeg' }).click()
  await dialog.getByRole('button', { name: 'Zet weg en begin leeg' }).click()
  await newTraject(page)
  await capture(page, 1, 'Opnieuw begonnen')
  const [moment = ''] = await readdir(join(app.dataFolder, 'weggezet'))
  expect(await readFile(join(app.dataFolder, 'weggezet', moment, 'jaarlijn.db-wal'), 'utf8')).toBe(log)
})

test('damage that shows only in the list is told there, with the ways on', async ({ app }) => {
  const { page: first, close } = await app.launch()
  await first.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(captureLine(first)).toBeFocused()
  await first.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await expect(first.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  await close()
  const file = join(app.dataFolder, 'jaarlijn.db')
  // A page behind the first, which is all that opening looks at.
  await writeFile(file, (await readFile(file)).fill(0x7e, 4096, 8192))

  const { page } = await app.launch()
  await expectProblem(page, /beschadigd/)
  await expect(page.getByRole('button', { name: 'Probeer opnieuw' })).toBeFocused()
  await page.getByRole('button', { name: 'Reservekopieën' }).click()
  await expect(page.getByRole('heading', { name: 'Reservekopieën', level: 1 })).toBeVisible()
})

test('what is whole beside a damaged log can be read, is not changed, and is written elsewhere to work on', async ({
  app,
}) => {
  const { page: first, close } = await app.launch()
  await newTraject(first)
  await capture(first, 1, 'Dit is er nog')
  await expect(cardsIn(first, 'Gedachten')).toHaveText(['Dit is er nog'])
  await close()
  const log = join(app.dataFolder, 'jaarlijn.db-wal')
  await writeFile(log, 'geen logboek '.repeat(40))

  const { page } = await app.launch()
  await expectProblem(page, /met je laatste werk, is beschadigd/)
  await page.getByRole('button', { name: 'Alleen lezen' }).click()
  await expect(page.getByRole('note')).toContainText('alleen lezen en exporteren')
  await openTraject(page)
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Dit is er nog'])
  await page.keyboard.insertText('Dit kan nu niet')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('alleen geopend om te lezen')
  expect(await readFile(log, 'utf8')).toContain('geen logboek')

  // In its own place again: what stood there is set aside.
  await rm(log)
  await page.getByRole('button', { name: 'Schrijf elders weg' }).click()
  await expect(page.getByRole('dialog')).toContainText('alle trajecten')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a data folder that is removed while the app runs is told, and put back with all that was in it', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  await capture(page, 1, 'Van voor het ongeluk')
  // It is on the board when it is on disk.
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Van voor het ongeluk'])
  for (const name of await readdir(app.dataFolder)) {
    if (name.startsWith('jaarlijn.db')) await rm(join(app.dataFolder, name))
  }
  await page.keyboard.insertText('Van erna')
  await page.keyboard.press('Enter')
  await expect(notice(page)).toContainText('weggehaald of vervangen')
  await expect(captureLine(page)).toHaveValue('Van erna')

  await notice(page).getByRole('button', { name: 'Schrijf elders weg' }).click()
  await page.getByRole('button', { name: 'Zet terug op de vaste plek' }).click()
  await expect(notice(page)).toContainText(`Alles staat in ${app.dataFolder}`)
  await captureLine(page).focus()
  await page.keyboard.press('Enter')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Van voor het ongeluk', 'Van erna'])
  const again = await app.reopen()
  await openTraject(again.page)
  await expect(cardsIn(again.page, 'Gedachten')).toHaveText(['Van voor het ongeluk', 'Van erna'])
})

test('work that lost its place goes on in a folder that is named', { tag: '@chromium' }, async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await capture(page, 1, 'Van voor het ongeluk')
  // It is on the board when it is on disk.
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Van voor het ongeluk'])
  await rm(join(app.dataFolder, 'jaarlijn.db'))
  await page.keyboard.insertText('Van erna')
  await page.keyboard.press('Enter')
  await notice(page).getByRole('button', { name: 'Schrijf elders weg' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Map' }).fill('zomaar een map')
  await dialog.getByRole('button', { name: 'Wegschrijven' }).click()
  await expect(dialog).toContainText('geen volledige plek')
  const other = join(app.filesFolder, 'stick')
  await dialog.getByRole('textbox', { name: 'Map' }).fill(other)
  await dialog.getByRole('button', { name: 'Wegschrijven' }).click()
  await expect(notice(page)).toContainText(`Alles staat in ${other}`)
  await captureLine(page).focus()
  await page.keyboard.press('Enter')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Van voor het ongeluk', 'Van erna'])

  // The next start finds it there, or says where it should be; and it can go back.
  const { page: next, close } = await app.reopen()
  await expect(cardsIn(next, 'Gedachten')).toHaveText(['Van voor het ongeluk', 'Van erna'])
  await close()
  await rename(other, `${other} eruit`)
  const { page: last } = await app.launch()
  await expectProblem(last, `Je werk staat in ${other}`)
  await expect(last.getByRole('button', { name: 'Ga verder op de vaste plek' })).toBeVisible()
  await rename(`${other} eruit`, other)
  await last.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await expect(cardsIn(last, 'Gedachten')).toHaveText(['Van voor het ongeluk', 'Van erna'])
  await last.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await expect(last.getByText(`Je werk staat in ${other}, en niet op de vaste plek.`)).toBeVisible()
  await last.getByRole('button', { name: 'Zet terug op de vaste plek' }).click()
  await expect(last.getByText(`Alles staat op deze computer, in ${app.dataFolder}.`)).toBeVisible()
  await expect(last.getByRole('link', { name: school })).toBeVisible()
})

test('a traject that cannot be read is named in the list, takes no other away, and can go from there', async ({
  app,
}) => {
  const { page: first, close } = await app.launch()
  await newTraject(first)
  const broken = trajectIdOf(first)
  await first.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await first.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(captureLine(first)).toBeFocused()
  await first.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await expect(first.getByRole('link', { name: school })).toBeVisible()
  await close()
  const database = new Database(join(app.dataFolder, 'jaarlijn.db'))
  database.prepare("UPDATE traject SET created_at = 'ooit' WHERE id = ?").run(broken)
  database.close()

  const { page } = await app.launch()
  const named = page.getByRole('listitem').filter({ hasText: school })
  await expect(named).toContainText('Een deel van dit traject kan Jaarlijn niet lezen')
  await expect(named.getByRole('link', { name: 'Reservekopieën' })).toBeVisible()
  await page.getByRole('link', { name: /Vmbo De Voorbeeldkade/ }).click()
  await expect(captureLine(page)).toBeFocused()
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()

  // It can go from the list, and is set aside first.
  const question = page.getByRole('alertdialog', { name: `${school} uit de lijst halen?` })
  await named.getByRole('button', { name: `Verwijder ${school}` }).click()
  await question.getByRole('button', { name: 'Annuleren' }).click()
  await expect(named).toHaveCount(1)
  await named.getByRole('button', { name: `Verwijder ${school}` }).click()
  await question.getByRole('button', { name: 'Zet weg en haal uit de lijst' }).click()
  await expect(notice(page)).toContainText('Een kopie staat in')
  await expect(named).toHaveCount(0)
  const [moment = ''] = await readdir(join(app.dataFolder, 'weggezet'))
  const copyFolder = join(app.dataFolder, 'weggezet', moment)
  const kept = new Database(join(copyFolder, 'jaarlijn.db'), { readonly: true })
  expect(kept.prepare('SELECT created_at FROM traject WHERE id = ?').pluck().get(broken)).toBe('ooit')
  kept.close()
  await expect(page.getByRole('link', { name: /Vmbo De Voorbeeldkade/ })).toBeVisible()
})
