import type { ElectronApplication, Page } from '@playwright/test'
import type { Running } from '../../scripts/lib/launch.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, newTraject, sendRaw, trajectIdOf } from './gestures.ts'

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } }
type Step = { readonly id: string; readonly board: string }

/** What a facilitator knows and the group must not see. */
const secrets = [
  'Vader van B. belt liever niet',
  'moeder.vanb@school.example',
  '06-12345678',
  'Contactpersoon onderbouw',
  'M.J.-B.',
  'De directie twijfelt nog over het geld',
  'Teamleider en twee mentoren',
  'Utrecht',
] as const

/** What went wrong on the wall: any of it fails the test. */
let problems: string[] = []
test.beforeEach(() => {
  problems = []
})
test.afterEach(() => {
  expect(problems).toEqual([])
})

test('in a browser the second screen is not offered, and asking says why', { tag: '@chromium' }, async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await expect(page.getByRole('button', { name: 'Tweede scherm' })).toHaveCount(0)
  const answer = (await sendRaw(page, 'audience.show', undefined)) as Answer
  expect(answer).toEqual({ ok: false, error: { code: 'audience.electronOnly' } })
})

test.describe('the second screen', { tag: '@electron' }, () => {
  test('opens, follows the step and the cards, and closes', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    const wall = await openWall(running)
    await expect(wall.getByRole('heading', { name: 'Wat denken, verwachten en wensen we?' })).toBeVisible()
    await expect(wall.getByText('Werksessie 1 · stap 1 van 5')).toBeVisible()
    await captureLine(page).focus()
    await capture(page, 1, 'Ouders weten niet waar ze terechtkunnen')
    await expect(wallCards(wall, 'thoughts')).toHaveText(['Ouders weten niet waar ze terechtkunnen'])
    await goTo(page, 'now')
    await expect(wall.getByRole('heading', { name: 'Wat doen we nu, en hoe waarderen we dat?' })).toBeVisible()
    await captureLine(page).focus()
    await capture(page, 2, 'Startgesprek', 'Samen doelen afspreken')
    await expect(wallCards(wall, 'keep')).toHaveText([/Startgesprek.*Samen doelen afspreken/])
    await expectAccessible(wall, 'a board on the second screen')
    await goTo(page, 'plan')
    await expect(wall.getByRole('heading', { name: 'Wanneer doen we het?' })).toBeVisible()
    await expectAccessible(wall, 'the plan on the second screen')
    await goTo(page, 'closing')
    await expect(wall.getByRole('heading', { name: 'Wat hebben we, en wat nog niet?' })).toBeVisible()
    await expectAccessible(wall, 'afronden on the second screen')
    await page.getByRole('button', { name: 'Tweede scherm uit' }).click()
    await expect.poll(() => running.electron?.windows().length).toBe(1)
    await expect(page.getByRole('button', { name: 'Tweede scherm', exact: true })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Stilzetten' })).toHaveCount(0)
  })

  test('is 1280 by 720 beside a single display, with letters that the last row can read', async ({ app }) => {
    const running = await app.launch()
    await newTraject(running.page)
    await capture(running.page, 1, 'Ouders weten niet waar ze terechtkunnen')
    const wall = await openWall(running)
    await expect(wallCards(wall, 'thoughts')).toHaveCount(1)
    expect(await wall.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720])
    const sizes = await wall.evaluate(() => {
      const all = [...document.querySelectorAll('body *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      return all
        .filter((element) => element.getBoundingClientRect().width > 1)
        .map((element) => [element.textContent, Number.parseFloat(getComputedStyle(element).fontSize)] as const)
    })
    expect(sizes.filter(([, size]) => size < 20)).toEqual([])
    expect(sizes.find(([text]) => text?.startsWith('Ouders weten'))?.[1]).toBeGreaterThanOrEqual(24)
  })

  test('follows the focus, the selection and the scroll of the facilitator', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    const texts = Array.from({ length: 30 }, (_, index) => `Gedachte ${index + 1}`)
    await addCards(page, 'thoughts', 'thoughts', texts)
    await expect(card(page, 'Gedachte 30')).toBeAttached()
    const wall = await openWall(running)
    await expect(wallCards(wall, 'thoughts')).toHaveCount(30)

    await card(page, 'Gedachte 30').focus()
    await expect(wall.locator('[data-focused]')).toHaveText(['Gedachte 30'])
    await expect(wall.locator('[data-focused]')).toBeInViewport()
    await expect(wallCards(wall, 'thoughts').first()).not.toBeInViewport()

    await captureLine(page).focus()
    await expect(wall.locator('[data-focused]')).toHaveCount(0)
    await page.locator('[data-drop-list="thoughts"]').evaluate((list) => list.scrollTo({ top: 0 }))
    await expect(wallCards(wall, 'thoughts').first()).toBeInViewport()

    await card(page, 'Gedachte 1').first().focus()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(wall.locator('[data-selected]')).toHaveText(['Gedachte 1', 'Gedachte 2'])
  })

  test('stands still with B and goes black with a full stop, and neither is typed by accident', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    await capture(page, 1, 'Ouders weten niet waar ze terechtkunnen')
    const wall = await openWall(running)
    await expect(wallCards(wall, 'thoughts')).toHaveCount(1)

    await card(page, 'Ouders weten').focus()
    await page.keyboard.press('b')
    await expect(page.getByRole('button', { name: 'Stilzetten' })).toHaveAttribute('aria-pressed', 'true')
    await captureLine(page).focus()
    await capture(page, 1, 'b. Nog niet voor de groep.')
    await goTo(page, 'now')
    // What is shown now was sent before: the next message must be the one of unfreezing.
    expect(await heardSoFar(wall)).not.toContain('Nog niet voor de groep')
    await expect(wallCards(wall, 'thoughts')).toHaveText(['Ouders weten niet waar ze terechtkunnen'])

    await page.keyboard.press('Alt+.')
    await expect(wall.locator('[data-wall="black"]')).toBeVisible()
    await expect(wall.locator('body')).toHaveText('')
    await page.keyboard.press('Alt+.')
    await expect(wallCards(wall, 'thoughts')).toHaveText(['Ouders weten niet waar ze terechtkunnen'])

    await page.keyboard.press('Alt+b')
    await expect(wall.getByRole('heading', { name: 'Wat doen we nu, en hoe waarderen we dat?' })).toBeVisible()
    await goTo(page, 'thoughts')
    await expect(wallCards(wall, 'thoughts')).toHaveCount(2)
  })

  test('lets one card fill the stage, and shows the clock', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    await capture(page, 3, 'Een avond waarop leerlingen zelf vertellen')
    const wall = await openWall(running)
    await card(page, 'Een avond').focus()
    await page.keyboard.press('s')
    const lit = wall.locator('[data-wall="spotlight"]')
    await expect(lit).toContainText('Een avond waarop leerlingen zelf vertellen')
    await expect(lit).toContainText('Wensen')

    await page.keyboard.press('s')
    await expect(lit).toHaveCount(0)

    await expect(wall.getByRole('timer')).toHaveText('25:00')
    const { id } = await stepOf(page, 'thoughts')
    await execute(page, 'timer.start', { stepId: id })
    await expect(wall.getByRole('timer')).toHaveText(/^nog24:5\dvan 25 min$/)
    await execute(page, 'timer.pause', { stepId: id })
    await expect(wall.getByRole('timer')).toHaveText(/^staat stil24:5\dvan 25 min$/)
  })

  test('has its own size, changed with Ctrl and kept for its display', async ({ app }) => {
    const running = await app.launch()
    await newTraject(running.page)
    const wall = await openWall(running)
    const size = () => wall.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const usual = await size()
    await wall.keyboard.press('Control+=')
    await wall.keyboard.press('Control+=')
    await expect.poll(size).toBeCloseTo(usual * 1.3, 1)
    await wall.reload()
    await expect.poll(size).toBeCloseTo(usual * 1.3, 1)
    await wall.keyboard.press('Control+0')
    await expect.poll(size).toBeCloseTo(usual, 1)
  })

  test('gets nothing private in a whole session, and can ask nothing', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    await recordEverything(running.electron)
    const wall = await openWall(running)
    const thoughts = await stepOf(page, 'thoughts')
    const now = await stepOf(page, 'now')

    await execute(page, 'note.set', { stepId: thoughts.id, text: secrets[0] })
    await execute(page, 'person.add', {
      name: secrets[4],
      role: secrets[3],
      contact: secrets[1],
      presentAt: 'werksessie1',
    })
    await execute(page, 'person.add', { name: 'L.D.', role: 'decaan', contact: secrets[2], presentAt: 'werksessie2' })
    await execute(page, 'note.set', { stepId: now.id, text: `${secrets[2]} na vier uur` })
    await addCards(page, 'now', 'improve', ['Rapportgesprek van tien minuten', 'Ouderavond leerjaar 2'])
    const snapshot = await opened(page)
    await execute(page, 'activity.fromCards', { cardIds: snapshot.card.map(({ id }) => id), moment: '2026-11' })
    await execute(page, 'review.start', { date: '2027-01-19' })
    const activities = (await opened(page)).activity
    const activityId = activities[0]?.id ?? ''
    await execute(page, 'decision.set', { activityId, outcome: 'later', remark: secrets[5] })
    await execute(page, 'version.seal', { date: '2027-01-19', attendees: secrets[6] })
    for (const screen of [
      { kind: 'board', stepId: thoughts.id },
      { kind: 'board', stepId: now.id },
      { kind: 'plan' },
      { kind: 'closing' },
      { kind: 'jaarplan' },
      { kind: 'review', activityId },
    ]) {
      await setStage(page, { screen, spotlightCardId: null })
      await expect(wall.locator(`[data-wall="${screen.kind === 'jaarplan' ? 'plan' : screen.kind}"]`)).toBeVisible()
    }
    await expect(wall.getByText('Later', { exact: true })).toBeVisible()

    const sent = await everythingSent(running.electron)
    expect(sent.map(({ channel }) => channel).filter((channel) => channel !== 'jaarlijn:stage')).toEqual([])
    const written = JSON.stringify(sent)
    expect(written).toContain('Rapportgesprek van tien minuten')
    expect(written).toContain('review')
    for (const secret of secrets) expect(written).not.toContain(secret)
    const html = await wall.content()
    for (const secret of secrets) expect(html).not.toContain(secret)

    const reach = await wall.evaluate(() => ({
      own: Object.keys(Reflect.get(window, 'wall') as object),
      bridge: typeof Reflect.get(window, 'jaarlijn'),
      node: ['require', 'process', 'module', 'ipcRenderer'].map((name) => typeof Reflect.get(window, name)),
    }))
    expect(reach).toEqual({
      own: ['onStage'],
      bridge: 'undefined',
      node: ['undefined', 'undefined', 'undefined', 'undefined'],
    })
    expect(await askAs(running.electron)).toEqual({ code: 'call.invalid' })
  })

  test('goes with the window of the facilitator', async ({ app }) => {
    const running = await app.launch()
    await newTraject(running.page)
    await openWall(running)
    const gone = running.electron?.waitForEvent('close')
    await running.electron?.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.webContents.getURL().includes('index.html')) window.close()
      }
    })
    await gone
  })
})

