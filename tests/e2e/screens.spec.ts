import { expectAccessibleInBoth } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  captureLine,
  cardsIn,
  choose,
  decideByKey,
  goToScreen,
  goToStep,
  goToView,
  month,
  notice,
  onTimeline,
  openActivity,
  openRadar,
  openSchoolDialog,
  paste,
  school,
  schoolDialogs,
} from './gestures.ts'

test('every screen can be read and used by everyone, light and dark', async ({ app }) => {
  test.setTimeout(600_000)
  const { page } = await app.launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const look = (name: string) => test.step(name, () => expectAccessibleInBoth(page, name))

  await expect(page.getByRole('heading', { name: 'Samen een jaarplan maken' })).toBeVisible()
  await look('the list, empty')
  await page.getByRole('button', { name: 'Nieuw traject' }).click()
  await page.getByRole('textbox', { name: 'School', exact: true }).fill(school)
  await page.getByRole('textbox', { name: 'Schooljaar begint in' }).fill('1890')
  await page.getByRole('button', { name: 'Traject beginnen' }).click()
  await expect(page.getByText('Kies een schooljaar tussen')).toBeVisible()
  await look('a new traject, with an error')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()

  await expect(captureLine(page)).toBeFocused()
  await look('the board of thoughts')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Toetsen op het bord' })).toBeVisible()
  await look('the keys of a board')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Nu')
  await cardsIn(page, 'Koesteren').first().focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Tekst van de kaart' })).toBeFocused()
  await look('the board of now, with a card being changed')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Straks')
  await expect(cardsIn(page, 'Toevoegen')).not.toHaveCount(0)
  await look('the board of next year')
  await goToStep(page, 'Naar het jaarplan')
  await expect(month(page, 'november 2026').or(month(page, 'november 2027'))).toBeVisible()
  await look('the step to the jaarplan')

  await goToScreen(page, 'Jaarplan')
  const market = 'Beroepenmarkt met ouders en bedrijven uit de wijk'
  await expect(onTimeline(page, market)).toBeVisible()
  await look('the timeline of a year')
  await page.getByRole('button', { name: 'Rijen: Geen rijen' }).click()
  await expect(page.getByRole('menuitem', { name: 'Doelgroep' })).toBeVisible()
  await look('the choice of lanes')
  await page.getByRole('menuitem', { name: 'Doelgroep' }).click()
  await expect(page.getByRole('heading', { name: 'Leerjaar 4' })).toBeVisible()
  await look('the timeline of a year, in lanes')
  await goToView(page, 'Halfjaar')
  await expect(onTimeline(page, 'Profielavond').first()).toBeAttached()
  await look('the timeline of half a year')
  await goToView(page, 'Maand')
  await expect(onTimeline(page, 'Profielavond').first()).toBeAttached()
  await look('the timeline of a month')

  await goToView(page, 'Tabel')
  const table = page.getByRole('grid', { name: 'Jaarplan als tabel' })
  const cell = table.getByRole('rowheader', { name: market })
  await expect(cell).toBeVisible()
  await look('the table')
  await cell.click()
  await paste(cell, `Activiteit\tUren\tOnbekend\n${market}\tveel\t1\nIets nieuws\t2\t3`)
  const change = page.getByRole('dialog', { name: 'Dit gaat er veranderen' })
  await expect(change.getByText('0 gewijzigd, 1 nieuw')).toBeVisible()
  await look('what a pasted table would change')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await table.getByRole('checkbox', { name: 'Kies alle rijen' }).click()
  await expect(page.getByRole('button', { name: 'Kies niets meer' })).toBeVisible()
  await look('the table with rows chosen')
  await goToView(page, 'Overzicht')
  const months = page.getByRole('region', { name: 'Het hele jaar op één blad' }).getByRole('heading', { level: 3 })
  await expect(months.filter({ hasText: 'augustus' })).toBeVisible()
  for (const month of await months.all()) await expect(month).toBeInViewport({ ratio: 1 })
  await look('the overview')

  await goToView(page, 'Jaar')
  const recurring = await openActivity(page, 'Koffieochtend voor ouders')
  await recurring.getByRole('button', { name: / keer dit schooljaar$/ }).click()
  await recurring.getByRole('button', { name: 'Geschiedenis' }).click()
  await expect(recurring.getByText('vervalt: ').first()).toBeVisible()
  await expect(recurring.getByRole('time').first()).toBeVisible()
  await look('the jaarplan with an activity open, and all its sections')
  await page.getByRole('button', { name: /Gereedschapskist$/ }).click()
  await expect(page.getByRole('searchbox', { name: 'Zoek een idee' })).toBeFocused()
  const library = page.getByRole('complementary', { name: 'Gereedschapskist' })
  await library.getByRole('listitem').first().getByRole('button', { name: /^Meer/ }).click()
  await look('the gereedschapskist, with an idea in full')
  for (const name of schoolDialogs) {
    const dialog = await openSchoolDialog(page, name)
    await look(name)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Nieuwe activiteit', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Wat gaan jullie doen?' })).toBeFocused()
  await look('a new activity')
  await page.keyboard.press('Escape')
  await onTimeline(page, market).first().press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Haal van het jaarplan' })).toBeVisible()
  await look('the menu of an activity on the timeline')
  await page.keyboard.press('Escape')
  await openRadar(page)
  await look('the gap radar')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const panel = await openActivity(page, 'Mentor belt naar huis om kennis te maken (alle klassen)')
  await choose(panel, 'Wanneer?', 'Datum')
  await expect(panel.getByRole('textbox', { name: 'Begint om' })).toBeVisible()
  await look('an activity with its date to be filled in')
  await page.getByRole('button', { name: 'Plan meegeven' }).click()
  await expect(page.getByRole('menuitem', { name: 'Word' })).toBeVisible()
  await look('the menu of documents')
  await page.keyboard.press('Escape')

  // The date that was not filled in is told once more where it can no longer be seen.
  await goToScreen(page, 'Werksessie 2')
  await expect(page.getByRole('button', { name: 'Werksessie 2 beginnen' })).toBeVisible()
  await expect(notice(page)).toContainText('Niet bewaard. Vul een dag in')
  await look('a message of something that was not kept')
  await notice(page).getByRole('button', { name: 'Sluiten' }).click()
  await expect(notice(page)).toHaveCount(0)
  await look('the beginning of werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await expect(page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(notice(page)).toContainText('Akkoord')
  await look('the walk through the plan, with a message')
  await decideByKey(page, 'w')
  await expect(page.getByRole('region', { name: 'Wijzigen' })).toBeVisible()
  await look('an activity being changed in werksessie 2')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Wijzigingen/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('the ledger')
  await page.keyboard.press('Escape')
  for (const step of ['In de tijd zetten', 'Afspraken', 'Vaststellen']) {
    const link = page.getByRole('navigation', { name: 'Stappen van werksessie 2' }).getByRole('link', { name: step })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'step')
    await look(`werksessie 2: ${step}`)
  }
  await page.getByRole('button', { name: 'Vaststellen' }).click()
  const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
  await expect(seal).toBeVisible()
  await look('the seal dialog')
  await seal.getByRole('button', { name: 'Maak definitief' }).click()
  await expect(page.getByRole('heading', { name: /^Definitief op / })).toBeVisible()
  await look('the sealed plan')

  await page.evaluate(() => {
    location.hash = location.hash.replace(/werksessie-2.*/, 'afdrukken/plan')
  })
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'true')
  await expect(page.getByRole('table').first()).toBeVisible()
  // A sheet of A3 is as wide as paper is.
  await page.setViewportSize({ width: 1600, height: 1123 })
  await look('the page to print')
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.evaluate(() => {
    location.hash = '/'
  })
  await expect(page.getByRole('heading', { name: 'Trajecten' })).toBeVisible()
  await look('the list')
  await page.getByRole('button', { name: /^Verwijder / }).click()
  await expect(page.getByRole('alertdialog', { name: /verwijderen\?$/ })).toBeVisible()
  await look('the question before a traject is removed')
})

test('what is written on a dropped activity has full ink, because its ground is soft', async ({ app }) => {
  const { page } = await app.launch()
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await decideByKey(page, 'v')
  await expect(notice(page)).toContainText('Vervalt: "')
  const sheet = page.getByRole('region', { name: 'De activiteit die nu besproken wordt' }).getByRole('article')
  await expect(sheet.getByText('Vervalt')).toBeVisible()
  await expect(sheet.getByRole('term').first()).toBeVisible()
  const inks = await sheet.evaluate((article) => {
    const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()
    const written = [...article.querySelectorAll('*')].filter((element) => [...element.childNodes].some(isText))
    return written.map((element) => `${getComputedStyle(element).color} ${element.textContent}`)
  })
  const full = await page.evaluate(() => getComputedStyle(document.body).color)
  expect(inks.filter((ink) => !ink.startsWith(full))).toEqual([])
})
