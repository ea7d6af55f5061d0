import { closeAndOpen } from './closeAndOpen.ts'
import { expect, test } from './fixtures.ts'
import { captureLine, goToStep, newTraject, openTraject, trajectIdOf } from './gestures.ts'

test('the app returns to the step where one was, with the running clock, and to the list when that is gone', async ({
  app,
}) => {
  let running = await app.launch()
  await newTraject(running.page)
  await goToStep(running.page, 'Straks')
  await running.page.keyboard.press('Alt+t')
  await expect(running.page.getByRole('button', { name: /^Zet de klok stil/ })).toBeVisible()
  const atStep = async () => {
    await expect(running.page.getByRole('link', { name: 'Straks' })).toHaveAttribute('aria-current', 'step')
    await expect(running.page.getByRole('button', { name: /^Zet de klok stil/ })).toBeVisible()
  }
  running = await closeAndOpen(app, running)
  await atStep()
  await running.kill()
  running = await app.launch()
  await atStep()
  const trajectId = trajectIdOf(running.page)
  await running.page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
  await expect(running.page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  running = await closeAndOpen(app, running)
  await expect(running.page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  await openTraject(running.page)
  expect(trajectIdOf(running.page)).toBe(trajectId)
})

test('the second window comes back held after an unclean end, and only then', { tag: '@electron' }, async ({ app }) => {
  let running = await app.launch()
  await newTraject(running.page)
  const walls = () => running.electron?.windows().filter((page) => page.url().includes('audience')).length
  await running.page.getByRole('button', { name: 'Tweede scherm' }).click()
  await expect.poll(walls).toBe(1)
  await running.kill()
  running = await app.launch()
  await expect.poll(walls).toBe(1)
  const wall = running.electron?.windows().find((page) => page.url().includes('audience'))
  // Held, and nothing of the school on it, until the facilitator lets go.
  const held = running.page.getByRole('button', { name: 'Stilzetten' })
  await expect(held).toHaveAttribute('aria-pressed', 'true')
  await expect(wall?.getByRole('main') ?? captureLine(running.page)).toHaveAttribute('data-wall', 'none')
  await held.click()
  await expect(wall?.getByRole('main') ?? captureLine(running.page)).toHaveAttribute('data-wall', 'board')
  running = await closeAndOpen(app, running)
  await expect(captureLine(running.page)).toBeVisible()
  expect(walls()).toBe(0)
})
