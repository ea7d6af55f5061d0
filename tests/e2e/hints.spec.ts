import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { goToScreen, newTraject, openActivity } from './gestures.ts'

test('a hint that is there takes no Escape from what lies open beside it', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await command(page, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' })
  await goToScreen(page, 'Jaarplan')
  const panel = await openActivity(page, 'Ouderavond')
  const close = panel.getByRole('button', { name: 'Sluit deze activiteit' })
  await close.hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)

  await test.step('alone it goes at Escape, and nothing else', async () => {
    // A hand that goes back to the mouse moves it before it is there.
    await page.mouse.move(640, 400)
    await page.getByRole('button', { name: 'Grootte op dit scherm' }).hover()
    await expect(page.getByRole('tooltip')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText('Ouderavond')
  })
})
