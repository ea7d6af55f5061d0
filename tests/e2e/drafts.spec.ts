import type { Locator, Page } from '@playwright/test'
import { closeAndOpen } from './closeAndOpen.ts'
import { command } from './document.ts'
import { begin, box, type FieldSpec, fields, inActivity, inStep } from './draftFields.ts'
import { expect, test } from './fixtures.ts'
import { aSecond, captureLine, card, goToStep, newTraject } from './gestures.ts'

/** Types as a person does: behind what is there, or over it. */
async function type(page: Page, field: Locator, text: string, isInstead: boolean): Promise<void> {
  await field.focus()
  await page.keyboard.press(isInstead ? 'Control+a' : 'Control+End')
  await page.keyboard.type(isInstead ? text : ` ${text}`)
  await expect(field).toHaveValue(new RegExp(`${text}$`))
}

/** Whether a text stands in a field or somewhere else on the screen. */
async function expectThere(page: Page, text: string): Promise<void> {
  const stands = () =>
    page.evaluate((wanted) => {
      const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
      return [...typed, document.body.textContent.replaceAll('\u00ad', '')].some((each) => each.includes(wanted))
    }, text)
  await expect.poll(stands, { message: `"${text}" is there` }).toBe(true)
}

/** What is typed in a field, for each ending; a number behind it says in which. */
const words = ['zonnebloem', 'regenboog', 'kampvuur', 'sneeuwpop', 'waterval'] as const

const names = Object.values(fields).flatMap((group) => group.map(({ name }) => name))

/** Whether every field is tried with every way in which a page ends, and not with one of them in turn. */
const isThorough = process.env.JAARLIJN_THOROUGH === '1'

/** Ends a page as if it were killed: nothing in it hears that it goes. */
async function killPage(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, 'isKilled', true))
  await page.reload()
}

/** Lets `killPage` work: whoever listens first can keep what is told from the others. */
async function makeKillable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const [target, name] of [
      [window, 'pagehide'],
      [window, 'beforeunload'],
      [document, 'visibilitychange'],
    ] as const) {
      target.addEventListener(name, (event) => {
        if (Reflect.get(window, 'isKilled') === true) event.stopImmediatePropagation()
      })
    }
  })
  await page.reload()
}

/** Goes to the list and back to the traject, without a click, so that a field is not left first. */
async function goAway(page: Page): Promise<void> {
  const here = page.url().split('#')[1] ?? '/'
  await page.evaluate(() => window.location.replace('#/'))
  await expect(page.getByRole('button', { name: 'Nieuw traject' })).toBeVisible()
  await page.evaluate((address) => window.location.replace(`#${address}`), here)
}

/** Where what is typed is tried in a browser too: what differs there is how a page ends and tells main, the same for every field. */
const inBrowserToo: readonly string[] = ['on a board', 'about the school']

test.describe('what is typed is not lost', () => {
  for (const [where, all] of Object.entries(fields)) {
    const tag = isThorough || inBrowserToo.includes(where) ? [] : ['@electron']
    test(where, { tag }, async ({ app }) => {
      let running = await app.launch()
      const last = all.at(-1) ?? all[0]
      const group = running.electron ? all : [last]
      // For each field as long as for a test.
      test.setTimeout(60_000 * (group.length + 1))
      await makeKillable(running.page)
      await begin(running.page)
      const text = ({ name, instead }: FieldSpec, index: number) =>
        instead?.[index % instead.length] ?? `${words[index]}${names.indexOf(name)}.`
      const typeIn = (field: FieldSpec, input: Locator, index: number) =>
        type(running.page, input, text(field, index), field.instead !== undefined)
      /** Finds what was typed back; gives the field, open. */
      const found = async (field: FieldSpec, index: number) => {
        const { page } = running
        const input = field.look ? await field.look(page) : await field.open(page)
        await expectThere(page, text(field, index))
        return input ?? field.open(page)
      }
      const ends = [
        { when: 'the page is read again', end: (page: Page) => page.reload() },
        {
          when: 'the page is killed',
          end: async (page: Page) => {
            await aSecond(page)
            await killPage(page)
          },
        },
        { when: 'the screen changes', end: goAway },
      ]
      const kept = new Map<FieldSpec, number>()
      for (const [at, field] of group.entries()) {
        for (const [index, { when, end }] of ends.entries()) {
          // Each field has its turn, unless all of them are asked for.
          if (!isThorough && index !== at % ends.length) continue
          await test.step(`${field.name}, when ${when}`, async () => {
            await typeIn(field, await field.open(running.page), index)
            await end(running.page)
            await found(field, index)
            kept.set(field, index)
            await goAway(running.page)
          })
        }
      }
      await test.step('all of them, when the app is killed', async () => {
        await typeIn(last, await last.open(running.page), 3)
        await aSecond(running.page)
        await running.kill()
        running = await app.launch()
        for (const field of group) {
          await found(field, field === last ? 3 : (kept.get(field) ?? 0))
          await goAway(running.page)
        }
      })
      await test.step(`${last.name}, when the window closes`, async () => {
        await typeIn(last, await last.open(running.page), 4)
        running = await closeAndOpen(app, running)
        await found(last, 4)
      })
    })
  }

  test('the form of a new traject', async ({ app }) => {
    let running = await app.launch()
    const open = async () => {
      await running.page.getByRole('button', { name: 'Nieuw traject' }).click()
      return box(running.page.getByRole('dialog'), 'School')
    }
    await type(running.page, await open(), words[0], false)
    running = await closeAndOpen(app, running)
    await type(running.page, await open(), words[1], false)
    await aSecond(running.page)
    await running.kill()
    running = await app.launch()
    await expect(await open()).toHaveValue(` ${words[0]} ${words[1]}`)
  })
})

