import type { ElectronApplication } from '@playwright/test'
import { type Displays, displaySizes, startDisplays } from '../../scripts/lib/displays.ts'
import type { Running } from '../../scripts/lib/launch.ts'
import { expect, test } from './fixtures.ts'
import { capture, newTraject } from './gestures.ts'

let displays: Displays
let before: string | undefined
test.beforeEach(async () => {
  displays = await startDisplays()
  before = process.env.DISPLAY
  process.env.DISPLAY = displays.name
})
test.afterEach(async () => {
  if (before === undefined) delete process.env.DISPLAY
  else process.env.DISPLAY = before
  await displays.stop()
})

const lost = 'Het tweede scherm is losgeraakt. Sluit het weer aan, dan komt het beeld terug.'

test('the wall fills the other display, and comes back held when that was unplugged', { tag: '@displays' }, async ({
  app,
}) => {
  const running = await app.launch()
  const { page } = running
  await newTraject(page)
  await capture(page, 1, 'Ouders weten niet waar ze terechtkunnen')
  await openWall(running)
  const { laptop, projector } = displaySizes
  await expect.poll(() => boundsOfWall(running.electron)).toEqual({ x: laptop.width, y: 0, ...projector })

  await page.getByRole('button', { name: 'Stilzetten' }).click()
  await displays.plug(false)
  await expect(page.getByText(lost)).toBeVisible()
  await expect.poll(() => boundsOfWall(running.electron)).toBeNull()

  await displays.plug(true)
  await expect(page.getByText(lost)).toHaveCount(0)
  await expect.poll(() => boundsOfWall(running.electron)).toEqual({ x: laptop.width, y: 0, ...projector })
  await expect(page.getByRole('button', { name: 'Stilzetten' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Het tweede scherm staat stil.')).toBeVisible()
  await running.close()
})

async function openWall({ page, electron }: Running): Promise<void> {
  await Promise.all([electron?.waitForEvent('window'), page.getByRole('button', { name: 'Tweede scherm' }).click()])
}

/** Where the wall is, in pixels of all displays together; null while it is not there. */
async function boundsOfWall(electron: ElectronApplication | null): Promise<unknown> {
  return electron?.evaluate(({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('audience.html'))
    return wall?.getBounds() ?? null
  })
}
