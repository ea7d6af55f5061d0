import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { addCards, failOnProblems, openWall, stepOf } from './audienceGestures.ts'
import { command } from './document.ts'
import { expect, test } from './fixtures.ts'
import { capture, captureLine, card, newTraject, reach, sendRaw, trajectIdOf } from './gestures.ts'

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } }

failOnProblems()

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
    await expect(wallCards(wall, 'keep')).toHaveText(['StartgesprekSamen doelen afspreken'])
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
        .map(
          (element) =>
            [
              element.textContent.replaceAll('\u00ad', ''),
              Number.parseFloat(getComputedStyle(element).fontSize),
            ] as const,
        )
    })
    expect(sizes.filter(([, size]) => size < 20)).toEqual([])
    expect(sizes.find(([text]) => text?.startsWith('Ouders weten'))?.[1]).toBeGreaterThanOrEqual(24)
  })

  test('is light, also where the desk is dark', async ({ app }) => {
    const running = await app.launch()
    await newTraject(running.page)
    const wall = await openWall(running)
    const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await groundOf(wall)
    for (const page of [running.page, wall]) await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => groundOf(running.page)).not.toBe(light)
    expect(await groundOf(wall)).toBe(light)
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

    await reach(card(page, 'Ouders weten'))
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
    await reach(card(page, 'Een avond'))
    await page.keyboard.press('s')
    const lit = wall.locator('[data-wall="spotlight"]')
    await expect(lit).toContainText('Een avond waarop leerlingen zelf vertellen')
    await expect(lit).toContainText('Wensen')

    await page.keyboard.press('s')
    await expect(lit).toHaveCount(0)

    await expect(wall.getByRole('timer')).toHaveText('25:00')
    const { id } = await stepOf(page, 'thoughts')
    await command(page, 'timer.start', { stepId: id })
    await expect(wall.getByRole('timer')).toHaveText(/^nog24:5\dvan 25 min$/)
    await command(page, 'timer.pause', { stepId: id })
    await expect(wall.getByRole('timer')).toHaveText(/^staat stil24:5\dvan 25 min$/)
  })

  test('has its own size, changed with Ctrl and kept for its display', async ({ app }) => {
    const running = await app.launch()
    await newTraject(running.page)
    const wall = await openWall(running)
    const size = () => wall.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const usual = await size()
    await pressOnWall(running.electron, '=')
    await pressOnWall(running.electron, '=')
    await expect.poll(size).toBeCloseTo(usual * 1.25, 1)
    await wall.reload()
    await expect.poll(size).toBeCloseTo(usual * 1.25, 1)
    await pressOnWall(running.electron, '0')
    await expect.poll(size).toBeCloseTo(usual, 1)
  })

  test('is set, turned and seen from the desk', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    await addCards(page, 'now', 'keep', ['Startgesprek', 'Rapportgesprek'])
    await goTo(page, 'now')
    const wall = await openWall(running)
    const size = () => wall.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const usual = await size()

    await page.getByRole('button', { name: 'Wat de groep ziet' }).click()
    const panel = page.getByRole('dialog', { name: 'Wat de groep ziet' })
    const small = panel.frameLocator('iframe')
    await expect(small.getByText('Startgesprek')).toBeVisible()
    await panel.getByRole('button', { name: 'Grotere letters op het tweede scherm' }).click()
    await expect.poll(size).toBeCloseTo(usual * 1.1, 1)
    await panel.getByText('Donker', { exact: true }).click()
    await expect(wall.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(small.locator('html')).toHaveAttribute('data-theme', 'dark')

    await panel.getByRole('button', { name: 'Zaal…' }).click()
    const room = page.getByRole('dialog', { name: 'Zo groot dat de achterste rij het leest' })
    await room.getByRole('textbox', { name: 'De achterste rij zit op … meter' }).fill('9')
    await room.getByRole('button', { name: 'Gebruik deze grootte' }).click()
    await expect(room.getByText('Vul een afstand in, bijvoorbeeld 8,5.')).toBeVisible()
    await room.getByRole('textbox', { name: 'Het beeld is … meter hoog' }).fill('1,2')
    await expect(room.getByText('Bij deze zaal past 160 %.')).toBeVisible()
    await room.getByRole('button', { name: 'Gebruik deze grootte' }).click()
    await expect.poll(size).toBeCloseTo(usual * 1.6, 1)

    // Not all columns fit beside each other now: they are on two pages.
    await expect(wall.getByRole('heading', { name: 'Stoppen' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Volgende bladzijde op het tweede scherm' }).click()
    await expect(wall.getByRole('heading', { name: 'Stoppen' })).toBeVisible()
    await page.keyboard.press('Alt+PageUp')
    await expect(wall.getByRole('heading', { name: 'Stoppen' })).toHaveCount(0)

    await page.getByRole('button', { name: 'Stilzetten' }).click()
    const strip = page.getByText('Het tweede scherm staat stil. De groep ziet niet wat je nu doet.')
    await expect(strip).toBeVisible()
    await page.getByRole('button', { name: 'Laat weer meelopen' }).click()
    await expect(strip).toHaveCount(0)
  })

  test('that comes loose is told, and is as it was when its display is there again', async ({ app }) => {
    const running = await app.launch()
    const { page, electron } = running
    await newTraject(page)
    // This machine has one display: the other is told of as the system would tell.
    await electron?.evaluate(({ screen }) => {
      const [own] = screen.getAllDisplays()
      if (!own) throw new Error('no display')
      const beamer = { ...own, id: own.id + 1, label: 'Beamer' }
      Object.assign(globalThis, { beamer })
      screen.getAllDisplays = () => [own, beamer]
    })
    await openWall(running)
    await page.getByRole('button', { name: 'Stilzetten' }).click()
    const say = (event: 'display-removed' | 'display-added') =>
      electron?.evaluate(({ screen }, name) => void screen.emit(name, {}, Reflect.get(globalThis, 'beamer')), event)
    await say('display-removed')
    const told = page.getByText('Het tweede scherm is losgeraakt. Sluit het weer aan, dan komt het beeld terug.')
    await expect(told).toBeVisible()
    await expect.poll(() => electron?.windows().length).toBe(1)
    const back = electron?.waitForEvent('window')
    await say('display-added')
    await back
    await expect(told).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Stilzetten' })).toHaveAttribute('aria-pressed', 'true')
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

function wallCards(wall: Page, column: string) {
  return wall.locator(`[data-column="${column}"] [data-item]`)
}

/** Goes to a step by its address, as the links of the steps do. */
async function goTo(page: Page, board: string): Promise<void> {
  const { id } = await stepOf(page, board)
  await page.evaluate((hash) => window.location.assign(hash), `#/traject/${trajectIdOf(page)}/werksessie-1/${id}`)
}

/** Presses a key with Ctrl on the wall, as a keyboard does. */
async function pressOnWall(electron: ElectronApplication | null, key: string): Promise<void> {
  await electron?.evaluate(({ BrowserWindow }, keyCode) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('audience.html'))
    for (const type of ['keyDown', 'keyUp'] as const) {
      wall?.webContents.sendInputEvent({ type, keyCode, modifiers: ['control'] })
    }
  }, key)
}

/** All that the page itself shows now, as text. */
function heardSoFar(wall: Page): Promise<string> {
  return wall.evaluate(() => document.body.textContent.replaceAll('\u00ad', ''))
}
