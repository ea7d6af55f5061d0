import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  cardsIn,
  decideByKey,
  drag,
  focused,
  goToScreen,
  goToStep,
  month,
  moveByKeys,
  newTraject,
  notice,
  onTimeline,
  planItem,
  reach,
  redo,
  undo,
} from './gestures.ts'

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
      if (key === 'v') await page.keyboard.press('Enter')
    }
    await decideByKey(page, 'w')
    const change = page.getByRole('region', { name: 'Wijzigen' })
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
