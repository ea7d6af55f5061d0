import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { findElectron } from '../../scripts/lib/electron-runtime.ts'
import { cleanEnv, newPage } from '../../scripts/lib/launch.ts'
import { root } from '../../scripts/lib/root.ts'
import { startWebHost, stop } from '../../scripts/lib/web-host.ts'
import { expect, test } from './fixtures.ts'
import { capture, cardsIn, newTraject, openTraject } from './gestures.ts'

test.describe('data that cannot be opened', () => {
  test('of a newer version are left as they are; without that file one can begin', async ({ app }) => {
    await mkdir(app.dataFolder)
    const file = join(app.dataFolder, 'jaarlijn.db')
    const newer = new Database(file)
    newer.pragma(`application_id = ${0x4a616172}`)
    newer.pragma('user_version = 9999')
    newer.exec("CREATE TABLE later (wat TEXT) STRICT; INSERT INTO later VALUES ('iets van later')")
    newer.close()
    const before = await readFile(file)

    const { page } = await app.launch()
    await expectProblem(
      page,
      /nieuwere versie van Jaarlijn \(versie 9999, deze app kent \d+\)\. Er is niets aan veranderd\./,
    )
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expectProblem(page, /nieuwere versie van Jaarlijn/)
    expect(await readFile(file)).toEqual(before)
    expect((await readdir(app.dataFolder)).filter((name) => name.startsWith('jaarlijn.db'))).toEqual(['jaarlijn.db'])

    await rm(file)
    await beginsAfterRetry(page)
  })

  test('because they are not ours are left as they are; without that file one can begin', async ({ app }) => {
    await mkdir(app.dataFolder)
    const file = join(app.dataFolder, 'jaarlijn.db')
    const text = 'Dit is een boodschappenlijst en geen database.\n'.repeat(200)
    await writeFile(file, text)

    const { page } = await app.launch()
    await expectProblem(page, /jaarlijn\.db is niet van Jaarlijn\. Jaarlijn heeft er niets aan veranderd\./)
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expectProblem(page, /jaarlijn\.db is niet van Jaarlijn/)
    expect(await readFile(file, 'utf8')).toBe(text)

    await rm(file)
    await beginsAfterRetry(page)
  })

  test('because the folder cannot be written are told about; when it can, one can begin', async ({ app }) => {
    // A file where the folder should be: nobody can write in that, not even an administrator.
    await writeFile(app.dataFolder, '')
    const { page } = await app.launch()
    await expectProblem(page, `In de map ${app.dataFolder} kan Jaarlijn geen bestand maken.`)

    await rm(app.dataFolder)
    await beginsAfterRetry(page)
  })

  test('because they are open already are told about', { tag: '@chromium' }, async ({ app, client }) => {
    if (client === null) throw new Error('no browser')
    const { page, close } = await app.launch()
    await newTraject(page)
    const second = await startWebHost(app.dataFolder)
    const other = await newPage(client)
    try {
      await other.goto(second.url)
      await expectProblem(other, 'Jaarlijn staat al open. Ga naar dat venster, of sluit het en probeer het opnieuw.')
      await capture(page, 1, 'Het eerste venster werkt gewoon')
      await expect(cardsIn(page, 'Gedachten')).toHaveText(['Het eerste venster werkt gewoon'])
      await close()
      await other.getByRole('button', { name: 'Probeer opnieuw' }).click()
      await openTraject(other)
      await expect(cardsIn(other, 'Gedachten')).toHaveText(['Het eerste venster werkt gewoon'])
    } finally {
      await other.context().close()
      await second.stop()
    }
  })

  test('a second start gives the first window and ends', { tag: '@electron' }, async ({ app }) => {
    const { page, electron } = await app.launch()
    await newTraject(page)
    const env = { ...cleanEnv(), JAARLIJN_DATA_DIR: app.dataFolder }
    const args = process.getuid?.() === 0 ? ['--no-sandbox', root] : [root]
    const second = spawn(findElectron() ?? '', args, { env, stdio: 'ignore' })
    try {
      expect(await once(second, 'exit')).toEqual([0, null])
    } finally {
      await stop(second, () => second.kill('SIGKILL'))
    }
    expect(await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await capture(page, 1, 'Het eerste venster werkt gewoon')
    await expect(cardsIn(page, 'Gedachten')).toHaveText(['Het eerste venster werkt gewoon'])
  })
})

async function expectProblem(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Jaarlijn kan je gegevens nu niet openen' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(text)
}

async function beginsAfterRetry(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await newTraject(page)
  await capture(page, 1, 'Nu kan het wel')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['Nu kan het wel'])
}
