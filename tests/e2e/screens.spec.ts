import type { Page } from '@playwright/test'
import { expectAccessibleInBoth } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  cardsIn,
  choose,
  decideByKey,
  drag,
  focused,
  goToScreen,
  goToStep,
  goToView,
  month,
  moveByKeys,
  newTraject,
  notice,
  onTimeline,
  openActivity,
  openRadar,
  openSchoolDialog,
  paste,
  planItem,
  reach,
  redo,
  school,
  undo,
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
  for (const name of ['Gegevens van de school', 'Doelgroepen', 'Vakanties', 'Visie', 'Uren en geld'] as const) {
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
  await expect(page.getByRole('dialog', { name: 'Wijzigen' })).toBeVisible()
  await look('an activity being changed in werksessie 2')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Wijzigingen/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('the ledger')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Maak definitief' }).click()
  const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
  await expect(seal).toBeVisible()
  await look('the seal dialog')
  await seal.getByRole('button', { name: 'Maak definitief' }).click()
  await expect(page.getByRole('heading', { name: /^Definitief op / })).toBeVisible()
  await look('the sealed plan')

  await page.evaluate(() => {
    location.hash = location.hash.replace('werksessie-2', 'afdrukken')
  })
  await expect(page.getByRole('table').first()).toBeVisible()
  await look('the page to print')
  await page.evaluate(() => {
    location.hash = '/'
  })
  await expect(page.getByRole('heading', { name: 'Trajecten' })).toBeVisible()
  await look('the list')
  await page.getByRole('button', { name: /^Verwijder / }).click()
  await expect(page.getByRole('alertdialog', { name: /verwijderen\?$/ })).toBeVisible()
  await look('the question before a traject is removed')
})

