import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { boxOf, captureLine, cardsIn, goToStep, newTraject } from './gestures.ts'

const sentence =
  'Ouders willen vooraf weten wat er van hen gevraagd wordt, want nu horen ze het pas als de avond al bijna voorbij is'

/** Whether all that is typed in a field is in sight. */
const isWhole = (field: Locator) => field.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)

test('the capture line shows the whole sentence, and the second field takes its room when it is used', async ({
  app,
}) => {
  const { page } = await app.launch()
  await page.setViewportSize({ width: 1280, height: 720 })
  await newTraject(page)
  await goToStep(page, 'Nu')
  const line = captureLine(page)
  const second = page.getByRole('textbox', { name: 'Bedoeling' })
  await expect(line).toBeFocused()
  const empty = await boxOf(line)
  const name = await boxOf(second)
  expect(name.width).toBeLessThan(empty.width / 3)

  await page.keyboard.type(sentence)
  expect(await isWhole(line)).toBe(true)
  const full = await boxOf(line)
  expect(full.height).toBeGreaterThan(empty.height)
  expect(await line.evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))).toBeGreaterThanOrEqual(20)
  // The board keeps its room, and the newest card is still above the line.
  const column = await boxOf(page.getByRole('list', { name: 'Koesteren' }))
  expect(column.height).toBeGreaterThan(300)
  expect(column.y + column.height).toBeLessThanOrEqual(full.y)

  // However much is said: three lines, and no line break.
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type(` ${sentence} ${sentence}`)
  expect((await boxOf(line)).height).toBeLessThan(empty.height * 2.5)
  expect(await line.inputValue()).toBe(`${sentence} ${sentence} ${sentence}`)

  await page.keyboard.press('Tab')
  await expect(second).toBeFocused()
  expect((await boxOf(second)).width).toBeGreaterThan(name.width * 1.5)
  await page.keyboard.type('Weten waar ze aan toe zijn')
  await page.keyboard.press('Shift+Tab')
  expect((await boxOf(second)).width).toBeGreaterThan(name.width * 1.5)
  await page.keyboard.press('Enter')
  await expect(line).toHaveValue('')
  await expect(line).toBeFocused()
  await expect(cardsIn(page, 'Nog te waarderen')).toHaveText([
    `${sentence} ${sentence} ${sentence}Weten waar ze aan toe zijn`,
  ])
  expect((await boxOf(line)).height).toBe(empty.height)
  expect((await boxOf(second)).width).toBe(name.width)
})
