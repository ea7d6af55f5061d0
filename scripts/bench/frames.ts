import type { Page } from '@playwright/test'

type Point = { readonly x: number; readonly y: number }

/** How many times the pointer moves in one drag. */
const moves = 120

/** Slows the page's CPU down. */
export async function slowDown(page: Page, throttle: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
}

/**
 * How long each frame took while the pointer went along these points with its button down, in ms. `onTheWay` looks at
 * the page before the button comes up. Escape takes the drag back, so that every round begins with the same board.
 */
export async function framesWhileDragging(
  page: Page,
  points: readonly Point[],
  onTheWay: () => Promise<void> = async () => {},
): Promise<readonly number[]> {
  const [start] = points
  if (!start) throw new Error('a drag needs a place to begin')
  await page.mouse.move(start.x, start.y)
  await page.evaluate(() => {
    const times: number[] = []
    const tick = (time: number) => {
      times.push(time)
      Reflect.set(window, 'benchNext', requestAnimationFrame(tick))
    }
    Reflect.set(window, 'benchTimes', times)
    requestAnimationFrame(tick)
  })
  await page.mouse.down()
  for (let move = 1; move <= moves; move++) {
    const { x, y } = along(points, move / moves)
    await page.mouse.move(x, y)
  }
  const times = await page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(window, 'benchNext') as number)
    return Reflect.get(window, 'benchTimes') as number[]
  })
  await onTheWay()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return times.slice(1).map((time, index) => time - (times[index] ?? time))
}

/** The point at a share of the way along the points. */
function along(points: readonly Point[], share: number): Point {
  const at = share * (points.length - 1)
  const from = points[Math.floor(at)] ?? { x: 0, y: 0 }
  const to = points[Math.ceil(at)] ?? from
  const rest = at - Math.floor(at)
  return { x: from.x + (to.x - from.x) * rest, y: from.y + (to.y - from.y) * rest }
}
