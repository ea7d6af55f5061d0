import type { Locator } from '@playwright/test'
import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  cardsIn,
  chooseDensity,
  goToScreen,
  goToStep,
  month,
  newTraject,
  notice,
  planItem,
  reach,
} from './gestures.ts'
import { pasteText, readClipboard } from './tableGestures.ts'

const long = 'Kennismakingsgesprekken over beroepenoriëntatie en profielkeuzebegeleiding'

type Breaks = { readonly hyphened: readonly string[]; readonly torn: readonly string[] }

/** Where the lines of an element end inside a word: what stands before it, with the hyphen that is seen or without. */
function breaksIn(element: Locator): Promise<Breaks> {
  return element.evaluate((root) => {
    const [hyphened, torn]: [string[], string[]] = [[], []]
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      const topOf = (index: number) => {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        // What begins a line after a soft hyphen has a part of its own on the line before it: the hyphen.
        return [...range.getClientRects()].at(-1)?.top ?? null
      }
      for (let index = 1; index < text.length; index += 1) {
        const before = text.slice(0, index)
        const [here, there] = [topOf(index), topOf(before.search(/[^\u00ad]\u00ad?$/u))]
        if (here === null || there === null || here - there < 5 || /\s$/u.test(before) || /\s/u.test(text[index] ?? ''))
          continue
        if (/[-\u00ad]$/u.test(before)) hyphened.push(before)
        else torn.push(before)
      }
    }
    return { hyphened, torn }
  })
}

test('a long word is broken with a hyphen on a narrow card, a chip, in the table and on the sheet', async ({ app }) => {
  const { page } = await app.launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await newTraject(page)
  await goToStep(page, 'Nu')
  await capture(page, 2, long, long)
  const expectWhole = async (element: Locator, isBroken = true) => {
    await expect(element).toContainText(long)
    const { hyphened, torn } = await breaksIn(element)
    expect(torn).toEqual([])
    if (isBroken) expect(hyphened).not.toEqual([])
  }
  await expectWhole(cardsIn(page, 'Koesteren').first())

  const row = { id: null, title: long, goal: long, moment: '2026-11', parts: { parent: long } }
  await command(page, 'plan.edit', { rows: [row] })
  await goToStep(page, 'Naar het jaarplan')
  await expectWhole(month(page, 'november 2026').getByRole('button'))
  await goToScreen(page, 'Jaarplan')
  // At a desk a row is one line.
  await chooseDensity(page, 'Voor de klas')
  await page.getByRole('link', { name: 'Tabel' }).click()
  await expectWhole(page.getByRole('rowheader', { name: long }))
  await expectWhole(page.getByRole('grid').locator('[data-column="parent"]').filter({ hasText: long }))
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await expectWhole(
    page
      .getByRole('region', { name: 'Het hele jaar op één blad' })
      .getByRole('listitem')
      .filter({ hasText: long })
      .last(),
  )
  await page.getByRole('link', { name: 'Jaar', exact: true }).click()
  await planItem(page, long).click()
  const goal = page.getByRole('textbox', { name: 'Doel' })
  await expect(goal).toHaveValue(long)
  expect(await goal.inputValue()).toBe(long)
})

test('what is copied from the screen is what people wrote, and what comes back is stored so @clipboard', async ({
  app,
}) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  await capture(page, 1, long)
  await reach(card(page, long))
  await page.keyboard.press('p')
  await expect(notice(page)).toContainText('geparkeerd')
  await goToStep(page, 'Afronden')
  const text = page.getByRole('listitem').getByText(long)
  await text.click({ clickCount: 3 })
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await readClipboard(running)).text.trim()).toBe(long)
  expect((await readClipboard(running)).html).not.toContain('\u00ad')

  await goToStep(page, 'Gedachten')
  await captureLine(page).focus()
  await pasteText(running, 'kennis\u00adma\u00adkings\u00adge\u00adsprek')
  await page.keyboard.press('Enter')
  await expect(page.getByText('kennismakingsgesprek', { exact: true })).toBeVisible()
  const answer = JSON.stringify(await snapshotOf(page))
  expect(answer).toContain('kennismakingsgesprek')
  expect(answer).not.toContain('\u00ad')
})
