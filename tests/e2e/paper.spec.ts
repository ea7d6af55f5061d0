import type { Page } from '@playwright/test'
import { limits } from '../../src/shared/records.ts'
import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'
import { goToStep, newTraject } from './gestures.ts'
import { problemsOnWall } from './wallBoxes.ts'

type Step = { readonly id: string; readonly board: string }
type Card = { readonly id: string; readonly text: string }

const stepId = async (page: Page, board: string) =>
  (await snapshotOf<{ readonly step: readonly Step[] }>(page)).step.find((step) => step.board === board)?.id ?? ''
const cardId = async (page: Page, text: string) =>
  (await snapshotOf<{ readonly card: readonly Card[] }>(page)).card.find((card) => card.text === text)?.id ?? ''

/** Opens what is printed, in a window in which so many of its sheets lie beneath each other. */
async function openPaper(page: Page, address: string, sheets = 1): Promise<void> {
  const isBoard = address.startsWith('bord')
  await page.setViewportSize({ width: isBoard ? 1123 : 794, height: (isBoard ? 792 : 1121) * sheets })
  const [traject] = /#\/traject\/[^/]+/.exec(page.url()) ?? []
  await page.goto(`${page.url().split('#')[0]}${traject}/afdrukken/${address}`)
  await expect(page.locator('html')).toHaveAttribute('data-print-ready', 'true')
}

const full = (about: string, length: number) =>
  `${about}: ${'ouders, mentoren en loopbaanoriëntatiebegeleiding in gesprek; '.repeat(length / 40)}`
    .slice(0, length - 4)
    .concat('eind')
const arabic = 'حفل استقبال أولياء الأمور'
const emoji = 'Ouders 👩‍👩‍👧 in de klas 🎓'

/** Forty cards on the board of now, among which long ones, other scripts and a cluster. */
async function fortyCards(page: Page): Promise<string> {
  const id = await stepId(page, 'now')
  const usual = [
    'De mentor belt elke ouder in september',
    'Een avond waarop leerlingen zelf vertellen wat ze leerden over werk',
    'Ouders vertellen over hun beroep',
    'Voorlichting over profielen en vervolgopleidingen, met oud-leerlingen',
  ]
  const texts = Array.from({ length: 36 }, (_, index) => `${usual[index % usual.length]} (${index + 1})`)
  const add = (column: string, cards: readonly { readonly text: string; readonly intention: string }[]) =>
    command(page, 'card.add', { stepId: id, column, cards, parked: false })
  for (const [index, column] of ['unappraised', 'keep', 'improve', 'stop'].entries()) {
    const own = texts.slice(index * 9, index * 9 + 9)
    await add(
      column,
      own.map((text, place) => ({ text, intention: place % 3 === 0 ? 'Dat thuis en school hetzelfde horen' : '' })),
    )
  }
  await add('keep', [
    { text: full('Lang', limits.card), intention: full('Waarom', limits.goal) },
    { text: arabic, intention: arabic },
    { text: emoji, intention: '' },
    { text: 'Open dag', intention: '' },
  ])
  await command(page, 'card.dot', { ids: [await cardId(page, emoji)], change: 12 })
  await command(page, 'cluster.make', {
    ids: [await cardId(page, emoji)],
    ontoId: await cardId(page, 'Open dag'),
    name: 'Wat ouders op school brengt',
  })
  return id
}

const sheetsOf = (page: Page) => page.locator('main section').filter({ has: page.locator('[data-columns]') })

test('a board of forty cards is whole on paper, in any script, and says all that lies on it', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const id = await fortyCards(page)
  await openPaper(page, `bord/${id}`, 3)
  const count = await sheetsOf(page).count()
  expect(count).toBeLessThanOrEqual(3)
  await openPaper(page, `bord/${id}`, count)
  expect(await problemsOnWall(page)).toEqual([])
  await expect(page.locator('[data-card]')).toHaveCount(40)
  for (const name of ['Nog te waarderen', 'Koesteren', 'Verbeteren', 'Stoppen'])
    await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(count)
  for (const text of [arabic, emoji, 'Wat ouders op school brengt', '12 stippen', 'De Voorbeeldschool'])
    await expect(page.getByText(text).first()).toBeVisible()
  expect(await page.locator('main').textContent()).toMatch(/eind.*eind/)
  expect(await cutCards(page)).toEqual([])
})

