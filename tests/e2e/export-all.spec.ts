import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readWorkbook from 'read-excel-file/node'
import { cleanEnv } from '../../scripts/lib/launch.ts'
import { root } from '../../scripts/lib/root.ts'
import { expect, test } from './fixtures.ts'

const school = 'Vmbo De Voorbeeldkade'
const ofExample = [
  `Basisafspraken 2026-2027 ${school}.docx`,
  `Jaarplan 2026-2027 ${school} (procesbegeleider).ics`,
  `Jaarplan 2026-2027 ${school} Schets.docx`,
  `Jaarplan 2026-2027 ${school} Schets.pdf`,
  `Jaarplan 2026-2027 ${school} Schets.xlsx`,
  `Jaarplan 2026-2027 ${school}.ics`,
  `Mijn jaar 2026-2027 ${school}.docx`,
  `Paragraaf voor het schoolplan 2026-2027 ${school}.docx`,
  `Poster A3 2026-2027 ${school} Schets.pdf`,
  `Verslag van werksessie 1 2026-2027 ${school}.docx`,
  `Verslag van werksessie 1 2026-2027 ${school}.pdf`,
]

test.describe('everything of a traject', { tag: '@electron' }, () => {
  // Each document that is printed opens a window, and each command starts the app.
  test.describe.configure({ timeout: 400_000 })

  test('is written in a folder by the menu, and by a command when the app is closed', async ({ app }) => {
    const { page, electron, close } = await app.launch()
    await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
    await page.getByRole('link', { name: 'Jaarplan' }).first().click()
    const chosen = join(app.filesFolder, 'gekozen')
    await mkdir(chosen)
    await electron?.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
    }, chosen)
    await page.getByRole('button', { name: 'Plan meegeven' }).click()
    await page.getByRole('menuitem', { name: 'Alles in een map' }).click()
    await expect(page.getByRole('button', { name: /^\d+ van 11 gemaakt…$/ })).toBeVisible()
    const folder = join(chosen, `${school} 2026-2027`)
    await expect(page.getByText(`11 bestanden staan in ${folder}`)).toBeVisible({ timeout: 120_000 })
    await expectGood(folder)

    const into = join(app.filesFolder, 'nieuw', 'uit')
    const tooEarly = await run(app.dataFolder, '--traject', school, '--to', into)
    expect(tooEarly).toMatchObject({ code: 1, errors: expect.stringContaining('Jaarlijn staat al open') })
    await close()

    const done = await run(app.dataFolder, '--traject', 'voorbeeldkade', '--what', 'all', '--to', into)
    expect(done).toMatchObject({ code: 0, errors: '' })
    const lines = done.said.trim().split('\n')
    expect(lines.slice(0, -1).toSorted()).toEqual(ofExample.map((name) => join(into, name)))
    expect(lines.at(-1)).toBe(`11 van 11 bestanden staan in ${into}`)
    await expectGood(into)
  })

  test('is not written without a traject, or where nothing can be', async ({ app }) => {
    const nowhere = await run(app.dataFolder, '--traject', school, '--to', app.filesFolder)
    expect(nowhere).toMatchObject({ code: 1, errors: expect.stringContaining(app.dataFolder) })
    const { page, close } = await app.launch()
    await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
    await expect(page.getByRole('link', { name: 'Jaarplan' }).first()).toBeVisible()
    await close()
    const unknown = await run(app.dataFolder, '--traject', 'De Onbekende', '--to', app.filesFolder)
    expect(unknown).toMatchObject({ code: 1, said: '' })
    expect(unknown.errors).toContain(`Er is geen traject van "De Onbekende". Deze zijn er:\n  ${school} 2026-2027`)
    const file = join(app.filesFolder, 'bestand')
    await writeFile(file, 'geen map')
    const blocked = await run(app.dataFolder, '--traject', school, '--to', join(file, 'uit'))
    expect(blocked).toMatchObject({ code: 1, said: '', errors: expect.stringContaining(join(file, 'uit')) })
    const changes = await run(app.dataFolder, '--traject', school, '--what', 'changes', '--to', app.filesFolder)
    expect(changes).toMatchObject({ code: 1, said: '', errors: expect.stringContaining('"changes"') })
    expect(await readdir(app.filesFolder)).toEqual(['bestand'])

    const english = await run(
      app.dataFolder,
      '--traject',
      school,
      '--what=poster',
      '--language=en',
      '--to',
      app.filesFolder,
    )
    expect(english).toMatchObject({ code: 0, errors: '' })
    expect(await textOf(join(app.filesFolder, `Poster A3 2026-2027 ${school} Sketch.pdf`))).toContain('January')
  })
})

/** Runs the command on a data folder; gives its exit code and what it said. */
function run(dataFolder: string, ...args: readonly string[]) {
  // Node warns of a contradiction between the two that Playwright makes.
  const { FORCE_COLOR: _, ...clean } = cleanEnv()
  const env = { ...clean, JAARLIJN_DATA_DIR: dataFolder }
  const script = join(root, 'scripts', 'export.ts')
  return new Promise<{ code: unknown; said: string; errors: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], { env, cwd: root }, (error, said, errors) =>
      resolve({ code: error?.code ?? 0, said, errors }),
    )
  })
}

/** All files of the example are there, nothing else, and each says what the school is called in its own form. */
async function expectGood(folder: string): Promise<void> {
  const names = await readdir(folder)
  expect(names.toSorted()).toEqual(ofExample.toSorted())
  for (const name of names) expect(await textOf(join(folder, name)), name).toContain('Voorbeeldkade')
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path)
  switch (extname(path)) {
    case '.pdf':
      return textOfPdf(bytes)
    case '.docx':
      return (await mammoth.extractRawText({ buffer: bytes })).value
    case '.xlsx':
      return `Voorbeeldkade: ${(await readWorkbook(bytes)).map(({ data }) => data.length).join(' ')}`
    case '.ics':
      return String(new ICAL.Component(ICAL.parse(bytes.toString('utf8'))).getFirstPropertyValue('x-wr-calname'))
    default:
      throw new Error(`${path} is of no sort that is handed over`)
  }
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  const { items } = await (await pdf.getPage(1)).getTextContent()
  await pdf.cleanup()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
