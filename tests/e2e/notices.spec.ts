import type { Page } from '@playwright/test'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  cardsIn,
  goToScreen,
  goToStep,
  goToView,
  newTraject,
  notice,
  openSchoolDialog,
  reach,
  undo,
} from './gestures.ts'

/** What is on the screen that the message lies over, or that lies out of the window because of it. */
async function covered(page: Page): Promise<readonly string[]> {
  await expect(notice(page)).toBeVisible()
  return page.evaluate(() => {
    const message = document.querySelector('[data-message]')?.getBoundingClientRect()
    const inSight = (box: DOMRect) => box.width > 1 && box.height > 1
    if (!message || message.bottom > innerHeight + 1 || message.top < 0) return ['the message is not in sight']
    const over = ({ left, right, top, bottom }: DOMRect) =>
      left < message.right && right > message.left && top < message.bottom - 1 && bottom > message.top + 1
    const parts = '#root :is(button, input, textarea, a, li, td, h1, h2, h3, p, footer), section[role$="dialog"]'
    return [...document.querySelectorAll(parts)]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }) && inSight(part.getBoundingClientRect()))
      .filter((part) => {
        // Of what scrolls only the part in sight counts.
        let box = part.getBoundingClientRect()
        for (let around = part.parentElement; around; around = around.parentElement) {
          if (getComputedStyle(around).overflowY === 'visible') continue
          const edge = around.getBoundingClientRect()
          const top = Math.max(box.top, edge.top)
          box = new DOMRect(box.left, top, box.width, Math.max(0, Math.min(box.bottom, edge.bottom) - top))
        }
        return inSight(box) && over(box)
      })
      .map((part) => `${part.tagName} ${part.getAttribute('aria-label') ?? part.textContent?.slice(0, 40)}`)
  })
}

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
] as const

/** Looks at the message on a large screen, and on the projector. */
async function expectNothingCovered(page: Page): Promise<void> {
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => covered(page), { message: `at ${width}x${height}` }).toEqual([])
  }
}

test('a message that was closed by pointer leaves the focus alone when the next ones come', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek', 'Rapportgesprek', 'Open dag']) await capture(page, 1, text)

  await reach(card(page, 'Ouderavond'))
  await page.keyboard.press('p')
  await notice(page).getByRole('button', { name: 'Sluiten' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(card(page, 'Startgesprek')).toBeFocused()

  await reach(card(page, 'Startgesprek'))
  // Each of these brings a message in the place of the one before.
  await page.keyboard.press('p')
  await expect(card(page, 'Rapportgesprek')).toBeFocused()
  await page.keyboard.press('p')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Open dag'])
  await expect(card(page, 'Open dag')).toBeFocused()
  await expect(notice(page)).toContainText('Kaart geparkeerd')
  await expect(card(page, 'Open dag')).toBeFocused()
})

test('undo in a message takes back what the message tells, and nothing that was done after it', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const takeBack = notice(page).getByRole('button', { name: 'Ongedaan maken' })
  for (const text of ['Ouderavond', 'Startgesprek']) await capture(page, 1, text)

  await card(page, 'Ouderavond').focus()
  await page.keyboard.press('Delete')
  await expect(notice(page)).toContainText('Kaart weggehaald')
  await takeBack.click()
  await expect(notice(page)).toContainText('Ongedaan gemaakt: kaart "Ouderavond" weggehaald')
  await expect(card(page, 'Ouderavond')).toBeFocused()

  // Who types on has done something else: then the message is gone, and Ctrl+Z goes back step by step.
  await page.keyboard.press('Delete')
  await expect(takeBack).toBeVisible()
  await captureLine(page).click()
  await capture(page, 1, 'Rapportgesprek')
  await expect(takeBack).toHaveCount(0)
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Startgesprek', 'Rapportgesprek'])
  await undo(page, 'kaart "Rapportgesprek" toegevoegd')
  await undo(page, 'kaart "Ouderavond" weggehaald')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'Startgesprek'])
})

/** Lets a message stay until the next one comes, however long a test looks at it. */
async function letStay(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begin = window.setTimeout.bind(window)
    const readable = 6000
    const later = (run: () => void, wait?: number) => (wait === readable ? 0 : begin(run, wait))
    Object.assign(window, { setTimeout: later })
  })
}

