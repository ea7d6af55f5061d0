import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

test('the app opens at its list of trajecten, at the size of the projector', async ({ app }) => {
  const { page } = await app.launch()
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720])
})

test('the app keeps its data in the folder that JAARLIJN_DATA_DIR names, also after a kill', async ({ app }) => {
  const { page, kill } = await app.launch()
  await expect(page.getByRole('main')).toBeVisible()
  await kill()
  expect(existsSync(join(app.dataFolder, 'jaarlijn.db'))).toBe(true)
  const again = await app.launch()
  await expect(again.page.getByRole('main')).toBeVisible()
})

test('the app speaks another language at once, and again after it was left', async ({ app }) => {
  const { page } = await app.launch()
  const root = page.locator('html')
  await expect(root).toHaveAttribute('lang', 'nl')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'New trajectory' })).toBeVisible()
  await expect(root).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('button', { name: 'New trajectory' })).toBeVisible()
  await expect(root).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
})
