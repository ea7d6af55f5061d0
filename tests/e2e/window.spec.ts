import { expect, test } from './fixtures.ts'

test('the window opens where it was closed, as long as that is on a display @electron', async ({ app }) => {
  const first = await app.launch()
  const place = () =>
    first.electron?.evaluate(({ BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { window: window?.getBounds(), least: window?.getMinimumSize(), area: screen.getPrimaryDisplay().workArea }
    })
  const { least, area } = (await place()) ?? {}
  expect(least).toEqual([Math.min(1040, area?.width ?? 0), Math.min(600, area?.height ?? 0)])
  await first.electron?.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 640 })
  })
  await expect.poll(async () => (await place())?.window).toMatchObject({ x: 40, y: 30 })

  // It closes as a person closes it: only then it is written down where it was.
  await first.electron?.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined)
  const next = await app.reopen()
  const again = await next.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(again).toMatchObject({ x: 40, y: 30 })
})

test('F11 fills the display, and gives back the frame @electron', async ({ app }) => {
  const { page, electron } = await app.launch()
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  const asked = () =>
    electron?.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) return
      const asked: boolean[] = []
      Object.assign(globalThis, { asked })
      window.setFullScreen = (full) => void asked.push(full)
      window.isFullScreen = () => asked.at(-1) ?? false
    })
  await asked()
  // As the system gives a key: what Playwright presses comes to the page alone.
  const press = () =>
    electron?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'F11' })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: 'F11' })
    })
  await press()
  await press()
  const heard = () => electron?.evaluate(() => Reflect.get(globalThis, 'asked') as readonly boolean[])
  await expect.poll(heard).toEqual([true, false])
})
