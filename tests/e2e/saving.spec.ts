import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { goToScreen, newTraject, notice, saveDocument } from './gestures.ts'

test('what cannot be written there is written again or elsewhere, and what was there stays @electron', async ({
  app,
}) => {
  const { page, electron } = await app.launch()
  if (!electron) throw new Error('only a window saves')
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const folder = join(app.filesFolder, 'vol')
  await mkdir(folder, { recursive: true })
  // A folder with that name takes no file, whoever one is; so does a file that is open elsewhere.
  const taken = join(folder, 'plan.docx')
  await mkdir(taken)
  await writeFile(join(taken, 'oud.txt'), 'wat er was')
  const free = join(folder, 'ander plan.docx')
  await electron.evaluate(
    ({ dialog }, places) => {
      const [paths, asked] = [[...places], [] as string[]]
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.shift() ?? '' })
      // By hand it is a message with three ways on: again, elsewhere, or not at all.
      dialog.showMessageBox = (async (_window: unknown, options: { message: string; buttons: string[] }) => {
        asked.push(options.message, ...options.buttons)
        Object.assign(globalThis, { asked })
        return { response: asked.length < 8 ? 0 : 1, checkboxChecked: false }
      }) as typeof dialog.showMessageBox
    },
    [taken, free],
  )
  await saveDocument(page, 'Word')
  await expect(notice(page)).toContainText(`Bewaard als ${free}`)
  const asked = await electron.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked)
  expect(asked).toEqual(
    Array.from({ length: 2 }, () => [
      expect.stringContaining(`Op ${taken} kan Jaarlijn niet schrijven`),
      'Probeer opnieuw',
      'Ergens anders opslaan',
      'Niet opslaan',
    ]).flat(),
  )
  expect(await readFile(join(taken, 'oud.txt'), 'utf8')).toBe('wat er was')
  expect((await readdir(folder)).toSorted()).toEqual(['ander plan.docx', 'plan.docx'])
})

test('what was saved opens from the message, and its folder; what is gone says so @electron', async ({ app }) => {
  const { page, electron } = await app.launch()
  if (!electron) throw new Error('only a window saves')
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const path = join(app.filesFolder, 'plan.xlsx')
  await electron.evaluate(({ dialog, shell }, filePath) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.openPath = async (file) => {
      opened.push(`file ${file}`)
      return ''
    }
    shell.showItemInFolder = (file) => void opened.push(`folder ${file}`)
  }, path)
  const opened = () => electron.evaluate(() => (globalThis as unknown as { readonly opened: readonly string[] }).opened)
  for (const button of ['Open bestand', 'Open map']) {
    await saveDocument(page, 'Excel')
    await notice(page).getByRole('button', { name: button }).click()
  }
  await expect.poll(opened).toEqual([`file ${path}`, `folder ${path}`])
  // A window may open what was saved, and nothing else.
  const asked = await page.evaluate(
    (file) =>
      (window as unknown as { jaarlijn: { call: (name: string, input: unknown) => Promise<unknown> } }).jaarlijn.call(
        'export.show',
        { path: file, how: 'file' },
      ),
    process.execPath,
  )
  expect(asked).toMatchObject({ ok: false, error: { code: 'export.gone' } })
})
