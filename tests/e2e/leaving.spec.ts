import { expect, test } from './fixtures.ts'
import { captureLine, newTraject, sendRaw, trajectIdOf } from './gestures.ts'

test.describe('the machine goes to sleep or is logged off in the middle of a sentence', { tag: '@electron' }, () => {
  for (const { event, goesOn } of [
    { event: 'suspend', goesOn: true },
    { event: 'shutdown', goesOn: false },
  ] as const) {
    test(`${event}: what was typed is on disk`, async ({ app }) => {
      let running = await app.launch()
      await newTraject(running.page)
      // No timer of the page runs any more: what is kept is kept because of the event.
      await running.page.clock.install({ time: 0 })
      await running.page.clock.pauseAt(1000)
      await captureLine(running.page).pressSequentially('Een halve gedachte')
      const closed = running.page.waitForEvent('close')
      await running.electron?.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name, { preventDefault: () => {} })
      }, event)
      if (goesOn) {
        const { page } = running
        await expect
          .poll(async () => JSON.stringify(await sendRaw(page, 'drafts.read', { trajectId: trajectIdOf(page) })))
          .toContain('Een halve gedachte')
        await running.kill()
      }
      await closed
      running = goesOn ? await app.launch() : await app.reopen()
      await expect(captureLine(running.page)).toHaveValue('Een halve gedachte')
    })
  }
})

test('what is typed on the second screen is typed in the line, whatever the keyboard', { tag: '@electron' }, async ({
  app,
}) => {
  const { page, electron } = await app.launch()
  await newTraject(page)
  const opened = electron?.waitForEvent('window')
  await page.getByRole('button', { name: 'Tweede scherm' }).click()
  const wall = await opened
  if (!electron || !wall) throw new Error('there is no second screen')
  await expect(wall.getByRole('main')).toBeVisible()
  const window = await electron.browserWindow(wall)
  // Electron can press the keys of an American keyboard; a sign of another one comes as the system would tell it.
  await window.evaluate(({ webContents }) => {
    for (const keyCode of ['m', 'e', 't', 'Space']) {
      webContents.sendInputEvent({ type: 'keyDown', keyCode })
      webContents.sendInputEvent({ type: 'keyUp', keyCode })
    }
    for (const key of ['é', 'ß', '€', 'я']) {
      const input = { type: 'keyDown', key, code: 'KeyE', isAutoRepeat: false, shift: false, control: false }
      webContents.emit('before-input-event', { preventDefault: () => {} }, { ...input, alt: false, meta: false })
    }
  })
  await expect(captureLine(page)).toHaveValue('met éß€я')
})