/** Takes the last change back and does it again: a message with a button. */
async function tell(page: Page): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(notice(page)).toContainText('Ongedaan gemaakt')
  await page.keyboard.press('Control+Shift+z')
  await expect(notice(page)).toContainText('Opnieuw gedaan')
}

async function zoomTo(page: Page, steps: number): Promise<void> {
  await page.keyboard.press('Control+0')
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+Equal')
}

test('a message lies over nothing, on any step, at any zoom', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await letStay(page)
  // More than a column has room for: the newest lies at its foot.
  for (let number = 1; number <= 12; number += 1) await capture(page, 1, `Kaart ${number}`)
  // 100, 150 and 200 %.
  for (const steps of [0, 3, 5]) {
    await zoomTo(page, steps)
    await page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link').first().click()
    await tell(page)
    await expectNothingCovered(page)
    for (const step of ['Nu', 'Naar het jaarplan', 'Afronden']) {
      await goToStep(page, step)
      await expectNothingCovered(page)
    }
  }
})

test('a message lies over nothing, in the plan and in any dialog', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await letStay(page)
  const activity = { title: 'Ouderavond', kind: 'new', moment: '2026-11' }
  await command(page, 'activity.add', activity)
  await goToScreen(page, 'Jaarplan')
  await tell(page)
  for (const view of ['Jaar', 'Maand', 'Tabel', 'Overzicht'] as const) {
    await goToView(page, view)
    await expectNothingCovered(page)
  }
  await goToScreen(page, 'Werksessie 2')
  await expectNothingCovered(page)
  await goToScreen(page, 'Jaarplan')
  const groups = await openSchoolDialog(page, 'Doelgroepen')
  await groups.getByRole('button', { name: 'Voeg toe: Leerjaar 1 t/m 4' }).click()
  await groups.getByRole('button', { name: 'Haal Leerjaar 1 weg' }).click()
  await expect(notice(page)).toContainText('is weggehaald')
  await expectNothingCovered(page)
  await groups.getByRole('button', { name: 'Klaar' }).click()
  const holidays = await openSchoolDialog(page, 'Vakanties')
  await holidays.getByRole('button', { name: 'Pas aan voor deze school' }).click()
  await holidays.getByRole('button', { name: 'Bewaren' }).click()
  await expect(notice(page)).toContainText('zijn bewaard')
  for (const steps of [0, 3, 5]) {
    await zoomTo(page, steps)
    await expectNothingCovered(page)
  }
})

test('a name that is refused is told at its field, until one types on', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek']) await capture(page, 1, text)
  await expect(card(page, 'Startgesprek')).toBeVisible()
  await card(page, 'Ouderavond').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('c')
  const name = page.getByRole('textbox', { name: 'Naam van het cluster' })
  await expect(name).toBeFocused()
  await page.keyboard.insertText('a'.repeat(3000))
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/lang/)
  await expect(notice(page)).toHaveCount(0)
  await page.keyboard.press('Backspace')
  await expect(name).toHaveAccessibleDescription('')
})

test('what was refused is no longer told once it is accepted, nor in another traject', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const activity = { title: 'Ouderavond', kind: 'new', moment: null }
  await command(page, 'activity.add', activity)
  await goToScreen(page, 'Jaarplan')
  const open = async () => {
    await page.getByRole('main').getByRole('button', { name: 'Ouderavond' }).first().click()
    return page.getByRole('complementary', { name: 'Activiteit: Ouderavond' }).getByRole('textbox', { name: 'Uren' })
  }
  const refuse = async () => {
    const hours = await open()
    await hours.fill('twaalf')
    await page.getByRole('button', { name: 'Sluit deze activiteit' }).focus()
    await hours.focus()
    await page.getByRole('link', { name: 'Werksessie 1' }).click()
    await expect(notice(page)).toContainText('Niet bewaard.')
    await goToScreen(page, 'Jaarplan')
  }
  await refuse()
  const hours = await open()
  await expect(hours).toHaveValue('twaalf')
  await hours.fill('12')
  await page.keyboard.press('Enter')
  await expect(notice(page)).toHaveCount(0)

  await page.getByRole('button', { name: 'Sluit deze activiteit' }).click()
  await refuse()
  await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await newTraject(page, { schoolYear: 2027 })
  await expect(notice(page)).toHaveCount(0)
})
