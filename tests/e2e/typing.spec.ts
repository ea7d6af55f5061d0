import type { Locator, Page, Request } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { fullBoard, kept } from './fullBoard.ts'
import { capture, captureLine, card, cardsIn, goToScreen, goToStep, newTraject, trajectIdOf } from './gestures.ts'

/** How many random sequences are played; asked for, the whole run is made, which takes long. */
const long = process.env.JAARLIJN_SEQUENCES !== undefined

/** Letters that are commands somewhere, digits, signs, and words with a space between them. */
const sentence = 'Pa 0k mvc.'

/** Every place is tried by who types at once; by who types at 60 ms, which takes most of a second a place, every sixth. */
for (const { delay, every } of [
  { delay: 0, every: 1 },
  { delay: 60, every: long ? 1 : 6 },
]) {
  test.describe(`a sentence with ${delay} ms between the keys`, () => {
    test('arrives in the line of a board, whatever was clicked', async ({ app }) => {
      test.setTimeout(240_000)
      const { page } = await app.launch()
      await fullBoard(page)
      await forEachClick(page, boardSpots(page), every, async (what) => {
        const before = await kept(page)
        if ((await captureLine(page).count()) === 0) return
        await page.keyboard.type(sentence, { delay })
        await expect(captureLine(page), what).toHaveValue(sentence)
        expect(await kept(page), what).toBe(before)
      })
    })

    test('changes nothing where there is no line', async ({ app }) => {
      test.setTimeout(240_000)
      const { page } = await app.launch()
      await fullBoard(page)
      for (const go of [
        () => goToStep(page, 'Naar het jaarplan'),
        () => goToStep(page, 'Afronden'),
        () => goToScreen(page, 'Jaarplan'),
      ]) {
        await go()
        const spots = page
          .locator('main')
          .locator('h1, h2, h3, [data-place], [data-stop], button, p')
          .filter({ visible: true })
        await forEachClick(page, spots, every, async (what) => {
          if (await isInField(page)) return
          const before = await kept(page)
          await page.keyboard.type(sentence, { delay })
          expect(await kept(page), what).toBe(before)
        })
      }
    })
  })
}

test('one letter is a command on a card that was reached by keyboard, two are a sentence', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Ouderavond', 'Startgesprek', 'Open dag']) await capture(page, 1, text)
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(3)
  await page.keyboard.press('ArrowUp')
  await expect(card(page, 'Open dag')).toBeFocused()
  await page.keyboard.type('papa')
  await expect(captureLine(page)).toHaveValue('papa')
  await captureLine(page).fill('')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('p')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'Startgesprek'])
  // The same card, the same letter, after a click.
  await card(page, 'Startgesprek').click()
  await page.keyboard.press('p')
  await expect(captureLine(page)).toHaveValue('p')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'Startgesprek'])
})

test('a held key removes, parks and gives no more than one', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Een', 'Twee', 'Drie', 'Vier']) await capture(page, 1, text)
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(4)
  await page.keyboard.press('ArrowUp')
  for (const [key, left] of [
    ['Delete', ['Een', 'Twee', 'Drie']],
    ['p', ['Een', 'Twee']],
  ] as const) {
    for (let times = 0; times < 20; times += 1) await page.keyboard.down(key)
    await page.keyboard.up(key)
    await expect(cardsIn(page, 'Gedachten')).toHaveText([...left])
    await expect(cardsIn(page, 'Gedachten').last()).toBeFocused()
  }
  for (let times = 0; times < 20; times += 1) await page.keyboard.down('+')
  await page.keyboard.up('+')
  await expect(card(page, 'Twee').getByText('1 stip', { exact: true })).toBeAttached()
  // Key 0, beside the minus, wipes nothing.
  await page.keyboard.press('0')
  await expect(card(page, 'Twee').getByText('1 stip', { exact: true })).toBeAttached()
  // A space bar that is held down makes no cards.
  await captureLine(page).fill('Vijf')
  await page.keyboard.press('Tab')
  for (let times = 0; times < 20; times += 1) await page.keyboard.down('Space')
  await page.keyboard.up('Space')
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(2)
})

test('an input method keeps its own Enter and Escape', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const devtools = await page.context().newCDPSession(page)
  const compose = async (text: string) => {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    for (const key of ['Enter', 'Escape']) {
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key })
    }
    await devtools.send('Input.insertText', { text })
  }
  await compose('かな')
  await expect(captureLine(page)).toHaveValue('かな')
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['かな'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'Tekst van de kaart' })
  await expect(editor).toBeFocused()
  await compose('漢字')
  await expect(editor).toHaveValue('かな漢字')
  await page.keyboard.press('Enter')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['かな漢字'])
})

