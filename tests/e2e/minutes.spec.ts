import mammoth from 'mammoth'
import { expectAccessible } from './accessible.ts'
import { command, snapshotOf } from './document.ts'
import { exportedFile } from './exported.ts'
import { expect, test } from './fixtures.ts'
import { aSecond, capture, cardsIn, goToScreen, newTraject } from './gestures.ts'

const said = 'Ouders komen pas als er iets mis is'
const added = 'De groep liep een kwartier uit.'

test('the minutes write themselves, take what is added to a part, outlive a kill and go to the school', async ({
  app,
}) => {
  let running = await app.launch()
  await newTraject(running.page)
  await capture(running.page, 1, said)
  await expect(cardsIn(running.page, 'Gedachten')).toHaveCount(1)
  await running.page.keyboard.press('Alt+n')
  await running.page.getByRole('textbox', { name: /^Bij: / }).fill('Alleen voor mij')
  await running.page.keyboard.press('Escape')

  const part = (name: string) => running.page.getByRole('region', { name, exact: true })
  const field = (name: string) => part(name).getByRole('textbox')

  await test.step('from the menu of the session', async () => {
    await running.page.getByRole('button', { name: 'Sessie' }).click()
    await running.page.getByRole('menuitem', { name: 'Verslag' }).click()
    await expect(running.page.getByRole('heading', { level: 1, name: 'Verslag van werksessie 1' })).toBeVisible()
    await expect(part('Wat de groep zei')).toContainText(said)
    await expect(part('Parkeerplaats')).toContainText('Er is niets geparkeerd.')
    await expectAccessible(running.page, 'the minutes')
  })

  await test.step('what is being added is there after a kill, and kept when the field is left', async () => {
    await field('Zo liep het').focus()
    await running.page.keyboard.type(added)
    await aSecond(running.page)
    await running.kill()
    running = await app.launch()
    await expect(field('Zo liep het')).toHaveValue(added)
    await field('Zo liep het').focus()
    await running.page.keyboard.press('Tab')
    await command(running.page, 'agreement.add', {
      sessionId: await sessionId(running.page),
      what: 'De zaal vragen',
    })
    await expect(part('Afspraken')).toContainText('De zaal vragen')
  })

  await test.step('the Word document says the same, and nothing that is her own', async () => {
    const buffer = await exportedFile(running, app.filesFolder, 'verslag.docx', async () => {
      await running.page.getByRole('button', { name: 'Verslag meegeven' }).click()
      await running.page.getByRole('menuitem', { name: 'Word' }).click()
    })
    const text = (await mammoth.extractRawText({ buffer })).value
    for (const each of ['Verslag van werksessie 1', said, added, 'De zaal vragen']) expect(text).toContain(each)
    expect(text).not.toContain('Alleen voor mij')
  })

  await test.step('the other session has minutes of its own', async () => {
    await running.page.getByRole('link', { name: 'Werksessie 2', exact: true }).last().click()
    await expect(running.page.getByRole('heading', { level: 1, name: 'Verslag van werksessie 2' })).toBeVisible()
    await expect(part('Besluiten')).toContainText('Er is nog niets om over te besluiten.')
    await goToScreen(running.page, 'Jaarplan')
  })
})

/** The id of werksessie 1. */
async function sessionId(page: Parameters<typeof snapshotOf>[0]): Promise<string> {
  const { session } = await snapshotOf<{ readonly session: readonly { readonly id: string; readonly kind: string }[] }>(
    page,
  )
  return session.find(({ kind }) => kind === 'werksessie1')?.id ?? ''
}