test('the date of werksessie 2', async ({ app }) => {
  let running = await app.launch()
  await newTraject(running.page)
  const open = async () => {
    await inStep(running.page, 'Afronden')
    return running.page.getByRole('group', { name: 'Datum van werksessie 2' }).getByRole('spinbutton')
  }
  const typed = async (day: string) => {
    await (await open()).first().focus()
    await running.page.keyboard.type(`${day}112026`)
  }
  await typed('17')
  running = await closeAndOpen(app, running)
  await expect(await open()).toHaveText(['17', '11', '2026'])
  await typed('18')
  await aSecond(running.page)
  await running.kill()
  running = await app.launch()
  await expect(await open()).toHaveText(['18', '11', '2026'])
})

test('what was sent or given up does not come back', async ({ app }) => {
  let running = await app.launch()
  await newTraject(running.page)
  await running.page.keyboard.type('Een hele gedachte')
  await aSecond(running.page)
  await running.page.keyboard.press('Enter')
  await expect(card(running.page, 'Een hele gedachte')).toBeVisible()
  await card(running.page, 'Een hele gedachte').focus()
  await running.page.keyboard.press('F2')
  await running.page.keyboard.type('toch niet')
  await aSecond(running.page)
  await running.page.keyboard.press('Escape')
  await expect(captureLine(running.page)).toHaveValue('')
  running = await closeAndOpen(app, running)
  await expect(captureLine(running.page)).toHaveValue('')
  await expect(card(running.page, 'Een hele gedachte')).toBeVisible()
  await expect(running.page.getByText('toch niet')).toHaveCount(0)
})

test('the line of a step that was taken away goes on in the first step', async ({ app }) => {
  let running = await app.launch()
  await newTraject(running.page)
  await command(running.page, 'step.add', { title: 'Pauze', minutes: 5, beforeId: null })
  await goToStep(running.page, 'Pauze')
  await captureLine(running.page).pressSequentially('Een halve gedachte')
  const stepId = running.page.url().split('/').at(-1) ?? ''
  await goToStep(running.page, 'Gedachten')
  await command(running.page, 'step.remove', { id: stepId })
  running = await closeAndOpen(app, running)
  await expect(captureLine(running.page)).toHaveValue('Een halve gedachte')
})

test.describe('only what is refused asks a question', { tag: '@electron' }, () => {
  for (const [choice, stays] of [
    ['go back', true],
    ['close anyway', false],
  ] as const) {
    test(choice, async ({ app }) => {
      let running = await app.launch()
      await begin(running.page)
      const open = async (page: Page) => box(await inActivity(page), 'Weeknummer')
      await type(running.page, await open(running.page), '99', true)
      const { electron } = running
      await electron?.evaluate(
        ({ dialog }, response) => {
          Reflect.set(globalThis, 'asked', 0)
          dialog.showMessageBox = () => {
            Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked')) + 1)
            return Promise.resolve({ response, checkboxChecked: false })
          }
        },
        stays ? 0 : 1,
      )
      const closed = stays ? null : running.page.waitForEvent('close')
      await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      if (stays) {
        await expect.poll(() => electron?.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(1)
        await expect(box(running.page, 'Weeknummer')).toHaveValue('99')
        await expect(running.page.getByRole('alert').or(running.page.getByText(/week/i)).first()).toBeVisible()
        await running.kill()
        return
      }
      await closed
      running = await app.reopen()
      await expect(await open(running.page)).toHaveValue('99')
    })
  }
})
