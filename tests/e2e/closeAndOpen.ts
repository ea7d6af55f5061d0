import type { Running } from '../../scripts/lib/launch.ts'
import { type App, expect } from './fixtures.ts'

/** Closes the window as a person does, and opens the app again. */
export async function closeAndOpen(app: App, running: Running): Promise<Running> {
  const { page, electron } = running
  const closed = page.waitForEvent('close')
  if (electron) {
    const window = await electron.browserWindow(page)
    await window.evaluate((it) => it.close())
  } else {
    // A question would be an error: nothing that can be saved asks one.
    page.on('dialog', (dialog) => void dialog.dismiss())
    await page.close({ runBeforeUnload: true })
  }
  await closed
  if (!electron) {
    // What a page says last comes after it is gone. Another one is answered behind that; a host that ends sooner hears neither.
    const next = await page.context().newPage()
    await next.goto(new URL(page.url()).origin)
    await expect(next.getByRole('main')).toBeVisible()
  }
  return app.reopen()
}
