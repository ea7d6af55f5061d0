import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, cardsIn, newTraject, paste } from './gestures.ts'

test('a finger that holds a card drags it, and one that does not scrolls the column', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const letters = [...'abcdefghijklmnopqrstuvwx']
  await paste(captureLine(page), letters.map((letter) => `Gedachte ${letter}`).join('\n'))
  await page.getByRole('button', { name: '24 kaarten' }).click()
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(24)
  await capture(page, 2, 'Wij verwachten tijd')
  await expect(cardsIn(page, 'Verwachtingen')).toHaveCount(1)
  const list = page.getByRole('list', { name: 'Gedachten', exact: true })
  await list.evaluate((element) => element.scrollTo({ top: 0 }))

  const finger = await touchOf(page)
  const from = await boxOf(card(page, 'Gedachte b'))
  const to = await boxOf(page.getByRole('list', { name: 'Verwachtingen', exact: true }))
  await finger.down(from.x, from.y)
  // Held until it is lifted: the card says so itself.
  await expect(card(page, 'Gedachte b')).toHaveAttribute('data-dragging')
  for (let step = 1; step <= 10; step += 1)
    await finger.move(from.x + ((to.x - from.x) * step) / 10, from.y + ((to.y - from.y) * step) / 10)
  await finger.up()
  await expect(cardsIn(page, 'Verwachtingen')).toHaveText(['Wij verwachten tijd', 'Gedachte b'])
  expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(0)

  const first = await boxOf(card(page, 'Gedachte d'))
  await finger.down(first.x, first.y)
  for (let step = 1; step <= 10; step += 1) await finger.move(first.x, first.y - 20 * step)
  await finger.up()
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50)
  await expect(cardsIn(page, 'Gedachten')).toHaveCount(23)
})

/** The middle of something on the screen. */
async function boxOf(locator: ReturnType<typeof card>) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** One finger on the screen: the browser itself decides whether it scrolls. */
async function touchOf(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  return {
    down: (x: number, y: number) => tell('touchStart', [{ x, y }]),
    move: (x: number, y: number) => tell('touchMove', [{ x, y }]),
    up: () => tell('touchEnd', []),
  }
}
