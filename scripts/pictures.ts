import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { build, isBuilt } from './lib/built.ts'
import { launchBrowser, launchWeb } from './lib/launch.ts'
import { advice, chromiumNeed, provide } from './lib/machine.ts'
import { root } from './lib/root.ts'

/** A picture: its file, and how a page comes from the one before it to what it shows. */
type Picture = { readonly name: string; readonly pose: (page: Page) => Promise<void> }

// In the order in which a facilitator gets there. The school, its cards and its plan are those of the example.
const pictures: readonly Picture[] = [
  { name: 'stage', pose: (page) => goToStep(page, 'Nu') },
  {
    name: 'voorlezen',
    pose: async (page) => {
      await cardsIn(page, 'Koesteren').first().press('v')
      await page.getByRole('dialog', { name: 'Voorlezen' }).waitFor()
    },
  },
  {
    name: 'naar-het-jaarplan',
    pose: async (page) => {
      await page.keyboard.press('Escape')
      await goToStep(page, 'Naar het jaarplan')
      await lift(page, page.getByRole('button', { name: 'Eén avond zonder dia' }), month(page, 'maart'))
    },
  },
  {
    name: 'afronden',
    pose: async (page) => {
      await page.mouse.up()
      await goToStep(page, 'Nu')
      await cardsIn(page, 'Nog te waarderen').first().press('p')
      await goToStep(page, 'Afronden')
      await page.getByRole('heading', { name: 'Nog open' }).waitFor()
    },
  },
  {
    name: 'jaarplan',
    pose: async (page) => {
      await goToScreen(page, 'Jaarplan')
      await month(page, 'november').waitFor()
    },
  },
  {
    name: 'activiteit',
    pose: async (page) => {
      await month(page, 'november').getByRole('listitem').getByRole('button').first().click()
      await page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'werksessie-2',
    pose: async (page) => {
      await goToScreen(page, 'Werksessie 2')
      await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
      const strip = page.getByRole('navigation', { name: 'Alle activiteiten met hun besluit' })
      for (const [index, [key, outcome]] of decisions.entries()) {
        await page.keyboard.press(key)
        await strip.getByText(`${index + 1}. `).filter({ hasText: outcome }).first().waitFor({ state: 'attached' })
      }
    },
  },
]

const decisions = [
  ['a', 'Akkoord'],
  ['a', 'Akkoord'],
  ['l', 'Later'],
  ['v', 'Vervalt'],
] as const

async function goToStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link', { name }).click()
}

async function goToScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Schermen van dit traject' }).getByRole('link', { name }).click()
}

function cardsIn(page: Page, column: string): Locator {
  return page.getByRole('list', { name: column, exact: true }).getByRole('listitem')
}

function month(page: Page, name: string): Locator {
  const year = page.getByRole('list', { name: 'Het schooljaar in maanden' })
  return year.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
}

/** Takes something to a place with the pointer and does not let go yet. */
async function lift(page: Page, item: Locator, place: Locator): Promise<void> {
  await item.scrollIntoViewIfNeeded()
  await item.hover()
  await page.mouse.down()
  const to = await place.boundingBox()
  if (to === null) throw new Error('not on the screen')
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
}

/** Without what was just said at the foot of the screen, and with every movement at its end. */
async function take(page: Page, name: string): Promise<void> {
  const close = page.getByRole('region', { name: 'Meldingen' }).getByRole('button', { name: 'Sluiten' })
  while ((await close.count()) > 0) await close.first().click()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  console.log(`docs/images/${name}.png`)
}

const missing = await provide([chromiumNeed])
if (missing.length > 0 || !(isBuilt() || build())) {
  for (const need of missing) console.error(advice(need))
  process.exit(1)
}
const folder = join(root, 'docs', 'images')
await mkdir(folder, { recursive: true })
const data = await mkdtemp(join(tmpdir(), 'jaarlijn-pictures-'))
const browser = await launchBrowser()
try {
  const { page, close } = await launchWeb(data, browser)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  for (const { name, pose } of pictures) {
    await pose(page)
    await take(page, name)
  }
  await close()
} finally {
  await browser.close()
  await rm(data, { recursive: true, force: true, maxRetries: 3 })
}
