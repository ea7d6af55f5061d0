import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { AppError } from '../../src/shared/result.ts'

/** What can go wrong with the data, as a picture: how it comes about, and how a page shows it. */
export type ProblemPicture = {
  readonly name: string
  /** What happens to a data folder with the example in it, before the app starts on it. */
  readonly happens?: (dataFolder: string) => Promise<unknown>
  /** What main answers instead: for problems that not every machine can be brought to. */
  readonly answers?: Readonly<Record<string, AppError>>
  /** How a page comes to what the picture shows, when the start does not show it. */
  readonly pose?: (page: Page, dataFolder: string) => Promise<unknown>
}

const fileIn = (folder: string) => join(folder, 'jaarlijn.db')

/** Changes the data file as a whole. */
const inBytes = (change: (bytes: Buffer) => Buffer) => async (folder: string) => {
  await writeFile(fileIn(folder), change(await readFile(fileIn(folder))))
}

const inSql = (sql: string) => async (folder: string) => {
  const database = new Database(fileIn(folder))
  database.exec(sql)
  database.close()
}

const openExample = async (page: Page) => {
  await page.getByRole('link', { name: 'Vmbo De Voorbeeldkade' }).click()
  await page.getByRole('textbox', { name: 'Nieuwe kaart' }).fill('Dit zegt iemand nu')
}

/** Every problem there is a screen or a message for. */
export const problemPictures: readonly ProblemPicture[] = [
  { name: 'storing-beschadigd', happens: inBytes((bytes) => bytes.fill(0x7e, 16, 4096)) },
  { name: 'storing-beschadigd-verderop', happens: inBytes((bytes) => bytes.fill(0x7e, 4096, 8192)) },
  { name: 'storing-leeggemaakt', happens: inBytes((bytes) => bytes.fill(0)) },
  { name: 'storing-stuk-weg', happens: (folder) => truncate(fileIn(folder), 40_960) },
  { name: 'storing-niet-van-jaarlijn', happens: inBytes(() => Buffer.from('een brief aan de ouders')) },
  { name: 'storing-logboek-zonder-bestand', happens: logAlone },
  { name: 'storing-nieuwere-versie', happens: inSql('PRAGMA user_version = 9999') },
  { name: 'storing-al-open', answers: { 'app.status': { code: 'store.locked' } } },
  { name: 'storing-schijf-vol-bij-openen', answers: { 'app.status': { code: 'store.fullAtOpening' } } },
  {
    name: 'storing-schijf-vol',
    answers: { 'traject.execute': { code: 'store.full' } },
    pose: async (page) => {
      await openExample(page)
      await page.keyboard.press('Enter')
      await tell(page, 'trouble', { code: 'store.full' })
      await page.getByRole('region', { name: 'Meldingen' }).waitFor()
    },
  },
  { name: 'storing-alleen-lezen', answers: { 'app.status': { code: 'store.readOnlyFolder', values: { folder: '' } } } },
  {
    name: 'storing-lezen-en-exporteren',
    happens: async (folder) => writeFile(`${fileIn(folder)}-wal`, 'geen logboek '.repeat(40)),
    pose: async (page) => {
      await page.getByRole('button', { name: 'Alleen lezen' }).click()
      await page.getByRole('note').waitFor()
    },
  },
  {
    name: 'storing-traject-onleesbaar',
    happens: inSql("UPDATE traject SET created_at = 'ooit'"),
    pose: (page) => page.getByText('Een deel van dit traject').waitFor(),
  },
  {
    name: 'storing-map-weggehaald',
    pose: async (page, folder) => {
      await openExample(page)
      await rm(fileIn(folder))
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Schrijf elders weg' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'storing-stick-eruit',
    happens: (folder) => writeFile(join(folder, 'andere-map.json'), JSON.stringify({ folder: '/media/stick' })),
  },
]

async function logAlone(folder: string): Promise<void> {
  await rm(fileIn(folder))
  await writeFile(`${fileIn(folder)}-wal`, 'werk van vorige week '.repeat(40))
}

/** A data folder like another one. */
export async function copyOf(dataFolder: string, to: string): Promise<string> {
  await rm(to, { recursive: true, force: true })
  await cp(dataFolder, to, { recursive: true })
  return to
}

/** Tells a page something as main would. */
function tell(page: Page, name: string, news: unknown): Promise<unknown> {
  return page.evaluate(
    ([event, data]) => (Reflect.get(window, 'news') as EventSource).dispatchEvent(new MessageEvent(event, { data })),
    [name, JSON.stringify(news)] as const,
  )
}

/** Lets main answer otherwise than it would, from the next reading of the page on. */
export async function letAnswer(page: Page, answers: ProblemPicture['answers'], dataFolder: string): Promise<void> {
  for (const [call, { code, values }] of Object.entries(answers ?? {})) {
    const error = { code, values: { ...values, folder: dataFolder } }
    const problem = {
      host: 'web',
      dataFolder,
      usualFolder: null,
      audience: null,
      problem: error,
      reading: false,
      place: null,
    }
    const json = call === 'app.status' ? { ok: true, value: problem } : { ok: false, error }
    await page.route(`**/call/${call}`, (route) => route.fulfill({ json }))
  }
  await page.addInitScript(() => {
    const Source = window.EventSource
    window.EventSource = class extends Source {
      constructor(address: string | URL) {
        super(address)
        Reflect.set(window, 'news', this)
      }
    }
  })
}
