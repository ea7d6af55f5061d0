import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { reach } from '../tests/e2e/gestures.ts'
import { openWall } from '../tests/e2e/wallPage.ts'
import { wallStates } from '../tests/e2e/wallStates.ts'
import { build, isBuilt } from './lib/built.ts'
import { launchBrowser, launchWeb } from './lib/launch.ts'
import { advice, chromiumNeed, provide } from './lib/machine.ts'
import { copyOf, letAnswer, problemPictures } from './lib/problemPictures.ts'
import { root } from './lib/root.ts'

/** A picture: its file, and how a page comes from the one before it to what it shows. */
type Picture = { readonly name: string; readonly pose: (page: Page) => Promise<void> }

// In the order in which a facilitator gets there. The school, its cards and its plan are those of the example.
const pictures: readonly Picture[] = [
  { name: 'stage', pose: (page) => goToStep(page, 'Nu') },
  {
    name: 'voorlezen',
    pose: async (page) => {
      await reach(cardsIn(page, 'Koesteren').first())
      await page.keyboard.press('v')
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
      await reach(cardsIn(page, 'Nog te waarderen').first())
      await page.keyboard.press('p')
      await goToStep(page, 'Afronden')
      await page.getByRole('heading', { name: 'Nog open' }).waitFor()
    },
  },
  {
    name: 'jaarplan',
    pose: async (page) => {
      await goToScreen(page, 'Jaarplan')
      await chip(page, 'Oefenavond voor ouders').waitFor()
    },
  },
  {
    name: 'activiteit',
    pose: async (page) => {
      await chip(page, 'Oefenavond voor ouders').click()
      await page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'tijdlijn-halfjaar',
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
    pose: async (page) => {
      await page.getByRole('button', { name: /^Rijen: / }).click()
      await page.getByRole('menuitem', { name: 'Geen rijen' }).click()
      await goToView(page, 'Maand')
      await chip(page, 'Oefenavond voor ouders').waitFor()
    },
  },
  {
    name: 'gereedschapskist',
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
    pose: async (page) => {
      await page.keyboard.press('Escape')
      await goToView(page, 'Tabel')
      await page.getByRole('grid').waitFor()
    },
  },
  {
    name: 'overzicht',
    pose: async (page) => {
      await goToView(page, 'Overzicht')
      await page.getByRole('region', { name: 'Het hele jaar op één blad' }).waitFor()
    },
  },
  {
    name: 'terugblik',
    pose: async (page) => {
      await goToScreen(page, 'Werksessie 2')
      await page.getByRole('heading', { name: 'Afgesproken in werksessie 1' }).waitFor()
    },
  },
  {
    name: 'werksessie-2',
    pose: async (page) => {
      await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
      await page.getByRole('region', { name: 'De activiteit die nu besproken wordt' }).waitFor()
      for (const [index, key] of ['a', 'a', 'l', 'v'].entries()) {
        // For half a second after it moved on by itself the app listens to no decision.
        await page.evaluate(() => new Promise((rested) => setTimeout(rested, 500)))
        await page.keyboard.press(key)
        if (key === 'v') {
          await page.keyboard.type('Te vol dat jaar')
          await page.keyboard.press('Enter')
        }
        await page.getByText(new RegExp(`^Activiteit ${index + 2} van `)).waitFor()
      }
    },
  },
  {
    name: 'in-de-tijd',
    pose: async (page) => {
      await goToSecondStep(page, 'In de tijd zetten')
      await page
        .getByText(/zonder dag$/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'vaststellen',
    pose: async (page) => {
      await goToSecondStep(page, 'Vaststellen')
      await page.getByRole('heading', { name: 'Volgend contact' }).waitFor()
    },
  },
  {
    name: 'verslag',
    pose: async (page) => {
      await goToScreen(page, 'Jaarplan')
      await page.getByRole('link', { name: 'Verslag' }).click()
      await page.getByRole('heading', { level: 1, name: 'Verslag van werksessie 2' }).waitFor()
      await page.getByRole('heading', { name: 'Besluiten' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'versies',
    pose: async (page) => {
      await goToScreen(page, 'Jaarplan')
      await page.getByRole('link', { name: 'Versies' }).click()
      await page.getByRole('heading', { name: 'Wat is er anders?' }).waitFor()
    },
  },
  {
    name: 'reservekopieen',
    pose: async (page) => {
      await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
      await page.getByRole('button', { name: 'Reservekopieën' }).click()
      await page.getByRole('button', { name: 'Maak nu een kopie' }).click()
      await page.getByText('zelf gemaakt').first().waitFor()
    },
  },
  {
    name: 'poster',
    pose: async (page) => {
      await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
      await page.getByRole('link', { name: /Voorbeeldkade/ }).click()
      await page.getByRole('navigation', { name: 'Schermen van dit traject' }).waitFor()
      // The sheet as it comes out of the printer, whole.
      await page.setViewportSize({ width: 1123, height: 794 })
      await page.evaluate(() => {
        const [, , traject] = location.hash.split('/')
        location.hash = `/traject/${traject}/afdrukken/poster/A4`
      })
      await page.locator('html[data-print-ready="true"]').waitFor()
    },
  },
]

/** The second screen, by the state that it is in. */
const walls = {
  'tweede-scherm-maanden': 'the months',
  'tweede-scherm-jaar': 'the year',
  'tweede-scherm-activiteit': 'werksessie 2',
  'tweede-scherm-wachten': 'after the seal',
} as const

async function goToStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Stappen van werksessie 1' }).getByRole('link', { name }).click()
}

async function goToSecondStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Stappen van werksessie 2' }).getByRole('link', { name }).click()
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
async function take(page: Page, name: string): Promise<void> {
  // To close a notice would move the focus; and a style sheet of ours is kept out by the page.
  const notices = page.getByRole('region', { name: 'Meldingen' }).getByRole('alertdialog')
  for (const notice of await notices.all()) {
    await notice.evaluate((element: HTMLElement) => {
      element.style.visibility = 'hidden'
    })
  }
  await takeAsItIs(page, name)
}

/** The same with what was said at the foot of the screen. */
async function takeAsItIs(page: Page, name: string): Promise<void> {
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
const only = process.argv.includes('--only-problems') ? 'problems' : 'all'
const work = await mkdtemp(join(tmpdir(), 'jaarlijn-pictures-'))
const data = join(work, 'data')
const browser = await launchBrowser()
try {
  const { page, close } = await launchWeb(data, browser)
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
    await page.getByRole('textbox', { name: 'Nieuwe kaart' }).waitFor()
    if (only === 'all') {
      for (const { name, pose } of pictures) {
        await pose(page)
        await take(page, name)
      }
    }
    await page.goto(new URL('/#/', page.url()).href)
    await page.getByRole('button', { name: 'Nieuw traject' }).waitFor()
  } finally {
    await close()
  }
  if (only === 'all') await takeWalls()
  await takeProblems(data, join(work, 'problem'))
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true, maxRetries: 3 })
}

/** Takes pictures of the wall, from the states that its tests judge. */
async function takeWalls(): Promise<void> {
  const { wall, tell } = await openWall(browser)
  const states = wallStates()
  for (const [name, state] of Object.entries(walls)) {
    const message = states[state]
    if (!message) throw new Error(`no such wall: ${state}`)
    await tell(message)
    await takeAsItIs(wall, name)
  }
  await wall.context().close()
}

/** Takes the pictures of what can go wrong: each on a copy of the data, which it spoils. */
async function takeProblems(from: string, spoiled: string): Promise<void> {
  for (const { name, happens, answers, pose } of problemPictures) {
    await copyOf(from, spoiled)
    await happens?.(spoiled)
    const { page, close } = await launchWeb(spoiled, browser)
    try {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      if (answers) {
        await letAnswer(page, answers, spoiled)
        await page.reload()
      }
      await page.getByRole('main').waitFor()
      await pose?.(page, spoiled)
      if (!pose) await page.getByRole('alert').waitFor()
      await sayUsualFolder(page, spoiled)
      await takeAsItIs(page, name)
    } finally {
      await close()
    }
  }
}

/** Where a picture would show the folder of this run, it shows the one that people have. */
async function sayUsualFolder(page: Page, shown: string): Promise<void> {
  await page.evaluate((path) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      node.textContent = (node.textContent ?? '').replaceAll(path, '~/.config/Jaarlijn')
    }
  }, shown)
}
