import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { build, isBuilt } from './lib/built.ts'
import { launchBrowser, launchWeb, screenSize } from './lib/launch.ts'
import { advice, chromiumNeed, provide } from './lib/machine.ts'
import { palettePng } from './lib/palette-png.ts'
import { root } from './lib/root.ts'

/** A picture: its file, how a page comes from the one before it to what it shows, and whether it is taken large as well. */
type Picture = { readonly name: string; readonly pose: (page: Page) => Promise<void>; readonly isAlsoLarge?: true }
type Size = { readonly width: number; readonly height: number }

/** The second size in which the screens of the plan are shown, in a folder of their own. */
const large: Size = { width: 1920, height: 1080 }

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
      await lift(page, page.getByRole('button', { name: 'Eén avond zonder dia' }), month(page, 'mei'))
    },
  },
  {
    name: 'afronden',
    pose: async (page) => {
      // The example stays as it is.
      await page.keyboard.press('Escape')
      await page.mouse.up()
      await goToStep(page, 'Nu')
      await cardsIn(page, 'Nog te waarderen').first().press('p')
      await goToStep(page, 'Afronden')
      await page.getByRole('heading', { name: 'Nog open' }).waitFor()
    },
  },
  {
    name: 'jaarplan',
    isAlsoLarge: true,
    pose: async (page) => {
      await goToScreen(page, 'Jaarplan')
      await chip(page, 'Oefenavond voor ouders').waitFor()
    },
  },
  {
    name: 'activiteit',
    isAlsoLarge: true,
    pose: async (page) => {
      await chip(page, 'Oefenavond voor ouders').click()
      await page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'tijdlijn-halfjaar',
    isAlsoLarge: true,
    pose: async (page) => {
      await page.getByRole('button', { name: 'Sluit deze activiteit' }).click()
      await goToView(page, 'Halfjaar')
      await page.getByRole('button', { name: 'Rijen: Geen rijen' }).click()
      await page.getByRole('menuitem', { name: 'Soort' }).click()
      // With the line to what it builds on.
      await chip(page, 'Profielgesprek').focus()
    },
  },
  {
    name: 'tijdlijn-maand',
    isAlsoLarge: true,
    pose: async (page) => {
      await page.getByRole('button', { name: /^Rijen: / }).click()
      await page.getByRole('menuitem', { name: 'Geen rijen' }).click()
      await goToView(page, 'Maand')
      await chip(page, 'Oefenavond voor ouders').waitFor()
    },
  },
  {
    name: 'gereedschapskist',
    isAlsoLarge: true,
    pose: async (page) => {
      await goToView(page, 'Jaar')
      await page.getByRole('button', { name: /Gereedschapskist$/ }).click()
      await page.getByRole('searchbox', { name: 'Zoek een idee' }).waitFor()
      const idea = page.getByRole('complementary').getByRole('heading', { name: 'Kwaliteitenspel thuis' })
      await lift(page, idea, page.getByRole('heading', { name: 'mrt' }), 220)
    },
  },
  {
    name: 'radar',
    pose: async (page) => {
      await page.keyboard.press('Escape')
      await page.mouse.up()
      await page.getByRole('button', { name: 'Sluit de gereedschapskist' }).click()
      await page.getByRole('button', { name: /activiteiten · / }).click()
      await page.getByRole('dialog', { name: 'Wat heeft het plan nog nodig?' }).waitFor()
    },
  },
  {
    name: 'tabel',
    isAlsoLarge: true,
    pose: async (page) => {
      await page.keyboard.press('Escape')
      await goToView(page, 'Tabel')
      await page.getByRole('grid').waitFor()
    },
  },
  {
    name: 'overzicht',
    isAlsoLarge: true,
    pose: async (page) => {
      await goToView(page, 'Overzicht')
      await page.getByRole('region', { name: 'Het hele jaar op één blad' }).waitFor()
    },
  },
  {
    name: 'werksessie-2',
    pose: async (page) => {
      await goToScreen(page, 'Werksessie 2')
      await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
      await page.getByRole('region', { name: 'De activiteit die nu besproken wordt' }).waitFor()
      for (const [index, key] of ['a', 'a', 'l', 'v'].entries()) {
        // For half a second after it moved on by itself the app listens to no decision.
        await page.evaluate(() => new Promise((rested) => setTimeout(rested, 500)))
        await page.keyboard.press(key)
        await page.getByText(new RegExp(`^${index + 2} van `)).waitFor()
      }
    },
  },
]

async function goToStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link', { name }).click()
}

async function goToScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Schermen van dit traject' }).getByRole('link', { name }).click()
}

async function goToView(page: Page, name: string): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Zo bekijk je het jaarplan' })
  await ways.getByRole('link', { name, exact: true }).click()
}

function cardsIn(page: Page, column: string): Locator {
  return page.getByRole('list', { name: column, exact: true }).getByRole('listitem')
}

function month(page: Page, name: string): Locator {
  const year = page.getByRole('list', { name: 'Het schooljaar in maanden' })
  return year.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
}

/** An activity on the timeline. */
function chip(page: Page, title: string): Locator {
  const timeline = page.getByRole('region', { name: /^Tijdlijn van schooljaar / })
  return timeline.getByRole('button', { name: title }).first()
}

/** Takes something to a place with the pointer, or so many pixels below it, and does not let go yet. */
async function lift(page: Page, item: Locator, place: Locator, below = 0): Promise<void> {
  await item.scrollIntoViewIfNeeded()
  await item.hover()
  await page.mouse.down()
  const to = await place.boundingBox()
  if (to === null) throw new Error('not on the screen')
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 + below, { steps: 12 })
}

/** Takes the picture, without what was just said at the foot of the screen and with every movement at its end. */
async function take(page: Page, name: string, size: Size): Promise<void> {
  // To close a notice would move the focus; and a style sheet of ours is kept out by the page.
  const notices = page.getByRole('region', { name: 'Meldingen' }).getByRole('alertdialog')
  for (const notice of await notices.all()) {
    await notice.evaluate((element: HTMLElement) => {
      element.style.visibility = 'hidden'
    })
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const file = size === large ? `${large.width}/${name}.png` : `${name}.png`
  await writeFile(join(folder, file), await smaller(picture, size))
  console.log(`docs/images/${file}`)
}

/** The same picture in a third of the bytes, read on a page of its own. */
async function smaller(picture: Buffer, { width, height }: Size): Promise<Buffer> {
  const reader = await browser.newPage()
  const pixels = await reader.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    const bytes = canvas?.getImageData(0, 0, image.width, image.height).data ?? []
    return [...bytes].map((byte) => String.fromCharCode(byte)).join('')
  }, picture.toString('base64'))
  await reader.close()
  return palettePng(Buffer.from(pixels, 'latin1'), width, height)
}

const missing = await provide([chromiumNeed])
if (missing.length > 0 || !(isBuilt() || build())) {
  for (const need of missing) console.error(advice(need))
  process.exit(1)
}
const folder = join(root, 'docs', 'images')
await mkdir(join(folder, String(large.width)), { recursive: true })
const browser = await launchBrowser()
try {
  for (const size of [screenSize, large]) await takeAll(size)
} finally {
  await browser.close()
}

/** Walks through the example at one size, and takes what is shown in that size. */
async function takeAll(size: Size): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'jaarlijn-pictures-'))
  try {
    const { page, close } = await launchWeb(data, browser)
    try {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
      for (const { name, pose, isAlsoLarge } of pictures) {
        await pose(page)
        if (size !== large || isAlsoLarge) await take(page, name, size)
      }
    } finally {
      await close()
    }
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 3 })
  }
}
