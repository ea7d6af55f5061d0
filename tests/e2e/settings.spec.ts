import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** What the very first picture of the app looks like. */
function looks(page: Page) {
  return page.evaluate(() => {
    const root = document.documentElement
    return {
      language: root.lang,
      theme: root.dataset.theme,
      zoom: root.style.getPropertyValue('--zoom'),
      isDark: getComputedStyle(document.body).backgroundColor === 'rgb(23, 26, 32)',
    }
  })
}

/** What a window shows at once, main keeps a moment later. */
async function expectKept(folder: string, text: string): Promise<void> {
  const read = () => readFile(join(folder, 'instellingen.json'), 'utf8').catch(() => '')
  await expect.poll(read).toContain(text)
}

async function chooseTheme(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Kleuren: ${from}` }).click()
  await page.getByRole('menuitem', { name: to }).click()
  await expect(page.getByRole('button', { name: `Kleuren: ${to}` })).toBeVisible()
}

test('language, size and colours are there again from the first picture on', async ({ app }) => {
  const first = await app.launch()
  await expect(first.page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  await first.page.emulateMedia({ colorScheme: 'light' })
  expect(await looks(first.page)).toEqual({ language: 'nl', theme: 'system', zoom: '1', isDark: false })
  await first.page.emulateMedia({ colorScheme: 'dark' })
  expect((await looks(first.page)).isDark).toBe(true)
  await chooseTheme(first.page, 'Systeem', 'Licht')
  expect((await looks(first.page)).isDark).toBe(false)
  await first.page.emulateMedia({ colorScheme: 'light' })
  await chooseTheme(first.page, 'Licht', 'Donker')
  await first.page.keyboard.press('Control++')
  await first.page.keyboard.press('Control++')
  await first.page.getByRole('button', { name: 'English' }).click()
  await expect(first.page.getByRole('button', { name: 'New trajectory' })).toBeVisible()
  expect(await looks(first.page)).toEqual({ language: 'en', theme: 'dark', zoom: '1.3', isDark: true })
  await expectKept(app.dataFolder, '"language": "en"')

  const next = await app.reopen()
  await expect(next.page.getByRole('button', { name: 'New trajectory' })).toBeVisible()
  expect(await looks(next.page)).toEqual({ language: 'en', theme: 'dark', zoom: '1.3', isDark: true })

  // Every picture of the page until it is done, from one that comes anew.
  await next.page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'seen', seen)
    const look = () => {
      const { lang, dataset, style } = document.documentElement
      if (document.getElementById('root')?.firstChild)
        seen.push([lang, dataset.theme, style.getPropertyValue('--zoom')].join())
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await next.page.reload()
  await expect(next.page.getByRole('button', { name: 'New trajectory' })).toBeVisible()
  const seen = await next.page.evaluate(() => [...new Set(Reflect.get(window, 'seen') as readonly string[])])
  expect(seen).toEqual(['en,dark,1.3'])
})

test('what an older version kept in the window is taken over once', async ({ app }) => {
  const { page } = await app.launch()
  await page.evaluate(() => localStorage.setItem('jaarlijn.language', 'en'))
  await page.reload()
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
})

test('settings that are damaged are set aside, and the app opens with the usual ones', async ({ app }) => {
  const first = await app.launch()
  await first.page.getByRole('button', { name: 'English' }).click()
  await expect(first.page.getByRole('button', { name: 'New trajectory' })).toBeVisible()
  await expectKept(app.dataFolder, '"language": "en"')
  await first.close()
  const file = join(app.dataFolder, 'instellingen.json')
  await writeFile(file, '{"language":"en"')

  const next = await app.launch()
  await expect(next.page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  const names = (await readdir(app.dataFolder)).filter((name) => name.startsWith('instellingen'))
  expect(names).toEqual([expect.stringMatching(/^instellingen weggezet \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.json$/)])
  expect(await readFile(join(app.dataFolder, names[0] ?? ''), 'utf8')).toBe('{"language":"en"')
})
