import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { chooseDensity, goToScreen, goToView, newTraject } from './gestures.ts'

test('a full year is read from the back of the room: letters of 18 px, titles on two lines, the rest counted', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (let number = 1; number <= 60; number += 1) {
    const moment = `2026-${number % 2 === 0 ? '10' : '11'}`
    const input = { title: `Naar de open dag met de klas, keer ${number}`, kind: 'new', moment }
    await command(page, 'activity.add', input)
  }
  await goToScreen(page, 'Jaarplan')
  await goToView(page, 'Overzicht')
  await chooseDensity(page, 'Voor de klas')
  const sheet = page.getByRole('region', { name: 'Het hele jaar op één blad' })
  const more = sheet.getByText(/^\+ \d+ meer$/)
  await expect(more).toHaveCount(2)
  // The columns of the empty months are full of what the two others have.
  const left = (await more.allTextContents()).map((text) => Number.parseInt(text.slice(1), 10))
  expect(left.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(20)
  await expect(sheet.getByRole('heading', { name: 'oktober, vervolg' }).first()).toBeVisible()
  const entry = sheet.getByText('Naar de open dag met de klas, keer 2', { exact: true })
  await expect(entry).toBeVisible()
  const seen = await entry.evaluate((element) => ({
    letters: Number.parseFloat(getComputedStyle(element).fontSize),
    cut: element.scrollHeight - element.clientHeight,
  }))
  expect(seen.letters).toBeGreaterThanOrEqual(18)
  expect(seen.cut).toBeLessThanOrEqual(1)
})
