import type { Page } from '@playwright/test'
import { type App, expect, test } from './fixtures.ts'
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
  schoolDialogs,
} from './gestures.ts'
import { unreachable } from './reachable.ts'

/** Displays of laptops and projectors as they leave room for a page, and one on which everything is twice as large. */
const sizes = [
  { name: '1280x640', width: 1280, height: 640, zoom: 0 },
  { name: '1920x1080', width: 1920, height: 1080, zoom: 0 },
  { name: '1093x542', width: 1093, height: 542, zoom: 0 },
  { name: '1024x560', width: 1024, height: 560, zoom: 0 },
  { name: '1024x768', width: 1024, height: 768, zoom: 0 },
  { name: '1280x720 at 150 %', width: 1280, height: 720, zoom: 3 },
  { name: '1280x720 at 200 %', width: 1280, height: 720, zoom: 5 },
] as const

/** Looks at a screen at every size for what cannot be reached, and goes on to the next one when there is something. */
async function look(page: Page, screen: string): Promise<void> {
  const found: string[] = []
  for (const { name, width, height, zoom } of sizes) {
    await page.setViewportSize({ width, height })
    for (let step = 0; step < zoom; step += 1) await page.keyboard.press('Control+Equal')
    for (const problem of await unreachable(page)) found.push(`${name}, ${screen}: ${problem}`)
    if (zoom > 0) await page.keyboard.press('Control+0')
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  expect.soft(found).toEqual([])
}

/** The app with the screens of the example to be looked at, and a way to close what lies open over one. */
async function looking(app: App) {
  const { page } = await app.launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const see = (screen: string) => test.step(screen, () => look(page, screen))
  const away = async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const openExample = async () => {
    await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
    await expect(captureLine(page)).toBeFocused()
  }
  return { page, see, away, openExample }
}

test.describe('everything is on the screen or can be brought there, from 1024x560 up and at 200 %', () => {
  test.setTimeout(400_000)

  test('werksessie 1', async ({ app }) => {
    const { page, see, away, openExample } = await looking(app)
    await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
    await see('the list, empty')
    await page.getByRole('button', { name: 'Nieuw traject' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await see('a new traject')
    await away()
    await openExample()
    await see('the board of thoughts')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Toetsen op het bord' })).toBeVisible()
    await see('the keys of a board')
    await away()
    await page.keyboard.press('Alt+a')
    await expect(page.getByRole('dialog', { name: 'Afspraken' })).toBeVisible()
    await see('the agreements')
    await page.getByRole('button', { name: 'Tolken vragen voor de startgesprekken wijzigen' }).click()
    await see('an agreement being changed')
    await page.keyboard.press('Escape')
    await away()
    await page.getByRole('button', { name: 'Parkeerplaats' }).click()
    await see('the parking lot')
    await page.getByRole('button', { name: 'Parkeerplaats' }).first().click()
    await goToStep(page, 'Nu')
    await expect(cardsIn(page, 'Koesteren')).not.toHaveCount(0)
    await see('the board of now')
    await goToStep(page, 'Straks')
    await expect(cardsIn(page, 'Toevoegen')).not.toHaveCount(0)
    await see('the board of next year')
    await goToStep(page, 'Naar het jaarplan')
    await expect(month(page, 'november 2026').or(month(page, 'november 2027'))).toBeVisible()
    await see('the step to the jaarplan')
    await goToStep(page, 'Afronden')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await see('the closing')
  })

  test('the plan', async ({ app }) => {
    const { page, see, openExample } = await looking(app)
    await openExample()
    await goToScreen(page, 'Jaarplan')
    const market = 'Beroepenmarkt met ouders en bedrijven uit de wijk'
    await expect(onTimeline(page, market)).toBeVisible()
    for (const view of ['Jaar', 'Halfjaar', 'Maand', 'Tabel', 'Overzicht'] as const) {
      await goToView(page, view)
      await see(`the plan: ${view}`)
    }
    await goToView(page, 'Jaar')
    const panel = await openActivity(page, 'Koffieochtend voor ouders')
    await panel.getByRole('button', { name: 'Geschiedenis' }).click()
    await see('an activity')
    await page.getByRole('button', { name: /Gereedschapskist$/ }).click()
    await expect(page.getByRole('searchbox', { name: 'Zoek een idee' })).toBeFocused()
    await see('the gereedschapskist')
  })

  test('what opens over the plan', async ({ app }) => {
    const { page, see, away, openExample } = await looking(app)
    await openExample()
    await goToScreen(page, 'Jaarplan')
    await page.getByRole('button', { name: 'Plan meegeven' }).click()
    await expect(page.getByRole('menuitem', { name: /^Basisafspraken/ })).toBeAttached()
    await see('what can be handed over')
    await away()
    for (const name of schoolDialogs) {
      await openSchoolDialog(page, name)
      await see(name)
      await away()
    }
    await page.getByRole('button', { name: 'Nieuwe activiteit', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Wat gaan jullie doen?' })).toBeFocused()
    await see('a new activity')
    await away()
    await openRadar(page)
    await see('the gap radar')
    await away()
    const dated = await openActivity(page, 'Mentor belt naar huis om kennis te maken (alle klassen)')
    await choose(dated, 'Wanneer?', 'Datum')
    await see('an activity with its date to be filled in')
    await choose(dated, 'Wanneer?', 'Maand')
  })

  test('the versions, werksessie 2 and the lists', async ({ app }) => {
    const { page, see, away, openExample } = await looking(app)
    await openExample()
    await goToScreen(page, 'Jaarplan')
    await page.getByRole('link', { name: 'Versies' }).click()
    await page.getByRole('button', { name: 'Bewaar het plan van nu' }).click()
    await page.keyboard.type('Na overleg')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article', { name: 'Concept "Na overleg"' })).toBeVisible()
    await see('the versions')
    await page.getByRole('button', { name: 'Controleer' }).click()
    await see('a version being checked')
    await away()

    await goToScreen(page, 'Werksessie 2')
    await expect(page.getByRole('button', { name: 'Werksessie 2 beginnen' })).toBeVisible()
    await see('the beginning of werksessie 2')
    await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
    await expect(page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })).toBeVisible()
    await see('the walk through the plan')
    await page.keyboard.press('a')
    await expect(notice(page)).toContainText('Akkoord')
    await decideByKey(page, 'w')
    await expect(page.getByRole('region', { name: 'Wijzigen' })).toBeVisible()
    await see('an activity being changed in werksessie 2')
    await away()
    await page.getByRole('button', { name: /^Wijzigingen/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await see('the ledger')
    await away()
    await page.getByRole('button', { name: 'Maak definitief' }).click()
    const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
    await expect(seal).toBeVisible()
    await see('the seal dialog')
    await seal.getByRole('button', { name: 'Maak definitief' }).click()
    await expect(page.getByRole('heading', { name: /^Definitief op / })).toBeVisible()
    await see('the sealed plan')

    await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
    await expect(page.getByRole('heading', { name: 'Trajecten' })).toBeVisible()
    await see('the list')
    await page.getByRole('button', { name: 'Reservekopieën' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Reservekopieën' })).toBeVisible()
    await see('the backups')
  })
})

/** Walks with Tab until it comes round; tells what got the focus where it cannot be seen. */
async function hiddenFromTab(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  const seen = new Set<string>()
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab')
    const [key, problem] = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused) return ['', '']
      // The box of a choice is drawn by its label.
      const element = focused.closest('label') ?? focused
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`
      const key = `${name} ${element.id} ${[...document.querySelectorAll('*')].indexOf(focused)}`
      const ends = [top + 2, (top + bottom) / 2, bottom - 2]
      const isSmall = right - left <= 1.5
      const isSeen = ends.every((y) => {
        const on = document.elementFromPoint((left + right) / 2, y)
        return on !== null && (element.contains(on) || on.contains(element) || on.closest('label')?.contains(element))
      })
      return [key, isSeen || isSmall ? '' : name]
    })
    if (seen.has(key)) break
    seen.add(key)
    if (problem) hidden.push(problem)
  }
  expect(seen.size).toBeGreaterThan(4)
  return hidden
}

test('what Tab reaches is never beneath what stays in sight', async ({ app }) => {
  const { page } = await app.launch()
  await page.setViewportSize({ width: 1024, height: 560 })
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(captureLine(page)).toBeFocused()
  await goToScreen(page, 'Jaarplan')
  await openActivity(page, 'Koffieochtend voor ouders')
  expect(await hiddenFromTab(page)).toEqual([])
  await openRadar(page)
  expect(await hiddenFromTab(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await openSchoolDialog(page, 'Doelgroepen')
  expect(await hiddenFromTab(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goToScreen(page, 'Werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await expect(page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })).toBeVisible()
  await page.keyboard.press('w')
  await expect(page.getByRole('region', { name: 'Wijzigen' })).toBeVisible()
  expect(await hiddenFromTab(page)).toEqual([])
})
