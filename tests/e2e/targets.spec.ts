import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  captureLine,
  cardsIn,
  goToScreen,
  goToStep,
  goToView,
  month,
  onTimeline,
  openActivity,
  openRadar,
} from './gestures.ts'

/** WCAG 2.5.8: as large as a fingertip needs at least, in px. */
const least = 24

/** What can be pressed on the screen and is too small; a link in a line of text is as high as its text. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const pressable =
      'button, a[href], summary, label:has(input), input:not([type="hidden"]), select, textarea, [role="button"], [role="menuitem"], [role="radio"], [role="tab"], [role="option"]'
    const isInline = (element: Element) =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent !== element.textContent
    // What only a screen reader finds, such as the button with which React Aria closes a menu.
    const isForOthers = (element: Element | null): boolean => {
      if (!element) return false
      const { clipPath, width, overflow } = getComputedStyle(element)
      return clipPath !== 'none' || (width === '1px' && overflow === 'hidden') || isForOthers(element.parentElement)
    }
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      // A box that is ticked by its label is as large as the label.
      const label = element instanceof HTMLInputElement ? element.closest('label') : null
      const box = (label ?? element).getBoundingClientRect()
      const { visibility, clipPath, pointerEvents } = getComputedStyle(element)
      const isHidden = visibility !== 'visible' || clipPath !== 'none' || pointerEvents === 'none' || box.width === 0
      const isUnseen = isForOthers(element) || (box.width <= 1 && box.height <= 1)
      if (isHidden || isUnseen || isInline(element)) return []
      // Half a pixel is what rounding gives.
      if (box.width >= smallest - 0.5 && box.height >= smallest - 0.5) return []
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)
      return [
        `${element.tagName.toLowerCase()} "${name}" ${element.className}: ${Math.round(box.width)} x ${Math.round(box.height)}`,
      ]
    })
  }, least)
}

test('everything that is pressed is large enough for a finger', async ({ app }) => {
  test.setTimeout(400_000)
  const { page } = await app.launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const look = (name: string) => test.step(name, async () => expect.soft(await tooSmall(page), name).toEqual([]))

  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  await look('the list')
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(captureLine(page)).toBeFocused()
  await page.keyboard.press('Alt+a')
  await expect(page.getByRole('dialog', { name: 'Afspraken' })).toBeVisible()
  await look('the agreements')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goToStep(page, 'Nu')
  await expect(cardsIn(page, 'Koesteren')).not.toHaveCount(0)
  await look('a board')
  await page.getByRole('button', { name: /^Parkeerplaats/ }).click()
  await page.keyboard.press('Control+f')
  await look('a board, with the parking lot and the search')
  await page.keyboard.press('Escape')
  await cardsIn(page, 'Koesteren').first().click({ button: 'right' })
  await look('the menu of a card')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Naar het jaarplan')
  await expect(month(page, 'november 2026')).toBeVisible()
  await look('the step to the jaarplan')
  await goToStep(page, 'Afronden')
  await expect(page.getByRole('heading', { name: 'Nog open' })).toBeVisible()
  await look('the closing')
  await goToScreen(page, 'Jaarplan')
  const market = 'Beroepenmarkt met ouders en bedrijven uit de wijk'
  await expect(onTimeline(page, market)).toBeVisible()
  await look('the timeline')
  await openActivity(page, market)
  await look('an activity')
  await goToView(page, 'Tabel')
  await expect(page.getByRole('grid')).toBeVisible()
  await look('the table')
  await openRadar(page)
  await look('the radar')
  await page.keyboard.press('Escape')
  await goToScreen(page, 'Werksessie 2')
  await look('before werksessie 2')
  await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
  await expect(page.getByRole('button', { name: 'Akkoord' })).toBeVisible()
  await look('werksessie 2')
})
