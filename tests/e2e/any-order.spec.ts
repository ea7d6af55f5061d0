import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { fullBoard, kept } from './fullBoard.ts'
import { captureLine, cardsIn } from './gestures.ts'

/** How many random sequences are played; asked for, the whole run is made, which takes long. */
const long = process.env.JAARLIJN_SEQUENCES !== undefined

const sequences = Number(process.env.JAARLIJN_SEQUENCES ?? 200)

/** Milliseconds after which no new sequence begins, unless more were asked for. */
const budget = long ? Number.POSITIVE_INFINITY : 20_000

test('nothing that is typed gets lost, and nothing is done by it, in any order of clicks and keys', async ({ app }) => {
  test.setTimeout(long ? 3_600_000 : 240_000)
  const { page, electron } = await app.launch()
  await fullBoard(page)
  const other = await otherWindow(page, electron)
  const cards = cardsIn(page, 'Gedachten').or(cardsIn(page, 'Verwachtingen')).locator('visible=true')
  const begun = Date.now()
  const first = Number(process.env.JAARLIJN_SEED ?? (long ? begun % 1_000_000 : 1))
  const before = worked(await kept(page))
  let count = 0
  for (; count < sequences && Date.now() - begun < budget; count += 1) {
    const seed = first + count
    const random = randomOf(seed)
    const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    const log: string[] = []
    let typed = ''
    await captureLine(page).fill('')
    for (let step = 0; step < 6; step += 1) {
      const what = oneOf([
        'word',
        'word',
        'card',
        'head',
        'heading',
        'clock',
        'parking',
        'walk',
        'away',
        'escape',
      ] as const)
      log.push(what)
      if (what === 'word') {
        const word = oneOf(['papa ', 'mvc ', 'bel 0ok ', 'is cv ', 'spam '])
        typed += word
        await page.keyboard.type(word)
      } else if (what === 'card')
        await cards.nth(Math.floor(random() * (await cards.count()))).click({ position: { x: 20, y: 12 } })
      else if (what === 'head')
        await page.getByRole('button', { name: oneOf(['Gedachten', 'Wensen']), exact: true }).click()
      else if (what === 'heading') await page.getByRole('heading', { level: 1 }).click({ position: { x: 4, y: 4 } })
      else if (what === 'clock') await page.getByRole('timer').click()
      else if (what === 'parking') await page.getByRole('button', { name: /^Parkeerplaats/ }).click()
      else if (what === 'walk') {
        // An arrow down on a button with a menu opens it, and then letters choose in it.
        const opensMenu = await page.evaluate(() => document.activeElement?.hasAttribute('aria-haspopup'))
        await page.keyboard.press(oneOf(opensMenu ? ['Tab', 'Shift+Tab'] : ['ArrowDown', 'Tab', 'Shift+Tab']))
      } else if (what === 'escape') await page.keyboard.press('Escape')
      else {
        await other.bringToFront()
        await page.bringToFront()
      }
    }
    const told = `seed ${seed}: ${log.join(', ')}`
    const sorted = (text: string) => [...text.replaceAll(/\s/g, '')].sort().join('')
    await expect.poll(async () => sorted(await captureLine(page).inputValue()), { message: told }).toBe(sorted(typed))
    expect(worked(await kept(page)), told).toBe(before)
  }
  const description = `${count} of ${sequences}, from seed ${first}, in ${Date.now() - begun} ms`
  test.info().annotations.push({ type: 'sequences', description })
})

/** Another window to look at: the second screen, or another page of the browser. */
async function otherWindow(page: Page, electron: ElectronApplication | null): Promise<Page> {
  if (!electron) return page.context().newPage()
  const opened = electron.waitForEvent('window')
  await page.getByRole('button', { name: 'Tweede scherm' }).click()
  return opened
}

/** The cards and activities that are kept. Whether a cluster is folded is what a click on it changes. */
function worked(snapshot: string): string {
  const { card: cards, activity } = JSON.parse(snapshot) as Record<string, unknown>
  return JSON.stringify({ cards, activity })
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