test('a board of few cards fills one sheet, and one of two hundred goes on with its heads on every sheet', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  const id = await stepId(page, 'thoughts')
  const add = (column: string, count: number) =>
    command(page, 'card.add', {
      stepId: id,
      column,
      cards: Array.from({ length: count }, (_, index) => ({
        text: `${column} ${index + 1}: ouders weten niet goed bij wie ze terechtkunnen`,
        intention: '',
      })),
      parked: false,
    })
  await add('thoughts', 3)
  await add('wishes', 2)
  await openPaper(page, `bord/${id}`)
  await expect(sheetsOf(page)).toHaveCount(1)
  expect(await problemsOnWall(page)).toEqual([])
  for (let times = 0; times < 3; times += 1) await add('thoughts', 60)
  await add('wishes', 20)
  // Measured again from what is there now.
  await page.reload()
  await openPaper(page, `bord/${id}`, 4)
  const count = await sheetsOf(page).count()
  expect(count).toBeGreaterThan(1)
  await openPaper(page, `bord/${id}`, count)
  await expect(page.locator('[data-card]')).toHaveCount(205)
  await expect(page.getByRole('heading', { level: 2, name: 'Gedachten' })).toHaveCount(count)
  await expect(page.getByText(`Blad ${count} van ${count}`)).toBeVisible()
  expect(await problemsOnWall(page)).toEqual([])
  expect(await cutCards(page)).toEqual([])
})

test('cards to cut out say all they have to say in letters as large as fit, eight to a page', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const id = await fortyCards(page)
  await openPaper(page, `kaarten/${id}`, 6)
  // Thirty-nine cards and one as wide as two.
  await expect(page.locator('main > section')).toHaveCount(6)
  await openPaper(page, `kaarten/${id}`, 6)
  await expect(page.locator('article')).toHaveCount(40)
  expect(await problemsOnWall(page)).toEqual([])
  expect(await cutCards(page)).toEqual([])
  const lettersOf = (text: string) =>
    page
      .locator('[data-card]', { hasText: text })
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize) * 0.75)
  // In points: to be read from across a table, and at arm's length where much is said.
  expect(await lettersOf('Open dag')).toBeGreaterThan(22)
  expect(await lettersOf('De mentor belt')).toBeGreaterThan(15)
  expect(await lettersOf('Lang:')).toBeGreaterThan(7)
})

test('from the menu of the session one chooses the board, its cards, or empty ones to write on', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  const id = await fortyCards(page)
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = location.hash
    }
  })
  for (const [name, address] of [
    ['Het bord (PDF)', `bord/${id}`],
    ['Kaarten om uit te knippen', `kaarten/${id}`],
    ['Lege kaarten', 'kaarten'],
  ] as const) {
    await goToStep(page, 'Nu')
    await page.getByRole('button', { name: 'Sessie', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Dit bord meegeven' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.locator('html')).toHaveAttribute('data-printed', new RegExp(`/afdrukken/${address}$`))
    // And one is back where one was.
    await expect(page.getByRole('button', { name: 'Sessie', exact: true })).toBeVisible()
  }
  await goToStep(page, 'Naar het jaarplan')
  await page.getByRole('button', { name: 'Sessie', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Stappen…' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Dit bord meegeven' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await openPaper(page, 'kaarten')
  await expect(page.getByText('Met welke bedoeling of welk doel?')).toHaveCount(8)
  expect(await problemsOnWall(page)).toEqual([])
})

/** The cards of which something sticks out of what frames them: their lane, or their own room on a cell. */
function cutCards(page: Page): Promise<readonly string[]> {
  return page.locator('[data-card]').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const frame = (card.closest('[data-lanes]') ?? card).getBoundingClientRect()
      // The box of a line is higher than its letters.
      const slack = Number.parseFloat(getComputedStyle(card).fontSize) * 0.1
      const range = document.createRange()
      range.selectNodeContents(card)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      const isWide = left < frame.left - 1 || right > frame.right + 1
      const isHigh = top < frame.top - slack || bottom > frame.bottom + slack
      return isWide || isHigh ? [`${card.textContent?.slice(0, 40)}`] : []
    }),
  )
}