/** Opens the second screen with its button; gives its page. */
async function openWall({ page, electron }: Running): Promise<Page> {
  if (!electron) throw new Error('only in the app')
  const [wall] = await Promise.all([
    electron.waitForEvent('window'),
    page.getByRole('button', { name: 'Tweede scherm' }).click(),
  ])
  wall.on('pageerror', (error) => void problems.push(error.stack ?? error.message))
  wall.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  for (const message of await wall.consoleMessages()) if (message.type() === 'error') problems.push(message.text())
  await expect(wall.getByRole('main')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stilzetten' })).toBeVisible()
  return wall
}

function wallCards(wall: Page, column: string) {
  return wall.locator(`[data-column="${column}"] [data-card]`)
}

async function setStage(page: Page, state: object): Promise<void> {
  const empty = { language: 'nl', scroll: {}, focusedId: null, selectedIds: [], spotlightCardId: null }
  const answer = await sendRaw(page, 'stage.set', { trajectId: trajectIdOf(page), state: { ...empty, ...state } })
  expect(answer).toEqual({ ok: true, value: null })
}

async function execute(page: Page, command: string, input: unknown): Promise<void> {
  const answer = await sendRaw(page, 'traject.execute', { trajectId: trajectIdOf(page), command, input })
  expect(answer).toMatchObject({ ok: true })
}

type Rows = Readonly<Record<'card' | 'activity' | 'step', readonly Step[]>>

async function opened(page: Page): Promise<Rows> {
  const answer = (await sendRaw(page, 'traject.open', { trajectId: trajectIdOf(page) })) as Answer
  return (answer.value as { readonly snapshot: Rows }).snapshot
}

async function stepOf(page: Page, board: string): Promise<Step> {
  const found = (await opened(page)).step.find((step) => step.board === board)
  if (!found) throw new Error(`no step ${board}`)
  return found
}

/** Goes to a step by its address, as the links of the steps do. */
async function goTo(page: Page, board: string): Promise<void> {
  const { id } = await stepOf(page, board)
  await page.evaluate((hash) => window.location.assign(hash), `#/traject/${trajectIdOf(page)}/werksessie-1/${id}`)
}

async function addCards(page: Page, board: string, column: string, texts: readonly string[]): Promise<void> {
  const { id } = await stepOf(page, board)
  await execute(page, 'card.add', { stepId: id, column, cards: texts.map((text) => ({ text })) })
}

/** All that the page itself shows now, as text. */
function heardSoFar(wall: Page): Promise<string> {
  return wall.evaluate(() => document.body.textContent ?? '')
}

/** Keeps, in main, every message that any window but the facilitator's is sent, from before its page loads. */
async function recordEverything(electron: ElectronApplication | null): Promise<void> {
  await electron?.evaluate(({ app }) => {
    const sent: { channel: string; args: string }[] = []
    Object.assign(globalThis, { sentToWall: sent })
    app.on('web-contents-created', (_event, contents) => {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...args: unknown[]) => {
        sent.push({ channel, args: JSON.stringify(args) })
        send(channel, ...args)
      }
    })
  })
}

async function everythingSent(electron: ElectronApplication | null) {
  const sent = await electron?.evaluate(
    () => Reflect.get(globalThis, 'sentToWall') as { channel: string; args: string }[],
  )
  if (!sent || sent.length === 0) throw new Error('nothing was recorded')
  return sent
}

/** What main answers when a message seems to come from the audience window: as if its walls had fallen. */
async function askAs(electron: ElectronApplication | null): Promise<unknown> {
  return electron?.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('audience.html'))
    // Electron has this for itself and leaves it out of its types.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...args: unknown[]) => Promise<unknown>>
    const handle = handlers.get('jaarlijn:call')
    if (!wall || !handle) throw new Error('no window or no handler')
    const { webContents } = wall
    const answer = (await handle(
      { sender: webContents, senderFrame: webContents.mainFrame },
      'trajecten.list',
      undefined,
    )) as {
      error?: unknown
    }
    return answer.error
  })
}