test('click, Ctrl+click and Shift+click select as everybody knows it, and Delete takes what is selected', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  for (const text of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf']) await capture(page, 1, text)
  const selected = page.locator('[data-look~="selected"]')
  const look = (text: string) => card(page, text).evaluate((element) => getComputedStyle(element).outlineWidth)
  await card(page, 'Een').click()
  await expect(selected).toHaveText(['Een'])
  await expect(page.getByText(/kaarten geselecteerd/)).toHaveCount(0)
  await card(page, 'Twee').click({ modifiers: ['Control'] })
  await card(page, 'Drie').click({ modifiers: ['Control'] })
  await expect(page.getByText('3 kaarten geselecteerd')).toBeVisible()
  await card(page, 'Drie').click({ modifiers: ['Control'] })
  // The focus is on the third, and that is not selected.
  await expect(card(page, 'Drie')).toBeFocused()
  expect(await look('Drie')).not.toBe(await look('Twee'))
  await page.keyboard.press('Delete')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Drie', 'Vier', 'Vijf'])
  await card(page, 'Drie').click()
  await card(page, 'Vijf').click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 kaarten geselecteerd')).toBeVisible()
  await card(page, 'Vier').click()
  await expect(selected).toHaveText(['Vier'])
  await page.keyboard.press('Control+ArrowDown')
  await expect(card(page, 'Vijf')).toBeFocused()
  await expect(selected).toHaveText(['Vier'])
  await page.keyboard.press('Control+Space')
  await expect(page.getByText('2 kaarten geselecteerd')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(selected).toHaveText(['Vier'])
  await page.keyboard.press('Escape')
  await expect(captureLine(page)).toBeFocused()
  await expect(selected).toHaveCount(0)
})

test('what is typed while the second screen has the focus arrives in the line', { tag: '@electron' }, async ({
  app,
}) => {
  const running = await app.launch()
  const { page, electron } = running
  await newTraject(page)
  await capture(page, 1, 'Ouderavond')
  await card(page, 'Ouderavond').click()
  const opening = electron?.waitForEvent('window')
  await page.getByRole('button', { name: 'Tweede scherm', exact: true }).click()
  await (await opening)?.waitForLoadState('load')
  // Keys of the system itself: what Playwright presses goes to the page and passes main by.
  const pressOnWall = (keys: readonly string[]) =>
    electron?.evaluate(({ BrowserWindow }, all) => {
      const wall = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('audience.html'))
      for (const keyCode of all) {
        wall?.webContents.sendInputEvent({ type: 'keyDown', keyCode })
        wall?.webContents.sendInputEvent({ type: 'keyUp', keyCode })
      }
    }, keys)
  await pressOnWall(['b', 'e', 'l', 'Space', 'p', 'a', 'p', 'a'])
  await expect(captureLine(page)).toHaveValue('bel papa')
  await expect(page.getByRole('button', { name: 'Stilzetten' })).toHaveAttribute('aria-pressed', 'false')
  await pressOnWall(['Enter'])
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond', 'bel papa'])
})

/** Everything on a board that a pointer can press, and empty spots. */
function boardSpots(page: Page): Locator {
  const pressed =
    'h1, h2, button, a[href*="werksessie-1"], [data-drag-item], [data-drop-list], [role="timer"], p, main, header'
  return page.locator(pressed).filter({ visible: true })
}

/** Clicks each of a number of things in turn, or one in so many, from a screen that is as it was, and does something after each. */
async function forEachClick(
  page: Page,
  spots: Locator,
  every: number,
  then: (what: string) => Promise<void>,
): Promise<void> {
  const begin = page.url()
  const trajectId = trajectIdOf(page)
  const allAnswered = watchCalls(page)
  for (let at = 0; at < (await spots.count()); at += every) {
    const spot = spots.nth(at)
    const what = `${at}: ${await spot.evaluate((element) => element.outerHTML.slice(0, 160))}`
    const box = await spot.boundingBox()
    if (!box || (await spot.isDisabled())) continue
    // Where nothing lies over it; a corner, because the middle of what is large is something else.
    await page.mouse.click(box.x + Math.min(box.width / 2, 30), box.y + Math.min(box.height / 2, 12))
    // What the press leads to is there before the hands are on the keys, and kept before it is looked at.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await allAnswered()
    if (page.url().includes(trajectId)) await then(what)
    await clearAll(page, begin)
  }
}

/** Waits until the web host has answered all that the page asked: what is asked next can overtake it. */
function watchCalls(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  const isCall = (request: Request) => request.url().includes('/call/')
  page.on('request', (request) => isCall(request) && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return () => expect.poll(() => open.size).toBe(0)
}

async function clearAll(page: Page, begin: string): Promise<void> {
  for (
    let presses = 0;
    presses < 5 && (await page.locator('[role="menu"], [role="dialog"], [role="listbox"]').count()) > 0;
    presses += 1
  ) {
    await page.keyboard.press('Escape')
  }
  if (page.url() !== begin) {
    await page.goto(begin)
    await expect(page.getByRole('main')).toBeVisible()
  }
  const line = captureLine(page)
  if ((await line.count()) > 0) await line.fill('')
}

function isInField(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('input, textarea') ?? false)
}