test('a board is used by keyboard alone, and the focus is never lost', async ({ app }) => {
  const { page } = await app.launch()
  const keepsFocus = () => expect.poll(() => focused(page)).not.toBeNull()

  await page.getByRole('button', { name: 'Nieuw traject' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'School', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeFocused()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek', 'Rapportgesprek']) await capture(page, 1, text)

  await test.step('Tab comes to the capture line from the top of the screen', async () => {
    await page.getByRole('link', { name: 'Terug naar alle trajecten' }).focus()
    await tabTo(page, 'Nieuwe kaart')
    await expect(captureLine(page)).toBeFocused()
  })

  await test.step('arrows walk over the cards, Escape comes back', async () => {
    await page.keyboard.press('ArrowUp')
    await expect(card(page, 'Rapportgesprek')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(card(page, 'Startgesprek')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(captureLine(page)).toBeFocused()
  })

  await test.step('after changing a card', async () => {
    for (const key of ['Enter', 'Escape']) {
      await card(page, 'Startgesprek').focus()
      await page.keyboard.press('F2')
      await expect(page.getByRole('textbox', { name: 'Tekst van de kaart' })).toBeFocused()
      await page.keyboard.press(key)
      await expect(card(page, 'Startgesprek')).toBeFocused()
    }
  })

  await test.step('who leaves a changed card for the line stays in the line', async () => {
    await card(page, 'Startgesprek').focus()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'Tekst van de kaart' }).fill('Startgesprek in september')
    await captureLine(page).click()
    await expect(card(page, 'Startgesprek in september')).toBeVisible()
    await expect(captureLine(page)).toBeFocused()
  })

  await test.step('after a drop, by keyboard and by pointer', async () => {
    await moveByKeys(page, card(page, 'Ouderavond'), [{ key: 'ArrowRight', says: 'Kolom Verwachtingen' }])
    await expect(cardsIn(page, 'Verwachtingen')).toHaveText(['Ouderavond'])
    await expect(card(page, 'Ouderavond')).toBeFocused()
    await drag(page, card(page, 'Ouderavond'), page.getByRole('list', { name: 'Wensen' }))
    await expect(cardsIn(page, 'Wensen')).toHaveText(['Ouderavond'])
    // Who drags by pointer types on: the next words must not be taken for the keys of a card.
    await expect(captureLine(page)).toBeFocused()
  })

  await test.step('after a drag that is broken off', async () => {
    await reach(card(page, 'Ouderavond'))
    await page.keyboard.press('Space')
    await expect(page.getByRole('status').filter({ hasText: 'opgepakt' })).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('status').filter({ hasText: 'ligt weer waar hij lag' })).toBeAttached()
    await expect(card(page, 'Ouderavond')).toBeFocused()
  })

  await test.step('after taking cards away, undo and redo', async () => {
    await card(page, 'Rapportgesprek').focus()
    await page.keyboard.press('Delete')
    await expect(card(page, 'Startgesprek')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(captureLine(page)).toBeFocused()
    await undo(page, 'kaart "Startgesprek in september" weggehaald')
    await keepsFocus()
    await redo(page, 'kaart "Startgesprek in september" weggehaald')
    await keepsFocus()
    await undo(page, 'kaart "Startgesprek in september" weggehaald')
    await card(page, 'Startgesprek').focus()
    await redo(page, 'kaart "Startgesprek in september" weggehaald')
    await expect(card(page, 'Startgesprek')).toHaveCount(0)
    await keepsFocus()
  })

  await test.step('after a dialog', async () => {
    await captureLine(page).focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Toetsen op het bord' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(captureLine(page)).toBeFocused()
  })
})

test('the jaarplan and werksessie 2 are used by keyboard alone, and the focus is never lost', async ({ app }) => {
  const { page } = await app.launch()
  const keepsFocus = () => expect.poll(() => focused(page)).not.toBeNull()
  await newTraject(page)
  await goToStep(page, 'Straks')
  for (const text of ['Ouderavond', 'Startgesprek', 'Rapportgesprek', 'Bedrijfsbezoek']) await capture(page, 2, text)
  await goToStep(page, 'Naar het jaarplan')

  await test.step('after a card is put in a month by its menu and by Space', async () => {
    for (const [text, name] of [
      ['Ouderavond', 'november 2026'],
      ['Startgesprek', 'september 2026'],
    ] as const) {
      await planItem(page, text).focus()
      await page.keyboard.press('Enter')
      const choice = page.getByRole('menuitem', { name })
      for (let step = 0; step < 12 && !(await choice.evaluate((item) => item === document.activeElement)); step += 1) {
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
      await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
      await keepsFocus()
    }
    await moveByKeys(page, planItem(page, 'Rapportgesprek'), [{ key: 'ArrowRight', says: 'augustus 2026' }])
    await expect(planItem(page, 'Bedrijfsbezoek')).toBeFocused()
    await moveByKeys(page, planItem(page, 'Bedrijfsbezoek'), [{ key: 'ArrowRight', says: 'augustus 2026' }])
    await expect(page.getByText('Alle kaarten staan in het jaarplan.')).toBeVisible()
    await keepsFocus()
  })

  const activity = onTimeline(page, 'Rapportgesprek')

  await test.step('after an activity is moved, opened, closed and taken away', async () => {
    await goToScreen(page, 'Jaarplan')
    await page.getByRole('link', { name: 'Terug naar alle trajecten' }).focus()
    // Of the whole year one thing is a stop for Tab; arrows do the rest.
    await tabTo(page, /^Rijen: /)
    await page.keyboard.press('Tab')
    for (let step = 0; step < 8 && !/^Rapportgesprek/.test((await focused(page)) ?? ''); step += 1) {
      await page.keyboard.press('ArrowRight')
      await keepsFocus()
    }
    await expect(activity).toBeFocused()
    await moveByKeys(page, activity, [{ key: 'ArrowRight', says: 'september 2026' }])
    await expect(onTimeline(page, 'Rapportgesprek', 'september 2026')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Activiteit: Rapportgesprek' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(activity).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(activity).toHaveCount(0)
    await keepsFocus()
    await undo(page, 'activiteit "Rapportgesprek" weggehaald')
    await expect(activity).toBeVisible()
    await keepsFocus()
  })

  await test.step('after every way to look at the plan', async () => {
    for (const view of ['Halfjaar', 'Maand', 'Tabel', 'Overzicht', 'Jaar'] as const) {
      const link = page.getByRole('link', { name: view, exact: true })
      await link.focus()
      await page.keyboard.press('Enter')
      await expect(link).toHaveAttribute('aria-current', 'page')
      await expect(link).toBeFocused()
    }
  })

  await test.step('after a dialog of the school, the radar and the gereedschapskist', async () => {
    const menu = page.getByRole('button', { name: 'School en jaar' })
    await menu.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Gegevens van de school' })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Uren die de school vrijmaakt' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    const radar = page.getByRole('button', { name: /^4 activiteiten · / })
    await radar.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Wat heeft het plan nog nodig?' })).toBeVisible()
    await keepsFocus()
    await page.keyboard.press('Escape')
    await expect(radar).toBeFocused()
    await page.getByRole('button', { name: 'Gereedschapskist' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('searchbox', { name: 'Zoek een idee' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Gereedschapskist' })).toBeFocused()
  })

  await test.step('after a participant and a tool come and go', async () => {
    await activity.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Activiteit: Rapportgesprek' })
    await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Ouders' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('textbox', { name: 'Ouders: wat doet deze rol?' })).toBeFocused()
    await panel.getByRole('button', { name: 'Haal Ouders weg' }).focus()
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('button', { name: 'Haal Ouders weg' })).toHaveCount(0)
    await keepsFocus()
    await panel.getByRole('textbox', { name: 'Gereedschap toevoegen' }).focus()
    await page.keyboard.insertText('Portfolio')
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: 'Haal Portfolio weg' }).focus()
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('button', { name: 'Haal Portfolio weg' })).toHaveCount(0)
    await keepsFocus()
    await page.keyboard.press('Escape')
    await expect(activity).toBeFocused()
  })

  await test.step('after every decision, a dialog and the seal', async () => {
    await goToScreen(page, 'Werksessie 2')
    await expect(page.getByRole('button', { name: 'Werksessie 2 beginnen' })).toBeFocused()
    await page.keyboard.press('Enter')
    const stage = page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
    await expect(stage).toBeFocused()
    for (const [key, outcome] of [
      ['a', 'Akkoord'],
      ['v', 'Vervalt'],
      ['l', 'Later'],
    ] as const) {
      await decideByKey(page, key)
      await expect(notice(page)).toContainText(`${outcome}: "`)
      await keepsFocus()
    }
    await decideByKey(page, 'w')
    const change = page.getByRole('dialog', { name: 'Wijzigen' })
    await expect(change).toBeVisible()
    await change.getByRole('button', { name: 'Klaar met wijzigen' }).focus()
    await page.keyboard.press('Enter')
    await expect(change).toHaveCount(0)
    await expect(notice(page)).toContainText('Gewijzigd: "')
    await keepsFocus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Toetsen in werksessie 2' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await keepsFocus()
    await page.keyboard.press('Control+z')
    await expect(notice(page)).toContainText('Ongedaan gemaakt: besluit over')
    await keepsFocus()

    await page.getByRole('button', { name: 'Maak definitief' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: /^Wie zijn erbij\?/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Maak definitief' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: /^Wie zijn erbij\?/ })).toBeFocused()
    // Enter ends the line; only the button seals.
    await page.keyboard.press('Enter')
    await expect(page.getByRole('spinbutton').first()).toBeFocused()
    await page.getByRole('dialog').getByRole('button', { name: 'Maak definitief' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /^Definitief op / })).toBeVisible()
    await keepsFocus()
  })
})

test('what is written on a dropped activity has full ink, because its ground is soft', async ({ app }) => {
  const { page } = await app.launch()
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await decideByKey(page, 'v')
  await expect(notice(page)).toContainText('Vervalt: "')
  await page.keyboard.press('ArrowLeft')
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

/** Presses Tab until something with this name has the focus; fails when it does not come in a whole round. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: (string | null)[] = []
  while (passed.length < 40) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (typeof name === 'string' ? now === name : name.test(now ?? '')) return
    passed.push(now)
  }
  throw new Error(`Tab does not come to ${name}, only to: ${passed.join(' | ')}`)
}
